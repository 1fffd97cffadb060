const yuanPerWan = 10_000;
const wanPerYi = 10_000;
const yuanPerYi = yuanPerWan * wanPerYi;

/** Whether a text could be an amount: digits, one point, at most four decimals of 万元. */
const amountPattern = /^(\d{1,9})(?:\.(\d{0,4}))?$/;

export type Amount = { ok: true; yuan: number | null } | { ok: false };

/** Reads what a person typed in 万元 ("12,000.5", "１２００", "1.2亿") as integer yuan, exactly. */
export const readWan = (text: string): Amount => {
  const plain = text.normalize('NFKC').replace(/[,，\s]|元$/g, '');
  if (plain === '') return { ok: true, yuan: null };
  const inYi = plain.endsWith('亿');
  const match = amountPattern.exec(plain.replace(/[亿万]$/, ''));
  if (!match) return { ok: false };
  const wan = Number(match[1]) * yuanPerWan + Number((match[2] ?? '').padEnd(4, '0'));
  const yuan = inYi ? wan * wanPerYi : wan;
  return Number.isSafeInteger(yuan) ? { ok: true, yuan } : { ok: false };
};

/** Integer yuan as the 万元 text of an input, without grouping: 35000500 → "3500.05". */
export const wanText = (yuan: number | null | undefined): string =>
  yuan === null || yuan === undefined ? '' : decimal(yuan, yuanPerWan, 4, false);

/** Exact yuan with grouping: "120,000,000". */
export const exactYuan = (yuan: number): string => grouped(String(yuan));

/** Yuan in the unit a reader expects: from 1 亿 in 亿元, from 1 万 in 万元, with at most two decimals. */
export const moneyText = (yuan: number, locale = 'zh-CN'): string =>
  locale.startsWith('zh') ? chineseMoney(yuan) : englishMoney(yuan);

const chineseMoney = (yuan: number): string => {
  if (Math.abs(yuan) >= yuanPerYi) return `${decimal(yuan, yuanPerYi, 2)} 亿元`;
  if (Math.abs(yuan) >= yuanPerWan || yuan === 0) return `${decimal(yuan, yuanPerWan, 2)} 万元`;
  return `${exactYuan(yuan)} 元`;
};

const englishMoney = (yuan: number): string => {
  if (Math.abs(yuan) >= 1e9) return `CNY ${decimal(yuan, 1e9, 2)} billion`;
  if (Math.abs(yuan) >= 1e6) return `CNY ${decimal(yuan, 1e6, 2)} million`;
  return `CNY ${exactYuan(yuan)}`;
};

// Whole-number arithmetic: a float division would show 0.29999 where the ledger says 0.3.
const decimal = (yuan: number, unit: number, places: number, group = true): string => {
  const scale = 10 ** places;
  const digits = (BigInt(Math.abs(yuan)) * BigInt(scale) * 2n + BigInt(unit)) / (BigInt(unit) * 2n);
  const whole = String(digits / BigInt(scale));
  const rest = String(digits % BigInt(scale))
    .padStart(places, '0')
    .replace(/0+$/, '');
  const sign = yuan < 0 ? '-' : '';
  return `${sign}${group ? grouped(whole) : whole}${rest && `.${rest}`}`;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
