import type { Curve, LandClassRule, PassLine, ScoreItem, VetoSlot } from '@luodi/scoring';
import { isPending, metricCatalogue } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';
import type { Param } from '../rule/index.js';
import { conditionsText } from './condition-words.js';
import { knotsOf } from './knots.js';
import type { PackLine } from './pack-lines.js';

/** The score sheet, its vetoes and pass lines, the land classes and floors. */
export function scoringLines({ scoring }: CountyPack): PackLine[] {
  const { sheet, landClasses, minIntensity, minPlotRatio } = scoring;
  return [
    line('评分表', { path: 'sheet.name', label: '评分表名称', value: sheet.name }),
    line('评分表', { path: 'sheet.fullMark', label: '满分', value: `${sheet.fullMark} 分` }),
    ...sheet.items.flatMap(itemLines),
    ...sheet.vetoes.map(vetoLine),
    ...sheet.passLines.map(passLine),
    ...landClasses.map(landLine),
    floorLine('minIntensity', ['投资强度下限', '万元/亩', minIntensity]),
    floorLine('minPlotRatio', ['容积率下限', '', minPlotRatio]),
  ];
}

/** The unit of what an item measures; empty for a pure ratio and for judged items. */
export function unitOf({ input }: Pick<ScoreItem, 'input'>): string {
  return metricCatalogue.find(({ id }) => id === input)?.unit ?? '';
}

function itemLines(item: ScoreItem): PackLine[] {
  const { id, label, points, clause, source } = item;
  const path = `sheet.items.${id}`;
  const said = { source: source.document, pending: isPending(source) };
  return [
    {
      ...line('评分表', { path, label: `${label} · 权重`, value: `${points ?? '未定'} 分` }),
      ...said,
    },
    ...curveTexts(item).map((text, place) =>
      line('评分表', {
        path: `${path}.${text.path}`,
        label: `${label} · ${text.label ?? `折点 ${place + 1}`}`,
        value: text.value,
      }),
    ),
    line('评分表', { path: `${path}.clause`, label: `${label} · 依据`, value: clause }),
  ];
}

interface CurveText {
  path: string;
  label?: string;
  value: string;
}

function curveTexts(item: ScoreItem): CurveText[] {
  const { curve } = item;
  if (curve.kind === 'bands') return bandTexts(item, curve);
  if (curve.kind === 'judged') {
    return curve.options.map(({ id, label, points }, place) => ({
      path: `option.${id}`,
      label: `第 ${place + 1} 档`,
      value: `${label}得 ${points} 分`,
    }));
  }
  return [{ path: 'curve', label: '计分', value: otherCurve(curve) }];
}

function bandTexts(item: ScoreItem, curve: Extract<Curve, { kind: 'bands' }>): CurveText[] {
  const unit = unitOf(item);
  const knots = knotsOf(curve);
  if (!knots.length) {
    const points = curve.bands[0]?.startPoints;
    return [{ path: 'flat', label: '计分', value: `不论多少得 ${points ?? '未定'} 分` }];
  }
  return knots.map(({ at, points, below }, place) => ({
    path: `knot.${place + 1}`,
    value: `${at}${unit && ` ${unit}`}得 ${points} 分${below === points ? '' : `（不足得 ${below} 分）`}`,
  }));
}

function otherCurve(curve: Curve): string {
  if (curve.kind === 'linear') {
    const { anchor, per, step, floor, cap } = curve;
    return `${anchor.at} 得 ${anchor.points} 分，每 ${per} 加 ${step} 分，限 ${floor} 至 ${cap} 分`;
  }
  if (curve.kind === 'range') return `与同组比较，保底比例 ${curve.floorShare}`;
  if (curve.kind === 'benchmark') {
    return `与基准 ${curve.baseline} 之比乘权重${curve.cap === null ? '' : `，至多 ${curve.cap} 分`}`;
  }
  return curve.kind === 'pending' ? `未定：${curve.reason}` : '';
}

function vetoLine({ id, label, clause, hitWhen, source }: VetoSlot): PackLine {
  const when = hitWhen ? `${conditionsText(hitWhen, '或')}即否决` : '人工判定';
  return {
    ...line('一票否决', { path: `sheet.vetoes.${id}`, label, value: `${clause}（${when}）` }),
    source: source.document,
    pending: isPending(source),
  };
}

function passLine({ verdict, label, atLeast, source }: PassLine): PackLine {
  return {
    ...line('及格线', {
      path: `sheet.passLines.${verdict}`,
      label: `${label}线`,
      value: `${atLeast} 分及以上`,
    }),
    source: source.document,
    pending: isPending(source),
  };
}

function landLine({ id, label, when, maximumMu, source }: LandClassRule, place: number): PackLine {
  const conditions = when.length ? conditionsText(when, '且') : '前列各类都不符合的';
  const most = maximumMu === null ? '以核定用地为限' : `至多 ${maximumMu} 亩`;
  return {
    ...line('分类供地', {
      path: `landClasses.${id}`,
      label,
      value: `第 ${place + 1} 顺位：${conditions}，${most}`,
    }),
    source: source.document,
    pending: isPending(source),
  };
}

function floorLine(
  path: string,
  [label, unit, { value, source, pending }]: readonly [string, string, Param<number>],
): PackLine {
  const text = `${value}${unit && ` ${unit}`}`;
  return { ...line('核定用地', { path, label, value: text }), source, pending: pending === true };
}

function line(
  group: string,
  { path, label, value }: Pick<PackLine, 'path' | 'label' | 'value'>,
): PackLine {
  return { path: `scoring.${path}`, group, label, value, source: null, pending: false };
}
