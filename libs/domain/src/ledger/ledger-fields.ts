/** What a ledger column can hold. */
export type LedgerFieldId =
  | 'no'
  | 'name'
  | 'companyName'
  | 'uscc'
  | 'region'
  | 'product'
  | 'industryCode'
  | 'pillarIndustry'
  | 'totalInvestmentYuan'
  | 'fixedAssetInvestmentYuan'
  | 'landMu'
  | 'annualOutputYuan'
  | 'annualTaxYuan'
  | 'energyTce'
  | 'recruitingUnit'
  | 'carrierUnit'
  | 'responsibleLeaderName'
  | 'helperName'
  | 'contactName'
  | 'contactPhone'
  | 'referrer'
  | 'firstContactOn'
  | 'stage'
  | 'contractedOn'
  | 'constructionStartedOn'
  | 'latestProgress'
  | 'remark';

export interface LedgerField {
  id: LedgerFieldId;
  label: string;
  /** Headings that mean it, without their unit in brackets. */
  headings: readonly string[];
  required: boolean;
}

export const ledgerFields: readonly LedgerField[] = [
  field('no', '序号', ['编号', '序']),
  field('name', '项目名称', ['项目', '名称'], true),
  field(
    'companyName',
    '投资方',
    ['投资方名称', '投资企业', '投资主体', '企业名称', '投资单位'],
    true,
  ),
  field('uscc', '统一社会信用代码', ['信用代码', '社会信用代码', '企业信用代码']),
  field('region', '投资方所在地', ['所在地', '企业所在地', '投资方地址', '来源地']),
  field('product', '建设内容', ['主要产品', '产品', '主要建设内容', '建设内容及规模']),
  field('industryCode', '行业代码', ['国民经济行业代码']),
  field('pillarIndustry', '产业类别', ['主导产业', '所属产业', '产业', '产业分类']),
  field('totalInvestmentYuan', '总投资', ['计划总投资', '投资总额', '总投资额', '项目总投资']),
  field('fixedAssetInvestmentYuan', '固定资产投资', ['固投', '固定资产', '固定资产投资额']),
  field('landMu', '拟用地', ['用地', '用地面积', '拟用地面积', '用地需求']),
  field('annualOutputYuan', '预计年产值', ['年产值', '预计产值', '产值']),
  field('annualTaxYuan', '预计年税收', ['年税收', '预计税收', '税收', '年纳税']),
  field('energyTce', '年综合能耗', ['综合能耗', '能耗', '年能耗', '预计年能耗']),
  field('recruitingUnit', '招引单位', ['招商单位', '引进单位', '招引责任单位', '责任单位'], true),
  field('carrierUnit', '载体单位', ['落户园区', '落户地', '承载单位', '载体']),
  field('responsibleLeaderName', '包保领导', ['牵头领导', '包保市领导', '联系领导']),
  field('helperName', '责任人', ['帮办员', '帮办人员', '项目责任人', '具体责任人']),
  field('contactName', '联系人', ['企业联系人', '投资方联系人']),
  field('contactPhone', '联系电话', ['电话', '联系方式', '手机', '手机号码']),
  field('referrer', '引荐人', ['推荐人', '介绍人']),
  field(
    'firstContactOn',
    '首次接洽时间',
    ['首次接洽', '首次洽谈时间', '首谈时间', '接洽时间'],
    true,
  ),
  field('stage', '当前进度', ['进度', '项目进度', '当前阶段', '项目阶段', '项目状态']),
  field('contractedOn', '签约时间', ['签约日期', '正式签约时间']),
  field('constructionStartedOn', '开工时间', ['开工日期', '实际开工时间']),
  field('latestProgress', '最近进展', ['进展情况', '项目进展', '最新进展', '进展']),
  field('remark', '备注', ['说明', '备注说明']),
];

function field(
  id: LedgerFieldId,
  label: string,
  synonyms: readonly string[],
  required = false,
): LedgerField {
  return { id, label, headings: [label, ...synonyms], required };
}
