import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { docxType } from './papers.js';

/** An endpoint that answers with a .docx. */
export const ApiPaper = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiProduces(docxType),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
