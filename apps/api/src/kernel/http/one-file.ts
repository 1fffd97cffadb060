import type { Multipart } from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';
import { plainName } from './file-name.js';

/** An endpoint that takes one file, under the field name `file`. */
export const ApiUpload = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** The one file of a multipart form, under the field name `file`; throws 415, 422 or 413 in clear words. */
export const oneFile = async (
  request: FastifyRequest,
  { maxMb, code }: { maxMb: number; code: string },
): Promise<{ fileName: string; file: Buffer }> => {
  if (!request.isMultipart()) {
    const detail = '请以表单上传文件（multipart/form-data，字段名 file）。';
    throw new Problem(415, 'request.unsupported', detail);
  }
  const limits = { fileSize: maxMb * 1024 * 1024 };
  const part: Multipart | undefined = await request.file({ limits });
  if (!part || part.fieldname !== 'file') {
    throw new Problem(422, `${code}.file-missing`, '没有收到文件，请选择一个文件。');
  }
  const file = await part.toBuffer().catch((error: { statusCode?: number }) => {
    if (error.statusCode !== 413) throw error;
    throw new Problem(413, `${code}.file-too-large`, `文件超过 ${maxMb} MB，请压缩或拆分后上传。`);
  });
  return { fileName: plainName(part.filename), file };
};
