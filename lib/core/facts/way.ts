// In: a clause with its places and its heading. Out: from where, through what, to where the goods go.

import type { Direction } from '../fact.ts';
import type { PlaceMention } from '../mention.ts';
import { type Agent, agentOf, plain } from './agent.ts';
import type { Clause } from './clause.ts';
import { people } from './cues-en.ts';
import { countryEnd, narrower, type Way } from './discourse.ts';
import { verbsOf } from './grammar.ts';
import { demonymEnds, type Heading } from './heading.ts';
import type { Reading } from './reading.ts';
import { type PlaceRole, rolesOf } from './roles.ts';
import { endAtScene, isScene } from './scene.ts';
import type { Sentence } from './sentence.ts';
import { ownPorts, refusedBy, selling, thereOf, tradeOwner, userOf, using } from './way-ends.ts';

/**
 * The way of a clause: its ends and what lies between, by role and, for the city of a customs house, by side of the border.
 */
export function wayOf(reading: Reading, clause: Clause, heading: Heading): Way {
  const { sentence, roles, setting } = reading;
  const { target } = setting;
  const own = rolesOf(clause, roles);
  const ends: Ends = { from: null, to: null };
  const via: PlaceMention[] = [];
  const settle = (end: 'from' | 'to', role: PlaceRole): void => {
    const far = Math.abs(role.token - clause.cueIndex);
    const plainly = end === 'from' && role.cue?.low === 'from';
    const known = ends[end];
    // "bought in Bavaria … went from La Spezia": where they set out from, not where they were had.
    if (!known || (plainly && !known.plainly) || (far < known.far && plainly === known.plainly))
      ends[end] = { mention: role.mention, far, plainly };
  };
  let meant: PlaceMention | null = null;
  const doer = bySomebodyAt(sentence, clause, own);
  const scene = clause.predicate.orientation === 'seize' ? own.find(isScene) : undefined;
  for (const role of own) {
    if (role.mention === doer || role === scene) continue;
    const kind = role.mention.place.placeKind;
    const crossing = role.mention.kind === 'customs' || waters.has(kind);
    if (crossing && role.role !== 'none' && role.role !== 'agent' && role.role !== 'holder') via.push(role.mention);
    else if (role.role === 'via') via.push(role.mention);
    else if (role.role === 'to' && isMeant(sentence, role)) meant = role.mention;
    else if ((role.role === 'from' || role.role === 'to') && !isFlag(sentence, role)) settle(role.role, role);
  }
  for (const { role, country, owner, noun } of demonymEnds(sentence, clause)) {
    // "bought from North Korean crews"
    const place = people.has(noun) ? countryEnd(plain(owner), country, setting) : null;
    if (place) ends[role] ??= { mention: place, far: Number.POSITIVE_INFINITY, plainly: false };
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
  // "booked to Zarubino but meant for North Korea": what it was meant for is the end.
  if (meant && to && meant !== to) via.push(to);
  to = meant ?? to;
  const onward = to && !meant ? onwardEnd(sentence, own, to) : null;
  if (to && onward) {
    via.push(to);
    to = onward;
  }
  const agent = agentOf(reading, clause);
  if (agent?.place && heading.direction !== 'unknown') {
    const orientation = clause.received ? 'in' : clause.predicate.orientation;
    if (orientation === 'in' && !to && agent.place !== from) to = agent.place;
    const home = agent.place.place.country === target;
    // "Stallholders in Yanji sell North Korean mushrooms": who sells on the far side got them there.
    const far = (heading.direction === 'from-DPRK' && !home) || (heading.direction === 'to-DPRK' && home);
    if (orientation === 'out' && far && agent.place !== from) to ??= agent.place;
    else if (orientation === 'out' && !from && agent.place !== to) from = agent.place;
  }
  const refuser = refusedBy(sentence, own);
  if (refuser) to ??= refuser;
  const consumer = userOf(sentence, clause, own, using);
  if (consumer && consumer !== from) to ??= consumer;
  const producer = userOf(sentence, clause, own, selling);
  if (producer && producer !== to) from ??= producer;
  const possessed = ownPorts(reading, clause) ?? thereOf(reading, clause) ?? tradeOwner(reading, clause);
  if (possessed?.end === 'from') from ??= possessed.place;
  if (possessed?.end === 'to') to ??= possessed.place;
  if (doer && clause.predicate.orientation === 'out') from ??= doer;
  if (doer && clause.predicate.orientation === 'in') to ??= doer;
  const origin = originEnd(reading, clause, heading.direction);
  if (origin && origin.place.country !== to?.place.country) from ??= origin;
  for (const role of own) {
    if (
      role.role !== 'at' ||
      role === scene ||
      role.mention.kind === 'customs' ||
      (role.mention === agent?.place &&
        (role.mention === from || role.mention === to || clause.predicate.orientation !== 'carry')) ||
      role.mention === doer ||
      notPlaced.has(role.cue?.low ?? '') ||
      (role.cue?.low === 'for' && sentence.tokens[role.token + 1]?.low === "'s") ||
      waters.has(role.mention.place.placeKind)
    )
      continue;
    // "India may resume purchases at Mundra": the place within the country that was told.
    if (narrower(to, role.mention) === role.mention && to) {
      to = role.mention;
      continue;
    }
    if (narrower(from, role.mention) === role.mention && from) {
      from = role.mention;
      continue;
    }
    const incoming =
      origin !== null && from === origin && heading.direction === 'other' && to === null
        ? true
        : isIncoming(heading, role, clause, target, from !== null, to !== null);
    if (incoming === true) to ??= role.mention;
    if (incoming === false) from ??= role.mention;
  }
  if (clause.passive && clause.predicate.orientation === 'out' && announces(reading)) from ??= reading.home;
  // "Trucks left the Dandong customs house": where no town is named, the house is where they start.
  const house = own.find(({ mention, role, cue }) => mention.kind === 'customs' && role === 'from' && cue !== null);
  if (house) from ??= house.mention;
  if (scene) {
    const end = endAtScene(scene, heading.direction, from, to);
    if (end === 'from') from = scene.mention;
    else if (end === 'to') to = scene.mention;
    else via.push(scene.mention);
  }
  // "shipped to Dalian and sold in stores in Pyongyang": the far end is but a stop.
  if (heading.direction === 'to-DPRK' && to && to.place.country !== target) {
    const home = own.findLast(
      ({ role, mention }) => role === 'at' && mention.place.country === target && mention.kind !== 'customs',
    );
    if (home) {
      via.push(to);
      to = home.mention;
    }
  }
  const partner = partnerOf(reading, clause, agent);
  if (partner?.end === 'from') from ??= partner.place;
  if (partner?.end === 'to') to ??= partner.place;
  return { from, via: via.filter((mention) => mention === house?.mention || (mention !== from && mention !== to)), to };
}

/** "the Palau-flagged tanker": whose ship it is, not where it goes. */
function isFlag({ tokens }: Sentence, role: PlaceRole): boolean {
  const next = tokens[role.token + 1]?.low === '-' ? tokens[role.token + 2] : tokens[role.token + 1];
  return /^-?(?:flagged|registered|owned|based|crewed)$/.test(next?.low ?? '');
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
  // What is seized abroad had come there.
  if (heading.direction === 'unknown') return clause.predicate.orientation === 'seize' && !home ? true : null;
  if (heading.direction === 'to-DPRK') return home;
  if (heading.direction === 'from-DPRK') return !home;
  if (heading.direction !== 'other') return null;
  // "Helium separated at Ras Laffan goes to Japan": before the word of trade the place is where it begins.
  if (
    hasTo &&
    !hasFrom &&
    (role.token < clause.cueIndex || clause.predicate.orientation === 'seize' || clause.cue.low === 'held')
  )
    return false;
  return hasFrom && !hasTo && role.token > clause.cueIndex ? true : null;
}

function isMeant({ tokens }: Sentence, role: PlaceRole): boolean {
  const at = role.cue ? tokens.indexOf(role.cue) : -1;
  return role.cue?.low === 'for' && /^(?:meant|intended|destined)$/.test(tokens[at - 1]?.low ?? '');
}

interface End {
  readonly mention: PlaceMention;
  /** Words between it and the word of trade. */
  readonly far: number;
  /** Behind "from". */
  readonly plainly: boolean;
}

interface Ends {
  from: End | null;
  to: End | null;
}

const waters = new Set(['bridge', 'river', 'sea', 'strait']);
/** Prepositions that place nothing: "talks with China", "the port of". */
const notPlaced = new Set(['with', 'against', 'of']);

/** "pushed up the Danube to Constanța and loaded for Egypt": a second verb carries the goods on from where the first brought them. */
function onwardEnd(sentence: Sentence, own: readonly PlaceRole[], to: PlaceMention): PlaceMention | null {
  const first = own.find((role) => role.mention === to);
  const later = own.findLast((role) => role.role === 'to' && role.token > (first?.token ?? Number.POSITIVE_INFINITY));
  if (!first || !later || later.mention.place.id === to.place.id) return null;
  const between = sentence.tokens.slice(first.token + 1, later.token);
  const apart = between.some(
    ({ mention, low }, index) =>
      (mention?.kind === 'commodity' && between[index - 1]?.low !== 'as') || low === ';' || low === 'while',
  );
  if (apart) return null;
  const verb = verbsOf(sentence).find(({ at }) => at > first.token && at < later.token);
  return verb && ['and', 'then', 'before'].some((word) => between.some(({ low }) => low === word))
    ? later.mention
    : null;
}

/** "The governor of Primorye announced that wheat would be sent": who promises it is who sends it. */
function announces({ attribution, sentence, home, setting }: Reading): boolean {
  const verb = attribution ? (sentence.tokens[attribution.verb]?.low ?? '') : '';
  return /^(?:announc|pledg|promis|offer|vow)/.test(verb) && home !== null && home.place.country !== setting.target;
}

/** "sold by a dealer in Rotterdam": the place of the one who does it, not of where goods arrive. */
function bySomebodyAt(sentence: Sentence, clause: Clause, own: readonly PlaceRole[]): PlaceMention | null {
  if (!clause.passive) return null;
  for (const role of own) {
    if (role.token <= clause.cueIndex || role.token - clause.cueIndex > 8) continue;
    const between = sentence.tokens.slice(clause.cueIndex + 1, role.token);
    const by = between.findIndex((token) => token.low === 'by');
    const rest = by < 0 ? [] : between.slice(by + 1);
    if (
      by === 0 &&
      rest.some((token) => token.low === 'in' || token.low === 'from') &&
      !rest.some((token) => token.kind === 'mark')
    )
      return role.mention;
  }
  return null;
}

/** "Russian gas", "North Korean coal": the country whose goods they are, where nothing nearer is named. */
function originEnd(reading: Reading, clause: Clause, direction: Direction): PlaceMention | null {
  const { sentence, setting } = reading;
  const good = clause.goods[0];
  const index = sentence.tokens.findIndex((token) => token.mention !== null && token.mention === good);
  const token = sentence.tokens[index];
  if (!good || !token) return null;
  const left = sentence.tokens[index - 1];
  const owner = left?.low === "'s" ? sentence.tokens[index - 2]?.mention : null;
  // "Hyesan's copper"
  if (
    owner &&
    'place' in owner &&
    (direction === 'other' || (direction === 'from-DPRK' && owner.place.country === setting.target))
  )
    return owner;
  const code = good.origin ?? (left?.mention?.kind === 'demonym' ? left.mention.country : null);
  const made = code === null ? madeIn(sentence, index) : null;
  if (made && direction !== 'to-DPRK' && (direction !== 'from-DPRK' || made.place.country === setting.target))
    return made;
  if (code === null) return null;
  const home = code === setting.target;
  if (direction === 'to-DPRK' || direction === 'unknown' || (direction === 'from-DPRK' && !home)) return null;
  const words = good.origin ? { start: token.start, end: token.end, text: token.text } : plain(left ?? token);
  return countryEnd(words, code, setting);
}

/** "the produce of North Korea", "of North Korean origin" is told by a place behind the goods. */
function madeIn(sentence: Sentence, good: number): PlaceMention | null {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ low }, index) =>
      index > good &&
      index - good < 12 &&
      /^(?:produce|product|products|origin)$/.test(low) &&
      tokens[index + 1]?.low === 'of',
  );
  const mention = at > 0 ? tokens[at + 2]?.mention : null;
  return mention && 'place' in mention ? mention : null;
}

/** "The North imported …, Chinese customs data show": the other country of a trade that its customs tell of. */
function partnerOf(
  reading: Reading,
  clause: Clause,
  agent: Agent | null,
): { end: 'from' | 'to'; place: PlaceMention } | null {
  const { attribution, sentence, setting } = reading;
  const { orientation } = clause.predicate;
  if (!attribution || (orientation !== 'in' && orientation !== 'out')) return null;
  if (!agent) return clause.predicate.noun || clause.passive ? countedBy(reading, orientation) : null;
  if (agent.country !== setting.target) return null;
  const named = sentence.tokens.slice(attribution.first, attribution.last + 1);
  // "a diplomat at North Korea's mission in Singapore": one of its own.
  if (named.some(({ mention }) => mention && 'place' in mention && mention.place.country === setting.target))
    return null;
  for (const token of named) {
    const { mention } = token;
    const country =
      mention?.kind === 'demonym'
        ? mention.country
        : mention?.kind === 'place' && mention.place.placeKind === 'country'
          ? mention.place.country
          : null;
    if (!mention || !country || country === setting.target) continue;
    const place = mention.kind === 'place' ? mention : countryEnd(plain(token), country, setting);
    return place ? { end: orientation === 'in' ? 'from' : 'to', place } : null;
  }
  return null;
}

/** "Chinese statistics have imports of …", "Dutch customs recorded exports of …": a country's offices count its own trade. */
function countedBy(
  { attribution, sentence, setting }: Reading,
  orientation: 'in' | 'out',
): { end: 'from' | 'to'; place: PlaceMention } | null {
  if (!attribution || !offices.test(attribution.text)) return null;
  for (const token of sentence.tokens.slice(attribution.first, attribution.last + 1)) {
    const { mention } = token;
    const country =
      mention?.kind === 'demonym'
        ? mention.country
        : mention?.kind === 'place' && mention.place.placeKind === 'country'
          ? mention.place.country
          : null;
    const place = mention?.kind === 'place' ? mention : country ? countryEnd(plain(token), country, setting) : null;
    if (place) return { end: orientation === 'in' ? 'to' : 'from', place };
  }
  return null;
}

const offices =
  /\b(?:customs|statistics|census|trade (?:data|figures|ministry|department|body)|import data|export data|commerce (?:ministry|department)|ministry of (?:commerce|trade|industry)|government data|central bank|official (?:data|figures))\b/i;
