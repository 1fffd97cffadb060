import { ApiProperty } from '@nestjs/swagger';
import { type Finding, type OwnershipRole, ownershipRoles } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const roles = ownershipRoles.map(({ id }) => id);

/** A person with an account, a unit, or somebody named in words. */
export class OwnerView {
  @ApiProperty({ enum: ['user', 'unit', 'name'] }) kind!: 'user' | 'unit' | 'name';
  @ApiProperty({ ...text, format: 'uuid' }) id!: string | null;
  @ApiProperty() name!: string;
}

export class OwnershipTermView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: roles }) role!: OwnershipRole;
  @ApiProperty() label!: string;
  @ApiProperty() owner!: OwnerView;
  @ApiProperty({ format: 'date' }) fromOn!: string;
  @ApiProperty({ ...day, description: '接任者的首日；空为在任' }) untilOn!: string | null;
  @ApiProperty({ ...day, description: '领导调离后的移交期限' }) handoverDueOn!: string | null;
}

export class OwnershipEventView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['entry', 'handover', 'exit'] }) kind!: 'entry' | 'handover' | 'exit';
  @ApiProperty({ enum: roles, nullable: true }) role!: OwnershipRole | null;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty() reason!: string;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ ...text, description: '移交人' }) outgoing!: string | null;
  @ApiProperty({ ...text, description: '接手人' }) incoming!: string | null;
  @ApiProperty() proposedBy!: string;
  @ApiProperty() approvedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: [Object], description: '留痕的判断结论' }) marks!: Finding[];
}

export class FourOnesView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) enteredOn!: string;
  @ApiProperty() entryReason!: string;
  @ApiProperty(day) exitedOn!: string | null;
  @ApiProperty(text) exitReason!: string | null;
}

export class OwnershipCan {
  @ApiProperty() enter!: boolean;
  @ApiProperty() exit!: boolean;
  @ApiProperty() handOver!: boolean;
  @ApiProperty({ enum: roles, isArray: true, description: '可以移交的岗位' })
  roles!: OwnershipRole[];
}

/** Who answers for a project: on the asked day, over time, and who may change it. */
export class OwnershipSheet {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ ...day, description: '截至该日所知；空为现在' }) knownBy!: string | null;
  @ApiProperty({ description: '按规定应实行四个一而没有列入' }) isOwed!: boolean;
  @ApiProperty({ description: '应实行四个一的总投资起点（元）' }) floorYuan!: number;
  @ApiProperty({ type: FourOnesView, nullable: true }) membership!: FourOnesView | null;
  @ApiProperty({ type: [FourOnesView] }) memberships!: FourOnesView[];
  @ApiProperty({ type: [OwnershipTermView], description: '所问之日在任的' })
  owners!: OwnershipTermView[];
  @ApiProperty({ type: [OwnershipTermView], description: '历任' }) terms!: OwnershipTermView[];
  @ApiProperty({ type: [OwnershipEventView] }) events!: OwnershipEventView[];
  @ApiProperty() can!: OwnershipCan;
}

export class OwnerLoad {
  @ApiProperty({ ...text, format: 'uuid' }) userId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty(text) unit!: string | null;
  @ApiProperty() count!: number;
  @ApiProperty() limit!: number;
  @ApiProperty() isOver!: boolean;
  @ApiProperty({ description: '账号在用' }) isActive!: boolean;
  @ApiProperty({ description: '待办的移交' }) openTasks!: number;
  @ApiProperty({ description: '可以为其开出移交任务' }) canTransfer!: boolean;
}

export class HandoverTaskView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() no!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty({ enum: roles }) role!: OwnershipRole;
  @ApiProperty() owner!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date' }) openedOn!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ enum: ['open', 'done'] }) status!: 'open' | 'done';
  @ApiProperty(day) doneOn!: string | null;
  @ApiProperty() isLate!: boolean;
}

/** Days nobody answered for a project, as the nightly judge found them. */
export class OwnershipGapView {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() no!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: roles, isArray: true }) roles!: OwnershipRole[];
  @ApiProperty({ format: 'date' }) sinceOn!: string;
  @ApiProperty(day) untilOn!: string | null;
  @ApiProperty() days!: number;
}

/** A role that changed hands twice within the days the pack names. */
export class QuickChangeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() no!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: roles }) role!: OwnershipRole;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ description: '判断的依据' }) because!: string;
  @ApiProperty({ description: '移交事由' }) reason!: string;
}

export class OwnershipLoad {
  @ApiProperty({ type: [OwnerLoad] }) leaders!: OwnerLoad[];
  @ApiProperty({ type: [OwnerLoad] }) helpers!: OwnerLoad[];
  @ApiProperty({ description: '上限没有文件依据，待确认' }) isPending!: boolean;
  @ApiProperty({ type: [HandoverTaskView] }) tasks!: HandoverTaskView[];
  @ApiProperty({ type: [OwnershipGapView] }) gaps!: OwnershipGapView[];
  @ApiProperty({ type: [QuickChangeView], description: '近一年短期内两次换人的' })
  quickChanges!: QuickChangeView[];
}

export class Candidate {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ description: '名下在任的项目数' }) load!: number;
}

/** Who a role may be given to. */
export class Candidates {
  @ApiProperty({ type: [Candidate] }) leaders!: Candidate[];
  @ApiProperty({ type: [Candidate] }) people!: Candidate[];
}

export class TransferOpened {
  @ApiProperty() opened!: number;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ description: '该年度节假日安排已知；否则只扣周末' }) isCalendarKnown!: boolean;
}
