import { useState } from 'react';
import { asProblem, formErrors, type Problem } from '../problem.js';

type Values = Record<string, unknown>;

/** Wraps a save so that a refusal lands in the form: each field error at its field, the rest on top. */
export const useProblemSubmit = <V extends Values>(save: (values: V) => Promise<void>) => {
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (values: Values): Promise<object | undefined> => {
    setProblem(null);
    try {
      await save(values as V);
      return undefined;
    } catch (error) {
      const found = asProblem(error);
      setProblem(found);
      // The root error keeps the form "not saved", so leaving it still warns.
      return { ...formErrors(found.errors), root: { serverError: found.detail } };
    }
  };
  return { submit, problem };
};
