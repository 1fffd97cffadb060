import { defineRule, fail, pass } from '../rule/index.js';
import { spoken } from './clauses.js';
import { hasText } from './content-rules.js';
import type { FilingFacts } from './filing-facts.js';

export const targetRegion = defineRule({
  id: 'trip.filing.target-region',
  effect: 'block',
  message: '去往目标区域以外，没有说明理由',
  clause: spoken.regions,
  field: 'regionReason',
  check: (facts: FilingFacts) => {
    const outside = outsideZones(facts);
    return !outside.length || hasText(facts.regionReason)
      ? pass
      : fail(`不在目标区域：${outside.join('、')}`, '写明为什么去，或改去目标区域');
  },
});

export const insideTargetRegions = defineRule({
  id: 'trip.filing.inside-target-regions',
  effect: 'mark',
  message: '去往目标区域以外',
  clause: spoken.regions,
  field: 'stops',
  check: (facts: FilingFacts) => {
    const outside = outsideZones(facts);
    return outside.length
      ? fail(`不在目标区域：${outside.join('、')}`, '由审批人看所写的理由')
      : pass;
  },
});

export const noScenicStop = defineRule({
  id: 'trip.filing.no-scenic-stop',
  effect: 'mark',
  message: '行程中有风景名胜或休闲场所',
  clause: spoken.sightseeing,
  field: 'stops',
  defaults: { scenicWords: '景区、风景、旅游、度假、温泉、古镇、名胜、农家乐、影视城' },
  check: ({ stops }: FilingFacts, { scenicWords }) => {
    const known = scenicWords
      .split('、')
      .map((word) => word.trim())
      .filter(Boolean);
    const scenic = stops.filter(
      ({ place, isScenic }) => isScenic || known.some((word) => place.includes(word)),
    );
    return scenic.length
      ? fail(scenic.map(({ place }) => place).join('、'), '与洽谈无关的不列入；有关的写明理由')
      : pass;
  },
});

/** A place left and come back to: the order of the stops was not the shortest way. */
export const noDetour = defineRule({
  id: 'trip.filing.no-detour',
  effect: 'mark',
  message: '行程绕路：离开后又回到同一地点',
  clause: spoken.sightseeing,
  field: 'stops',
  check: ({ stops }: FilingFacts) => {
    const route = stops
      .map(({ place, arrivesOn }, at) => ({ place: place.trim(), arrivesOn, at }))
      .toSorted((a, b) => a.arrivesOn.localeCompare(b.arrivesOn) || a.at - b.at)
      .map(({ place }) => place)
      .filter((place, at, all) => place && place !== all[at - 1]);
    const again = route.filter((place, at) => route.indexOf(place) < at);
    return again.length
      ? fail(`${route.join(' → ')}`, `把${[...new Set(again)].join('、')}的安排并到一次`)
      : pass;
  },
});

// 向上争取 goes where the authority sits.
function outsideZones({ purpose, stops, stopZones }: FilingFacts): string[] {
  if (purpose === 'upward') return [];
  return stops.filter((_, at) => !stopZones[at]?.length).map(({ place }) => place);
}
