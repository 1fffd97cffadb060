import { Problem } from '../kernel/errors/problem.js';

export interface Sniffed {
  mediaType: string;
  isImage: boolean;
}

/** Said before an upload and when one is refused. */
export const acceptedKinds = '照片（JPG、PNG、WebP、HEIC）、PDF、Word、Excel、PowerPoint 或纯文本';
/** Sniffed type → extensions that may carry it. */
const accepted: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
};
const texts: Record<string, string> = { txt: 'text/plain', csv: 'text/csv' };

/** What the bytes are, whatever the name says; throws 422 for what is not taken, naming what is. */
export const sniff = async (name: string, bytes: Buffer): Promise<Sniffed> => {
  if (!bytes.length) throw refusedType('file.empty', `“${name}”是空文件，请重新选择。`);
  // Loaded when first needed: the package is ESM only.
  const { fileTypeFromBuffer } = await import('file-type');
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? plainText(name, bytes);
  const extensions = mediaType ? accepted[mediaType] : undefined;
  if (!mediaType || (!extensions && !mediaType.startsWith('text/'))) {
    throw refusedType('file.type', `“${name}”不是可以上传的文件，请上传${acceptedKinds}。`);
  }
  if (extensions && !extensions.includes(extension(name))) {
    throw refusedType(
      'file.disguised',
      `“${name}”的内容与扩展名不符（内容是 ${extensions[0]?.toUpperCase()}），请用原来的文件重新上传。`,
    );
  }
  return { mediaType, isImage: mediaType.startsWith('image/') };
};

/** The day a photo was taken, as its camera wrote it; null when it says none or an impossible one. */
export const capturedOn = async (bytes: Buffer, today: string): Promise<string | null> => {
  const { default: exif } = await import('exifreader');
  try {
    const { DateTimeOriginal } = exif.load(bytes);
    const day = /^(\d{4}):(\d{2}):(\d{2})/.exec(String(DateTimeOriginal?.description ?? ''));
    const found = day && `${day[1]}-${day[2]}-${day[3]}`;
    return found && found >= '2000-01-01' && found <= today ? found : null;
  } catch {
    // No metadata is no fault of the photo.
    return null;
  }
};

const refusedType = (code: string, detail: string): Problem => new Problem(422, code, detail);

const extension = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const plainText = (name: string, bytes: Buffer): string | undefined => {
  const type = texts[extension(name)];
  if (!type || bytes.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return type;
  } catch {
    return undefined;
  }
};
