import { definePhrases } from '../../kernel/i18n/define.js';

export const appealPhrases = definePhrases(
  {
    appeals: {
      title: '申诉（%{count}）',
      file: '申诉',
      file_item: '对“%{item}”的得分申诉',
      intro:
        '只使这一格保持公布时的数，其余照算，全表照排。由招商中心或督查办理，办结后这一格照最新记录计算。',
      reason: '申诉理由',
      evidence: '证据',
      evidence_hint: '写文件名、文号或凭证号；缺的记录请同时补录',
      send: '提出申诉',
      filed: '申诉已提出，这一格保持原数',
      kept: '保持得分',
      open: '在办',
      upheld: '成立',
      dismissed: '不成立',
      withdrawn: '已撤回',
      decide: '办理',
      withdraw: '撤回',
      decided: '已办结',
      decide_title: '办理申诉：%{unit} · %{item}',
      decide_intro: '成立的，先让有关记录补齐、核验；得分由记录算出，不在这里改数。',
      decision: '办理结果',
      note: '办理意见',
    },
  },
  {
    appeals: {
      title: 'Appeals (%{count})',
      file: 'Appeal',
      file_item: 'Appeal the points of "%{item}"',
      intro:
        'Only this cell stays as published; the table ranks on. The hub or supervision decides; then the cell follows the records again.',
      reason: 'Reason',
      evidence: 'Evidence',
      evidence_hint: 'Name documents, numbers or vouchers; enter what is missing as well',
      send: 'Appeal',
      filed: 'Appealed; the cell stays as it was',
      kept: 'Points kept',
      open: 'Open',
      upheld: 'Upheld',
      dismissed: 'Dismissed',
      withdrawn: 'Withdrawn',
      decide: 'Decide',
      withdraw: 'Withdraw',
      decided: 'Decided',
      decide_title: 'Decide the appeal: %{unit} · %{item}',
      decide_intro:
        'If upheld, have the records completed and verified; points are reckoned, not typed.',
      decision: 'Decision',
      note: 'Remark',
    },
  },
);
