export { decideVerdict } from './decide-verdict.js';
export type { Verdict, VerdictFacts, VerdictId } from './decide-verdict.js';
export { judgeVetoes } from './judge-vetoes.js';
export type { VetoResult } from './judge-vetoes.js';
export type { ScoreInputs } from './score-inputs.js';
export { scorePart } from './score-part.js';
export type { ScorePart } from './score-part.js';
export { scoreProject } from './score-project.js';
export type { ProjectScore } from './score-project.js';
