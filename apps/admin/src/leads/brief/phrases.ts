import { definePhrases } from '../../kernel/i18n/define.js';

/** The brief is an office paper: it is printed in Chinese whatever the screen speaks; only its buttons follow. */
export const briefPhrases = definePhrases(
  {
    brief: {
      title: '项目简报',
      back: '返回项目',
      hint: '一页 A4。打印窗口里选“纵向”，不要勾选“页眉和页脚”。',
    },
  },
  {
    brief: {
      title: 'Project brief',
      back: 'Back to the project',
      hint: 'One A4 page, portrait, without headers and footers.',
    },
  },
);
