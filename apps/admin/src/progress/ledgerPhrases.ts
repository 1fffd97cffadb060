import { definePhrases } from '../kernel/i18n/define.js';

export const ledgerPhrases = definePhrases(
  {
    ledger: {
      leader: '包保领导',
      units: '牵头 / 招引 / 载体单位',
      owners_line: '包保 %{leader} · 帮办 %{helper}',
      not_four_ones: '（未列入四个一，按项目登记）',
      owners_note: '责任各栏为截止日期当天的四个一任期。',
    },
  },
  {
    ledger: {
      leader: 'Leader',
      units: 'Lead / recruiting / carrier unit',
      owners_line: 'Leader %{leader} · helper %{helper}',
      not_four_ones: ' (not under four-ones, as registered)',
      owners_note: 'Who answers is by the four-ones terms of that day.',
    },
  },
);
