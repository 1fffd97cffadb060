import type { Param } from '../rule/index.js';

const central = '《党政机关国内公务接待管理规定》（两办，2013年12月）第十条';
const home = { value: '341800', source: '宣城市代码，本县市的代码待确认', pending: true };

/** Parameters of receptions; the numbers of the central rule are settled, the rest is not. */
export const receptionParams: Record<string, Record<string, Param>> = {
  'reception.accompanying.within-limit': {
    smallParty: { value: 10, source: central },
    smallMost: { value: 3, source: central },
    shareDivisor: { value: 3, source: central },
  },
  'reception.meal.only-one': { most: { value: 1, source: central } },
  'reception.cost.within-limit': { homeRegion: home },
  'reception.standard.known': { homeRegion: home },
  'reception.purpose.stated': {
    minCharacters: { value: 4, source: '事由的字数没有文件规定，待确认', pending: true },
  },
  'reception.approval.basis-stated': {
    minCharacters: { value: 4, source: '审批意见的字数没有文件规定，待确认', pending: true },
  },
  'reception.approval.automatic': {
    isAllowed: { value: false, source: '是否允许自动批准没有文件规定，待确认', pending: true },
  },
};
