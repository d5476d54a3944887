// In: a clause with its places and its heading. Out: from where, through what, to where the goods go.
import type { PlaceMention } from '../mention.ts';
import { agentOf } from './agent.ts';
import type { Clause } from './clause.ts';
import type { Way } from './discourse.ts';
import type { Heading } from './heading.ts';
import { type PlaceRole, rolesOf } from './roles.ts';
import type { Sentence } from './sentence.ts';

/**
 * The way of a clause: its ends and what lies between, by role and, for the city of a customs house, by side of the border.
 */
export function wayOf(
  sentence: Sentence,
  clause: Clause,
  roles: readonly PlaceRole[],
  heading: Heading,
  target: string,
): Way {
  const own = rolesOf(clause, roles);
  const ends: Ends = { from: null, to: null };
  const via: PlaceMention[] = [];
  const settle = (end: 'from' | 'to', role: PlaceRole): void => {
    const far = Math.abs(role.token - clause.cueIndex);
    const known = ends[end];
    if (!known || far < known.far) ends[end] = { mention: role.mention, far };
  };
  for (const role of own) {
    const kind = role.mention.place.placeKind;
    const crossing = role.mention.kind === 'customs' || waters.has(kind);
    if (crossing && role.role !== 'none' && role.role !== 'agent' && role.role !== 'holder') via.push(role.mention);
    else if (role.role === 'via') via.push(role.mention);
    else if (role.role === 'from' || role.role === 'to') settle(role.role, role);
  }
  for (const role of own) {
    const inside = role.inside === null ? undefined : roles[role.inside];
    if (inside?.mention.kind !== 'customs') continue;
    const home = (role.mention.place.country ?? inside.mention.place.country) === target;
    if (heading.direction === 'to-DPRK') settle(home ? 'to' : 'from', role);
    if (heading.direction === 'from-DPRK') settle(home ? 'from' : 'to', role);
  }
  let from = ends.from?.mention ?? null;
  let to = ends.to?.mention ?? null;
  const agent = agentOf(sentence, clause, roles, target);
  if (agent?.place && heading.direction !== 'unknown') {
    const orientation = clause.received ? 'in' : clause.predicate.orientation;
    if (orientation === 'in' && !to && agent.place !== from) to = agent.place;
    if (orientation === 'out' && !from && agent.place !== to) from = agent.place;
  }
  for (const role of own) {
    if (
      role.role !== 'at' ||
      role.mention === agent?.place ||
      notPlaced.has(role.cue?.low ?? '') ||
      waters.has(role.mention.place.placeKind)
    )
      continue;
    const incoming = isIncoming(heading, role, clause, target, from !== null, to !== null);
    if (incoming === true) to ??= role.mention;
    if (incoming === false) from ??= role.mention;
  }
  return { from, via: via.filter((mention) => mention !== from && mention !== to), to };
}

/** Where something happens is an end of the way: on the target's side or the other, as the direction has it. */
function isIncoming(
  heading: Heading,
  role: PlaceRole,
  clause: Clause,
  target: string,
  hasFrom: boolean,
  hasTo: boolean,
): boolean | null {
  const home = role.mention.place.country === target;
  if (heading.direction === 'to-DPRK') return home;
  if (heading.direction === 'from-DPRK') return !home;
  if (heading.direction !== 'other') return null;
  // "Helium separated at Ras Laffan goes to Japan": before the word of trade the place is where it begins.
  if (hasTo && !hasFrom && role.token < clause.cueIndex) return false;
  return hasFrom && !hasTo && role.token > clause.cueIndex ? true : null;
}

interface End {
  readonly mention: PlaceMention;
  /** Words between it and the word of trade. */
  readonly far: number;
}

interface Ends {
  from: End | null;
  to: End | null;
}

const waters = new Set(['bridge', 'river', 'sea', 'strait']);
/** Prepositions that place nothing: "talks with China", "the port of". */
const notPlaced = new Set(['with', 'against', 'of']);
