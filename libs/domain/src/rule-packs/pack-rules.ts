import { defineRule, fail, pass, type Rule } from '../rule/index.js';
import type { PackChange } from './diff-rule-packs.js';

/** What is looked at before a proposed pack is submitted or approved. */
export interface ProposalFacts {
  effectiveFrom: string;
  today: string;
  changes: readonly PackChange[];
  sourceDocument: string | null;
  /** Approved versions that would take effect later, and no longer will: 「2026.2（2027-01-01 起）」. */
  replaced: readonly string[];
}

const spoken = '全市项目调度会讲话：“严格落实项目预审机制”';

export const packNotRetroactive = defineRule({
  id: 'rule-pack.effective.not-past',
  effect: 'block',
  message: '规则不溯及既往，生效日不能早于批准当日',
  clause: `${spoken}（规则先定后用）`,
  field: 'effectiveFrom',
  check: ({ effectiveFrom, today }: ProposalFacts) =>
    effectiveFrom >= today
      ? pass
      : fail(`生效日 ${effectiveFrom}，今天是 ${today}`, `生效日改为 ${today} 或之后`),
});

export const packChangesSomething = defineRule({
  id: 'rule-pack.content.changed',
  effect: 'block',
  message: '与所要取代的版本完全相同，没有可批的内容',
  clause: `${spoken}（一版一改，改动可查）`,
  check: ({ changes }: ProposalFacts) =>
    changes.length ? pass : fail('改动 0 处', '先修改参数，再送批'),
});

export const packHasDocument = defineRule({
  id: 'rule-pack.source.stated',
  effect: 'mark',
  message: '没有写明修订依据的文件',
  clause: `${spoken}（参数应有文件依据；没有的标“待确认”）`,
  field: 'sourceDocument',
  check: ({ sourceDocument, changes }: ProposalFacts) => {
    if (sourceDocument?.trim()) return pass;
    const pending = changes.filter((change) => change.pending).length;
    return fail(
      `依据文件未填，改动中待确认的有 ${pending} 处`,
      '填写文件名称与文号；确无文件的，留痕备查',
    );
  },
});

export const packSourcesRenewed = defineRule({
  id: 'rule-pack.source.renewed',
  effect: 'mark',
  message: '改了数值，出处还是原来的文件',
  clause: `${spoken}（出处应当就是定这个数的文件）`,
  check: ({ changes }: ProposalFacts) => {
    const kept = changes.filter(
      ({ from, to, source, sourceTo, pending }) =>
        from !== null && to !== null && from !== to && source && sourceTo === null && !pending,
    );
    return kept.length
      ? fail(kept.map(({ label }) => label).join('；'), '改写这几处的出处，或标“待确认”')
      : pass;
  },
});

export const packReplacesNone = defineRule({
  id: 'rule-pack.future.kept',
  effect: 'mark',
  message: '另有已批准、尚未生效的版本，批准本版后它不再生效',
  clause: `${spoken}（后批准的取代先批准的）`,
  check: ({ replaced }: ProposalFacts) =>
    replaced.length
      ? fail(`将被取代：${replaced.join('、')}`, '核对那一版的改动是否已写入本版')
      : pass,
});

export const packRules: readonly Rule<ProposalFacts>[] = [
  packNotRetroactive,
  packChangesSomething,
  packHasDocument,
  packSourcesRenewed,
  packReplacesNone,
];
