import { bases, leadSources, pillarIndustries, secrecies, stages } from '@luodi/domain';
import type { FilterDef } from '../kernel/list/filters.js';

const only = [{ id: 'true', label: '是', labelEn: 'yes' }];

const evidenced = [
  { id: 'true', label: '有', labelEn: 'yes' },
  { id: 'false', label: '没有（未核实）', labelEn: 'none' },
];

/** The conditions both the list and the board offer; names are the API's. */
export const leadFilters: readonly FilterDef[] = [
  { source: 'stage', label: 'resources.leads.fields.stage', kind: 'words', words: stages },
  { source: 'basis', label: 'leads.basis', kind: 'words', words: bases, isSingle: true },
  {
    source: 'contactEvidenced',
    label: 'leads.contact_evidenced',
    kind: 'words',
    words: evidenced,
    isSingle: true,
  },
  { source: 'unitId', label: 'resources.leads.fields.recruitingUnit', kind: 'unit' },
  { source: 'carrierUnitId', label: 'resources.leads.fields.carrierUnit', kind: 'unit' },
  {
    source: 'pillarIndustry',
    label: 'resources.leads.fields.pillarIndustry',
    kind: 'words',
    words: pillarIndustries,
  },
  { source: 'source', label: 'resources.leads.fields.source', kind: 'words', words: leadSources },
  { source: 'secrecy', label: 'resources.leads.fields.secrecy', kind: 'words', words: secrecies },
  { source: 'companyId', label: 'leads.company', kind: 'company' },
  { source: 'minTotalYuan', label: 'leads.min_total', kind: 'yuan' },
  { source: 'maxTotalYuan', label: 'leads.max_total', kind: 'yuan' },
  { source: 'nextContactBefore', label: 'leads.next_contact_before', kind: 'date' },
  {
    source: 'overdueContact',
    label: 'leads.overdue_contact',
    kind: 'words',
    words: only,
    isSingle: true,
  },
  { source: 'noNextContact', label: 'leads.no_next', kind: 'words', words: only, isSingle: true },
  { source: 'inflated', label: 'leads.inflated', kind: 'words', words: only, isSingle: true },
  { source: 'addedSince', label: 'leads.added_since', kind: 'date' },
];

/** Newest change first, as the API does by itself. */
export const leadSort = { field: 'updatedAt', order: 'DESC' } as const;
