import type { Appointment, FilingFacts, RulePack, Traveller, TripStop } from '@luodi/domain';

/** 周一到周五为工作日，2026-03-09 算作放假：rules are judged on a calendar one can see through. */
export const plainBook = {
  isWorkday: (day: string): boolean => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday > 0 && weekday < 6 && day !== '2026-03-09';
  },
  knows: (): boolean => true,
};

/** A county that has set nothing: every rule goes by its own defaults. */
export const barePack: RulePack = {
  id: 'spec',
  version: '1',
  county: '演示',
  effectiveFrom: '2026-01-01',
  params: {},
};

export const traveller = (overrides: Partial<Traveller> = {}): Traveller => ({
  userId: 'u1',
  name: '方晓宁',
  post: null,
  rank: 'staff',
  duty: '项目洽谈',
  ...overrides,
});

export const appointment = (on: string, overrides: Partial<Appointment> = {}): Appointment => ({
  on,
  time: '09:30',
  enterprise: '某某密封件有限公司',
  companyId: null,
  leadId: 'l1',
  project: null,
  contactName: '俞总',
  contactPost: null,
  topic: null,
  ...overrides,
});

export const stopAt = (place: string, arrivesOn: string, overrides: Partial<TripStop> = {}) => ({
  place,
  regionCode: null,
  arrivesOn,
  leavesOn: arrivesOn,
  isScenic: false,
  note: null,
  ...overrides,
});

const answer = '已了解对方的要求并备好我方材料';

/** Filed on Monday 2026-03-02 for Thursday and Friday of that week: every rule passes. */
export const filingFacts = (overrides: Partial<FilingFacts> = {}): FilingFacts => ({
  purpose: 'attraction',
  aim: '商谈二期厂房选址',
  departsOn: '2026-03-05',
  returnsOn: '2026-03-06',
  regionReason: null,
  travellers: [traveller()],
  stops: [stopAt('浙江省湖州市', '2026-03-05', { leavesOn: '2026-03-06' })],
  dayMarks: [],
  appointments: [appointment('2026-03-05'), appointment('2026-03-06')],
  preparation: {
    policy: answer,
    positioning: answer,
    logistics: answer,
    labour: answer,
    land: answer,
    supporting: answer,
    tax: answer,
    outlook: answer,
  },
  budget: [],
  today: '2026-03-02',
  book: plainBook,
  stopZones: [['taihu']],
  clashes: [],
  overdueReports: [],
  visitsByOthers: [],
  limitsYuan: [],
  ...overrides,
});
