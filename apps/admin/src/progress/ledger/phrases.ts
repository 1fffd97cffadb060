import { definePhrases } from '../../kernel/i18n/define.js';

export const ledgerPhrases = definePhrases(
  {
    ledger: {
      leader: '包保领导',
      units: '牵头 / 招引 / 载体单位',
      owners_line: '包保 %{leader} · 帮办 %{helper}',
      not_four_ones: '（未列入四个一，按项目登记）',
      merged_report: '来自并入的 %{no}，只供查阅',
      owners_note: '责任各栏为截止日期当天的四个一任期。',
    },
  },
  {
    ledger: {
      leader: 'Leader',
      units: 'Lead / recruiting / carrier unit',
      owners_line: 'Leader %{leader} · helper %{helper}',
      not_four_ones: ' (not under four-ones, as registered)',
      merged_report: 'from merged %{no}, for reading only',
      owners_note: 'Who answers is by the four-ones terms of that day.',
    },
  },
);
