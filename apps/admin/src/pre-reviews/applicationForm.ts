import type { PreReviewDetail } from '../kernel/views.js';
import { inputsOf, valuesOf, type WhatIfValues } from '../scores/index.js';
import { statementBody, statementForm } from './statementForm.js';

type Values = Record<string, unknown>;

/** An application as its form holds it: figures and statement side by side, papers once. */
export const applicationForm = ({ inputs, statement, files }: PreReviewDetail): Values => ({
  ...valuesOf(inputs),
  ...statementForm(statement),
  papers: files,
});

/** The form's values as the API takes them. */
export const applicationBody = (values: Values): Values => ({
  inputs: inputsOf(values as unknown as WhatIfValues),
  statement: statementBody(values),
});
