import type { Stage } from '@luodi/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optionalText = { type: 'text', nullable: true } as const;
const optionalYuan = { type: 'bigint', nullable: true } as const;

@Entity('lead')
export class Lead {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
  @Column({ type: 'text', default: () => 'set by the database' })
  no!: string;
  @Column({ type: 'uuid' })
  companyId!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column(optionalText)
  product!: string | null;
  @Column(optionalText)
  industryCode!: string | null;
  @Column(optionalText)
  pillarIndustry!: string | null;
  @Column(optionalYuan)
  totalInvestmentYuan!: number | null;
  @Column(optionalYuan)
  fixedAssetInvestmentYuan!: number | null;
  @Column({ type: 'numeric', nullable: true })
  landMu!: string | null;
  @Column(optionalYuan)
  annualOutputYuan!: number | null;
  @Column(optionalYuan)
  annualTaxYuan!: number | null;
  @Column({ type: 'numeric', nullable: true })
  energyTce!: string | null;
  @Column(optionalText)
  energyBasis!: string | null;
  @Column({ type: 'uuid' })
  recruitingUnitId!: string;
  @Column({ type: 'uuid', nullable: true })
  carrierUnitId!: string | null;
  @Column(optionalText)
  helperName!: string | null;
  @Column(optionalText)
  responsibleLeaderName!: string | null;
  @Column(optionalText)
  contactName!: string | null;
  @Column(optionalText)
  contactPhone!: string | null;
  @Column(optionalText)
  source!: string | null;
  @Column(optionalText)
  referrer!: string | null;
  @Column({ type: 'text', default: () => `'manufacturing'` })
  investmentKind!: string;
  @Column({ type: 'uuid', nullable: true })
  responsibleUnitId!: string | null;
  @Column(optionalText)
  responsiblePersonName!: string | null;
  @Column({ type: 'date', nullable: true })
  nextDispatchOn!: string | null;
  @Column(optionalText)
  parcelNo!: string | null;
  @Column({ type: 'date' })
  firstContactOn!: string;
  @Column({ type: 'date', nullable: true })
  nextContactOn!: string | null;
  @Column({ type: 'text', default: () => `'normal'` })
  secrecy!: string;
  @Column(optionalText)
  latestProgress!: string | null;
  @Column(optionalText)
  remark!: string | null;
  @Column({ type: 'text' })
  stage!: Stage;
  @Column({ type: 'date' })
  stageSince!: string;
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
