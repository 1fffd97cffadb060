export { relocationAreaOf, relocationAreas } from './relocation-areas.js';
export type { RelocationArea } from './relocation-areas.js';
export {
  isSameCity,
  regionByCode,
  regionByName,
  regionChain,
  regionOf,
  regions,
} from './regions.js';
export type { RegionEntry } from './regions.js';
export { targetZoneLabel, targetZones, zoneOf, zonesOf } from './target-zones.js';
export type { TargetZone } from './target-zones.js';
