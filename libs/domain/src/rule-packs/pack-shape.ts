import type { CountyPack } from '../county/index.js';
import type { FieldError } from '../rule/index.js';
import type { Shape } from './shape.js';
import {
  faultsOfShape,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  union,
} from './shape.js';

/** What a county edits of its pack; version and day are the record's own. */
export type PackContent = Pick<CountyPack, 'county' | 'params' | 'scoring' | 'departments'>;

/** Whether a body is a pack at all: every field there, none unknown, each of its type. Meaning is `checkRulePack`'s. */
export function packShapeFaults(content: unknown): FieldError[] {
  return faultsOfShape(packShape, content, 'content');
}

const word = text(500);
const decimal = text(30);
const id = text(80);
const source = object({
  document: word,
  article: optional(word),
  certainty: oneOf(['V', 'V2', 'C', 'M', 'I']),
});
const valued = (value: Shape): Shape => object({ value, source: word, pending: optional(flag) });
const condition = object({
  input: id,
  label: word,
  unit: id,
  operator: oneOf(['<', '<=', '>', '>=']),
  value: decimal,
});

const curve = union('kind', {
  bands: object({
    kind: oneOf(['bands']),
    bands: list(
      object({
        from: nullable(decimal),
        to: nullable(decimal),
        startPoints: decimal,
        endPoints: decimal,
      }),
    ),
    leapsAsPublished: optional(flag),
  }),
  linear: object({
    kind: oneOf(['linear']),
    anchor: object({ at: decimal, points: decimal }),
    per: decimal,
    step: decimal,
    floor: decimal,
    cap: decimal,
  }),
  judged: object({
    kind: oneOf(['judged']),
    options: list(object({ id, label: word, points: decimal })),
  }),
  range: object({ kind: oneOf(['range']), floorShare: decimal }),
  benchmark: object({ kind: oneOf(['benchmark']), baseline: decimal, cap: nullable(decimal) }),
  pending: object({ kind: oneOf(['pending']), reason: word }),
});

const sheet = object({
  id,
  name: word,
  version: id,
  effectiveFrom: nullable(id),
  source,
  fullMark: decimal,
  items: list(
    object({
      id,
      group: optional(word),
      label: word,
      points: nullable(decimal),
      input: optional(id),
      curve,
      clause: text(2000),
      source,
    }),
  ),
  vetoes: list(
    object({ id, label: word, hitWhen: optional(list(condition)), clause: text(2000), source }),
  ),
  passLines: list(
    object({
      verdict: oneOf(['recommended', 'conditional']),
      label: word,
      atLeast: decimal,
      source,
    }),
  ),
  openPoints: list(text(2000)),
});

const packShape = object({
  county: word,
  params: record(record(valued(union('', { number, text: text(500), flag })))),
  scoring: object({
    sheet,
    landClasses: list(
      object({
        id,
        landClass: oneOf(['priority', 'secured', 'leased_plant', 'none']),
        label: word,
        when: list(condition),
        maximumMu: nullable(decimal),
        source,
      }),
    ),
    minIntensity: valued(number),
    minPlotRatio: valued(number),
  }),
  departments: list(object({ id, label: word, workdays: valued(number) })),
});
