import type {
  DepartmentOpinion,
  PreReviewStatus,
  ReviewInputs,
  ReviewStatement,
} from '@luodi/domain';
import type { DemoLead } from './demo-leads.js';

/** How far the pre-review of an invented project has come, and what the departments said of it. */
export interface DemoReview {
  until: PreReviewStatus;
  opinions: Partial<Record<string, [DepartmentOpinion, note?: string, conditions?: string]>>;
  /** A department that waits for papers, and for which. */
  paused?: [department: string, reason: string];
  /** 有条件通过: each condition with its stage. */
  conditions?: [content: string, dueStage: string][];
}

const allAgree: DemoReview['opinions'] = {
  natural_resources: ['agree'],
  development_reform: ['agree'],
  ecology: ['agree'],
  industry: ['agree'],
  emergency: ['agree'],
};

/** By investor; those at 过会 without a line here passed on paper, before the system knew them. */
export const demoReviews: Readonly<Record<string, DemoReview>> = {
  浙江竹里生物科技有限公司: {
    until: 'opinions',
    opinions: {
      natural_resources: ['agree'],
      development_reform: ['object', '亩均税收低于门槛，建议走标准厂房（租赁）'],
    },
    paused: ['ecology', '等企业补正竹粉尘治理方案'],
  },
  江苏恒越新材料有限公司: { until: 'ready', opinions: allAgree },
  江苏云砚精密仪器有限公司: {
    until: 'decided',
    opinions: {
      ...allAgree,
      ecology: ['conditional', '清洗工序有少量废水', '废水接管进园区污水厂'],
    },
    conditions: [
      ['取得环评批复，废水接管进园区污水厂', 'construction_started'],
      ['注册资本实缴不少于 30%', 'contracted'],
    ],
  },
};

const wan = 10_000;

/** The figures of an invented application, in the proportions of the project's own. */
export const demoInputs = (lead: DemoLead): ReviewInputs => ({
  figures: {
    totalInvestmentYuan: lead.total * wan,
    fixedAssetInvestmentYuan: lead.fixed * wan,
    registeredCapitalYuan: Math.round(lead.total * 0.3) * wan,
    landMu: String(lead.mu),
    annualTaxYuan: lead.tax * wan,
    annualOutputYuan: lead.output * wan,
    annualAddedValueYuan: Math.round(lead.output * 0.27) * wan,
    energyCalorificTce: String(Math.round(lead.tce * 0.7)),
    energyEquivalentTce: String(lead.tce),
    electricityKwh: String(lead.tce * 2_400),
    countedFloorAreaSquareMetres: String(Math.round(lead.mu * 720)),
  },
  energyUses: [],
  isEnergyExempt: false,
  industry: null,
  products: [lead.name.replace(/项目$/, '')],
  judgements: {
    'industry-fit': 'pillar',
    environment: 'fair',
    safety: 'good',
    technology: 'fair',
    investor: 'fair',
  },
  vetoes: Object.fromEntries(
    ['industry-policy', 'environment', 'safety', 'hoarding'].map((id) => [
      id,
      { hit: false, reason: '已核对，不触发（演示）' },
    ]),
  ),
  firstFullYear: 2029,
  ramp: ['0.5', '0.8', '1'],
});

/** What no figure says; `fileId` proves every figure. */
export const demoStatement = (lead: DemoLead, fileId: string): ReviewStatement => {
  const { figures, judgements } = demoInputs(lead);
  const no = { applies: false, reason: '' };
  const low = { level: 'low', note: null } as const;
  return {
    summary: `${lead.name}，用地 ${lead.mu} 亩，主要为机加工、装配，分两期建设。（演示）`,
    evidence: Object.fromEntries(Object.keys(figures).map((figure) => [figure, [fileId]])),
    reasons: Object.fromEntries(
      Object.keys(judgements).map((item) => [item, '见可行性研究报告（演示）']),
    ),
    investor: {
      funds: '自有资金六成，其余银行项目贷款',
      record: `在${lead.region}有同类工厂一座`,
      credit: '未列入失信、异常名录',
      doubts: { hoarding: no, new_shell: no, many_signings: no },
    },
    risks: {
      environment: { level: 'medium', note: '按环评要求同步建设治理设施' },
      ...{ safety: low, funds: low, market: low, compliance: low },
    },
    environmentCategory: 'form',
  };
};
