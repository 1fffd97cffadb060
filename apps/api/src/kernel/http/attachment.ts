/** RFC 6266: a plain name for old browsers, the real one in UTF-8. */
export const attachment = (plain: string, fileName: string): string => {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
