import type { FieldError } from '../rule/index.js';
import {
  faultsOfShape,
  list,
  nullable,
  number,
  object,
  oneOf,
  text,
  union,
} from '../rule-packs/shape.js';
import { unitKinds } from '../terms/index.js';
import { againstWords, itemRoles } from './scheme.js';

/** Whether a body is a scheme at all: every field there, none unknown, each of its type. Meaning is `checkScheme`'s. */
export function schemeShapeFaults(content: unknown): FieldError[] {
  return faultsOfShape(schemeShape, content, 'content');
}

const points = text(12);
const against = oneOf(againstWords.map(({ id }) => id));

const formula = union('kind', {
  completion: object({ kind: oneOf(['completion']), against }),
  steps: object({
    kind: oneOf(['steps']),
    against,
    steps: list(object({ atLeastPercent: points, sharePercent: points })),
  }),
  each: object({ kind: oneOf(['each']), points }),
  tiers: object({ kind: oneOf(['tiers']), tiers: list(object({ minYuan: number, points })) }),
});

const schemeShape = object({
  fullMark: points,
  unitKinds: list(oneOf(unitKinds.map(({ id }) => id))),
  items: list(
    object({
      id: text(40),
      role: oneOf(itemRoles.map(({ id }) => id)),
      indicator: text(40),
      label: text(60),
      weight: nullable(points),
      cap: nullable(points),
      formula,
      clause: text(500),
    }),
  ),
});
