// In: a clause with its places. Out: which way the goods go, and from where, through what, to where.
import type { Direction } from '../fact.ts';
import type { PlaceMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { prepositions, speech } from './cues-en.ts';
import type { Discourse, Way, Words } from './discourse.ts';
import type { PlaceRole } from './roles.ts';
import type { Sentence, Token } from './sentence.ts';

export interface Heading {
  readonly direction: Direction;
  /** Above 0 to the target, below 0 from it; 0 where nothing says. */
  readonly weight: number;
  readonly cue: Token | null;
}

/**
 * Which way the goods of a clause go, seen from the target country. Explicit ends (from, to) weigh most, then who acts
 * and how ("North Korea imports"), then the goods' own demonym, then "sends back" against what went before.
 */
export function headingOf(
  sentence: Sentence,
  clause: Clause,
  roles: readonly PlaceRole[],
  target: string,
  before: Discourse['before'],
): Heading {
  let weight = 0;
  let cue: Token | null = null;
  let strongest = 0;
  let foreignEnds = 0;
  let namesTarget = false;
  const foreign = new Set<string>();
  const count = (amount: number, token: Token | null): void => {
    weight += amount;
    if (Math.abs(amount) > strongest) {
      strongest = Math.abs(amount);
      cue = token;
    }
  };
  for (const role of rolesOf(clause, roles)) {
    const country = role.mention.place.country;
    if (country === null) continue;
    const token = role.cue ?? sentence.tokens[role.token] ?? null;
    if (role.role === 'to') count(country === target ? 3 : -2, token);
    if (role.role === 'from') count(country === target ? -3 : 2, token);
    if ((role.role === 'to' || role.role === 'from') && country !== target && !foreign.has(country)) {
      foreign.add(country);
      foreignEnds++;
    }
    if ((role.role === 'to' || role.role === 'from') && country === target) namesTarget = true;
  }
  for (const end of demonymEnds(sentence, clause)) {
    const home = end.country === target;
    if (end.role === 'to') count(home ? 2.5 : -1.5, end.token);
    if (end.role === 'from') count(home ? -2.5 : 1.5, end.token);
  }
  const agent = agentOf(sentence, clause, roles, target);
  if (agent) {
    const home = agent.country === target;
    const orientation = clause.received ? 'in' : clause.predicate.orientation;
    const far = rolesOf(clause, roles).some(
      (role) =>
        role.role === (orientation === 'in' ? 'from' : 'to') &&
        role.mention.place.country !== null &&
        role.mention.place.country !== target &&
        role.mention.place.country !== agent.country,
    );
    if (!home && far && (orientation === 'in' || orientation === 'out')) foreignEnds = Math.max(foreignEnds, 2);
    if (orientation === 'in') count(home ? 2 : -1.5, clause.cue);
    if (orientation === 'out') count(home ? -2 : 1.5, clause.cue);
  }
  const origin = originOf(sentence, clause);
  if (origin) count(origin.country === target ? -2 : 1, origin.token);
  const pointed = pointedBack(sentence, clause, target);
  if (pointed) count(pointed.weight, pointed.token);
  const recipient = recipientOf(sentence, clause, target);
  if (recipient) count(1.5, recipient);
  if (clause.back && before.direction !== 'unknown' && before.direction !== 'other' && Math.abs(weight) < 2.5) {
    count(before.direction === 'to-DPRK' ? -2.5 : 2.5, clause.cue);
  }
  if (foreignEnds >= 2 && Math.abs(weight) < 2.5 && !namesTarget) return { direction: 'other', weight: 0, cue };
  // Another country's goods that come out of the target are in transit.
  if (
    weight < 0 &&
    clause.goods.length > 0 &&
    clause.goods.every((good) => good.origin !== null && good.origin !== target)
  ) {
    return { direction: 'other', weight: 0, cue };
  }
  const direction: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : 'unknown';
  return { direction, weight, cue };
}

/** Roles inside the clause, and those before the first clause's word of trade, which all clauses share. */
export function rolesOf(clause: Clause, roles: readonly PlaceRole[]): PlaceRole[] {
  return roles.filter((role) => role.token >= clause.first && role.token <= clause.last);
}

/** The country that acts: the nearest place or demonym before the word of trade that isn't itself an end of the way. */
export function agentOf(
  sentence: Sentence,
  clause: Clause,
  roles: readonly PlaceRole[],
  target: string,
): { country: string; place: PlaceMention | null; words: Words } | null {
  if (clause.passive && !clause.received) {
    const by = roles.find((role) => role.role === 'agent' && role.cue?.low === 'by' && role.token > clause.cueIndex);
    return by?.mention.place.country
      ? { country: by.mention.place.country, place: by.mention, words: plain(by.mention) }
      : null;
  }
  const { tokens } = sentence;
  for (
    let index = Math.max(clause.subjectFrom, subjectStart(tokens, clause.cueIndex));
    index < clause.cueIndex;
    index++
  ) {
    const token = tokens[index];
    if (token?.low === 'north' && tokens[index - 1]?.low === 'the' && tokens[index + 1]?.kind !== 'mention')
      return { country: target, place: null, words: plain(token) };
    const mention = token?.mention;
    if (!mention) continue;
    if (mention.kind === 'demonym' && tokens[index + 1]?.mention?.kind !== 'commodity')
      return { country: mention.country, place: null, words: plain(token) };
    const role = roles.find((candidate) => candidate.token === index);
    if (!role?.mention.place.country) continue;
    if (
      role.role === 'agent' ||
      role.role === 'owner' ||
      (role.role === 'at' &&
        clause.predicate.orientation !== 'move' &&
        clause.predicate.orientation !== 'seize' &&
        role.cue?.low !== 'with')
    ) {
      return {
        country: role.mention.place.country,
        place: role.role === 'owner' ? null : role.mention,
        words: plain(role.mention),
      };
    }
  }
  return null;
}

function plain(span: { start: number; end: number; text?: string; surface?: string }): Words {
  return { start: span.start, end: span.end, text: span.text ?? span.surface ?? '' };
}

/** Where the subject of a word of trade may begin: behind the last speech verb, "that", colon or quotation mark. */
function subjectStart(tokens: readonly Token[], cue: number): number {
  for (let index = cue - 1; index > 0; index--) {
    const low = tokens[index]?.low ?? '';
    if (
      low === ':' ||
      low === '“' ||
      low === '"' ||
      low === 'that' ||
      low === 'whether' ||
      (speech.has(low) && !tokens[index]?.mention)
    )
      return index + 1;
  }
  return 0;
}

function originOf(sentence: Sentence, clause: Clause): { country: string; token: Token } | null {
  for (const good of clause.goods) {
    if (good.origin) {
      const own = sentence.tokens.find((token) => token.mention === good);
      if (own) return { country: good.origin, token: own };
    }
    const index = sentence.tokens.findIndex((token) => token.mention === good);
    const left = sentence.tokens[index - 1];
    if (left?.mention?.kind === 'demonym') return { country: left.mention.country, token: left };
    if (left?.mention?.kind === 'place' && left.mention.place.placeKind === 'country' && left.mention.place.country)
      return { country: left.mention.place.country, token: left };
  }
  return null;
}

/** "into a pair of North Korean vessels", "to Chinese ports": ends named by whose they are. */
function demonymEnds(sentence: Sentence, clause: Clause): { role: 'from' | 'to'; country: string; token: Token }[] {
  const { tokens } = sentence;
  const ends: { role: 'from' | 'to'; country: string; token: Token }[] = [];
  for (let index = Math.max(clause.first, 1); index <= clause.last; index++) {
    const mention = tokens[index]?.mention;
    if (mention?.kind !== 'demonym' || tokens[index + 1]?.kind !== 'word') continue;
    for (let at = index - 1; at >= index - 4 && at >= 0; at--) {
      const token = tokens[at];
      if (!token || token.kind === 'mark' || token.mention) break;
      if (prepositions.to.has(token.low)) ends.push({ role: 'to', country: mention.country, token });
      else if (token.low === 'from') ends.push({ role: 'from', country: mention.country, token });
      else continue;
      break;
    }
  }
  return ends;
}

/** "nobody may buy textiles from it", "sold to the North": a word that stands for the target, named before in the sentence. */
function pointedBack(sentence: Sentence, clause: Clause, target: string): { weight: number; token: Token } | null {
  const { tokens } = sentence;
  const named = tokens.findIndex(
    (token) =>
      (token.mention?.kind === 'place' && token.mention.place.country === target) ||
      (token.mention?.kind === 'demonym' && token.mention.country === target),
  );
  for (let index = Math.max(1, clause.first); index <= clause.last; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before) continue;
    const north = token.low === 'north' && before.low === 'the';
    const stands = north || (token.low === 'it' && named >= 0 && named < index);
    const preposition = north ? tokens[index - 2] : before;
    if (!stands || !preposition) continue;
    if (preposition.low === 'from') return { weight: -2.5, token };
    if (preposition.low === 'to' || preposition.low === 'into') return { weight: 2.5, token };
  }
  return null;
}

/** "for Pyongyang's best families", "buyers for …": the goods are meant for the target. */
function recipientOf(sentence: Sentence, clause: Clause, target: string): Token | null {
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; index++) {
    const mention = tokens[index]?.mention;
    if (!mention || (mention.kind !== 'place' && mention.kind !== 'demonym')) continue;
    const country = mention.kind === 'demonym' ? mention.country : mention.place.country;
    const left = tokens[index - 1]?.low === 'the' ? tokens[index - 2] : tokens[index - 1];
    if (country === target && left?.low === 'for' && index < clause.last) return tokens[index] ?? null;
  }
  return null;
}

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
