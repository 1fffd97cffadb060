import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { itemRoles, type ItemRole, type Measure } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class RankedParty {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** A column of the ranking: what it counts, from where, by which arithmetic. */
export class RankingItem {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: itemRoles.map(({ id }) => id) }) role!: ItemRole;
  @ApiProperty() label!: string;
  @ApiProperty() indicator!: string;
  @ApiProperty({ enum: ['count', 'yuan'] }) measure!: Measure;
  @ApiProperty({ description: '统计口径' }) counts!: string;
  @ApiProperty({ description: '数据来源' }) source!: string;
  @ApiProperty({ ...text, description: '权重' }) weight!: string | null;
  @ApiProperty({ ...text, description: '上限' }) cap!: string | null;
  @ApiProperty({ description: '算法' }) formula!: string;
  @ApiProperty({ description: '依据' }) clause!: string;
}

export class RankedPart {
  @ApiProperty() itemId!: string;
  @ApiProperty({ enum: itemRoles.map(({ id }) => id) }) role!: ItemRole;
  @ApiProperty() indicator!: string;
  @ApiProperty() label!: string;
  @ApiProperty(text) weight!: string | null;
  @ApiProperty({ description: '已核验的数（个或元）' }) value!: string;
  @ApiProperty({ description: '含核验中' }) withVerifying!: string;
  @ApiProperty({ ...text, description: '全期任务' }) target!: string | null;
  @ApiProperty({ ...text, description: '到截止日应完成' }) due!: string | null;
  @ApiProperty({ description: '算式' }) formula!: string;
  @ApiProperty({ ...text, description: '得分，不舍入' }) points!: string | null;
  @ApiProperty({ ...text, description: '核验中的全部通过时的得分' }) pointsWithVerifying!:
    string | null;
  @ApiProperty({ ...text, description: '缺什么' }) missing!: string | null;
  @ApiProperty() clause!: string;
  @ApiProperty({ ...text, description: '使这一格保持原样的申诉' }) frozenBy!: string | null;
}

export class ShareOf {
  @ApiProperty() count!: number;
  @ApiProperty() of!: number;
}

/** How far the figures may be trusted; beside the rank, not in it. */
export class RankingQuality {
  @ApiProperty({ description: '事后补录' }) late!: ShareOf;
  @ApiProperty({ description: '月末几天录入' }) monthEnd!: ShareOf;
  @ApiProperty({ description: '招引、载体单位自己核验' }) selfVerified!: ShareOf;
}

export class RankedRowCan {
  @ApiProperty({ description: '打开各格的明细' }) drillDown!: boolean;
  @ApiProperty() appeal!: boolean;
}

export class RankedRow {
  @ApiProperty() unit!: RankedParty;
  @ApiProperty({ ...whole, description: '名次；同分并列，下一名跳过；不参加排名的为空' }) rank!:
    number | null;
  @ApiProperty({ description: '并列' }) isTied!: boolean;
  @ApiProperty({ ...whole, description: '上一次公布的名次' }) previousRank!: number | null;
  @ApiProperty({ ...whole, description: '核验中的全部通过时的名次' }) rankIfVerified!:
    number | null;
  @ApiProperty({ ...text, description: '总分，不舍入；缺数的为空' }) total!: string | null;
  @ApiProperty(text) totalWithVerifying!: string | null;
  @ApiProperty({ type: [RankedPart] }) parts!: RankedPart[];
  @ApiProperty({ ...text, description: '得分率最低的一项' }) weakest!: string | null;
  @ApiProperty() quality!: RankingQuality;
  @ApiProperty({ ...text, format: 'date', description: '最近一条记录的录入日' }) newestOn!:
    string | null;
  @ApiProperty({ type: [String], description: '不参加排名的原因' }) reasons!: string[];
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '指标 → 该格凭的哪些数不是截至日的；结账时存下的没有',
  })
  caveats?: Partial<Record<string, string>>;
  @ApiProperty() can!: RankedRowCan;
}

export class RankedAssessment {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() fullMark!: string;
  @ApiProperty() isClosed!: boolean;
}

/** What the quality figures are held against; 待确认 where no document settles it. */
export class RankingLimits {
  @ApiProperty({ description: '超过多少天没有记录不排名' }) freshDays!: number;
  @ApiProperty({ description: '发生后多少天录入算补录' }) lateDays!: number;
  @ApiProperty({ description: '月末几天' }) monthEndDays!: number;
  @ApiProperty({ description: '以上待确认' }) pending!: boolean;
}

export class AssessmentRanking {
  @ApiProperty() assessment!: RankedAssessment;
  @ApiProperty({ format: 'date', description: '截至哪一天' }) asOf!: string;
  @ApiProperty({ ...text, format: 'date', description: '按哪一天所知；空 = 现在' }) knownBy!:
    string | null;
  @ApiProperty({ description: '结账时存下的结果，不再计算' }) isStored!: boolean;
  @ApiProperty({ description: '数据指纹：同样的数，同样的指纹' }) digest!: string;
  @ApiProperty() scoringVersion!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty() limits!: RankingLimits;
  @ApiProperty({ ...text, format: 'date', description: '上一次公布的截止日' }) previousAsOf!:
    string | null;
  @ApiProperty({ type: [RankingItem] }) items!: RankingItem[];
  @ApiProperty({ type: [RankedRow] }) rows!: RankedRow[];
  @ApiProperty({ type: [RankedRow], description: '不参加排名的单位及原因' }) unranked!: RankedRow[];
}

export class CellLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
}

export class CellRow {
  @ApiProperty() key!: string;
  @ApiProperty({ type: CellLead, nullable: true, description: '无权查看的项目、财税为空' })
  lead!: CellLead | null;
  @ApiProperty({ description: '有项目但无权查看' }) isHidden!: boolean;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ format: 'date' }) recordedOn!: string;
  @ApiProperty({ ...whole, description: '计入的金额（元）' }) yuan!: number | null;
  @ApiProperty() isVerified!: boolean;
  @ApiProperty({ description: '真：判断所凭的数当时没有留存历史，按开始留存时的登记' })
  isUnkept!: boolean;
}

/** The rows a cell's figure is made of: as many as the figure says. */
export class CellRows {
  @ApiProperty() unit!: RankedParty;
  @ApiProperty() indicator!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['count', 'yuan'] }) measure!: Measure;
  @ApiProperty() counts!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty(text) knownBy!: string | null;
  @ApiProperty({ description: '已核验的数' }) value!: string;
  @ApiProperty({ description: '含核验中' }) withVerifying!: string;
  @ApiProperty({ ...text, description: '该格凭的哪些数不是截至日的' }) caveat!: string | null;
  @ApiProperty({ type: [CellRow] }) rows!: CellRow[];
}
