import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../kernel/errors/problem.js';
import { refusedFile } from './workbook/refusal.js';

/** The one file of a multipart form, under the field name `file`. */
export const uploadedFile = async (
  request: FastifyRequest,
): Promise<{ fileName: string; file: Buffer }> => {
  if (!request.isMultipart()) {
    throw new Problem(
      415,
      'request.unsupported',
      '请以表单上传文件（multipart/form-data，字段名 file）。',
    );
  }
  const part: Multipart | undefined = await request.file();
  if (!part || part.fieldname !== 'file')
    throw refusedFile('没有收到文件，请选择一个 .xlsx 文件。');
  const file = await part.toBuffer().catch((error: { statusCode?: number }) => {
    if (error.statusCode !== 413) throw error;
    throw new Problem(413, 'import.file-too-large', '文件超过 20 MB，请拆分后上传。');
  });
  return { fileName: plainName(part.filename), file };
};

/** The last part of the name without control characters: it is shown and offered for download. */
const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(/[\p{C}<>:"|?*]/gu, '').trim();
  return [...shown].slice(-120).join('') || '未命名';
};
