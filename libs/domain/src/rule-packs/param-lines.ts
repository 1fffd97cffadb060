import type { CountyPack } from '../county/index.js';
import type { ParamValue } from '../rule/index.js';
import { formatYuan } from '../terms/index.js';
import type { PackLine } from './pack-lines.js';
import { wordsOfParam } from './param-words.js';
import { ruleGroups } from './rule-groups.js';
import { sharersOf } from './shared-params.js';

/** The rule parameters by question; a number that several rules share is one line, at the first of them. */
export function paramLines({ params }: CountyPack): PackLine[] {
  return ruleGroups.flatMap(({ title, rules }) =>
    rules.flatMap(({ id, message, defaults }) =>
      Object.keys(defaults ?? {})
        .filter((name) => sharersOf(id, name)[0] === id)
        .flatMap((name) => {
          const param = params[id]?.[name];
          if (!param) return [];
          const { label } = wordsOfParam(name);
          return [
            {
              path: `params.${id}.${name}`,
              group: title,
              label: `${message} · ${label}`,
              value: paramText(name, param.value),
              source: param.source,
              pending: param.pending === true,
            },
          ];
        }),
    ),
  );
}

/** A parameter's value with its unit: 「3 亿元」, 「90 天」. */
export function paramText(name: string, value: ParamValue): string {
  const { kind, unit } = wordsOfParam(name);
  if (kind === 'flag') return value ? '是' : '否';
  if (kind === 'yuan' && typeof value === 'number') return formatYuan(value);
  return unit ? `${value} ${unit}` : String(value);
}
