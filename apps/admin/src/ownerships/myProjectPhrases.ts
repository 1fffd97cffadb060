import { definePhrases } from '../kernel/i18n/define.js';

export const myProjectPhrases = definePhrases(
  {
    my_projects: {
      next_node: '下一节点',
      node_line: '%{step}（%{unit} %{person}）',
      overdue: '逾期节点 %{count} 个',
      no_node: '没有待办节点',
      pace: '序时进度',
      pace_line: '应完成 %{expected}%，已完成 %{done}%',
      no_pace: '签约以后才评定',
      no_plan: '没有生效的年度计划',
    },
  },
  {
    my_projects: {
      next_node: 'Next node',
      node_line: '%{step} (%{unit}, %{person})',
      overdue: '%{count} nodes overdue',
      no_node: 'No node ahead',
      pace: 'Pace of the year',
      pace_line: '%{expected}% due, %{done}% done',
      no_pace: 'Judged once under contract',
      no_plan: 'No plan of the year in force',
    },
  },
);
