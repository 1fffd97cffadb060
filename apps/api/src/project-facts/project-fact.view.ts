import { ApiProperty } from '@nestjs/swagger';
import { factKinds, factStatuses, type FactKind, type FactStatus } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const kinds = factKinds.map(({ id }) => id);
const statuses = factStatuses.map(({ id }) => id);

export class FactPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class EvidenceFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty({ ...text, format: 'date' }) capturedOn!: string | null;
}

export class FactEvidenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) datedOn!: string;
  @ApiProperty(text) documentNo!: string | null;
  @ApiProperty({ type: Number, nullable: true }) amountYuan!: number | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: [EvidenceFile] }) files!: EvidenceFile[];
}

export class FactEventView {
  @ApiProperty({ enum: statuses }) status!: FactStatus;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() by!: string;
  @ApiProperty() unit!: string;
}

export class FactCan {
  @ApiProperty() addEvidence!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty() verify!: boolean;
  @ApiProperty() check!: boolean;
}

export class FactView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() leadNo!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty({ enum: kinds }) kind!: FactKind;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ enum: statuses }) status!: FactStatus;
  @ApiProperty({ type: [Object], description: '证据与日期的判断' }) findings!: object[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  needed!: string[][];
  @ApiProperty({ description: '证据清单没有文件依据，待确认' }) isPending!: boolean;
  @ApiProperty() claimantUnit!: FactPerson;
  @ApiProperty() recordedBy!: FactPerson;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: [FactEvidenceView] }) evidence!: FactEvidenceView[];
  @ApiProperty({ type: [FactEventView] }) history!: FactEventView[];
  @ApiProperty() can!: FactCan;
}

/** One step of the ladder: the papers it is recognised by, group by group; one of each group will do. */
export class FactStep {
  @ApiProperty({ enum: kinds }) kind!: FactKind;
  @ApiProperty() label!: string;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  needed!: string[][];
  @ApiProperty({ description: '证据清单没有文件依据，待确认' }) isPending!: boolean;
  @ApiProperty({ description: '可以申报' }) canClaim!: boolean;
}

export class LeadFacts {
  @ApiProperty({ type: [FactStep], description: '各事项，按先后' }) ladder!: FactStep[];
  @ApiProperty({ type: [FactView] }) data!: FactView[];
  @ApiProperty({ description: '可以申报新的事项' }) canClaim!: boolean;
  @ApiProperty({ description: '可以登记现场核查' }) canCheck!: boolean;
}

/** One claim waiting for another unit's eyes. */
export class VerificationRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() leadNo!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty({ enum: kinds }) kind!: FactKind;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ enum: statuses }) status!: FactStatus;
  @ApiProperty() claimantUnit!: FactPerson;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ description: '从送核起已等几天' }) waitingDays!: number;
  @ApiProperty() can!: FactCan;
}

export class VerificationPage {
  @ApiProperty({ type: [VerificationRow] }) data!: VerificationRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
