import type { LandClassRule, ScoreItem, Source } from '@luodi/scoring';
import { checkSheet, metricCatalogue } from '@luodi/scoring';
import type { CountyPack, ScoringPack } from '../county/index.js';
import type { FieldError, Param } from '../rule/index.js';

/** The score sheet, the land classes and the two floors: whatever would leave a project without its score. */
export function checkScoring({ scoring }: CountyPack): FieldError[] {
  const { sheet, landClasses, minIntensity, minPlotRatio } = scoring;
  return [
    ...checkSheet(sheet).map(({ at, reason, fix }) => {
      const named = [...sheet.items, ...sheet.vetoes].find(({ id }) => id === at);
      return fault(`sheet.${at}`, [named ? `${named.label}：${reason}` : reason, fix]);
    }),
    ...sheet.items.flatMap(itemFaults),
    ...sheet.vetoes.flatMap(({ id, label, clause, source }) =>
      wordFaults(`sheet.${id}`, { label, clause, source }),
    ),
    ...landFaults(landClasses),
    ...floorFaults('minIntensity', ['投资强度下限', minIntensity]),
    ...floorFaults('minPlotRatio', ['容积率下限', minPlotRatio]),
  ];
}

function itemFaults({ id, label, clause, points, input, curve, source }: ScoreItem): FieldError[] {
  const at = `sheet.${id}`;
  const known = !input || metricCatalogue.some((metric) => metric.id === input);
  return [
    ...wordFaults(at, { label, clause, source }),
    ...(points === null ? [fault(at, [`${label}：权重未定`, '填写权重'])] : []),
    ...(curve.kind === 'pending'
      ? [fault(at, [`${label}：怎样计分未定`, '改为分档计分或人工评定'])]
      : []),
    ...(curve.kind === 'judged' || curve.kind === 'pending' || (input && known)
      ? []
      : [fault(at, [`${label}：没有可以计算的指标`, '选择指标目录中的一项'])]),
    ...(curve.kind === 'judged' ? optionFaults(at, label, curve.options) : []),
  ];
}

function optionFaults(
  at: string,
  label: string,
  options: readonly { id: string; label: string }[],
): FieldError[] {
  const blank = options.some((option) => !option.label.trim());
  const doubled = new Set(options.map(({ id }) => id)).size < options.length;
  return [
    ...(blank ? [fault(at, [`${label}：有一档没有名称`, '填写这一档的名称'])] : []),
    ...(doubled ? [fault(at, [`${label}：档的编号重复`, '删去其中一档，重新添加'])] : []),
  ];
}

function wordFaults(
  at: string,
  { label, clause, source }: { label: string; clause: string; source: Source },
): FieldError[] {
  const blank = { 名称: label, 依据: clause, 出处: source.document };
  return Object.entries(blank)
    .filter(([, text]) => !text.trim())
    .map(([what]) => fault(at, [`${label || '未命名项'}：${what}未填`, `填写${what}`]));
}

function landFaults(rows: readonly LandClassRule[]): FieldError[] {
  const last = rows.at(-1);
  const faults = rows.flatMap((row, place) => {
    const isLast = place === rows.length - 1;
    const wrong = row.when.filter(({ value }) => !isDecimal(value));
    return [
      ...(row.label.trim() ? [] : [fault(`landClasses.${row.id}`, ['类别未命名', '填写名称'])]),
      ...wrong.map(({ label }) =>
        fault(`landClasses.${row.id}`, [`${row.label}：${label}不是数`, '填写数字']),
      ),
      ...(row.maximumMu === null || isDecimal(row.maximumMu)
        ? []
        : [fault(`landClasses.${row.id}`, [`${row.label}：最多亩数不是数`, '填写亩数'])]),
      ...(row.when.length || isLast
        ? []
        : [
            fault(`landClasses.${row.id}`, [
              `${row.label}：没有条件，以下各类永远用不到`,
              '填写条件，或移到最后',
            ]),
          ]),
    ];
  });
  const doubled = new Set(rows.map(({ id }) => id)).size < rows.length;
  return [
    ...faults,
    ...(doubled ? [fault('landClasses', ['分类编号重复', '删去其中一类'])] : []),
    ...(last && !last.when.length
      ? []
      : [fault('landClasses', ['最后一类不兜底，有的项目会没有类别', '最后一类不设条件'])]),
  ];
}

function floorFaults(
  name: keyof ScoringPack,
  [label, { value, source }]: readonly [string, Param<number>],
): FieldError[] {
  return [
    ...(Number.isFinite(value) && value > 0 && value <= 100_000
      ? []
      : [fault(name, [`${label}应大于 0`, '填写大于 0 的数'])]),
    ...(source.trim() ? [] : [fault(`${name}.source`, [`${label}没有出处`, '写明文件或考虑'])]),
  ];
}

function isDecimal(text: unknown): boolean {
  return typeof text === 'string' && /^\d{1,10}(\.\d{1,6})?$/.test(text);
}

function fault(at: string, [reason, fix]: readonly [reason: string, fix: string]): FieldError {
  return { field: `scoring.${at}`, value: null, reason, fix };
}
