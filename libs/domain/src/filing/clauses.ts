/** The sources the filing rules rest on, as the speech of the dispatch meeting words them. */
export const spoken = {
  filing: '全市项目调度会讲话：“所有市级领导和各级各部门外出招商必须按照规定程序进行报备”',
  concrete: '全市项目调度会讲话：“明确外出招商时间、地点和具体项目情况”',
  aimless: '全市项目调度会讲话：外出招商不允许“无目的、无目标”',
  padding: '全市项目调度会讲话：不允许“耗时间、凑天数”',
  passingOff: '全市项目调度会讲话：不允许“鱼目混珠”',
  sightseeing: '全市项目调度会讲话：“不允许游山玩水”',
  waste: '全市项目调度会讲话：“不允许铺张浪费”',
  formalism: '全市项目调度会讲话：“外出招商不搞形式主义”',
  preparation: '全市项目调度会讲话：“进一步加强外出招商前期准备”',
  together: '全市项目调度会讲话：“请各产业招商组、产业招商分局做好统筹”',
  regions: '全市项目调度会讲话：杭州都市圈、环太湖经济圈、上海产业圈、G60、浙西、申嘉湖',
  fleeting: '全市项目调度会讲话：“盲目外出、蜻蜓点水式洽谈”',
};

/** The nearest published rule on size, length and report: for 公务考察, not for 招商, hence 待确认. */
export const inspectionRule =
  '参照《安徽省党政机关国内公务考察及其接待管理暂行办法》（2013）：团组不超过 5 人、5 天，返回后 10 日内报告';
