import { compactCode } from './compact-code.js';

export type UsccCheck =
  { ok: true; code: string; warning?: string } | { ok: false; reason: string; fix: string };

/**
 * 统一社会信用代码，GB 32100-2015：18 位，登记管理部门 1 + 机构类别 1 + 行政区划 6 + 主体标识 9 + 校验 1。
 * Full-width, lower case and blanks are normalised. The inner GB 11714 check only warns:
 * some issued codes may not follow it.
 */
export function checkUscc(text: string): UsccCheck {
  const code = compactCode(text);
  if (code.length !== 18) return wrong(`共 ${code.length} 位，应为 18 位`, lengthFix(code));
  const stranger = [...code].find((char) => !alphabet.includes(char));
  if (stranger)
    return wrong(`含有不允许的字符「${stranger}」`, '代码不使用 I、O、S、V、Z，请核对证照');
  if (!/^\d{6}$/.test(code.slice(2, 8))) return wrong('第 3–8 位应为数字', '请核对证照');
  if (checkCharacter(code) !== code[17]) return wrong('校验位不符', '请对照营业执照逐位核对');
  return hasOrganisationCheck(code)
    ? { ok: true, code }
    : { ok: true, code, warning: '主体标识码（第 9–17 位）的校验位不符，请留意核对' };
}

/** The normalised code, or null when it is not one. */
export function parseUscc(text: string): string | null {
  const checked = checkUscc(text);
  return checked.ok ? checked.code : null;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function checkCharacter(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const char of code.slice(0, 17)) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** GB 11714: characters 9–16 weighted, the ninth (here the 17th) is the check; 10 is written X. */
function hasOrganisationCheck(code: string): boolean {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * parseInt(code[8 + i]!, 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return code[16] === (check === 10 ? 'X' : String(check));
}

function lengthFix(code: string): string {
  return code.length === 15
    ? '15 位是旧的工商注册号，请填营业执照上的 18 位代码'
    : '请填营业执照上的 18 位统一社会信用代码';
}

function wrong(reason: string, fix: string): UsccCheck {
  return { ok: false, reason, fix };
}
