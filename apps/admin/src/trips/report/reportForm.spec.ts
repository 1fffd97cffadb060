import { emptyTrip } from '@luodi/domain';
import type { TripDetail } from '../../kernel/views.js';
import { reportBody, reportForm } from './reportForm.js';

const appointment = { on: '2026-03-05', enterprise: '试验企业', contactName: '俞总' };
const trip = {
  content: {
    ...emptyTrip,
    appointments: [appointment],
    stops: [{ place: '湖州市', arrivesOn: '2026-03-05', leavesOn: '2026-03-05' }],
  },
  leads: [{ id: 'l1' }],
} as unknown as TripDetail;

describe('外出报告的表单', () => {
  it('报备的约见和项目都摆在面前，一个也不替人回答', () => {
    expect(reportForm(trip)).toMatchObject({
      meetings: [{ appointmentNo: 1, place: '湖州市', isMet: null }],
      outcomes: [{ leadId: 'l1', kind: null }],
    });
  });

  it('没有回答的不送，见到没见到送是非', () => {
    const form = reportForm(trip) as { meetings: object[] };
    expect(reportBody(form)).toMatchObject({ meetings: [], outcomes: [] });
    const met = { ...form, meetings: [{ ...form.meetings[0], isMet: 'yes', minutes: 60 }] };
    expect(reportBody(met).meetings).toMatchObject([{ appointmentNo: 1, isMet: true }]);
  });
});
