export { PackParamDrafts } from './pack-param-drafts.service.js';
export { RulePacksModule } from './rule-packs.module.js';
export { RulePacks } from './rule-packs.service.js';
export { countyPackOf, onePack, type StoredPack } from './stored-pack.js';
