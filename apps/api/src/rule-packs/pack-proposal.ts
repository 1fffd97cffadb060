import {
  checkRulePack,
  type CountyPack,
  diffRulePacks,
  type FieldError,
  type Finding,
  judge,
  type PackChange,
  packInForce,
  packRules,
  replacedBy,
} from '@luodi/domain';
import { countyPackOf, type StoredPack } from './stored-pack.js';

export interface Proposal {
  replaces: CountyPack | null;
  changes: PackChange[];
  faults: FieldError[];
  findings: Finding[];
}

/** What a version replaces and changes, and what would stop it today. `approved` is in the order of approval. */
export const proposalOf = (
  pack: StoredPack,
  { approved, today }: { approved: readonly CountyPack[]; today: string },
): Proposal => {
  const own = approved.findIndex(({ id }) => id === pack.id);
  const before = own < 0 ? approved : approved.slice(0, own);
  const after = countyPackOf(pack);
  const replaces = packInForce(before, pack.effectiveFrom) ?? null;
  const changes = replaces ? diffRulePacks(replaces, after) : [];
  if (pack.status !== 'draft' && pack.status !== 'waiting')
    return { replaces, changes, faults: [], findings: pack.findings };
  const { effectiveFrom, sourceDocument } = pack;
  const facts = {
    effectiveFrom,
    today,
    sourceDocument,
    changes,
    replaced: replacedBy(approved, { day: effectiveFrom, today }).map(named),
  };
  return {
    replaces,
    changes,
    faults: [...reasonFault(pack), ...checkRulePack(after)],
    findings: judge(packRules, facts, packInForce(approved, today) ?? after),
  };
};

const named = ({ version, effectiveFrom }: CountyPack): string =>
  `${version}（${effectiveFrom} 起）`;

const reasonFault = ({ reason }: StoredPack): FieldError[] =>
  reason?.trim()
    ? []
    : [{ field: 'reason', value: reason, reason: '修订事由未填', fix: '写明为什么改' }];
