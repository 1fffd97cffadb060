/** What each figure of the cockpit counts beyond the funnel's own, and on which day. */
export const cockpitDefinitions = [
  {
    id: 'active',
    unit: '个、元',
    text: '截至当日在库、未退出、有接洽凭据的项目，按已核验的阶段',
  },
  {
    id: 'arrived',
    unit: '个、元',
    text: '当月首次到达该阶段的已核验项目：截至当日到过，上月末还没有到过；上年同期取上年同月同日',
  },
  { id: 'share', unit: '%', text: '该区域在库项目数 ÷ 全部在库项目数' },
  {
    id: 'light',
    unit: '条',
    text: '今日仍亮灯、没有暂不提醒的停滞预警；一个项目可有几条',
  },
  {
    id: 'pace',
    unit: '个',
    text: '在建项目按付款凭证计的当年完成投资，与年度计划序时进度相比；没有生效计划的不亮灯',
  },
  { id: 'ranked', unit: '个', text: '现行考核方案中参加排名的单位，只计已核验的数' },
  { id: 'unranked', unit: '个', text: '不参加排名的单位，原因逐个写明；既不是末位，也不是零分' },
  { id: 'waiting', unit: '件', text: '此刻轮到您本人办理的事项，与指定的截至日无关' },
] as const;

/** Parts that have no meaning for one unit, and what is said in their place. */
export const notPerUnit = [
  {
    part: 'ranking',
    text: '参加和不参加排名的单位数、前五后五是全体单位之间的，不分单位；这里只列所选单位自己的位次',
  },
  {
    part: 'waiting',
    text: '待办只看轮到您本人的，与所选单位无关；不选单位时列出',
  },
] as const;

export type NotPerUnit = (typeof notPerUnit)[number]['part'];
