import { assessProject, blankReviewInputs, defaultRulePack } from '@luodi/domain';
import { defaultSheet, randomStream, scoreProject } from '@luodi/scoring';
import { plainScore } from './plain-score.mjs';

/**
 * Scores the same invented projects in one process: by the sheet with every formula and clause written out, and by a
 * plain loop of the same arithmetic. Rounds alternate; the totals must agree to the last digit.
 */
export const benchScoring = ({ leads, rounds }, say) => {
  say(`评分：${leads} 个虚构项目，${rounds} 轮交替`);
  const projects = invent(leads);
  checkAgreement(projects.slice(0, 1000));
  const sides = {
    ours: (project) => scoreProject(defaultSheet, project),
    plain: plainScore,
    assessment: (project) => assessProject({ ...blankReviewInputs, ...project }, defaultRulePack),
  };
  const took = { ours: [], plain: [], assessment: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? ['plain', 'ours'] : ['ours', 'plain'];
    for (const name of [...order, 'assessment']) took[name].push(timeOf(sides[name], projects));
  }
  const result = {
    projects: leads,
    microseconds: Object.fromEntries(Object.entries(took).map(([name, us]) => [name, median(us)])),
    ratio: median(took.ours.map((us, round) => took.plain[round] / us)),
  };
  const { ours, plain, assessment } = result.microseconds;
  say(`   按评分表（含算式、条款、否决、结论）：每个 ${ours.toFixed(1)} 微秒`);
  say(`   直写的同一算术：每个 ${plain.toFixed(1)} 微秒，比值 ${result.ratio.toFixed(2)}`);
  say(
    `   全部测算（另含指标、能耗、用地、承诺曲线，写成文本）：每个 ${assessment.toFixed(1)} 微秒`,
  );
  return result;
};

const timeOf = (score, projects) => {
  const started = process.cpuUsage();
  let known = 0;
  for (const project of projects) if (score(project)) known += 1;
  // Processor time: what else the machine does leaves it alone.
  const { user, system } = process.cpuUsage(started);
  const us = (user + system) / projects.length;
  // Also keeps the results from being optimised away.
  if (known !== projects.length) throw new Error(`有 ${projects.length - known} 个项目没有算出`);
  return us;
};

const checkAgreement = (projects) => {
  for (const project of projects) {
    const [ours, plain] = [scoreProject(defaultSheet, project), plainScore(project)];
    const isSame = ours.total.eq(plain.total) && ours.verdict.id === plain.verdict;
    if (!isSame) throw new Error(`两边不等：${ours.total} 与 ${plain.total}`);
  }
};

const judged = defaultSheet.items.filter(({ curve }) => curve.kind === 'judged');
const clear = { hit: false, reason: '' };
const vetoes = Object.fromEntries(
  defaultSheet.vetoes.filter(({ hitWhen }) => !hitWhen).map(({ id }) => [id, clear]),
);

const invent = (count) => {
  const next = randomStream(20_261_126);
  const yuan = (most) => Math.floor(next() * most);
  const text = (most, decimals) => (next() * most + 1).toFixed(decimals);
  return Array.from({ length: count }, () => ({
    figures: {
      fixedAssetInvestmentYuan: yuan(1e9),
      landMu: text(300, 2),
      annualTaxYuan: yuan(1e8),
      annualAddedValueYuan: yuan(5e8) + 1,
      energyEquivalentTce: text(20_000, 4),
    },
    judgements: Object.fromEntries(
      judged.map(({ id, curve }) => [
        id,
        curve.options[Math.floor(next() * curve.options.length)].id,
      ]),
    ),
    vetoes,
  }));
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
