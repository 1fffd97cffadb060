export {
  changeAfterApproval,
  kindOfMatter,
  matterDecisions,
  matterKinds,
  rulesOfKinds,
} from './matter-kinds.js';
export type { MatterDecisionKind, MatterKind } from './matter-kinds.js';
