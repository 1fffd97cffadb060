/** Lower case only: two accounts that differ in case would be one person to everybody else. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export const usernameRule = '用户名应为 2 到 40 位小写字母、数字或 . _ -，并以字母或数字开头';
