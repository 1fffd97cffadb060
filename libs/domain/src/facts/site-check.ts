import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { factLabel } from './fact-kinds.js';

export type CheckVerdict = 'matches' | 'differs' | 'unclear';

export const checkVerdicts: readonly { id: CheckVerdict; label: string; labelEn: string }[] = [
  { id: 'matches', label: '与所报一致', labelEn: 'Matches the report' },
  { id: 'differs', label: '与所报不符', labelEn: 'Differs from the report' },
  { id: 'unclear', label: '当场无法判断', labelEn: 'Could not be told' },
];

/** What is known of one visit. Dates 'YYYY-MM-DD'. */
export interface SiteVisit {
  checkedOn: string;
  today: string;
  verdict: CheckVerdict;
  /** The fact it was about; null when an aspect of the project was looked at. */
  fact: { kind: string; happenedOn: string } | null;
  /** One entry a photo: the day its own metadata names, or null. */
  photos: readonly (string | null)[];
}

const clause = '区重点项目推进会讲话：“我们上报的开工率已达到100%…仍然有未开工的项目”';

export const visitNotFuture = defineRule({
  id: 'site-check.date.not-future',
  effect: 'block',
  message: '核查日期晚于今天',
  clause,
  field: 'checkedOn',
  check: ({ checkedOn, today }: SiteVisit) =>
    checkedOn <= today
      ? pass
      : fail(`核查日期 ${checkedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期`),
});

/** A site still empty the day before the reported day contradicts nothing. */
export const visitNotBeforeFact = defineRule({
  id: 'site-check.date.not-before-fact',
  effect: 'block',
  message: '核查早于所报日期，不能据此认定不符',
  clause,
  field: 'checkedOn',
  check: ({ checkedOn, verdict, fact }: SiteVisit) => {
    if (!fact || verdict !== 'differs' || checkedOn >= fact.happenedOn) return pass;
    return fail(
      `核查日期 ${checkedOn}，所报${factLabel(fact.kind)} ${fact.happenedOn}`,
      '核对日期，或在所报日期之后再去现场',
    );
  },
});

export const visitHasPhoto = defineRule({
  id: 'site-check.photo.taken',
  effect: 'block',
  message: '没有现场照片',
  clause,
  field: 'fileIds',
  defaults: { minPhotos: 1 },
  check: ({ photos }: SiteVisit, { minPhotos }) =>
    photos.length >= minPhotos
      ? pass
      : fail(`现场照片 ${photos.length} 张，至少应有 ${minPhotos} 张`, '上传当日现场照片'),
});

export const visitPhotoDay = defineRule({
  id: 'site-check.photo.day-agrees',
  effect: 'mark',
  message: '照片的拍摄日期与核查日期不符',
  clause,
  field: 'fileIds',
  check: ({ checkedOn, photos }: SiteVisit) => {
    const days = photos.filter((day) => day !== null);
    const odd = days.filter((day) => day !== checkedOn);
    if (odd.length)
      return fail(`核查 ${checkedOn}，照片 ${odd.join('、')}`, '核实照片是否当日所拍');
    return days.length
      ? pass
      : unknown('照片没有自带拍摄日期', '用手机相机直接拍摄上传，不要经聊天软件转发');
  },
});

/** Every rule a visit meets. */
export const siteCheckRules = [visitNotFuture, visitNotBeforeFact, visitHasPhoto, visitPhotoDay];

export function judgeSiteCheck(visit: SiteVisit, pack: RulePack): Finding[] {
  return judge(siteCheckRules, visit, pack);
}
