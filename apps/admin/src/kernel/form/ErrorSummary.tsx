import { Alert, AlertTitle, Box, Link, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Findings } from '../parts/Findings.js';
import { fieldMessage, type Problem } from '../problem.js';
import { usePunctuation } from '../i18n/punctuation.js';

interface Props {
  problem: Problem | null;
  resource: string;
}

/** Why the save was refused: all field errors by name, findings, the request number. Takes the focus. */
export const ErrorSummary = ({ problem, resource }: Props) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const isSignedOut = problem.status === 401;
  const errors = problem.errors ?? [];
  const detail = translate(`problem.${problem.code}`, { _: problem.detail });
  return (
    <Box ref={box} tabIndex={-1} sx={{ mb: 2, outline: 'none' }}>
      <Alert severity="error" role="alert">
        <AlertTitle>
          {errors.length ? translate('form.section_errors', { count: errors.length }) : detail}
        </AlertTitle>
        {isSignedOut && <SignInAgain />}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {errors.map((error) => (
            <li key={`${error.field}${error.reason}`}>
              {nameOf(translate, resource, error.field)}
              {colon}
              {fieldMessage(error)}
            </li>
          ))}
        </Box>
        {problem.findings && <Findings findings={problem.findings} />}
        {isUnexplained(problem) && (
          <Typography variant="caption">
            {translate('problem.request', { id: problem.requestId })}
          </Typography>
        )}
      </Alert>
    </Box>
  );
};

/** A field by its label; one inside a list (`phases.0.dueOn`) with its place, counted from 1; one inside a group by the group. */
const nameOf = (translate: Translate, resource: string, field: string): string => {
  const [list = '', place, part = ''] = field.split('.');
  if (!/^\d+$/.test(place ?? ''))
    return translate(`resources.${resource}.fields.${field}`, {
      _: translate(`resources.${resource}.fields.${list}`, { _: field }),
    });
  const at = Number(place) + 1;
  const where = translate(`resources.${resource}.parts.${list}`, { at, _: `${list} ${at}` });
  return `${where} ${translate(`resources.${resource}.fields.${part}`, { _: part })}`;
};

type Translate = ReturnType<typeof useTranslate>;

// A refusal with its reasons needs no request number; a failure without them does.
const isUnexplained = ({ requestId, errors, findings }: Problem): boolean =>
  Boolean(requestId) && !errors?.length && !findings?.length;

const SignInAgain = () => {
  const translate = useTranslate();
  return (
    <Typography variant="body2">
      {translate('form.signed_out')}{' '}
      <Link href="#/login" target="_blank" rel="noopener">
        {translate('form.signed_out_link')}
      </Link>
    </Typography>
  );
};
