export { justifiedLand } from './justified-land.js';
export type { JustifiedLand, LandControls, LandFacts } from './justified-land.js';
export { decideLandClass, landClassRules } from './land-class.js';
export type { LandClassDecision, LandClassRule } from './land-class.js';
export { plotRatioFloor, plotRatioFloors2008, plotRatioFloors2023 } from './plot-ratio-floors.js';
export type { PlotRatioFloor, PlotRatioStandard } from './plot-ratio-floors.js';
