import { shortDecimal } from '../kernel/decimals.js';
import type { AgreementDetail } from '../kernel/views.js';

type Values = Record<string, unknown>;
type Part = Record<string, unknown>;

const ownFields = [
  'kind',
  'title',
  'no',
  'signedOn',
  'validUntil',
  'totalInvestmentYuan',
  'fixedAssetInvestmentYuan',
  'landMu',
  'remark',
] as const;
const partFields = {
  parties: ['role', 'name', 'uscc', 'signatory'],
  phases: [
    'name',
    'investmentYuan',
    'annualOutputYuan',
    'annualTaxYuan',
    'energyTce',
    'startsOn',
    'dueOn',
  ],
  tranches: ['phase', 'title', 'amountYuan', 'basis'],
  commitments: ['side', 'subject', 'phase', 'promised', 'measure', 'dueOn'],
} as const;

/** A draft as its form holds it: parts point to phases by their place, counted from 1. */
export const agreementForm = (agreement: AgreementDetail): Values => {
  const { phases, commitments } = agreement;
  const placeOf = (phaseId: string | null): number | null =>
    phases.findIndex(({ id }) => id === phaseId) + 1 || null;
  return {
    ...picked(agreement, ownFields),
    landMu: agreement.landMu && shortDecimal(agreement.landMu),
    parties: agreement.parties.map((party) => picked(party, partFields.parties)),
    phases: phases.map((phase) => ({
      ...picked(phase, partFields.phases),
      energyTce: phase.energyTce && shortDecimal(phase.energyTce),
    })),
    tranches: phases.flatMap(({ tranches }, at) =>
      tranches.map((tranche) => ({ ...picked(tranche, partFields.tranches), phase: at + 1 })),
    ),
    commitments: commitments.map((one) => ({
      ...picked(one, partFields.commitments),
      phase: placeOf(one.phaseId),
    })),
    files: agreement.files.map(({ id, name }) => ({ id, name })),
  };
};

/** The form's values as the API takes them; blank becomes null. */
export const agreementBody = (values: Values): Values => ({
  ...picked(values, ownFields),
  title: values.title ?? '',
  signedOn: values.signedOn ?? '',
  parties: partsOf(values.parties, partFields.parties),
  phases: partsOf(values.phases, partFields.phases),
  tranches: partsOf(values.tranches, partFields.tranches),
  commitments: partsOf(values.commitments, partFields.commitments),
  fileIds: ((values.files ?? []) as { id: string }[]).map(({ id }) => id),
});

const partsOf = (parts: unknown, fields: readonly string[]): Part[] =>
  ((parts ?? []) as (Part | null)[]).map((part) => picked(part ?? {}, fields));

const picked = (from: object, fields: readonly string[]): Part =>
  Object.fromEntries(
    fields.map((field) => {
      const value = (from as Part)[field];
      return [field, value === '' || value === undefined ? null : value];
    }),
  );
