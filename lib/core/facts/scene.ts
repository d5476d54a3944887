// In: the place where goods were seized, with what else is told of their way. Out: which part of the way that place is.
import type { Direction } from '../fact.ts';
import type { PlaceMention } from '../mention.ts';
import type { PlaceRole } from './roles.ts';

/** "seized in Mombasa", "off Hegura Island". */
export function isScene(role: PlaceRole): boolean {
  return (
    scenic.has(role.cue?.low ?? '') &&
    (role.role === 'at' || role.role === 'to' || role.role === 'via') &&
    role.mention.kind !== 'customs'
  );
}

/** Where goods are seized they had come to, or were leaving from, or passed through, as the other ends and the direction have it. */
export function endAtScene(
  scene: PlaceRole,
  direction: Direction,
  from: PlaceMention | null,
  to: PlaceMention | null,
): 'from' | 'to' | 'via' {
  if (scene.cue?.low === 'off' || (from && to)) return 'via';
  if (direction === 'from-DPRK' || direction === 'unknown') return to ? 'via' : 'to';
  if (direction === 'to-DPRK') return from ? 'via' : 'from';
  if (from) return 'to';
  return to ? 'from' : 'via';
}

const scenic = new Set(['in', 'at', 'off', 'near', 'outside', 'on']);
