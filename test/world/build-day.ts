import { Clock } from '../../apps/api/src/kernel/ctx/clock.js';
import type { World } from './open-world.js';

const dayMs = 86_400_000;

/** 'YYYY-MM-DD' some days after (or, negative, before) another. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The world's today moved by some days. The database keeps its own clock, so both are the real one. */
export const dayOf = (world: World, days = 0): string =>
  shiftDay(world.app.get(Clock).today(), days);
