import { definePhrases } from '../../kernel/i18n/define.js';

export const idleLandPhrases = definePhrases(
  {
    idle_land: {
      delay: '登记政府原因顺延',
      delay_title: '登记政府原因顺延',
      delay_submit: '提请确认',
      delay_intro:
        '因政府原因不能动工的日子不计时。提交后由招商中心或市领导中的另一人确认，确认后各时点推后同样天数。',
      delay_asked: '已提请确认，确认前时点不变',
      from_on: '顺延起（含当日）',
      to_on: '顺延止（含当日）',
      reason: '政府原因',
      reason_hint: '写明哪个部门、什么事，如：征迁未完成，未按约定交地',
      delay_line: '%{from} 至 %{to} 顺延：%{reason}',
      delay_by: '%{proposedBy}提出，%{approvedBy}确认',
      delayed: '政府原因顺延 %{days} 天',
    },
  },
  {
    idle_land: {
      delay: 'Record a delay by the government',
      delay_title: 'Delay by the government',
      delay_submit: 'Ask for confirmation',
      delay_intro:
        'Days on which the government kept the works from starting do not count. Another person of the hub, or a leader, confirms; then every watch point moves on by as many days.',
      delay_asked: 'Asked; until it is confirmed the watch points stay',
      from_on: 'From (included)',
      to_on: 'To (included)',
      reason: 'Why',
      reason_hint: 'Which department, which matter',
      delay_line: '%{from} to %{to}: %{reason}',
      delay_by: 'asked by %{proposedBy}, confirmed by %{approvedBy}',
      delayed: 'delayed by the government for %{days} days',
    },
  },
);
