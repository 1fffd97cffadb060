import { ApiProperty } from '@nestjs/swagger';

const day = { type: String, nullable: true, format: 'date' } as const;

export class GoingThere {
  @ApiProperty() unit!: string;
  @ApiProperty() place!: string;
  @ApiProperty(day) departsOn!: string | null;
  @ApiProperty(day) returnsOn!: string | null;
}

export class LeadThere {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() region!: string;
  @ApiProperty() stage!: string;
}

export class LastVisit {
  @ApiProperty() unit!: string;
  @ApiProperty() enterprise!: string;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ type: String, nullable: true, description: '可查看的跟进才写结果' })
  outcome!: string | null;
}

/** Help for a joint itinerary: who else goes there, whom one could see besides, who was at the enterprise last. */
export class TripCompanions {
  @ApiProperty({ type: [GoingThere] }) goingThere!: GoingThere[];
  @ApiProperty({ type: [LeadThere] }) leadsThere!: LeadThere[];
  @ApiProperty({ type: [LastVisit] }) lastVisits!: LastVisit[];
  @ApiProperty({ type: String, nullable: true, description: '属于哪个拆迁摸排区域' })
  relocationArea!: string | null;
  @ApiProperty({ type: [String], description: '目标区域' }) zones!: string[];
}
