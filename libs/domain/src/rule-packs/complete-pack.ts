import { type CountyPack, defaultRulePack } from '../county/index.js';
import type { Param } from '../rule/index.js';
import { allRules } from './rule-groups.js';
import { sharersOf } from './shared-params.js';

/**
 * The pack with every parameter of every rule written out, those it does not state as a new county would have
 * them: what is stored is whole, so that a later default of the software changes nothing that a county has approved.
 */
export function completePack(pack: CountyPack): CountyPack {
  const params = { ...pack.params };
  for (const { id, defaults } of allRules) {
    if (!defaults) continue;
    const stated = pack.params[id] ?? {};
    const whole = Object.entries(defaults).map(([name, value]): [string, Param] => [
      name,
      stated[name] ??
        sharedParam(pack, id, name) ??
        defaultRulePack.params[id]?.[name] ?? { value, source: '系统默认', pending: true },
    ]);
    params[id] = { ...stated, ...Object.fromEntries(whole) };
  }
  return { ...pack, params };
}

function sharedParam(pack: CountyPack, ruleId: string, name: string): Param | undefined {
  const stated = sharersOf(ruleId, name).find((id) => pack.params[id]?.[name]);
  return stated === undefined ? undefined : pack.params[stated]?.[name];
}
