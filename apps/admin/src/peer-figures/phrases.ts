import { definePhrases } from '../kernel/i18n/define.js';

export const peerFigurePhrases = definePhrases(
  {
    peers: {
      title: '周边对标',
      enter: '录入一个数',
      empty: '还没有周边县市的数',
      empty_hint: '从通报、公报中录入今年以来的数，写明出处和截止日；本地取同一天已核验的数对照。',
      place: '本地列第 %{place} / %{of}，今年以来已核验',
      counts: '本地口径：%{counts}。别处口径可能不同。',
      entries: '历次录入',
      county: '县市',
      indicator: '指标',
      figure: '今年以来',
      as_of: '截止日',
      own: '本地同日',
      gap: '差距',
      source: '出处',
      source_hint: '文件或通报的全名；没有出处的不收',
      entered: '录入',
      state: '状态',
      replaced: '已被新录入取代',
      behind: '落后',
      ahead: '领先',
      level: '持平',
    },
    resources: {
      'peer-figures': {
        name: '周边对标',
        fields: { county: '县市', indicator: '指标', figure: '数', asOf: '截止日', source: '出处' },
      },
    },
  },
  {
    peers: {
      title: 'Peers',
      enter: 'Enter a figure',
      empty: 'No figures of neighbours yet',
      empty_hint:
        'Enter figures of the year from bulletins, with source and cut-off; ours of the same day stand beside them.',
      place: 'We stand %{place} / %{of}; verified this year',
      counts: 'We count: %{counts}. Others may count otherwise.',
      entries: 'Entries',
      county: 'County',
      indicator: 'Indicator',
      figure: 'This year',
      as_of: 'Cut-off',
      own: 'Ours that day',
      gap: 'Gap',
      source: 'Source',
      source_hint: 'The full name of the document; none is taken without one',
      entered: 'Entered',
      state: 'State',
      replaced: 'Replaced',
      behind: 'behind by',
      ahead: 'ahead by',
      level: 'level',
    },
    resources: {
      'peer-figures': {
        name: 'Peers',
        fields: {
          county: 'County',
          indicator: 'Indicator',
          figure: 'Figure',
          asOf: 'Cut-off',
          source: 'Source',
        },
      },
    },
  },
);
