import { definePhrases } from '../../kernel/i18n/define.js';

export const savedReportPhrases = definePhrases(
  {
    saved_reports: {
      title: '我的定期报表',
      none: '还没有。把现在的口径、分组和单位存成一份，到期由系统做好，送到您的消息里。',
      add: '把现在看的定期送达',
      sheet: '定期送达',
      sheet_intro: '口径、分组、单位按当前页面；截至日由送达的周期决定，按前一天为止所知。',
      name: '名称',
      default_name: '招商漏斗',
      rhythm: '送达',
      save: '保存',
      saved: '已保存，到期送到您的消息里',
      remove: '不再送达',
      removed: '已停止送达',
      waiting: '第一期还没有到时间',
    },
  },
  {
    saved_reports: {
      title: 'My scheduled reports',
      none: 'None yet. Keep the present basis, grouping and unit; the report is made at each period’s end and put into your inbox.',
      add: 'Schedule what I see',
      sheet: 'Schedule',
      sheet_intro:
        'Basis, grouping and unit as on the page; the cut-off follows the rhythm, by what is known to the day before.',
      name: 'Name',
      default_name: 'Funnel',
      rhythm: 'Rhythm',
      save: 'Save',
      saved: 'Saved; it will come to your inbox',
      remove: 'Stop',
      removed: 'Stopped',
      waiting: 'The first is not due yet',
    },
  },
);
