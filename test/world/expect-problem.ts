import type { Answer } from './client.js';

/** The one shape of a refusal: a problem with a Chinese detail and its request's id, and nothing from inside. */
export const expectProblem = (
  { status, body, headers }: Answer,
  expected: number,
  code?: string,
): void => {
  expect([status, body.status]).toEqual([expected, expected]);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    code: code ?? expect.any(String),
    detail: expect.stringMatching(/[一-龥]/),
  });
  expect(body.requestId).toBe(headers['x-request-id']);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.ts|select |insert /);
};
