import { definePhrases } from '../kernel/i18n/define.js';

export const calendarPhrases = definePhrases(
  {
    calendar: {
      title: '%{year} 年工作日历',
      of_year: '%{year} 年',
      month: '%{month} 月',
      weekdays: '一 二 三 四 五 六 日',
      known: '%{year} 年共 %{workdays} 个工作日。依据：%{source}',
      unknown: '%{year} 年放假安排尚未录入：现在只按周一至周五算工作日，时限可能不准。',
      legend: '休：放假或调休；班：周末调为上班；没有标记的按普通周。',
      edit_hint: '点某一天可以录入或更正。',
      enter_year: '标明录入情况',
      own: '本县录入的调整',
      kinds: { rest: '休', work: '班', standard: '不调整' },
      day_sheet: '%{day} 上班还是休息',
      now: '现为：%{name}（%{source}）',
      year_sheet: '%{year} 年放假安排',
      year_intro: '通知里的放假与补班逐日录完，再标明录入完毕。',
    },
    resources: {
      calendar: {
        name: '工作日历',
        fields: {
          kind: '这一天',
          name: '名称（如春节、国庆节补班）',
          source: '依据文件',
          isEntered: '已录入完毕',
        },
      },
    },
  },
  {
    calendar: {
      title: 'Working days of %{year}',
      of_year: '%{year}',
      month: 'Month %{month}',
      weekdays: 'Mo Tu We Th Fr Sa Su',
      known: '%{workdays} working days in %{year}. Source: %{source}',
      unknown:
        'The holidays of %{year} are not entered: Monday to Friday count as working days, so terms may be off.',
      legend: 'Off: holiday; Work: a weekend day moved to work; unmarked days follow the week.',
      edit_hint: 'Choose a day to enter or correct it.',
      enter_year: 'State of entry',
      own: 'Changes entered here',
      kinds: { rest: 'Off', work: 'Work', standard: 'Plain week' },
      day_sheet: '%{day}: work or off',
      now: 'Now: %{name} (%{source})',
      year_sheet: 'Holidays of %{year}',
      year_intro: 'Enter every day of the notice first, then mark the year as entered.',
    },
    resources: {
      calendar: {
        name: 'Working days',
        fields: {
          kind: 'This day',
          name: 'Name (a holiday, a make-up day)',
          source: 'Paper it rests on',
          isEntered: 'Entered whole',
        },
      },
    },
  },
);
