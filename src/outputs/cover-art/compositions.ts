/** Every way to set a lamp and its rings. The order is a promise: a new one in the middle would redraw every cover. */
import { beam, corner, dawn, eclipse, orbit, rim } from './one-centre.ts';
import type { Composition } from './score.ts';
import { horizon, river, spiral, twins, wake } from './two-centres.ts';

export const compositions: readonly Composition[] = [
  dawn,
  beam,
  eclipse,
  rim,
  orbit,
  spiral,
  river,
  corner,
  wake,
  twins,
  horizon,
];

/** Never drawn upside down: their light would hang like a smile. */
export const upright: ReadonlySet<Composition> = new Set([rim, orbit, horizon]);
