import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { attachment } from '../kernel/http/file-name.js';

export interface OutgoingFile {
  name: string;
  mediaType: string;
  sizeBytes: number;
  bytes: Readable;
}

/** Sends a stored file to be saved; a photo may be asked for in place. */
export const sendFile = (
  reply: FastifyReply,
  { name, mediaType, sizeBytes, bytes }: OutgoingFile,
  inline: string | undefined,
): StreamableFile => {
  const isShown = inline === '1' && mediaType.startsWith('image/');
  // Whatever a stranger uploaded must never run in our origin.
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(bytes, {
    type: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    length: sizeBytes,
    disposition: isShown ? 'inline' : attachment(name),
  });
};
