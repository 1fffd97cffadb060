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
  return {
    curedInTimePercent: prompt,
    snoozedPercent: muted,
    criesWolf,
    suggestion: criesWolf
      ? `${muted}% 被静音，及时解除的只有 ${prompt}%：黄灯阈值宜由 ${yellow} 放宽到 ${yellow * 2 || 1}，或停用`
      : isEarly
        ? `${prompt}% 及时解除，八成在亮灯后 ${p80Days} 天内：黄灯阈值可由 ${yellow} 放宽到 ${yellow + Math.max(1, p80Days!)}`
        : null,
  };
}
