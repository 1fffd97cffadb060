import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('company')
export class Company {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  coreName!: string;
  @Column({ type: 'text', nullable: true })
  uscc!: string | null;
  @Column({ type: 'text', nullable: true })
  region!: string | null;
  @Column({ type: 'bigint', nullable: true })
  registeredCapitalYuan!: number | null;
  @Column({ type: 'text', nullable: true })
  remark!: string | null;
  @Column({ type: 'text' })
  searchText!: string;
  @Column({ type: 'text', array: true })
  searchGrams!: string[];
  @Column({ type: 'int', default: 1 })
  version!: number;
  @Column({ type: 'uuid' })
  createdBy!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt!: string;
}
