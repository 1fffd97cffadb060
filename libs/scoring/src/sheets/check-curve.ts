import { lackOf } from '../metrics/lack.js';
import { decimalOf } from '../metrics/ratio.js';
import { piecesOf } from './curve-points.js';
import { leapsOf } from './curve-shape.js';
import type { BandsCurve, Curve, LinearCurve, ScoreItem } from './sheet.js';
import type { SheetFault } from './sheet-fault.js';

/** What is wrong with one item's curve; numbers are read before anything is compared. */
export function checkCurve(item: ScoreItem): SheetFault[] {
  const { id, label, curve } = item;
  const numbers = pointsIn(curve).concat(valuesIn(curve));
  const unreadable = numbers.flatMap((text) => lackOf({ field: id, label }, text)?.reason ?? []);
  if (unreadable.length) {
    return unreadable.map((reason) => ({
      at: id,
      reason: `评分规则中的数${reason}`,
      fix: '填写数值',
    }));
  }
  return [...shapeFaults(id, curve), ...boundFaults(item)];
}

function shapeFaults(id: string, curve: Curve): SheetFault[] {
  if (curve.kind === 'bands') return bandFaults(id, curve);
  if (curve.kind === 'linear') return linearFaults(id, curve);
  if (curve.kind === 'judged' && !curve.options.length) {
    return [{ at: id, reason: '评定项没有可选的档', fix: '至少列一档' }];
  }
  if (curve.kind === 'benchmark' && decimalOf(curve.baseline).isZero()) {
    return [{ at: id, reason: '基准为 0', fix: '填写大于 0 的基准' }];
  }
  if (curve.kind === 'range' && decimalOf(curve.floorShare).gt(1)) {
    return [{ at: id, reason: '保底比例大于 1', fix: '填 0 至 1' }];
  }
  return [];
}

function bandFaults(id: string, curve: BandsCurve): SheetFault[] {
  const pieces = piecesOf(curve);
  if (!pieces.length) return [{ at: id, reason: '没有分档', fix: '至少列一档' }];
  const fault = (reason: string, fix: string): SheetFault => ({ at: id, reason, fix });
  const joints = pieces.slice(1).flatMap(({ from }, index) => {
    const { to } = pieces[index]!;
    if (from && to && from.eq(to)) return [];
    const isGap = from && to && from.gt(to);
    const where = `${to ?? '不限'} 与 ${from ?? '不限'}`;
    return [fault(`分档${isGap ? '有空缺' : '重叠'}：${where}`, '上一档的上限应等于下一档的下限')];
  });
  const ends = [
    ...(pieces[0]!.from ? [fault('最低一档有下限，以下无分', '最低一档不设下限')] : []),
    ...(pieces.at(-1)!.to ? [fault('最高一档有上限，以上无分', '最高一档不设上限')] : []),
  ];
  const turned = pieces
    .filter(({ from, to }) => from && to && from.gte(to))
    .map(({ from, to }) => fault(`分档下限 ${from} 不小于上限 ${to}`, '对调上下限'));
  const sloped = pieces
    .filter(({ from, to, start, end }) => !(from && to) && !start.eq(end))
    .map(() => fault('没有上限或下限的档，起分与止分不同', '两端同分'));
  const faults = [...turned, ...joints, ...ends, ...sloped];
  return faults.length || curve.leapsAsPublished ? faults : leapFaults(id, curve);
}

function leapFaults(id: string, curve: BandsCurve): SheetFault[] {
  return leapsOf(curve).map(({ at, below, from }) => ({
    at: id,
    reason: `在 ${at} 处由 ${below} 分跳到 ${from} 分`,
    fix: '使相邻两档首尾同分；文件如此规定的，注明原文跳档',
  }));
}

function linearFaults(id: string, { per, floor, cap }: LinearCurve): SheetFault[] {
  if (decimalOf(per).isZero()) return [{ at: id, reason: '每单位为 0', fix: '填写大于 0 的单位' }];
  if (decimalOf(floor).lte(cap)) return [];
  return [{ at: id, reason: `下限 ${floor} 高于上限 ${cap}`, fix: '对调上下限' }];
}

function boundFaults({ id, points, curve }: ScoreItem): SheetFault[] {
  if (points === null || lackOf({ field: id, label: id }, points)) return [];
  return pointsIn(curve)
    .filter((worth) => decimalOf(worth).gt(points))
    .map((worth) => ({ at: id, reason: `${worth} 分高于权重 ${points}`, fix: `不高于 ${points}` }));
}

/** Every number of points a curve can hand out as written. */
function pointsIn(curve: Curve): string[] {
  if (curve.kind === 'bands') return curve.bands.flatMap((b) => [b.startPoints, b.endPoints]);
  if (curve.kind === 'linear') return [curve.floor, curve.cap];
  return curve.kind === 'judged' ? curve.options.map((option) => option.points) : [];
}

/** Every other number in it that may not be negative. */
function valuesIn(curve: Curve): string[] {
  if (curve.kind === 'bands')
    return curve.bands.flatMap(({ from, to }) => [from ?? '0', to ?? '0']);
  if (curve.kind === 'linear') return [curve.anchor.at, curve.per];
  if (curve.kind === 'range') return [curve.floorShare];
  return curve.kind === 'benchmark' ? [curve.baseline, curve.cap ?? '0'] : [];
}
