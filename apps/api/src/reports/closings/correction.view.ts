import { ApiProperty } from '@nestjs/swagger';

export class CorrectionLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty({ type: String, nullable: true, description: '现在无权查看的为空' })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true }) companyName!: string | null;
}

export class CorrectionChange {
  @ApiProperty() label!: string;
  @ApiProperty() before!: string;
  @ApiProperty() after!: string;
}

/** An entry made after the closing that may explain the difference. */
export class CorrectionEntry {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: '做了什么' }) what!: string;
  @ApiProperty({ type: String, nullable: true }) by!: string | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '为什么' }) why!: string | null;
}

export class Correction {
  @ApiProperty({ type: CorrectionLead }) lead!: CorrectionLead;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) kind!: 'added' | 'removed' | 'changed';
  @ApiProperty({ type: [CorrectionChange] }) changes!: CorrectionChange[];
  @ApiProperty({ type: [CorrectionEntry] }) entries!: CorrectionEntry[];
}

/** Every project a closed month would count otherwise today, and why. */
export class CorrectionPage {
  @ApiProperty() month!: string;
  @ApiProperty({ type: [Correction] }) data!: Correction[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
