import type { VetoSlot } from '../sheets/sheet.js';
import { isPending } from '../source.js';
import { conditionText, holds } from '../sheets/condition.js';
import type { ScoreInputs } from './score-inputs.js';
import { inputValue } from './score-inputs.js';

export interface VetoResult {
  slotId: string;
  label: string;
  kind: 'computed' | 'judged';
  status: 'hit' | 'clear' | 'unknown';
  because: string;
  clause: string;
  pending: boolean;
}

/** Every slot in the sheet's order: hit, clear, or unknown (not judged, or its number is wanting). */
export function judgeVetoes(slots: readonly VetoSlot[], inputs: ScoreInputs): VetoResult[] {
  return slots.map((slot) => ({
    slotId: slot.id,
    label: slot.label,
    kind: slot.hitWhen ? 'computed' : 'judged',
    ...(slot.hitWhen ? computed(slot.hitWhen, inputs) : judged(slot.id, inputs)),
    clause: slot.clause,
    pending: isPending(slot.source),
  }));
}

type Outcome = Pick<VetoResult, 'status' | 'because'>;

function computed(conditions: NonNullable<VetoSlot['hitWhen']>, inputs: ScoreInputs): Outcome {
  const rows = conditions.map((condition) => {
    const actual = inputValue(condition.input, condition.label, inputs).value;
    return { holds: holds(condition, actual), text: conditionText(condition, actual) };
  });
  const said = (verdict: boolean | null): string =>
    rows
      .filter((row) => row.holds === verdict)
      .map((row) => row.text)
      .join('；');
  if (rows.some((row) => row.holds)) return { status: 'hit', because: said(true) };
  if (rows.some((row) => row.holds === null)) return { status: 'unknown', because: said(null) };
  return { status: 'clear', because: `不成立：${said(false)}` };
}

function judged(slotId: string, inputs: ScoreInputs): Outcome {
  const decision = inputs.vetoes?.[slotId];
  if (!decision) return { status: 'unknown', because: '尚未判定' };
  const reason = decision.reason.trim();
  if (!decision.hit) return { status: 'clear', because: reason || '判定不触发' };
  // A refusal nobody explained cannot stand, and cannot be waved through either.
  return reason
    ? { status: 'hit', because: reason }
    : { status: 'unknown', because: '判定触发但未写理由' };
}
