import { definePhrases } from '../../kernel/i18n/define.js';

export const myProjectPhrases = definePhrases(
  {
    my_projects: {
      next_node: '下一节点',
      node_line: '%{step} · %{unit} %{person}',
      overdue: '逾期节点 %{count} 个',
      no_node: '没有待办节点',
      pace: '序时进度',
      pace_line: '应完成 %{expected}%，已完成 %{done}%',
      no_plan: '没有生效的年度计划',
      see_load: '看负荷、移交与空缺',
      last_report: '最近周报',
      quick: '短期内两次换人',
      no_quick: '近一年没有短期内两次换人的。',
      quick_line: '%{on} “%{role}”再次换人：%{because}。事由：%{reason}',
    },
  },
  {
    my_projects: {
      next_node: 'Next node',
      node_line: '%{step} · %{unit}, %{person}',
      overdue: '%{count} nodes overdue',
      no_node: 'No node ahead',
      pace: 'Pace of the year',
      pace_line: '%{expected}% due, %{done}% done',
      no_plan: 'No plan of the year in force',
      see_load: 'Loads, handovers and gaps',
      last_report: 'Last weekly report',
      quick: 'Changed twice in a short time',
      no_quick: 'No role changed twice in a short time in the past year.',
      quick_line: '%{on} %{role} changed again: %{because}. Reason: %{reason}',
    },
  },
);
