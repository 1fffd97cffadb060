export { nodeInTime, nodeLight } from './node-light.js';
export type { NodeFacts, PlanLight } from './node-light.js';
export type { PlanFacts, PlanMonth, PlanNode } from './plan-facts.js';
export { judgePlan, planRules } from './plan-rules.js';
export { backwardNodes, planTemplates, templateDays } from './plan-templates.js';
export type { BackwardNode, PlanTemplate, TemplateStep } from './plan-templates.js';
export { slipEffect } from './slip.js';
export type { ChainNode, SlipEffect } from './slip.js';
