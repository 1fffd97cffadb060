import {
  ageingRules,
  defaultRulePack,
  factRules,
  flagshipRules,
  greenChannelRules,
  holdTerm,
  idleLandRules,
  inflationRules,
  matchRules,
  mergeRules,
  monthOpen,
  nodeInTime,
  paceKept,
  type Param,
  paymentRules,
  planRules,
  progressRules,
  registrationRules,
  type Rule,
  screeningRules,
  settlementRules,
  silenceRules,
  siteCheckRules,
  stageLabel,
  stageRules,
  stageTransitions,
  tierRaise,
} from '@luodi/domain';

const effects = { block: '不予受理', mark: '留痕' };

/** docs/RULES.md: every rule with its clause and parameters, and the whole stage table. */
export const rulesPage = (): string =>
  [
    '# 规则 Rules',
    '',
    '由 `npm run generate` 从 `libs/domain` 生成，请勿手改。标“待确认”的参数没有文件依据，由县市确认后写入规则包。',
    '',
    '## 阶段推进',
    '',
    ...stageRules.flatMap((rule) => describe(rule)),
    '## 研判',
    '',
    ...screeningRules.flatMap((rule) => describe(rule)),
    '## 事实的认定',
    '',
    ...factRules.flatMap((rule) => describe(rule)),
    '## 协议的登记与兑现',
    '',
    ...registrationRules.flatMap((rule) => describe(rule)),
    ...settlementRules.flatMap((rule) => describe(rule)),
    ...paymentRules.flatMap((rule) => describe(rule)),
    ...ageingRules.flatMap((rule) => describe(rule)),
    '## 现场核查',
    '',
    ...siteCheckRules.flatMap((rule) => describe(rule)),
    '## 建设计划',
    '',
    ...planRules.flatMap((rule) => describe(rule)),
    ...describe(nodeInTime),
    '## 建设进展与序时进度',
    '',
    ...progressRules.flatMap((rule) => describe(rule)),
    ...silenceRules.flatMap((rule) => describe(rule)),
    ...describe(paceKept),
    '## 闲置土地提示',
    '',
    ...idleLandRules.flatMap((rule) => describe(rule)),
    '## 查重与合并',
    '',
    ...matchRules.flatMap((rule) => describe(rule)),
    ...describe(holdTerm),
    ...mergeRules.flatMap((rule) => describe(rule)),
    '## 投资额核对',
    '',
    ...inflationRules.flatMap((rule) => describe(rule)),
    '## 第二人批准',
    '',
    ...describe(tierRaise),
    ...describe(monthOpen),
    '## 大好高与绿色通道',
    '',
    ...flagshipRules.flatMap((rule) => describe(rule)),
    ...greenChannelRules.flatMap((rule) => describe(rule)),
    '## 阶段表',
    '',
    '| 从 | 到 | 性质 | 条件（另有每次推进都要满足的日期规则） |',
    '|---|---|---|---|',
    ...stageTransitions.map(
      ({ from, to, kind, gates }) =>
        `| ${stageLabel(from)} | ${stageLabel(to)} | ${kinds[kind]} | ${gates.join('、') || '—'} |`,
    ),
    '',
  ].join('\n');

const kinds = { forward: '推进', back: '退回', exit: '退出', return: '恢复' };

const describe = <T>(rule: Rule<T>): string[] => [
  `### ${rule.id}`,
  '',
  `- ${rule.message}（${effects[rule.effect]}）`,
  `- 依据：${rule.clause}`,
  ...Object.entries(paramsOf(rule)).map(([name, param]) => `- 参数 ${name} = ${value(param)}`),
  '',
];

const paramsOf = <T>({ id, defaults }: Rule<T>): Record<string, Param> => {
  const assumed = Object.entries(defaults ?? {}).map(([name, value]): [string, Param] => [
    name,
    { value, source: '系统默认', pending: true },
  ]);
  return { ...Object.fromEntries(assumed), ...defaultRulePack.params[id] };
};

const value = ({ value, source, pending }: Param): string =>
  `${value}（${source}${pending && !source.includes('待确认') ? '，待确认' : ''}）`;
