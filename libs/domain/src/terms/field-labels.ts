export interface FieldLabel {
  zh: string;
  en: string;
}

/** What screens, errors and exports call a field of a lead, its company, or a stage move. */
export const fieldLabels = {
  no: { zh: '编号', en: 'No.' },
  name: { zh: '项目名称', en: 'Project' },
  companyId: { zh: '投资方', en: 'Investor' },
  companyName: { zh: '投资方', en: 'Investor' },
  uscc: { zh: '统一社会信用代码', en: 'Credit code' },
  region: { zh: '投资方所在地', en: 'Region' },
  registeredCapitalYuan: { zh: '注册资本', en: 'Registered capital' },
  product: { zh: '建设内容', en: 'What is built' },
  industryCode: { zh: '行业代码', en: 'Industry code' },
  pillarIndustry: { zh: '产业类别', en: 'Pillar industry' },
  totalInvestmentYuan: { zh: '总投资', en: 'Total investment' },
  fixedAssetInvestmentYuan: { zh: '固定资产投资', en: 'Fixed-asset investment' },
  landMu: { zh: '拟用地（亩）', en: 'Land (mu)' },
  annualOutputYuan: { zh: '预计年产值', en: 'Expected yearly output' },
  annualTaxYuan: { zh: '预计年税收', en: 'Expected yearly tax' },
  energyTce: { zh: '年综合能耗（吨标煤）', en: 'Yearly energy (tce)' },
  energyBasis: { zh: '能耗口径', en: 'Energy basis' },
  recruitingUnitId: { zh: '招引单位', en: 'Recruiting unit' },
  carrierUnitId: { zh: '载体单位', en: 'Carrier unit' },
  helperName: { zh: '帮办员', en: 'Helper' },
  responsibleLeaderName: { zh: '包保领导', en: 'Responsible leader' },
  leadUnitName: { zh: '牵头单位', en: 'Lead unit' },
  sectionLeaderName: { zh: '分包科级领导', en: 'Section-level leader' },
  supportUnitName: { zh: '帮扶单位', en: 'Support unit' },
  teamMemberName: { zh: '专班成员', en: 'Team member' },
  handoverOn: { zh: '接手日期', en: 'Takes over on' },
  landDelay: { zh: '顺延（首尾两天都算）', en: 'Delayed' },
  landDelayPapers: { zh: '证明材料（见项目附件）', en: 'Papers (among the files)' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Contact phone' },
  contactFollowUps: { zh: '接洽记录', en: 'Contact records' },
  source: { zh: '信息来源', en: 'Source' },
  referrer: { zh: '引荐人', en: 'Referrer' },
  investmentKind: { zh: '投资类别', en: 'Kind of investment' },
  responsibleUnitId: { zh: '责任单位', en: 'Responsible unit' },
  responsiblePersonName: { zh: '责任人', en: 'Responsible person' },
  nextDispatchOn: { zh: '下次调度', en: 'Next dispatch' },
  parcelNo: { zh: '宗地号', en: 'Parcel' },
  firstContactOn: { zh: '首次接洽', en: 'First contact' },
  nextContactOn: { zh: '下次对接', en: 'Next contact' },
  secrecy: { zh: '密级', en: 'Secrecy' },
  latestProgress: { zh: '最近进展', en: 'Latest progress' },
  remark: { zh: '备注', en: 'Remark' },
  stage: { zh: '当前阶段', en: 'Stage' },
  stageSince: { zh: '进入阶段', en: 'In stage since' },
  to: { zh: '转入阶段', en: 'To stage' },
  happenedOn: { zh: '发生日期', en: 'Happened on' },
  reasonCode: { zh: '原因', en: 'Reason' },
  winnerPlace: { zh: '项目落户地', en: 'Where it went' },
  note: { zh: '说明', en: 'Note' },
  changeReason: { zh: '调增理由', en: 'Reason for the rise' },
  eventCount: { zh: '阶段记录', en: 'Stage records' },
  contractedOn: { zh: '签约时间', en: 'Signed on' },
  constructionStartedOn: { zh: '开工时间', en: 'Construction started on' },
} as const satisfies Record<string, FieldLabel>;

export type LabelledField = keyof typeof fieldLabels;

/** The Chinese label, or the field's own name when it has none. */
export function fieldLabel(field: string): string {
  return Object.hasOwn(fieldLabels, field) ? fieldLabels[field as LabelledField].zh : field;
}
