import type { FieldError, VotingSheet } from '@luodi/domain';

/** What is wrong with the judgements of a ballot: every item judged, with an option of its own, and nothing else. */
export const ballotFaults = (
  judgements: Record<string, unknown>,
  { judged }: VotingSheet,
): FieldError[] => {
  const unknown = Object.keys(judgements).filter((id) => !judged.some((item) => item.id === id));
  return [
    ...unknown.map((id) => ({
      field: `judgements.${id}`,
      value: judgements[id],
      reason: `评分表上没有评定项“${id}”`,
      fix: '去掉这一项',
    })),
    ...judged
      .filter(({ id, options }) => !options.some((option) => option.id === judgements[id]))
      .map(({ id, label, options }) => ({
        field: `judgements.${id}`,
        value: judgements[id] ?? null,
        reason: judgements[id] === undefined ? `“${label}”没有评` : `“${label}”没有这一档`,
        fix: `选一档：${options.map((option) => option.label).join('、')}`,
      })),
  ];
};
