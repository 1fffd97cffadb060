import type { UnitKind } from '@luodi/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class Unit {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  kind!: UnitKind;
  @Column({ type: 'int', default: 0 })
  sortOrder!: number;
  @Column({ type: 'boolean', default: true })
  isActive!: boolean;
  @Column({ type: 'text', nullable: true })
  department!: string | null;
  @Column({ type: 'int', default: 1 })
  version!: number;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt!: string;
}
