import {
  type CountyPack,
  curveThrough,
  knotsOf,
  type Knot,
  type PackContent,
  type Param,
  type ParamValue,
  ruleGroups,
  sharersOf,
  withParam,
} from '@luodi/domain';
import type { Curve, LandClassRule, PassLine, ScoreItem, VetoSlot } from '@luodi/scoring';
import type { RulePackDetail } from '../../kernel/views.js';
import { closeSource, openSource, type SourceValues } from './sourceValues.js';

/** One rule parameter; a number several rules share has one row, at the first of them. */
export interface ParamRow {
  ruleId: string;
  name: string;
  value: ParamValue | null;
  source: string;
  pending: boolean;
}

type Sourced<T> = Omit<T, 'source'> & SourceValues;
/** An item with its bends as a table; null where its curve is not of that kind, or leaps as published. */
export type ItemRow = Sourced<ScoreItem> & { knots: Pick<Knot, 'at' | 'points'>[] | null };

export interface PackValues {
  effectiveFrom: string;
  reason: string | null;
  sourceDocument: string | null;
  county: string;
  params: ParamRow[];
  sheet: Omit<CountyPack['scoring']['sheet'], 'items' | 'vetoes' | 'passLines'>;
  items: ItemRow[];
  vetoes: Sourced<VetoSlot>[];
  passLines: Sourced<PassLine>[];
  landClasses: Sourced<LandClassRule>[];
  minIntensity: Param<number>;
  minPlotRatio: Param<number>;
  departments: CountyPack['departments'];
}

export interface PackBody {
  effectiveFrom: string;
  reason: string | null;
  sourceDocument: string | null;
  content: PackContent;
}

type Opened = Pick<RulePackDetail, 'effectiveFrom' | 'reason' | 'sourceDocument' | 'content'>;

/** A draft as the form edits it: lists where the pack has names with dots. */
export const packValues = ({ content, ...head }: Opened): PackValues => {
  const { items, vetoes, passLines, ...sheet } = content.scoring.sheet;
  const { landClasses, minIntensity, minPlotRatio } = content.scoring;
  return {
    effectiveFrom: head.effectiveFrom,
    reason: head.reason,
    sourceDocument: head.sourceDocument,
    county: content.county,
    params: paramRows(content),
    sheet,
    items: items.map((item) => ({ ...openSource(item), knots: knotsIn(item.curve) })),
    vetoes: vetoes.map(openSource),
    passLines: passLines.map(openSource),
    landClasses: landClasses.map(openSource),
    minIntensity,
    minPlotRatio,
    departments: content.departments,
  };
};

/** The form as the API takes it. What is left blank stays blank, for the list of faults to name. */
export const packBody = (values: PackValues): PackBody => {
  const { params, items, vetoes, passLines, sheet, departments } = values;
  const { landClasses, minIntensity, minPlotRatio } = values;
  const content: PackContent = {
    county: values.county ?? '',
    params: {},
    scoring: {
      sheet: {
        ...sheet,
        name: sheet.name ?? '',
        items: items.map(itemOf),
        vetoes: vetoes.map(closeSource),
        passLines: passLines.map(closeSource),
      },
      landClasses: landClasses.map(closeSource),
      minIntensity,
      minPlotRatio,
    },
    departments,
  };
  const { params: stated } = params.reduce(
    (pack, { ruleId, name, value, source, pending }) =>
      withParam(pack, [ruleId, name], { value: value as ParamValue, source, pending }),
    content,
  );
  return {
    effectiveFrom: values.effectiveFrom,
    reason: values.reason || null,
    sourceDocument: values.sourceDocument || null,
    content: blanksAsText({ ...content, params: stated }),
  };
};

const paramRows = ({ params }: PackContent): ParamRow[] =>
  ruleGroups.flatMap(({ rules }) =>
    rules.flatMap(({ id, defaults }) =>
      Object.keys(defaults ?? {})
        .filter((name) => sharersOf(id, name)[0] === id)
        .map((name) => {
          const { value = null, source = '', pending = false } = params[id]?.[name] ?? {};
          return { ruleId: id, name, value, source, pending };
        }),
    ),
  );

const knotsIn = (curve: Curve): ItemRow['knots'] => {
  if (curve.kind !== 'bands') return null;
  const knots = knotsOf(curve);
  return knots.length && knots.every(({ below, points }) => below === points)
    ? knots.map(({ at, points }) => ({ at, points }))
    : null;
};

const itemOf = ({ knots, ...row }: ItemRow): ScoreItem => {
  const item = closeSource(row);
  if (!knots) return item;
  return { ...item, curve: knots.length ? curveThrough(knots) : { kind: 'bands', bands: [] } };
};

/** Emptied inputs hold null where the pack has text or a number; the pack keeps the blank as text. */
const blanksAsText = (content: PackContent): PackContent =>
  JSON.parse(
    JSON.stringify(content, (key: string, value: unknown) =>
      (value === null || Number.isNaN(value)) && !nullable.has(key) ? '' : value,
    ),
  ) as PackContent;

/** Where null means something: no end of a band, no limit, a weight the document leaves open. */
const nullable = new Set(['from', 'to', 'cap', 'maximumMu', 'effectiveFrom']);
