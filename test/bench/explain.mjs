import pg from 'pg';
import { runtimeOptions } from '../../apps/api/dist/kernel/database/connect.js';

const runsBeforeChoice = 6;

/**
 * The plan each statement really gets. One without a name is planned for its values; a named one is planned anew five
 * times, then PostgreSQL may settle on one plan for all values, so it is run often enough to have chosen.
 */
export const explain = async (appUrl, statements, say) => {
  const client = new pg.Client({ connectionString: appUrl, options: runtimeOptions });
  await client.connect();
  try {
    for (const statement of statements) {
      const { how, plan } = await (statement.name ? chosenPlan : planByValue)(client, statement);
      say(`\n── ${statement.name ?? ''}（${how}）\n${statement.text.trim()}\n`);
      say(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
  } finally {
    await client.end();
  }
};

const look = 'explain (analyze, buffers, costs off)';

const planByValue = async (client, { text, values }) => ({
  how: '按值计划',
  plan: await client.query(`${look} ${text}`, values),
});

const chosenPlan = async (client, { name, text, values }) => {
  for (let run = 0; run < runsBeforeChoice; run++) await client.query({ name, text, values });
  const { rows } = await client.query(chosen, [name]);
  const literals = values.map((value) => pg.escapeLiteral(asText(value))).join(', ');
  const call = `${pg.escapeIdentifier(name)}${literals && `(${literals})`}`;
  return {
    how: rows[0].generic_plans > 0 ? '通用计划' : '按值计划',
    plan: await client.query(`${look} execute ${call}`),
  };
};

const chosen = 'select generic_plans, custom_plans from pg_prepared_statements where name = $1';

const asText = (value) => {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return Array.isArray(value)
    ? `{${value.map((one) => JSON.stringify(one)).join(',')}}`
    : String(value);
};
