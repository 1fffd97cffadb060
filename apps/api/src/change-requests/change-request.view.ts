import { ApiProperty } from '@nestjs/swagger';
import { type ChangeKind, changeKinds, type ChangeStatus, changeStatuses } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const kinds = changeKinds.map(({ id }) => id);
const statuses = changeStatuses.map(({ id }) => id);

export class ChangePerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** One value of the change: as it is and as it would be. Money in whole yuan, stages by id. */
export class ChangedValue {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Object, nullable: true }) before!: unknown;
  @ApiProperty({ type: Object, nullable: true }) after!: unknown;
}

/** What of a lead waits for a second person. */
export class WaitingChange {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: kinds }) kind!: ChangeKind;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [ChangedValue] }) changes!: ChangedValue[];
  @ApiProperty() requestedBy!: ChangePerson;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
}

export class ChangeLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
}

export class ChangeRequestCan {
  @ApiProperty() approve!: boolean;
  @ApiProperty() refuse!: boolean;
  @ApiProperty() withdraw!: boolean;
}

export class ChangeRequestRow extends WaitingChange {
  @ApiProperty({ enum: statuses }) status!: ChangeStatus;
  @ApiProperty() lead!: ChangeLead;
  @ApiProperty() companyName!: string;
  @ApiProperty({ description: '招引单位' }) unit!: string;
  @ApiProperty({ description: '提出事由' }) reason!: string;
  @ApiProperty({ type: ChangePerson, nullable: true }) decidedBy!: ChangePerson | null;
  @ApiProperty({ ...text, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty(text) decisionNote!: string | null;
  @ApiProperty() can!: ChangeRequestCan;
}

export class ChangeRequestDetail extends ChangeRequestRow {
  @ApiProperty({ type: [Object], description: '提出时的判断结论' }) findings!: object[];
}

export class ChangeRequestPage {
  @ApiProperty({ type: [ChangeRequestRow] }) data!: ChangeRequestRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
