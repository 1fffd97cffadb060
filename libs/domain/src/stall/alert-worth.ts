/** What came of a rule's alerts over a span. */
export interface WorthFacts {
  opened: number;
  curedInTime: number;
  snoozed: number;
  /** Four of five cures came within so many days of the light; null without cures. */
  p80Days: number | null;
  /** The yellow threshold in force, and whether no parameter can move it. */
  yellow: number;
  isFixed?: boolean;
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
export function alertWorth(facts: WorthFacts): AlertWorth {
  const { opened, curedInTime, snoozed, p80Days, yellow, isFixed = false } = facts;
  const percent = (part: number): number | null =>
    opened === 0 ? null : Math.floor((part * 100) / opened);
  const [prompt, muted] = [percent(curedInTime), percent(snoozed)];
  const isMany = opened >= fewest;
  const criesWolf = isMany && muted! >= 50 && prompt! < 30;
  const isEarly = isMany && yellow > 0 && prompt! >= 80 && p80Days !== null && p80Days <= 3;
  const weighed = { curedInTimePercent: prompt, snoozedPercent: muted, criesWolf };
  if (!criesWolf && !isEarly) return { ...weighed, suggestion: null, suggestedYellow: null };
  const found = criesWolf
    ? `${muted}% 被静音，及时解除的只有 ${prompt}%`
    : `${prompt}% 及时解除，八成在亮灯后 ${p80Days} 天内`;
  if (isFixed) return { ...weighed, suggestion: `${found}：${unmovable}`, suggestedYellow: null };
  const suggestedYellow = criesWolf ? relaxed(yellow) : yellow + Math.max(1, p80Days!);
  const change = `由${inWords(yellow)} 放宽到${inWords(suggestedYellow)}`;
  const advice = criesWolf ? `宜${change}，或停用` : `可${change}`;
  return { ...weighed, suggestion: `${found}：黄灯阈值${advice}`, suggestedYellow };
}

const unmovable = '黄灯不是本规则的一个可调数，宜先查明为什么没有人处理';

/** Twice as late; of a light that comes before its day, half as early. */
function relaxed(yellow: number): number {
  return yellow < 0 ? Math.ceil(yellow / 2) || 0 : yellow * 2 || 1;
}

function inWords(threshold: number): string {
  return threshold < 0 ? `提前 ${-threshold}` : ` ${threshold}`;
}
