import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { ProgressFacts, ProgressPayment } from './progress-facts.js';
import { truth, wan } from './report-rules.js';

export const paymentNotBeforeContract = defineRule({
  id: 'progress.payment.not-before-contract',
  effect: 'block',
  message: '付款早于正式签约',
  clause: truth,
  field: 'payments',
  check: ({ payments, contractedOn }: ProgressFacts) => {
    if (!payments.length) return pass;
    if (!contractedOn) return unknown('项目没有正式签约的记录', '先登记正式投资合同');
    const early = payments.filter(({ paidOn }) => paidOn < contractedOn);
    return early.length
      ? fail(`签约 ${contractedOn}，${told(early)}`, '核对付款日期；签约前的支出不计入完成投资')
      : pass;
  },
});

export const paymentNotFuture = defineRule({
  id: 'progress.payment.not-future',
  effect: 'block',
  message: '付款日期晚于填报日期',
  clause: truth,
  field: 'payments',
  check: ({ payments, observedOn }: ProgressFacts) => {
    const late = payments.filter(({ paidOn }) => paidOn > observedOn);
    return late.length ? fail(`填报 ${observedOn}，${told(late)}`, '核对付款日期') : pass;
  },
});

export const paymentHasVoucher = defineRule({
  id: 'progress.payment.has-voucher',
  effect: 'block',
  message: '付款没有凭证',
  clause: '招商绩效评分表：到位资金以银行转账凭证、有效发票为准',
  field: 'payments',
  check: ({ payments }: ProgressFacts) => {
    const bare = payments.filter(({ fileCount }) => fileCount === 0);
    return bare.length ? fail(told(bare), '上传银行回单或发票，每笔付款至少一张') : pass;
  },
});

export const paymentNotTwice = defineRule({
  id: 'progress.payment.not-twice',
  effect: 'block',
  message: '同一张凭证报了两次',
  clause: truth,
  field: 'payments',
  check: ({ payments, earlierPayments }: ProgressFacts) => {
    const used = earlierPayments.map(({ voucherNo }) => voucherNo);
    const twice = payments.filter(
      ({ voucherNo }, place) =>
        voucherNo !== null &&
        (used.includes(voucherNo) ||
          payments.slice(0, place).some((one) => one.voucherNo === voucherNo)),
    );
    return twice.length
      ? fail(
          twice.map(({ voucherNo, amountYuan }) => `${voucherNo}（${wan(amountYuan)}）`).join('、'),
          '去掉重复的付款，或核对凭证号',
        )
      : pass;
  },
});

/** Reported money must not run ahead of the vouchers by more than the pack allows. */
export const moneyEvidenced = defineRule({
  id: 'progress.money.evidenced',
  effect: 'mark',
  message: '上报完成投资超出付款凭证较多',
  clause: truth,
  field: 'payments',
  defaults: { maxGapPercent: 20 },
  check: ({ investedYuan, payments, earlierPayments }: ProgressFacts, { maxGapPercent }) => {
    if (investedYuan === 0) return pass;
    const shown = [...payments, ...earlierPayments].reduce((sum, p) => sum + p.amountYuan, 0);
    const gap = investedYuan - shown;
    return gap * 100 <= investedYuan * Number(maxGapPercent)
      ? pass
      : fail(
          `上报 ${wan(investedYuan)}，有凭证 ${wan(shown)}，差 ${wan(gap)}`,
          '补传付款凭证；核算只认有凭证的部分',
        );
  },
});

function told(payments: readonly ProgressPayment[]): string {
  return payments.map(({ paidOn, amountYuan }) => `${paidOn} 付款 ${wan(amountYuan)}`).join('、');
}
