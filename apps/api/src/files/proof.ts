/** SQL: whether a file proves an agreement, a claim, a site check, a pre-review, a report, a cost or a delay, and so must stay. */
export const usedAsProof = (id: string): string => `(
  exists (select from agreement_file af join agreement a on a.id = af.agreement_id
    where af.file_id = ${id} and a.status <> 'discarded')
  or exists (select from fact_evidence_file where file_id = ${id})
  or exists (select from site_check_file where file_id = ${id})
  or exists (select from progress_report_file where file_id = ${id})
  or exists (select from progress_payment_file where file_id = ${id})
  or exists (select from reception_cost where file_id = ${id})
  or exists (select from land_delay_file where file_id = ${id})
  or exists (select from pre_review r join lead_file own on own.lead_id = r.lead_id and own.id = ${id}
    where r.status not in ('draft', 'withdrawn') and exists (
      select from jsonb_each(r.statement -> 'evidence') e where e.value @> to_jsonb(array[${id}::text])))
  or exists (select from pre_review_condition where ${id} = any(file_ids)))`;
