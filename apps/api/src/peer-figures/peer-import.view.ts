import { ApiProperty } from '@nestjs/swagger';
import { targetedIndicators } from '@luodi/domain';

export const peerRowStates = ['new', 'same', 'replaces'] as const;

/** A row as it would enter. */
export class PeerImportRow {
  @ApiProperty({ description: '工作表中的行号' }) rowNo!: number;
  @ApiProperty() county!: string;
  @ApiProperty({ enum: targetedIndicators.map(({ id }) => id) }) indicator!: string;
  @ApiProperty({ description: '个或元' }) figure!: number;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty() source!: string;
  @ApiProperty({
    enum: peerRowStates,
    description: '新的；与已录入的一样，不重复录入；取代已录入的',
  })
  state!: (typeof peerRowStates)[number];
  @ApiProperty({ type: Number, nullable: true, description: '被取代的数（个或元）' })
  before!: number | null;
}

/** One cell that keeps the whole workbook out. */
export class PeerImportFault {
  @ApiProperty({ description: '工作表中的行号' }) rowNo!: number;
  @ApiProperty({ type: String, nullable: true, example: 'C', description: '列；没有这一栏的为空' })
  column!: string | null;
  @ApiProperty() heading!: string;
  @ApiProperty({ description: '格内原文' }) value!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: '怎么改' }) fix!: string;
}

/** What an import would do, or did: all rows or none. */
export class PeerImport {
  @ApiProperty() fileName!: string;
  @ApiProperty() sheetName!: string;
  @ApiProperty({ type: [PeerImportRow] }) rows!: PeerImportRow[];
  @ApiProperty({ type: [PeerImportFault], description: '有一处就一行也不导入' })
  faults!: PeerImportFault[];
  @ApiProperty({ description: '录入（新的和取代的）' }) entering!: number;
  @ApiProperty({ description: '与已录入的一样，不重复录入' }) unchanged!: number;
  @ApiProperty({ description: '真：已经录入；假：只是检查' }) isEntered!: boolean;
}
