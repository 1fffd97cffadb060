import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { SubmissionFacts } from './submission-facts.js';
import { investorDoubts, riskKinds, riskLevels, wordOf } from './words.js';

const real = '全市项目调度会讲话：“确保招商项目的真实性、可靠性”';

export const projectDescribed = defineRule({
  id: 'pre-review.submission.project-described',
  effect: 'block',
  message: '项目概况、环评类别没有填',
  clause: real,
  check: ({ statement: { summary, environmentCategory } }: SubmissionFacts) => {
    const missing = [
      ...(summary?.trim() ? [] : [['summary', '项目概况'] as const]),
      ...(environmentCategory ? [] : [['environmentCategory', '环评类别'] as const]),
    ];
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(([, label]) => label).join('、');
    return unknown(`未填：${names}`, `补填${names}`, first[0]);
  },
});

const sections = [
  ['funds', '资金来源'],
  ['record', '同类业绩'],
  ['credit', '信用'],
] as const;

export const investorTold = defineRule({
  id: 'pre-review.submission.investor-told',
  effect: 'block',
  message: '投资主体情况没有填全',
  clause: `${real}；“五不招”：圈地或实力不足`,
  field: 'investor',
  check: ({ statement: { investor } }: SubmissionFacts) => {
    const blank = sections.filter(([field]) => !investor[field]?.trim()).map(([, label]) => label);
    const doubts = investorDoubts.filter(({ id }) => {
      const answer = investor.doubts[id];
      return !answer || (answer.applies && !answer.reason.trim());
    });
    const names = [...blank, ...doubts.map(({ label }) => label)].join('、');
    return names ? unknown(`未填：${names}`, `补填${names}；有疑点的写明情况`) : pass;
  },
});

export const risksTold = defineRule({
  id: 'pre-review.submission.risks-told',
  effect: 'block',
  message: '风险没有逐项评估',
  clause: real,
  field: 'risks',
  check: ({ statement: { risks } }: SubmissionFacts) => {
    const open = riskKinds.filter(({ id }) => {
      const risk = risks[id];
      return !risk || (risk.level !== 'low' && !risk.note?.trim());
    });
    const names = open.map(({ label }) => label).join('、');
    return open.length
      ? unknown(`未评，或没有写应对：${names}`, '选择等级；中、高的写明应对')
      : pass;
  },
});

export const doubtsShown = defineRule({
  id: 'pre-review.submission.doubts-shown',
  effect: 'mark',
  message: '投资主体有疑点，或风险为高，请重点审查',
  clause: real,
  check: ({ statement: { investor, risks } }: SubmissionFacts) => {
    const doubts = investorDoubts
      .filter(({ id }) => investor.doubts[id]?.applies)
      .map(({ id, label }) => `${label}（${investor.doubts[id]?.reason}）`);
    const high = riskKinds
      .filter(({ id }) => risks[id]?.level === 'high')
      .map(({ label }) => `${label}风险${wordOf(riskLevels, 'high')}`);
    const all = [...doubts, ...high];
    return all.length ? fail(all.join('；'), '无需更改，提请部门和委员注意') : pass;
  },
});
