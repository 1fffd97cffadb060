/** What came of a rule's alerts over a span. */
export interface WorthFacts {
  opened: number;
  curedInTime: number;
  snoozed: number;
  /** Four of five cures came within so many days of the light; null without cures. */
  p80Days: number | null;
  /** The yellow threshold in force. */
  yellow: number;
}

export interface AlertWorth {
  curedInTimePercent: number | null;
  snoozedPercent: number | null;
  criesWolf: boolean;
  suggestion: string | null;
  /** The yellow threshold history suggests. */
  suggestedYellow: number | null;
}

/** Fewer say nothing. */
const fewest = 10;

/**
 * A rule cries wolf when at least half of its alerts are muted and fewer than three of ten are cured in time. Where
 * nearly all cure themselves within days, the light comes that much too early.
 */
export function alertWorth({
  opened,
  curedInTime,
  snoozed,
  p80Days,
  yellow,
}: WorthFacts): AlertWorth {
  const percent = (part: number): number | null =>
    opened === 0 ? null : Math.floor((part * 100) / opened);
  const [prompt, muted] = [percent(curedInTime), percent(snoozed)];
  const isMany = opened >= fewest;
  const criesWolf = isMany && muted! >= 50 && prompt! < 30;
  const isEarly = isMany && yellow > 0 && prompt! >= 80 && p80Days !== null && p80Days <= 3;
  const suggestedYellow = criesWolf
    ? relaxed(yellow)
    : isEarly
      ? yellow + Math.max(1, p80Days!)
      : null;
  const change = `由 ${inWords(yellow)} 放宽到 ${inWords(suggestedYellow ?? yellow)}`;
  return {
    curedInTimePercent: prompt,
    snoozedPercent: muted,
    criesWolf,
    suggestedYellow,
    suggestion: criesWolf
      ? `${muted}% 被静音，及时解除的只有 ${prompt}%：黄灯阈值宜${change}，或停用`
      : isEarly
        ? `${prompt}% 及时解除，八成在亮灯后 ${p80Days} 天内：黄灯阈值可${change}`
        : null,
  };
}

/** Twice as late; of a light that comes before its day, half as early. */
function relaxed(yellow: number): number {
  return yellow < 0 ? Math.ceil(yellow / 2) || 0 : yellow * 2 || 1;
}

function inWords(threshold: number): string {
  return threshold < 0 ? `提前 ${-threshold}` : String(threshold);
}
