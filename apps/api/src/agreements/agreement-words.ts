import { type AgreementStatus, agreementStatuses } from '@luodi/domain';

/** The office's word for a status. */
export const saying = (status: AgreementStatus): string =>
  agreementStatuses.find(({ id }) => id === status)?.label ?? status;
