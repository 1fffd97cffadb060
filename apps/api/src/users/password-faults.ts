import type { FieldError } from '@luodi/domain';

export const minPasswordLength = 12;

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/];

/** All that is wrong with a new password of `username` (等保三级: 身份鉴别); it never repeats the password. */
export const passwordFaults = (field: string, password: string, username: string): FieldError[] => {
  const faults: FieldError[] = [];
  const refuse = (reason: string, fix: string) => faults.push({ field, value: null, reason, fix });
  const length = [...password].length;
  if (length < minPasswordLength) {
    refuse(
      `密码只有 ${length} 个字符，至少应为 ${minPasswordLength} 个`,
      `再加长 ${minPasswordLength - length} 个字符`,
    );
  }
  const used = classes.filter((kind) => kind.test(password)).length;
  if (used < 3) {
    refuse(
      `密码只用了 ${used} 类字符，至少应为 3 类`,
      '混用大写字母、小写字母、数字、符号中的三类',
    );
  }
  if (password.toLowerCase().includes(username)) refuse('密码包含用户名', '去掉其中的用户名');
  return faults;
};
