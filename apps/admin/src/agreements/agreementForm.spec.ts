import { agreementBody, agreementForm } from './agreementForm.js';
import type { AgreementDetail } from '../kernel/views.js';

const phase = (id: string, tranches: object[] = []) => ({
  id,
  name: id,
  investmentYuan: 1,
  annualOutputYuan: null,
  annualTaxYuan: null,
  energyTce: '2400.0000',
  startsOn: null,
  dueOn: '2027-12-31',
  tranches,
});
const stored = {
  kind: 'contract',
  title: '投资合同',
  no: null,
  signedOn: '2026-03-10',
  validUntil: null,
  totalInvestmentYuan: 3,
  fixedAssetInvestmentYuan: null,
  landMu: '120.50',
  remark: null,
  parties: [{ role: 'investor', name: '某公司', uscc: null, signatory: null }],
  phases: [
    phase('一期'),
    phase('二期'),
    phase('三期', [{ title: '奖补', amountYuan: 1, basis: 'x' }]),
  ],
  commitments: [{ side: 'government', subject: '通水', phaseId: '二期', promised: null }],
  files: [{ id: 'f', name: '签字页.pdf' }],
} as unknown as AgreementDetail;

type Body = { phases: object[]; tranches: { phase: number }[]; commitments: { phase: unknown }[] };

describe('协议草稿的表单', () => {
  it('打开再保存，阶段的次序不变', () => {
    const body = agreementBody(agreementForm(stored)) as Body;
    expect(body).toMatchObject({ landMu: '120.5', fileIds: ['f'] });
    expect(body.phases[0]).not.toHaveProperty('key');
    expect([body.tranches[0]?.phase, body.commitments[0]?.phase]).toEqual([3, 2]);
  });

  it('删去前面的阶段，奖补仍挂在原来的阶段上；所挂阶段删了，等人重选', () => {
    const form = agreementForm(stored);
    const [, second, third] = form.phases as object[];
    const one = agreementBody({ ...form, phases: [second, third] }) as Body;
    expect([one.tranches[0]?.phase, one.commitments[0]?.phase]).toEqual([2, 1]);
    const other = agreementBody({ ...form, phases: [second] }) as Body;
    expect(other.tranches[0]?.phase).toBeNull();
  });
});
