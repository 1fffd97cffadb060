const browsers = [
  [/Edg\//, 'Edge'],
  [/MicroMessenger/, '微信'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/UOS|UnionTech/i, '统信 UOS'],
  [/Kylin/i, '麒麟'],
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

type Signs = readonly (readonly [RegExp, string])[];

/** A browser's long self-description as a person would say it: "Chrome · Windows". */
export const deviceText = (userAgent: string): string => {
  const found = [browsers, systems].map((signs) => firstOf(signs, userAgent)).filter(Boolean);
  return found.length ? found.join(' · ') : userAgent;
};

const firstOf = (signs: Signs, text: string): string | undefined =>
  signs.find(([sign]) => sign.test(text))?.[1];
