import { definePhrases } from '../kernel/i18n/define.js';

export const keyProjectPhrases = definePhrases(
  {
    key_projects: {
      title: '重点项目与观摩',
      empty: '未列入省、市、县重点项目和观摩。',
      enter: '列入',
      enter_title: '列入重点项目或观摩',
      entered: '已列入',
      reason_hint: '如：市发改委年度重点项目清单第 12 项',
      exit: '退出',
      exit_title: '退出 %{year} 年%{level}',
      exited: '已退出',
      line: '%{year} 年 %{level}',
      left: '已退出：%{reason} · %{by}',
    },
    resources: {
      'key-project-tags': {
        name: '重点项目',
        fields: { level: '级别', year: '年度', entryReason: '列入依据', reason: '退出原因' },
      },
    },
  },
  {
    key_projects: {
      title: 'Key projects and site reviews',
      empty: 'Not among the key projects of any level.',
      enter: 'Enter',
      enter_title: 'Enter as key project or site review',
      entered: 'Entered',
      reason_hint: 'e.g. item 12 of the city’s yearly list',
      exit: 'End',
      exit_title: 'End %{level} of %{year}',
      exited: 'Ended',
      line: '%{level} %{year}',
      left: 'Ended: %{reason} · %{by}',
    },
    resources: {
      'key-project-tags': {
        name: 'Key projects',
        fields: { level: 'Level', year: 'Year', entryReason: 'On what grounds', reason: 'Reason' },
      },
    },
  },
);
