import { refusedFile } from './refusal.js';

/** One entry of a zip's central directory, as declared there. */
export interface ZipEntry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const zip64 = 0xffffffff;

/** The entries a zip declares, read from its central directory alone: nothing is unpacked. */
export const zipEntries = (file: Buffer): ZipEntry[] => {
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) throw damaged();
    entries.push(entryAt(file, at));
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
};

/** The packed bytes of an entry. */
export const packedBytes = (file: Buffer, { offset, packedSize }: ZipEntry): Buffer => {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localSignature) throw damaged();
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (from + packedSize > file.length) throw damaged();
  return file.subarray(from, from + packedSize);
};

export const damaged = () =>
  refusedFile('文件已损坏，无法读取。请在 Excel 或 WPS 中打开并另存后重新上传。');

const endOfDirectory = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= lowest; at--) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  throw damaged();
};

const entryAt = (file: Buffer, at: number): ZipEntry => {
  const [packedSize, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
  const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) throw refusedFile('文件设有密码，请去掉密码后重新上传。');
  if (packedSize === zip64 || size === zip64) throw refusedFile('文件过大，请拆分后上传。');
  return {
    name: file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)),
    method: file.readUInt16LE(at + 10),
    packedSize,
    size,
    offset: file.readUInt32LE(at + 42),
  };
};
