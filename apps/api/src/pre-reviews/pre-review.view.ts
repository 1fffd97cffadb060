import { ApiProperty } from '@nestjs/swagger';
import {
  type Assessment,
  type Finding,
  type PreReviewResult,
  preReviewResults,
  type PreReviewStatus,
  preReviewStatuses,
  type ReviewInputs,
  type ReviewStatement,
  type Stage,
} from '@luodi/domain';
import { AssessmentView, ReviewInputsBody } from '../scores/index.js';
import { ConditionView } from './condition.view.js';
import { OpinionView } from './opinion.view.js';
import { NamedUnit } from './named-unit.view.js';
import { StatementBody } from './statement.dto.js';

const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const statuses = preReviewStatuses.map(({ id }) => id);
const results = preReviewResults.map(({ id }) => id);

export class ReviewedProject {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: String }) stage!: Stage;
}

/** One pre-review in a list: where it stands, and whom it waits for. */
export class PreReviewRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() lead!: ReviewedProject;
  @ApiProperty() round!: number;
  @ApiProperty({ enum: statuses }) status!: PreReviewStatus;
  @ApiProperty({ type: String, enum: results, nullable: true }) result!: PreReviewResult | null;
  @ApiProperty(day) decidedOn!: string | null;
  @ApiProperty({ ...day, description: '签约须不晚于这一天' }) validUntil!: string | null;
  @ApiProperty(instant) submittedAt!: string | null;
  @ApiProperty({ ...text, description: '最近一次评分' }) total!: string | null;
  @ApiProperty({ ...text, description: '最近一次评分的结论' }) verdict!: string | null;
  @ApiProperty({ description: '等谁办，空为不等谁' }) turn!: string;
  @ApiProperty({ ...day, description: '未回复的部门中最早到期的一天' }) dueOn!: string | null;
  @ApiProperty({ description: '逾期未回复的部门数' }) overdueOpinions!: number;
  @ApiProperty({ description: '未落实的条件数' }) openConditions!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class PreReviewPage {
  @ApiProperty({ type: [PreReviewRow] }) data!: PreReviewRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class LeadPreReviews {
  @ApiProperty({ type: [PreReviewRow], description: '各轮，最近的在前' }) data!: PreReviewRow[];
  @ApiProperty({ description: '可以开始新的一轮' }) canDraft!: boolean;
}

export class ReviewFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty(day) capturedOn!: string | null;
}

export class ScoreRowView {
  @ApiProperty() no!: number;
  @ApiProperty({ enum: ['stated', 'settled'], description: '自评或核定' }) kind!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty(text) total!: string | null;
  @ApiProperty() verdict!: string;
  @ApiProperty(text) note!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class PreReviewEventView {
  @ApiProperty() kind!: string;
  @ApiProperty() label!: string;
  @ApiProperty(text) note!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ReviewDecision {
  @ApiProperty({ enum: results }) result!: PreReviewResult;
  @ApiProperty({ format: 'date' }) decidedOn!: string;
  @ApiProperty(day) validUntil!: string | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: '一票否决经有权机构突破' })
  override!: object | null;
  @ApiProperty({ type: [Object] }) findings!: Finding[];
  @ApiProperty() recordedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class PreReviewCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() submit!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty({ description: '受理、退回' }) check!: boolean;
  @ApiProperty() settle!: boolean;
  @ApiProperty() makeReady!: boolean;
}

export class PreReviewDetail extends PreReviewRow {
  @ApiProperty() applicantUnit!: NamedUnit;
  @ApiProperty() createdBy!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty(text) submittedBy!: string | null;
  @ApiProperty({ type: ReviewInputsBody, description: '申报的测算数据' }) inputs!: ReviewInputs;
  @ApiProperty({ type: ReviewInputsBody, description: '最近核定的；没有核定就是申报的' })
  settledInputs!: ReviewInputs;
  @ApiProperty({ type: StatementBody }) statement!: ReviewStatement;
  @ApiProperty({ type: AssessmentView, description: '最近一次评分；草稿按今天的规则包试算' })
  assessment!: Assessment;
  @ApiProperty({ type: [ReviewFile] }) files!: ReviewFile[];
  @ApiProperty({ type: [OpinionView] }) opinions!: OpinionView[];
  @ApiProperty({ type: [ScoreRowView] }) scores!: ScoreRowView[];
  @ApiProperty({ type: [PreReviewEventView] }) events!: PreReviewEventView[];
  @ApiProperty({ type: ReviewDecision, nullable: true }) decision!: ReviewDecision | null;
  @ApiProperty({ type: [ConditionView] }) conditions!: ConditionView[];
  @ApiProperty({ type: [Object], description: '草稿：能否提交；会签中：能否转待上会' })
  findings!: Finding[];
  @ApiProperty({ description: '本年放假安排已知；未知时工作日只除去周末' })
  isCalendarKnown!: boolean;
  @ApiProperty() version!: number;
  @ApiProperty() can!: PreReviewCan;
}
