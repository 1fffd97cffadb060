export { RulePacksModule } from './rule-packs.module.js';
export { RulePacks } from './rule-packs.service.js';
