import { Column, Entity, PrimaryColumn } from 'typeorm';

export type UserStatus = 'invited' | 'active' | 'disabled';

@Entity('app_user')
export class User {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
  @Column({ type: 'text' })
  username!: string;
  @Column({ type: 'text' })
  displayName!: string;
  @Column({ type: 'uuid' })
  unitId!: string;
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;
  @Column({ type: 'text', default: 'invited' })
  status!: UserStatus;
  @Column({ type: 'boolean', default: false })
  isDemo!: boolean;
  @Column({ type: 'timestamptz', nullable: true })
  lastSignInAt!: string | null;
  @Column({ type: 'int', default: 1 })
  version!: number;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt!: string;
}
