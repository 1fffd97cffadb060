import type { Condition, Operator } from '@luodi/scoring';

/** 「投资强度低于 200 万元/亩或亩均税收低于 20 万元/亩」. */
export function conditionsText(conditions: readonly Condition[], joint: '或' | '且'): string {
  return conditions.map(conditionWords).join(joint);
}

export const operatorWords: readonly { id: Operator; label: string }[] = [
  { id: '>=', label: '不低于' },
  { id: '>', label: '高于' },
  { id: '<', label: '低于' },
  { id: '<=', label: '不高于' },
];

function conditionWords({ label, operator, value, unit }: Condition): string {
  const words = operatorWords.find(({ id }) => id === operator)?.label ?? operator;
  return `${label}${words} ${value}${unit && ` ${unit}`}`;
}
