import { type PackContent, withParam } from '@luodi/domain';
import type { Client } from './client.js';
import { dayOf } from './build-day.js';
import type { World } from './open-world.js';

type Change = (content: PackContent) => PackContent;

export interface BuiltPack {
  id: string;
  packVersion: string;
  content: PackContent;
  version: number;
}

/** One rule parameter set anew, wherever it is shared. */
export const param =
  (ruleId: string, name: string, value: number | boolean): Change =>
  (content) =>
    withParam(content, [ruleId, name], { value, source: '演示文件第一条' });

/** A draft of the hub's with some change in it. */
export const buildDraftPack = async (
  as: Client,
  change: Change,
  fields: object = {},
): Promise<BuiltPack> => {
  const { status, body } = await as.post('/rule-packs', {});
  if (status !== 201) throw new Error(`buildDraftPack: ${status} ${JSON.stringify(body)}`);
  const patch = { reason: '按新文件修订（演示）', content: change(body.content), ...fields };
  const edited = await as.patch(`/rule-packs/${body.id}`, body.version, patch);
  if (edited.status !== 200) throw new Error(`buildDraftPack: ${JSON.stringify(edited.body)}`);
  return edited.body;
};

/** A version the hub drafted and a leader approved, in force from today unless told otherwise. */
export const putInForce = async (
  world: World,
  change: Change,
  effectiveFrom = dayOf(world),
): Promise<BuiltPack> => {
  const [hub, leader] = [await world.as('hub'), await world.as('leader')];
  const { id } = await buildDraftPack(hub, change, { effectiveFrom });
  for (const [as, noun] of [
    [hub, 'submission'],
    [leader, 'approval'],
  ] as const) {
    const { status, body } = await as.post(`/rule-packs/${id}/${noun}`, {});
    if (status !== 201) throw new Error(`putInForce: ${status} ${JSON.stringify(body)}`);
  }
  return (await hub.get(`/rule-packs/${id}`)).body;
};
