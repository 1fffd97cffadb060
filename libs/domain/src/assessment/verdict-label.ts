import type { ScoreSheet, VerdictId } from '@luodi/scoring';

/** The office's word for a verdict; a pass line is called what its sheet calls it. */
export function verdictLabel({ passLines }: ScoreSheet, id: VerdictId): string {
  return passLines.find(({ verdict }) => verdict === id)?.label ?? words[id];
}

const words: Record<VerdictId, string> = {
  refused: '不予（一票否决）',
  recommended: '推荐',
  conditional: '有条件',
  declined: '不予',
  undecided: '待定',
};
