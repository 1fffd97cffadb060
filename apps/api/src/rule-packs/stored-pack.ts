import {
  completePack,
  type CountyPack,
  type Finding,
  type PackContent,
  type PackStatus,
} from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';

/** A version as the table has it. */
export interface StoredPack {
  id: string;
  packVersion: string;
  effectiveFrom: string;
  status: PackStatus;
  content: PackContent;
  reason: string | null;
  sourceDocument: string | null;
  isBuiltIn: boolean;
  proposedById: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  findings: Finding[];
  version: number;
}

type Dated = Pick<StoredPack, 'id' | 'packVersion' | 'effectiveFrom' | 'content'>;

/** The pack that judges, whole: a parameter added to the software since is there with its default. */
export const countyPackOf = ({ id, packVersion, effectiveFrom, content }: Dated): CountyPack =>
  completePack({ ...content, id, version: packVersion, effectiveFrom });

/** What is stored of a pack: its version and its day are columns. */
export const contentOf = (pack: CountyPack): PackContent => {
  const { county, params, scoring, departments } = completePack(pack);
  return { county, params, scoring, departments };
};

/** In the order of approval, which is the order in which a later one replaces an earlier. */
export const approvedPacks = sql(
  'rule-packs-approved',
  `select id, pack_version as "packVersion", effective_from as "effectiveFrom", content
   from rule_pack where status = 'approved' order by decided_at, id`,
);

const stored = `select p.id, p.pack_version as "packVersion", p.effective_from as "effectiveFrom", p.status,
    p.content, p.reason, p.source_document as "sourceDocument", p.is_built_in as "isBuiltIn",
    p.proposed_by as "proposedById", d.display_name as "decidedByName", p.decided_at as "decidedAt",
    p.findings, p.version
  from rule_pack p left join app_user d on d.id = p.decided_by where p.id = $1`;

export const onePack = sql('rule-pack-one', stored);
export const lockPack = sql('rule-pack-lock', `${stored} for update of p`);
