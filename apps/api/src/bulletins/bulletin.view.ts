import { ApiProperty } from '@nestjs/swagger';
import { type BulletinFigures, type BulletinStatus, bulletinStatuses } from '@luodi/domain';

const text = { type: String, nullable: true } as const;

export class BulletinCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty({ description: '印发；印发后不再改动' }) issue!: boolean;
}

export class BulletinRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date', description: '数据截至' }) asOf!: string;
  @ApiProperty({ format: 'date', description: '按哪一天所知' }) knownBy!: string;
  @ApiProperty({ enum: bulletinStatuses.map(({ id }) => id) }) status!: BulletinStatus;
  @ApiProperty({ description: '全部数字的 SHA-256，印在每一页' }) digest!: string;
  @ApiProperty() createdBy!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty(text) issuedBy!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) issuedAt!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty() can!: BulletinCan;
}

export class BulletinPage {
  @ApiProperty({ type: [BulletinRow] }) data!: BulletinRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class BulletinDetail extends BulletinRow {
  @ApiProperty({ type: Object, description: '取一次就不再变的数字' }) figures!: BulletinFigures;
  @ApiProperty() achievements!: string;
  @ApiProperty() problems!: string;
  @ApiProperty() gaps!: string;
  @ApiProperty() suggestions!: string;
}
