import {
  completePack,
  defaultRulePack,
  type Param,
  ruleGroups,
  type RuleWords,
  stageLabel,
  stageTransitions,
} from '@luodi/domain';
import { scoringSection } from './scoring-section.js';

const effects = { block: '不予受理', mark: '留痕' };

/** docs/RULES.md: every rule with its clause and parameters, and the whole stage table. */
export const rulesPage = (): string =>
  [
    '# 规则 Rules',
    '',
    '由 `npm run generate` 从 `libs/domain` 生成，请勿手改。标“待确认”的参数没有文件依据，由县市确认后写入规则包。',
    '',
    ...ruleGroups.flatMap(({ title, rules }) => [`## ${title}`, '', ...rules.flatMap(describe)]),
    '## 阶段表',
    '',
    '| 从 | 到 | 性质 | 条件（另有每次推进都要满足的日期规则） |',
    '|---|---|---|---|',
    ...stageTransitions.map(
      ({ from, to, kind, gates }) =>
        `| ${stageLabel(from)} | ${stageLabel(to)} | ${kinds[kind]} | ${gates.join('、') || '—'} |`,
    ),
    '',
    ...scoringSection(),
  ].join('\n');

const kinds = { forward: '推进', back: '退回', exit: '退出', return: '恢复' };

const { params } = completePack(defaultRulePack);

const describe = ({ id, message, effect, clause }: RuleWords): string[] => [
  `### ${id}`,
  '',
  `- ${message}（${effects[effect]}）`,
  `- 依据：${clause}`,
  ...Object.entries(params[id] ?? {}).map(([name, param]) => `- 参数 ${name} = ${value(param)}`),
  '',
];

const value = ({ value, source, pending }: Param): string =>
  `${value}（${source}${pending && !source.includes('待确认') ? '，待确认' : ''}）`;
