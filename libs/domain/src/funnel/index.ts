export type { FunnelHistory, LeadFigure, Position, BasisStanding } from './history.js';
export { ladderOf, medianDays, narrowestOf, noAmounts, share, sumAmounts } from './ladder.js';
export type { Amounts, FunnelCell, Narrowest, Rung } from './ladder.js';
export { foldAsOf } from './naive.js';
export type { NaiveAnswer } from './naive.js';
export { funnelBys, funnelDefinitions, stampText, yearBefore } from './question.js';
export type { FunnelBy } from './question.js';
export { foldSpans } from './spans.js';
export type { Span } from './spans.js';
