export { PlanSection } from './PlanSection.js';
export { useLeadPlan } from './useLeadPlan.js';
