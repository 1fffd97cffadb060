import { ApiProperty } from '@nestjs/swagger';
import {
  type MatterDecisionKind,
  matterDecisions,
  type MatterKind,
  matterKinds,
  type TripContent,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const decisions = matterDecisions.map(({ id }) => id);

export class MatterUnit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** The trip or reception a matter is about. */
export class MatterSource {
  @ApiProperty({ enum: ['trip', 'reception'] }) kind!: 'trip' | 'reception';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty({ ...text, description: '目的或事由' }) aim!: string | null;
}

export class MatterNote {
  @ApiProperty() note!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class MatterDecision {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: decisions }) kind!: MatterDecisionKind;
  @ApiProperty() reason!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class DisciplineMatterRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ruleId!: string;
  @ApiProperty({ enum: matterKinds.map(({ id }) => id), nullable: true })
  kind!: MatterKind | null;
  @ApiProperty() message!: string;
  @ApiProperty({ ...text, description: '当时比较的数' }) because!: string | null;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiProperty({ description: '现行内容仍有这一条；否则已在重报时改掉，或已取消' })
  isStanding!: boolean;
  @ApiProperty() source!: MatterSource;
  @ApiProperty() unit!: MatterUnit;
  @ApiProperty(day) startsOn!: string | null;
  @ApiProperty(day) endsOn!: string | null;
  @ApiProperty({ type: [String], description: '目标区域' }) zones!: string[];
  @ApiProperty({ type: [MatterNote], description: '单位的说明，先后都在' }) notes!: MatterNote[];
  @ApiProperty({ type: MatterDecision, nullable: true, description: '现行的决定' })
  decision!: MatterDecision | null;
}

export class DisciplineMatterPage {
  @ApiProperty({ type: [DisciplineMatterRow] }) data!: DisciplineMatterRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

/** One version of a filing, beside the other. */
export class MatterVersion {
  @ApiProperty() no!: number;
  @ApiProperty({ type: Object }) content!: TripContent;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** A change after approval: what had been approved, and what took its place. */
export class MatterChange {
  @ApiProperty({ type: MatterVersion, nullable: true }) before!: MatterVersion | null;
  @ApiProperty() after!: MatterVersion;
}

export class MatterCan {
  @ApiProperty() decide!: boolean;
  @ApiProperty() explain!: boolean;
}

export class DisciplineMatterDetail extends DisciplineMatterRow {
  @ApiProperty({ type: [MatterDecision], description: '历次决定，新的在前' })
  decisions!: MatterDecision[];
  @ApiProperty({
    type: [MatterChange],
    description: '批准后的变更；留痕事项列出该次外出的全部变更',
  })
  changes!: MatterChange[];
  @ApiProperty() can!: MatterCan;
}

/** What a reception carries, for its own page. */
export class ReceptionMatters {
  @ApiProperty({ type: [DisciplineMatterDetail] }) data!: DisciplineMatterDetail[];
}
