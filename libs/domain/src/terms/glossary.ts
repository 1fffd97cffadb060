export interface Term {
  zh: string;
  code: string;
  note: string;
}

/** The office's words and ours. One row a word; docs and screens read it from here. */
export const glossary: readonly Term[] = [
  {
    zh: '招商信息 / 线索 / 项目',
    code: 'lead · Lead',
    note: '从线索到达效一条记录；lead 从不指人',
  },
  { zh: '报备（外出）', code: 'trip filing · Trip, submission', note: '不是备案' },
  { zh: '变更重报', code: 'refiling', note: '批准后改日期、地点、人员、项目；两版都留' },
  { zh: '后补', code: 'late · isLate', note: '出发前没有提前报备；去不掉' },
  { zh: '留痕', code: 'flag', note: '系统注明，由人判断；单位可以说明' },
  { zh: '约见 / 见面', code: 'appointment / meeting', note: '报备时约的 / 实际见到的' },
  { zh: '目标区域 / 拆迁摸排区域', code: 'target zone / relocation area', note: '范围待确认' },
  { zh: '备案（项目）', code: 'project registration · registered', note: '不是报备' },
  { zh: '研判', code: 'screening', note: '在预审之前' },
  { zh: '在谈', code: 'negotiating', note: '' },
  { zh: '预审 / 过会', code: 'pre-review · PreReview / committee passed', note: '' },
  { zh: '预审会 / 议程', code: 'review meeting / agenda · review_item', note: '不是调度会' },
  { zh: '回避', code: 'recusal', note: '本单位项目自动回避，不撤回' },
  { zh: '选票 / 开票', code: 'ballot / reveal', note: '开票前谁也不看' },
  {
    zh: '意向 / 框架 / 正式协议',
    code: 'intent / framework / contract · Agreement.kind',
    note: '',
  },
  { zh: '五不招', code: 'five refusals · refusalRules', note: '内容由各地配置，待确认' },
  { zh: '大好高', code: 'flagship · isFlagship', note: '计算得出，不手填' },
  { zh: '绿色通道', code: 'green channel · isGreenChannel', note: '计算得出，不手填' },
  { zh: '档次（3、10、15 亿元以上）', code: 'tier', note: '以上含本数，逐档累计，不相加' },
  { zh: '待批事项', code: 'change request', note: '提出人不批准' },
  { zh: '省市县重点、观摩', code: 'key-project tag', note: '按年列入，多级不重复计项目' },
  {
    zh: '供地 / 批而未供 / 净地',
    code: 'land supplied / approved-not-supplied / cleared land',
    note: '',
  },
  {
    zh: '奠基 / 上报开工 / 开工',
    code: 'ceremony / reported start / construction start',
    note: '三件事，不合为一栏',
  },
  {
    zh: '申报 / 核验 / 退回',
    code: 'claim / verification · verified / returned',
    note: '申报单位不核验自己的申报',
  },
  { zh: '现场核查', code: 'site check · SiteCheck', note: '所报与所见；不符即推翻申报' },
  {
    zh: '招商接待 / 公务接待',
    code: 'reception · Reception.kind business / official',
    note: '分开办理；国家工作人员不列入招商接待',
  },
  { zh: '陪同 / 超限批准', code: 'accompanying / over-limit approval', note: '只到批准的数' },
  { zh: '公函 / 备案号（接待）', code: 'letterNo / recordNo', note: '都没有的不予接待' },
  {
    zh: '开支标准',
    code: 'spending limit · SpendingLimit',
    note: '没有标准就是没有，不猜；只增不改',
  },
  {
    zh: '招商目标区域 / 待拆迁区域',
    code: 'target zone / relocation area',
    note: '范围待确认',
  },
  { zh: '投产 / 达效', code: 'in_production / at_target', note: '' },
  {
    zh: '亩均税收 / 投资强度 / 容积率',
    code: 'tax per mu / investment intensity / plot ratio',
    note: '承诺值不是实际值',
  },
  {
    zh: '能耗（吨标煤）',
    code: 'energyTce · calorific / equivalent',
    note: '当量值与等价值分开',
  },
  { zh: '要素保障 / 要素需求', code: 'factor support / FactorNeed', note: '' },
  {
    zh: '四个一 / 包保领导',
    code: 'four-ones · Ownership / responsibleLeader',
    note: '任一时刻只有一位',
  },
  {
    zh: '牵头单位 / 帮扶单位 / 专班成员',
    code: 'lead unit / support unit / team member',
    note: '',
  },
  { zh: '移交 / 任期', code: 'handover / term · Ownership', note: '首尾相接，不空一天' },
  { zh: '分包科级领导', code: 'section leader', note: '包保领导之下一级，可缺' },
  {
    zh: '招引单位 / 载体单位 / 帮办员',
    code: 'recruiting / carrier unit · helper',
    note: '都不空缺',
  },
  {
    zh: '调度会 / 督查 / 督办单',
    code: 'dispatch meeting / supervision / supervision order',
    note: '',
  },
  {
    zh: '问题清单 / 销号 / 回头看',
    code: 'issue list / close-out / recheck',
    note: '办理人不销号',
  },
  {
    zh: '序时进度 / 形象进度',
    code: 'pace / worksLevel, worksPercent',
    note: '序时进度有百分点、比值两种算法，处处写明用的哪种',
  },
  {
    zh: '年度建设计划 / 节点 / 推迟',
    code: 'construction plan · Plan / node / slip',
    note: '批准后不改写，推迟另记；编报人不批准',
  },
  {
    zh: '周报 / 更正',
    code: 'progress report / correction',
    note: '一个项目一周一份；更正另立一份，原来的保留',
  },
  {
    zh: '累计完成投资：上报 / 有凭证',
    code: 'investedYuan / evidencedYuan',
    note: '核算只认有付款凭证的',
  },
  { zh: '闲置土地', code: 'idle land', note: '按约定开工日提示，不作处罚' },
  { zh: '停滞 / 红黄绿', code: 'stalled / light green yellow red', note: '颜色总配文字' },
  { zh: '台账 / 通报 / 观摩', code: 'ledger / bulletin / site review', note: '' },
];
