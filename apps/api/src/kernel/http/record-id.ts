import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../errors/problem.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that cannot exist is answered like one that does not exist. */
class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.test(value)) throw notFound('记录');
    return value.toLowerCase();
  }
}

/** `@RecordId()` or `@RecordId('eventId')`: a uuid path parameter. */
export const RecordId = (name = 'id'): ParameterDecorator => Param(name, RecordIdPipe);
