import type { DeliveredTax } from '@luodi/domain';

export type DeliveredTaxRow = DeliveredTax & { leadId: string };

/**
 * `(lead_id, source, "on", tax)`: what proves a year's tax. The papers of a verified 达效 add up to twelve months, as
 * its rule reads them; a contract counts when every phase that promised tax was settled with one.
 */
export const deliveredTaxes = `
  select f.lead_id, 'tax_record' as source, max(e.dated_on) as "on", sum(e.amount_yuan)::bigint as tax
  from project_fact f join fact_evidence e on e.fact_id = f.id
  where f.kind = 'at_target' and f.status = 'verified' and e.kind = 'tax_record' and e.amount_yuan is not null
  group by f.id
  union all
  select a.lead_id, 'phase_actuals', max(p.settled_on), sum(p.actual_tax_yuan)::bigint
  from agreement a join agreement_phase p on p.agreement_id = a.id
  where a.kind = 'contract' and a.status = 'registered' and p.annual_tax_yuan is not null
  group by a.id having bool_and(p.actual_tax_yuan is not null)`;
