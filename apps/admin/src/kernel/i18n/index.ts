import polyglotI18nProvider from 'ra-i18n-polyglot';
import { messagesOf } from './messages.js';

const locales = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** Chinese first, English complete; both bundles ship together, so switching never loads. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => messagesOf(locale === 'en' ? 'en' : 'zh'),
  'zh-CN',
  locales,
  // Some phrases exist only on the server (problem codes): a missing key is then no fault.
  { allowMissing: true },
);
