import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { runtimeOptions } from '../../apps/api/dist/kernel/database/connect.js';
import { freePort } from '../../apps/api/dist/kernel/database/embedded/free-port.js';
import { answer } from './child.mjs';

/**
 * The bound: Fastify and pg and nothing else. It replays the statements our API sent for the same request (the ORM's
 * get a name too), every column as text, and sends the rows as they come. No session, no validation, no shaping, no log.
 */
const asText = { getTypeParser: () => (text) => text };
let plans = {};
let pool;

answer({
  async open({ appUrl }) {
    pool = new pg.Pool({
      connectionString: appUrl,
      max: 10,
      options: runtimeOptions,
      types: asText,
    });
    const server = Fastify();
    server.get('/:plan/:place', read);
    server.post('/:plan', write);
    const port = await freePort();
    await server.listen({ host: '127.0.0.1', port });
    return `http://127.0.0.1:${port}`;
  },

  /** `{ [name]: statements[][] }` for reads, `{ [name]: { statements, marks } }` for writes. */
  learn(more) {
    plans = { ...plans, ...more };
  },
});

const read = async (request, reply) => {
  const statements = plans[request.params.plan][Number(request.params.place)];
  const answers = [];
  // One after the other, as ours: the rows of a page are asked for by the ids just found.
  for (const statement of statements) answers.push((await pool.query(statement)).rows);
  return reply.type('application/json').send(JSON.stringify(answers));
};

const write = async (request, reply) => {
  const { statements, marks } = plans[request.params.plan];
  const { leadId } = request.body;
  const client = await pool.connect();
  try {
    const known = { ...marks, key: [marks.key, randomUUID()], lead: [marks.lead, leadId] };
    await client.query('begin');
    const answers = [];
    for (const statement of statements) {
      const values = statement.values.map((value) => fill(value, known));
      const { rows } = await client.query({ ...statement, values });
      if (statement.isInsertOfLead) known.lead = [marks.lead, rows[0].id];
      answers.push(rows);
    }
    await client.query('commit');
    return reply.status(201).type('application/json').send(JSON.stringify(answers));
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/** The recorded key and lead id give way to this request's, also inside the JSON that audit and outbox take. */
const fill = (value, { key, lead }) => {
  if (typeof value === 'string')
    return value.replaceAll(key[0], key[1]).replaceAll(lead[0], lead[1]);
  return Array.isArray(value) ? value.map((one) => fill(one, { key, lead })) : value;
};
