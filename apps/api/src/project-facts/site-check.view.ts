import { ApiProperty } from '@nestjs/swagger';
import { checkVerdicts, factKinds, type CheckVerdict, type FactKind } from '@luodi/domain';
import { EvidenceFile, FactPerson } from './project-fact.view.js';

const text = { type: String, nullable: true } as const;

export class SiteCheckView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() leadNo!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() recruitingUnit!: FactPerson;
  @ApiProperty({ ...text, format: 'uuid' }) factId!: string | null;
  @ApiProperty({ type: String, enum: factKinds.map(({ id }) => id), nullable: true })
  kind!: FactKind | null;
  @ApiProperty({ description: '核查的事项或方面' }) about!: string;
  @ApiProperty({ format: 'date' }) checkedOn!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty({ description: '事先通知过' }) announced!: boolean;
  @ApiProperty() reported!: string;
  @ApiProperty() found!: string;
  @ApiProperty({ enum: checkVerdicts.map(({ id }) => id) }) verdict!: CheckVerdict;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: [Object], description: '日期与照片的判断' }) findings!: object[];
  @ApiProperty({ description: '据此推翻了申报' }) overturned!: boolean;
  @ApiProperty() checkerUnit!: FactPerson;
  @ApiProperty() recordedBy!: FactPerson;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: [EvidenceFile] }) files!: EvidenceFile[];
}

export class SiteCheckPage {
  @ApiProperty({ type: [SiteCheckView] }) data!: SiteCheckView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
