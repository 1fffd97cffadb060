import { type Formula, hasWeight, type SchemeContent, type SchemeItem } from '@luodi/domain';
import type { AssessmentDetail } from '../../kernel/views.js';

/** An item as the form holds it: the parts of every formula side by side, the kind says which count. */
export interface ItemValues extends Omit<SchemeItem, 'formula'> {
  kind: Formula['kind'];
  against: string;
  points: string;
  steps: { atLeastPercent: string; sharePercent: string }[];
  tiers: { minYuan: number | null; points: string }[];
}

export interface SchemeValues {
  from: string;
  to: string;
  reason: string | null;
  sourceDocument: string | null;
  fullMark: string;
  unitKinds: string[];
  items: ItemValues[];
}

export const blankItem: Omit<ItemValues, 'id'> = {
  ...{ role: 'score', indicator: 'signed-count', label: '', weight: '', cap: null, clause: '' },
  ...{ kind: 'completion', against: 'elapsed', points: '', steps: [], tiers: [] },
};

export const schemeValues = (record: AssessmentDetail): SchemeValues => {
  const { from, to, reason, sourceDocument, content } = record;
  const { fullMark, unitKinds, items } = content;
  return {
    ...{ from, to, reason, sourceDocument, fullMark },
    ...{ unitKinds: [...unitKinds], items: items.map(itemValues) },
  };
};

/** The form as the API wants it: of each formula only what its kind has. */
export const schemeBody = (values: SchemeValues) => ({
  ...{ from: values.from, to: values.to, reason: values.reason || null },
  ...{ sourceDocument: values.sourceDocument || null, content: contentOf(values) },
});

export const contentOf = ({ fullMark, unitKinds, items }: SchemeValues): SchemeContent => ({
  fullMark: fullMark ?? '',
  unitKinds: (unitKinds ?? []) as SchemeContent['unitKinds'],
  items: (items ?? []).map(itemOf),
});

const itemValues = ({ formula, ...item }: SchemeItem): ItemValues => ({
  ...blankItem,
  ...item,
  ...('against' in formula && { against: formula.against }),
  ...('points' in formula && { points: formula.points }),
  ...('steps' in formula && { steps: formula.steps.map((step) => ({ ...step })) }),
  ...('tiers' in formula && { tiers: formula.tiers.map((tier) => ({ ...tier })) }),
  kind: formula.kind,
});

const itemOf = (values: ItemValues, at: number): SchemeItem => ({
  id: values.id || `item-${at + 1}`,
  ...{ role: values.role, indicator: values.indicator ?? '', label: values.label ?? '' },
  weight: hasWeight(values.role) ? (values.weight ?? '') : null,
  ...{ cap: values.cap || null, clause: values.clause ?? '', formula: formulaOf(values) },
});

const formulaOf = ({ kind, against, points, steps, tiers }: ItemValues): Formula => {
  const held = against as Extract<Formula, { kind: 'completion' }>['against'];
  switch (kind) {
    case 'completion':
      return { kind, against: held };
    case 'steps':
      return {
        ...{ kind, against: held },
        steps: (steps ?? []).map(({ atLeastPercent, sharePercent }) => ({
          ...{ atLeastPercent: atLeastPercent ?? '', sharePercent: sharePercent ?? '' },
        })),
      };
    case 'each':
      return { kind, points: points ?? '' };
    case 'tiers':
      return {
        kind,
        tiers: (tiers ?? []).map(({ minYuan, points: each }) => ({
          ...{ minYuan: minYuan ?? 0, points: each ?? '' },
        })),
      };
  }
};
