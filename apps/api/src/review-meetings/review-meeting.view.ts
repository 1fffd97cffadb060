import { ApiProperty } from '@nestjs/swagger';
import {
  attendances,
  type Attendance,
  type Conclusion,
  conclusions,
  itemStatuses,
  type ItemStatus,
  meetingStatuses,
  type MeetingStatus,
  preReviewResults,
  type PreReviewResult,
  type RecusalKind,
  recusalKinds,
  type Seat,
  seats,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { format: 'date' } as const;
const instant = { format: 'date-time' } as const;
const ids = <Id extends string>(words: readonly { id: Id }[]): Id[] => words.map(({ id }) => id);

export class MemberCandidate {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
}

export class MemberCandidates {
  @ApiProperty({ type: [MemberCandidate] }) data!: MemberCandidate[];
}

export class MeetingMemberView {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: ids(seats) }) seat!: Seat;
  @ApiProperty({ enum: ids(attendances) }) attendance!: Attendance;
}

export class RecusalView {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ids(recusalKinds) }) kind!: RecusalKind;
  @ApiProperty() reason!: string;
  @ApiProperty({ ...text, ...instant, description: '空：投票开始时按规定回避' })
  at!: string | null;
}

export class TurnoutRow {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() hasVoted!: boolean;
}

export class BallotView {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: ids(conclusions) }) conclusion!: Conclusion;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  judgements!: Record<string, string>;
  @ApiProperty(text) comment!: string | null;
  @ApiProperty(instant) castAt!: string;
  @ApiProperty({ description: '投票时留在审计里的摘要' }) digest!: string;
  @ApiProperty({ description: '算摘要用的随机串，供核对' }) nonce!: string;
  @ApiProperty({ description: '结论与会议决定不同' }) dissents!: boolean;
}

export class CountsView {
  @ApiProperty() pass!: number;
  @ApiProperty() conditional!: number;
  @ApiProperty() defer!: number;
  @ApiProperty() refuse!: number;
}

export class SpreadView {
  @ApiProperty(text) min!: string | null;
  @ApiProperty(text) median!: string | null;
  @ApiProperty(text) max!: string | null;
  @ApiProperty(text) spread!: string | null;
}

export class ChoiceView {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(text) option!: string | null;
  @ApiProperty(text) points!: string | null;
}

export class ItemSummaryView extends SpreadView {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [ChoiceView] }) choices!: ChoiceView[];
}

export class MemberTotal {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(text) total!: string | null;
}

export class TallyView {
  @ApiProperty({ description: '有表决权的人数' }) voters!: number;
  @ApiProperty() cast!: number;
  @ApiProperty({ type: CountsView }) counts!: CountsView;
  @ApiProperty({ enum: ids(preReviewResults), description: '按票数应为' })
  expected!: PreReviewResult;
  @ApiProperty({ type: [ItemSummaryView] }) items!: ItemSummaryView[];
  @ApiProperty({ type: [MemberTotal] }) totals!: MemberTotal[];
  @ApiProperty({ type: SpreadView }) total!: SpreadView;
}

export class JudgedOption {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() points!: string;
}

export class JudgedItemView {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() clause!: string;
  @ApiProperty({ type: [JudgedOption] }) options!: JudgedOption[];
}

export class DecidedCondition {
  @ApiProperty() content!: string;
  @ApiProperty(text) dueStage!: string | null;
  @ApiProperty({ ...text, ...day }) dueOn!: string | null;
  @ApiProperty() ownerUnit!: string;
}

export class ItemDecision {
  @ApiProperty({ enum: ids(preReviewResults) }) result!: PreReviewResult;
  @ApiProperty(day) decidedOn!: string;
  @ApiProperty({ ...text, ...day }) validUntil!: string | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: Object, nullable: true }) override!: object | null;
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty({ type: [DecidedCondition] }) conditions!: DecidedCondition[];
}

export class ItemLead {
  @ApiProperty({ ...text, format: 'uuid', description: '空：保密项目，您无权查看' })
  id!: string | null;
  @ApiProperty(text) no!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty(text) companyName!: string | null;
  @ApiProperty(text) unit!: string | null;
  @ApiProperty(text) carrier!: string | null;
  @ApiProperty({ type: Number, nullable: true }) totalInvestmentYuan!: number | null;
}

export class ItemMine {
  @ApiProperty() hasVoted!: boolean;
  @ApiProperty() isRecused!: boolean;
}

export class ItemCan {
  @ApiProperty() vote!: boolean;
  @ApiProperty() recuse!: boolean;
  @ApiProperty() orderRecusal!: boolean;
  @ApiProperty() openVoting!: boolean;
  @ApiProperty() reveal!: boolean;
  @ApiProperty() decide!: boolean;
  @ApiProperty() remove!: boolean;
}

export class AgendaItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...text, format: 'uuid' }) preReviewId!: string | null;
  @ApiProperty() round!: number;
  @ApiProperty() position!: number;
  @ApiProperty({ enum: ids(itemStatuses) }) status!: ItemStatus;
  @ApiProperty({ type: ItemLead }) lead!: ItemLead;
  @ApiProperty(text) removalReason!: string | null;
  @ApiProperty({ type: [RecusalView] }) recusals!: RecusalView[];
  @ApiProperty({ type: [TurnoutRow], description: '谁投了、谁没投；从不说怎么投的' })
  turnout!: TurnoutRow[];
  @ApiProperty({ type: [JudgedItemView], description: '每位委员要评的项目' })
  judged!: JudgedItemView[];
  @ApiProperty({ ...text, description: '计分所用的规则包版本' }) packVersion!: string | null;
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty({ type: [BallotView], description: '开票后才有' }) ballots!: BallotView[];
  @ApiProperty({ type: TallyView, nullable: true, description: '开票后才有' })
  tally!: TallyView | null;
  @ApiProperty({ type: ItemDecision, nullable: true }) decision!: ItemDecision | null;
  @ApiProperty({ type: ItemMine }) mine!: ItemMine;
  @ApiProperty({ type: ItemCan }) can!: ItemCan;
}

export class MeetingCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() mark!: boolean;
  @ApiProperty() arrange!: boolean;
  @ApiProperty() open!: boolean;
  @ApiProperty() close!: boolean;
  @ApiProperty() cancel!: boolean;
  @ApiProperty({ description: '是这次会议的委员' }) sit!: boolean;
}

class MeetingHead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty(day) heldOn!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty({ enum: ids(meetingStatuses) }) status!: MeetingStatus;
  @ApiProperty(text) minutesNo!: string | null;
}

export class MeetingRow extends MeetingHead {
  @ApiProperty() invitedCount!: number;
  @ApiProperty() presentCount!: number;
  @ApiProperty() itemCount!: number;
  @ApiProperty() decidedCount!: number;
}

export class MeetingPage {
  @ApiProperty({ type: [MeetingRow] }) data!: MeetingRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class MeetingDetail extends MeetingHead {
  @ApiProperty(text) minutes!: string | null;
  @ApiProperty() createdBy!: string;
  @ApiProperty(instant) createdAt!: string;
  @ApiProperty({ ...text, ...instant }) openedAt!: string | null;
  @ApiProperty({ ...text, ...instant }) closedAt!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [MeetingMemberView] }) members!: MeetingMemberView[];
  @ApiProperty({ type: [AgendaItem] }) items!: AgendaItem[];
  @ApiProperty({ type: [Object], description: '开会前、闭会前的核对' }) readiness!: object[];
  @ApiProperty({ type: MeetingCan }) can!: MeetingCan;
}

export class BallotReceipt {
  @ApiProperty({ format: 'uuid' }) itemId!: string;
  @ApiProperty({ description: '选票的摘要，开票后可以核对' }) digest!: string;
}
