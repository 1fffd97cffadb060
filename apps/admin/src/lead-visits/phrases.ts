import { definePhrases } from '../kernel/i18n/define.js';

export const visitPhrases = definePhrases(
  {
    visits: {
      receptions: '接待',
      trips: '外出拜访',
      no_receptions: '还没有为这个项目的接待',
      no_trips: '还没有为这个项目的外出报备',
      more: '只列出最近 %{most} 次，更早的请到接待、外出报备清单按项目查。',
      reception_whom: '来客单位',
      trip_whom: '拜访企业',
      reception_people: '来客人数',
      trip_people: '外出人数',
      place: '地点',
      unit: '承办单位',
      cost: '实际费用',
    },
  },
  {
    visits: {
      receptions: 'Receptions',
      trips: 'Trips',
      no_receptions: 'Nobody was received for this project yet',
      no_trips: 'No trip was filed for this project yet',
      more: 'The latest %{most} alone; earlier ones stand in the lists.',
      reception_whom: 'Guests of',
      trip_whom: 'Enterprises',
      reception_people: 'Guests',
      trip_people: 'Travellers',
      place: 'Place',
      unit: 'Unit',
      cost: 'Actual cost',
    },
  },
);
