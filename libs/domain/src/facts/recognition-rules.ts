import type { RulePack } from '../rule/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { FactClaim } from './fact-claim.js';
import type { FactKind } from './fact-kinds.js';
import {
  evidenceKinds,
  evidenceLabel,
  evidenceNeeded,
  factKinds,
  factLabel,
  paperAsks,
} from './fact-kinds.js';

const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';
const start = '区重点项目推进会讲话：“我们上报的开工率已达到100%…仍然有未开工的项目”';

const clauses: Partial<Record<FactKind, string>> = {
  ceremony: '全市项目调度会讲话：“以正在洽谈、已经签约和开工奠基的项目为重点”（奠基不等于开工）',
  reported_start: start,
  construction_start: start,
  production: '全市项目调度会讲话：“尽快投产达效”',
  at_target: '全市项目调度会讲话：“尽快投产达效”',
};

/** One rule per fact: which papers make it recognised. No document settles the lists: 待确认. */
export const recognitionRules = factKinds.map(({ id, label }) =>
  defineRule({
    id: `fact.${id}.recognised`,
    effect: 'block',
    message: `“${label}”的证据不齐`,
    clause: clauses[id] ?? truth,
    field: 'evidence',
    defaults: { needed: spoken(evidenceNeeded[id]) },
    check: ({ evidence }: FactClaim, { needed }) => {
      const groups = readNeeded(needed);
      const missing = groups.filter((group) => !group.some((kind) => isShown(evidence, kind)));
      if (!missing.length) return pass;
      const names = missing.map((group) => group.map(evidenceLabel).join('或')).join('、');
      const have = groups.length - missing.length;
      return unknown(`${groups.length} 项证据有 ${have} 项，缺：${names}`, `上传${names}`);
    },
  }),
);

export const factNotFuture = defineRule({
  id: 'fact.date.not-future',
  effect: 'block',
  message: '尚未发生的事不能申报',
  clause: truth,
  field: 'happenedOn',
  check: ({ happenedOn, today }: FactClaim) =>
    happenedOn <= today
      ? pass
      : fail(`发生日期 ${happenedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期`),
});

export const factNotBeforeFirstContact = defineRule({
  id: 'fact.date.not-before-first-contact',
  effect: 'block',
  message: '发生日期早于首次接洽',
  clause: truth,
  field: 'happenedOn',
  check: ({ happenedOn, firstContactOn }: FactClaim) => {
    if (!firstContactOn) return unknown('项目没有首次接洽日期', '先在项目资料中补填首次接洽');
    return happenedOn >= firstContactOn
      ? pass
      : fail(`发生日期 ${happenedOn}，首次接洽 ${firstContactOn}`, '核对日期，或更正首次接洽');
  },
});

export const productionAfterStart = defineRule({
  id: 'fact.order.production-after-start',
  effect: 'block',
  message: '投产早于开工',
  clause: truth,
  field: 'happenedOn',
  check: ({ kind, happenedOn, others }: FactClaim) => {
    if (kind !== 'production' && kind !== 'at_target') return pass;
    const before = kind === 'production' ? 'construction_start' : 'production';
    const earlier = others.find((fact) => fact.kind === before);
    return !earlier || happenedOn >= earlier.happenedOn
      ? pass
      : fail(
          `${factLabel(kind)} ${happenedOn}，${factLabel(before)} ${earlier.happenedOn}`,
          '核对两个日期',
        );
  },
});

export const startAfterLand = defineRule({
  id: 'fact.order.start-after-land',
  effect: 'mark',
  message: '开工早于供地，或还没有供地',
  clause: start,
  field: 'happenedOn',
  check: ({ kind, happenedOn, others }: FactClaim) => {
    if (kind !== 'construction_start') return pass;
    const land = others.find((fact) => fact.kind === 'land_supplied');
    if (!land) return unknown('没有申报供地', '租赁厂房的无需处理；其余补报供地');
    return happenedOn >= land.happenedOn
      ? pass
      : fail(`开工 ${happenedOn}，供地 ${land.happenedOn}`, '核实是否未供先用');
  },
});

export const evidenceNotFuture = defineRule({
  id: 'fact.evidence.not-future',
  effect: 'block',
  message: '证据的日期晚于今天',
  clause: truth,
  field: 'evidence',
  check: ({ evidence, today }: FactClaim) => {
    const late = evidence.filter(({ datedOn }) => datedOn > today);
    return late.length
      ? fail(late.map((e) => `${evidenceLabel(e.kind)} ${e.datedOn}`).join('、'), '核对证据的日期')
      : pass;
  },
});

export const photoDayAgrees = defineRule({
  id: 'fact.evidence.photo-day-agrees',
  effect: 'mark',
  message: '照片自带的拍摄日期与所填日期不符',
  clause: start,
  field: 'evidence',
  check: ({ evidence }: FactClaim) => {
    const odd = evidence.filter((e) => e.capturedOn.some((day) => day !== e.datedOn));
    return odd.length
      ? fail(
          odd.map((e) => `填 ${e.datedOn}，照片 ${e.capturedOn.join('、')}`).join('；'),
          '核实照片是否为当日现场',
        )
      : pass;
  },
});

export const targetReached = defineRule({
  id: 'fact.at_target.reached',
  effect: 'block',
  message: '产值、税收未达到承诺的规定比例',
  clause: '全市项目调度会讲话：“尽快投产达效”（达效比例原文未定，待确认）',
  field: 'evidence',
  defaults: { sharePercent: 80 },
  check: (claim: FactClaim, { sharePercent }) => {
    if (claim.kind !== 'at_target') return pass;
    const gaps = [
      gap(claim, { kind: 'output_report', what: '产值', promised: claim.promisedOutputYuan }),
      gap(claim, { kind: 'tax_record', what: '税收', promised: claim.promisedTaxYuan }),
    ];
    const untold = gaps.filter(({ percent }) => percent === null);
    if (untold.length) {
      const names = untold.map(({ what }) => what).join('、');
      return unknown(`${names}没有承诺数或实际数`, '在证据中填写实际金额，在项目资料中填写承诺数');
    }
    const short = gaps.filter(({ percent }) => percent! < sharePercent);
    return short.length
      ? fail(
          short.map((g) => `${g.what}完成承诺的 ${g.percent}%，应达 ${sharePercent}%`).join('；'),
          '达到后再申报',
        )
      : pass;
  },
});

/** What a fact is recognised by under the county's pack: groups of papers, and whether a document settles them. */
export function papersFor(
  kind: FactKind,
  pack: RulePack,
): { needed: string[][]; isPending: boolean } {
  const stated = pack.params[`fact.${kind}.recognised`]?.needed;
  const needed = stated ? readNeeded(String(stated.value)) : evidenceNeeded[kind];
  return { needed: needed.map((group) => [...group]), isPending: stated?.pending ?? true };
}

/** Every rule a claim meets besides the list of papers of its own kind. */
export const claimRules = [
  factNotFuture,
  factNotBeforeFirstContact,
  productionAfterStart,
  startAfterLand,
  evidenceNotFuture,
  photoDayAgrees,
];

interface Asked {
  kind: string;
  what: string;
  promised: number | null;
}

// Rounded down: 79.9 % is not 80 %.
function gap({ evidence }: FactClaim, { kind, what, promised }: Asked) {
  const amounts = evidence.filter((e) => e.kind === kind && e.amountYuan !== null);
  const actual = amounts.reduce((sum, { amountYuan }) => sum + amountYuan!, 0);
  const percent = promised && amounts.length ? Math.floor((actual * 100) / promised) : null;
  return { what, percent };
}

// A paper counts when it is there: a file, or a number one can look up. A photo has no number.
function isShown(evidence: FactClaim['evidence'], kind: string): boolean {
  const { isPhoto } = paperAsks(kind);
  return evidence.some(
    (e) => e.kind === kind && (e.fileCount > 0 || (!isPhoto && !!e.documentNo?.trim())),
  );
}

// The office's own words, so that a county can read and change them: “产品产出记录、电费单或销售发票”.
function spoken(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.map(evidenceLabel).join('或')).join('、');
}

function readNeeded(needed: string): string[][] {
  return needed.split('、').map((group) => group.split('或').map(paperCalled));
}

function paperCalled(label: string): string {
  return evidenceKinds.find((kind) => kind.label === label.trim())?.id ?? label.trim();
}
