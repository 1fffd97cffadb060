import { ApiProperty } from '@nestjs/swagger';
import type { Stage, WorksLevel } from '@luodi/domain';
import { levels, PaceView, ProgressNamed, YearEndView } from './progress.view.js';

export const bases = ['evidenced', 'reported'] as const;

export class PaceProject {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String }) stage!: Stage;
  @ApiProperty() unit!: ProgressNamed;
  @ApiProperty() pace!: PaceView;
  @ApiProperty() yearEnd!: YearEndView;
  @ApiProperty({ type: String, enum: levels, nullable: true, description: '计划到该月的形象进度' })
  plannedLevel!: WorksLevel | null;
  @ApiProperty({ type: String, enum: levels, nullable: true }) worksLevel!: WorksLevel | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reportedOn!: string | null;
}

export class PaceUnit {
  @ApiProperty() unit!: ProgressNamed;
  @ApiProperty({ description: '项目数' }) projects!: number;
  @ApiProperty({ description: '有生效年度计划的项目数' }) planned!: number;
  @ApiProperty() pace!: PaceView;
  @ApiProperty() yearEnd!: YearEndView;
}

/** The projects of one light. */
export class PaceRowPage {
  @ApiProperty({ type: [PaceProject] }) data!: PaceProject[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

/** 序时进度 of what the asker may see; every sum stands above the rows it is the sum of. */
export class PaceReport {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ format: 'date' }) knownBy!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ enum: bases }) basis!: string;
  @ApiProperty({ description: '计算方法，原样印在各处' }) method!: string;
  @ApiProperty({ description: '算法没有文件依据，待确认' }) isMethodPending!: boolean;
  @ApiProperty({ description: '年底预计的推算方法' }) forecastMethod!: string;
  @ApiProperty() total!: PaceView;
  @ApiProperty() yearEnd!: YearEndView;
  @ApiProperty({ type: [PaceUnit], description: '按招引单位，完成率高的在前' }) units!: PaceUnit[];
  @ApiProperty({ type: [PaceProject] }) projects!: PaceProject[];
  @ApiProperty({ type: [String], description: '决定年底能否完成的项目：缺口最大、合计占八成' })
  decidingIds!: string[];
}
