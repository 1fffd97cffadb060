const rules = '《党政机关国内公务接待管理规定》（两办，2013年12月）';

/** Read in a reprint of the document. */
export const article10 = `${rules}第十条：接待对象10人以内陪餐不超过3人，超过10人不超过接待对象人数的三分之一；工作餐一次`;
export const plainFood = `${rules}第十条：工作餐供应家常菜，不得提供鱼翅、燕窝等高档菜肴和野生动物菜肴，不得提供香烟和高档酒水，不得使用私人会所`;
export const letterOnly = `${rules}：无公函的公务活动和来访人员一律不予接待`;
export const listSigned = `${rules}：接待清单如实反映接待对象的单位、姓名、职务和公务活动项目、时间、场所、费用，由相关负责人审签；报销凭证包括财务票据、派出单位公函和接待清单`;
export const article23 = `${rules}第二十三条：因招商引资等接待除国家工作人员以外的其他因公来访人员，参照本规定实行单独管理，明确标准，控制经费总额，加强审批；严禁以招商引资为名变相安排公务接待`;
export const limitsKept = `${rules}：接待住宿、用餐严格执行标准，不得超标准接待`;

/** Rules of other places, taken as examples. */
export const recordOrLetter = `永德县永政办发〔2016〕95号：招商接待凭公函或备案，与公务接待分开，不接待亲友`;
export const dryLunch = '株洲市实施细则（2014年6月）：工作日午间公务接待不饮酒；本地规定待确认';
export const thrift = '全市项目调度会讲话：“不允许铺张浪费，招商来人接待……坚持一律从简”';
