import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { xlsxType } from './exports.js';

/** An answer that is a workbook, in the words of its summary. */
export const ApiWorkbook = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiProduces(xlsxType),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
