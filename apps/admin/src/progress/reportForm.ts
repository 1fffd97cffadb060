import { worksLevels } from '@luodi/domain';
import type { ShownFile } from '../kernel/parts/FileTile.js';
import type { ProgressReport } from '../kernel/views.js';

interface PaymentValues {
  paidOn?: string;
  amountYuan?: number | null;
  purpose?: string | null;
  voucherNo?: string | null;
  files: ShownFile[];
}

export interface ReportValues {
  observedOn: string;
  investedYuan: number | null;
  worksLevel: string;
  worksPercent: number;
  done?: string;
  nextStep?: string | null;
  problems?: string | null;
  developedMu?: string | null;
  stoppedOn?: string | null;
  backReason?: string | null;
  reason?: string;
  payments: PaymentValues[];
  photos: { files: ShownFile[] };
}

/** A new week starts from the last one's figures: what did not change need not be typed again. */
export const nextWeek = (last: ProgressReport | null, today: string): ReportValues => ({
  observedOn: today,
  investedYuan: last?.investedYuan ?? null,
  worksLevel: last?.worksLevel ?? worksLevels[0].id,
  worksPercent: last?.worksPercent ?? 0,
  developedMu: last?.developedMu ?? null,
  stoppedOn: last?.stoppedOn ?? null,
  payments: [],
  photos: { files: [] },
});

/** A correction starts from the whole report it corrects. */
export const correctionOf = (report: ProgressReport): ReportValues => ({
  ...nextWeek(report, report.observedOn),
  done: report.done,
  nextStep: report.nextStep,
  problems: report.problems,
  backReason: report.backReason,
  payments: report.payments.map(({ paidOn, amountYuan, purpose, voucherNo, files }) => ({
    ...{ paidOn, amountYuan, purpose, voucherNo, files },
  })),
  photos: { files: report.photos },
});

export const reportBody = ({ photos, payments, ...values }: ReportValues) => ({
  ...values,
  stoppedOn: values.stoppedOn || null,
  investedYuan: values.investedYuan ?? 0,
  worksPercent: Number(values.worksPercent),
  done: values.done ?? '',
  fileIds: photos.files.map(({ id }) => id),
  payments: payments.map(({ files, ...payment }) => ({
    ...payment,
    amountYuan: payment.amountYuan ?? 0,
    fileIds: files.map(({ id }) => id),
  })),
});
