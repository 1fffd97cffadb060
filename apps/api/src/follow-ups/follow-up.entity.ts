import { Column, Entity, PrimaryColumn } from 'typeorm';

const optionalText = { type: 'text', nullable: true } as const;

@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
  @Column({ type: 'uuid' })
  leadId!: string;
  @Column({ type: 'text' })
  kind!: string;
  @Column({ type: 'date' })
  happenedOn!: string;
  /** The database's clock, whatever is sent. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: string;
  @Column({ type: 'uuid' })
  recordedBy!: string;
  @Column(optionalText)
  place!: string | null;
  @Column({ type: 'text' })
  ourPeople!: string;
  @Column({ type: 'text' })
  theirPeople!: string;
  @Column({ type: 'text' })
  outcome!: string;
  @Column(optionalText)
  agreed!: string | null;
  @Column(optionalText)
  openIssues!: string | null;
  @Column(optionalText)
  nextStep!: string | null;
  @Column({ type: 'date', nullable: true })
  nextContactOn!: string | null;
  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;
}
