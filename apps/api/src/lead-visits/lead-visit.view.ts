import { ApiProperty } from '@nestjs/swagger';
import { receptionStatuses, tripStatuses } from '@luodi/domain';

const statuses = [...new Set([...receptionStatuses, ...tripStatuses].map(({ id }) => id))];

/** One reception of the project's people here, or one trip to them. */
export class LeadVisit {
  @ApiProperty({ enum: ['reception', 'trip'] }) kind!: 'reception' | 'trip';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty({ enum: statuses }) status!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: [String], description: '来客的单位，或拜访的企业' }) whom!: string[];
  @ApiProperty({ description: '来客人数，或外出人数' }) people!: number;
  @ApiProperty({ type: String, nullable: true, description: '地点' }) place!: string | null;
  @ApiProperty({ description: '可以打开接待单或报备' }) canOpen!: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '实际费用（元）；还没有，或无权查看的为空',
  })
  costYuan!: number | null;
}

export class LeadVisits {
  @ApiProperty({ type: [LeadVisit] }) data!: LeadVisit[];
  @ApiProperty({ description: '只给出最近的若干条，另有更早的' }) hasMore!: boolean;
}
