import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '@luodi/domain';
import { badRequest } from '../errors/problem.js';

/** Shape check of every body: unknown fields are refused, every fault is reported at once. */
export const bodyValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // One reason per field, and every field that has one.
    stopAtFirstError: true,
    exceptionFactory: (faults) => {
      const errors = faults.flatMap((fault) => toFieldErrors(fault, ''));
      return badRequest(`提交的内容有 ${errors.length} 处不符合要求。`, errors);
    },
  });

const toFieldErrors = (fault: ValidationError, path: string): FieldError[] => {
  const field = `${path}${fault.property}`;
  const own = Object.entries(fault.constraints ?? {}).map(([rule, reason]) =>
    rule === 'whitelistValidation'
      ? {
          field,
          value: shown(fault),
          reason: `没有“${field}”这个字段`,
          fix: '去掉该字段，或核对字段名',
        }
      : { field, value: shown(fault), reason, fix: '按要求修改后再提交' },
  );
  return [...own, ...(fault.children ?? []).flatMap((child) => toFieldErrors(child, `${field}.`))];
};

const secrets = new Set(['password', 'current', 'next', 'token']);

/** What was sent, unless it is a secret: an answer may end in a log or on a projector. */
const shown = ({ property, value }: ValidationError): unknown =>
  secrets.has(property) ? undefined : (value as unknown);
