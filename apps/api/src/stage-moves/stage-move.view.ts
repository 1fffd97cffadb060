import { ApiProperty } from '@nestjs/swagger';
import { type Finding, type Stage, stages } from '@luodi/domain';

export class FindingView {
  @ApiProperty({ example: 'stage.contact.evidenced' }) ruleId!: string;
  @ApiProperty({ enum: ['block', 'mark'] }) effect!: string;
  @ApiProperty({ enum: ['pass', 'fail', 'unknown'] }) verdict!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ required: false }) because?: string;
  @ApiProperty({ required: false }) fix?: string;
  @ApiProperty({ required: false, description: '改哪个字段可以通过' }) field?: string;
  @ApiProperty() clause!: string;
  @ApiProperty({ type: Object }) params!: object;
  @ApiProperty() packVersion!: string;
}

export class ReasonCode {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
}

/** A move the stage table allows from here, judged as if it happened today. */
export class MoveOption {
  @ApiProperty({ enum: stages.map(({ id }) => id) }) to!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['forward', 'back', 'exit', 'return'] }) kind!: string;
  @ApiProperty({ type: [ReasonCode] }) reasonCodes!: ReasonCode[];
  @ApiProperty({ type: [FindingView] }) findings!: Finding[];
}
