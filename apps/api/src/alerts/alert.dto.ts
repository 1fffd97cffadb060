import {
  type StallCause,
  stallCauses,
  stallRules,
  type WaitingKind,
  waitingKinds,
} from '@luodi/domain';
import { DateOnly, OneOf, Ref, Text, Whole } from '../kernel/http/fields.js';

/** 暂不提醒: why, and until when. */
export class SnoozeAlert {
  @Text({ label: '理由', min: 4, max: 500 })
  reason!: string;
  @DateOnly({ label: '到哪天为止' })
  untilOn!: string;
}

/** 说明情况: what it is held up by, and what is done about it. */
export class ExplainAlert {
  @Text({ label: '说明', min: 4, max: 1000 })
  note!: string;
  @OneOf(stallCauses.map(({ id }) => id), { label: '症结', optional: true })
  cause?: StallCause;
}

/** 等土地、等投资方、等部门: with a day by which it is looked at again. */
export class WaitOnOthers {
  @OneOf(waitingKinds.map(({ id }) => id), { label: '等谁' })
  kind!: WaitingKind;
  @Text({ label: '等什么', min: 4, max: 500 })
  note!: string;
  @DateOnly({ label: '最迟等到' })
  untilOn!: string;
}

export const spans = ['month', 'quarter'] as const;

/** A draft ladder is simulated from the pack it stands in. */
export class SimulateLadder {
  @Ref({ label: '规则包' })
  packId!: string;
  @OneOf(spans, { label: '期间', optional: true })
  span?: (typeof spans)[number];
}

/** A suggestion as the screen showed it, on its way into a draft. */
export class DraftThreshold {
  @OneOf(stallRules.map(({ id }) => id), { label: '规则' })
  ruleId!: string;
  @Whole({ label: '建议的黄灯阈值', min: -3650, max: 3650 })
  yellow!: number;
  @Ref({ label: '写进哪一份草稿；不填为另起草', optional: true })
  intoId?: string;
}
