/** The last part of a sent name without control or direction characters: it is shown and offered for download. */
export const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return [...shown].slice(-120).join('') || '未命名';
};

/** RFC 6266: a plain name for old browsers, the real one in UTF-8. */
export const attachment = (fileName: string, plain = 'download'): string => {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
