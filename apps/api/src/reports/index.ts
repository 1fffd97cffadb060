export { ReportsModule } from './reports.module.js';
export { FunnelReadModel } from './funnel/funnel.read-model.js';
export { FunnelSpans } from './funnel/funnel-spans.js';
export type { FunnelQuestion } from './funnel/funnel-question.js';
export { readFunnelQuestion } from './funnel/funnel-question.js';
export type { FunnelFigure, FunnelGroup, FunnelReport, FunnelStage } from './funnel/funnel.view.js';
