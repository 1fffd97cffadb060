export type PhoneCheck = { ok: true; phone: string } | { ok: false; reason: string; fix: string };

/** 11 位大陆手机号, after normalisation. */
export function isMobilePhone(text: string): boolean {
  return mobile.test(compactPhone(text));
}

/** A mobile number, or a landline with its area code and perhaps an extension (0563-4012345-801). */
export function checkPhone(text: string): PhoneCheck {
  const phone = compactPhone(text);
  if (mobile.test(phone) || landline.test(phone)) return { ok: true, phone };
  const digits = phone.replace(/\D/g, '').length;
  return {
    ok: false,
    reason: `「${text}」共 ${digits} 位数字，不是手机号，也不是带区号的座机号`,
    fix: '填 11 位手机号，或「区号-号码」的座机号',
  };
}

/** 138****1234; a landline keeps its area code and last two digits; anything else its last two. */
export function maskPhone(phone: string): string;
export function maskPhone(phone: string | null): string | null;
export function maskPhone(phone: string | null): string | null {
  if (!phone) return null;
  const compact = compactPhone(phone);
  if (mobile.test(compact)) return `${compact.slice(0, 3)}****${compact.slice(-4)}`;
  const [, area = '', number = compact] = /^(0\d{2,3}-)?(.+)$/.exec(compact) ?? [];
  return area + '*'.repeat(Math.max(number.length - 2, 0)) + number.slice(-2);
}

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;

function compactPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/^\+?86-?(?=1[3-9]\d{9}$)/, '');
}
