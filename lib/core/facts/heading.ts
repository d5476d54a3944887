// In: a clause with its places. Out: which way the goods go, seen from the regime's target, and the words that say so.
import type { Direction } from '../fact.ts';
import { agentOf, plain } from './agent.ts';
import type { Clause } from './clause.ts';
import { prepositions } from './cues-en.ts';
import type { Words } from './discourse.ts';
import type { Reading } from './reading.ts';
import { rolesOf } from './roles.ts';
import type { Sentence, Token } from './sentence.ts';
import { usualDirection } from './usual.ts';

export interface Heading {
  readonly direction: Direction;
  /** Above 0 to the target, below 0 from it; 0 where nothing says. */
  readonly weight: number;
  /** The words that weighed most ("to Rason", "imports"). */
  readonly cue: Words | null;
}

/**
 * Which way the goods of a clause go, seen from the target country. Explicit ends (from, to) weigh most, then who acts
 * and how ("North Korea imports"), then the goods' own demonym, then "sends back" against what went before.
 */
export function headingOf(reading: Reading, clause: Clause, before = reading.discourse.before): Heading {
  const { sentence, roles } = reading;
  const { target } = reading.setting;
  let weight = 0;
  let cue: Words | null = null;
  let strongest = 0;
  let foreignEnds = 0;
  let namesTarget = false;
  const foreign = new Set<string>();
  const count = (amount: number, words: Words): void => {
    weight += amount;
    if (Math.abs(amount) > strongest) {
      strongest = Math.abs(amount);
      cue = words;
    }
  };
  for (const role of rolesOf(clause, roles)) {
    const country = role.mention.place.country;
    if (country === null) continue;
    const words =
      role.cue && role.cue.end <= role.mention.start
        ? stretch(sentence, role.cue.start, role.mention.end)
        : plain(role.mention);
    if (role.role === 'to') count(country === target ? 3 : -2, words);
    if (role.role === 'from') count(country === target ? -3 : 2, words);
    if ((role.role === 'to' || role.role === 'from') && country !== target && !foreign.has(country)) {
      foreign.add(country);
      foreignEnds++;
    }
    if ((role.role === 'to' || role.role === 'from') && country === target) namesTarget = true;
  }
  for (const end of demonymEnds(sentence, clause)) {
    const home = end.country === target;
    if (end.role === 'to') count(home ? 2.5 : -1.5, end.words);
    if (end.role === 'from') count(home ? -2.5 : 1.5, end.words);
  }
  const agent = agentOf(reading, clause);
  if (agent) {
    const home = agent.country === target;
    const acting =
      agent.words.end <= clause.cue.start ? stretch(sentence, agent.words.start, clause.cue.end) : plain(clause.cue);
    const orientation = clause.received ? 'in' : clause.predicate.orientation;
    const far = rolesOf(clause, roles).some(
      (role) =>
        role.role === (orientation === 'in' ? 'from' : 'to') &&
        role.mention.place.country !== null &&
        role.mention.place.country !== target &&
        role.mention.place.country !== agent.country,
    );
    if (!home && far && (orientation === 'in' || orientation === 'out')) foreignEnds = Math.max(foreignEnds, 2);
    if (orientation === 'in') count(home ? 2 : -1.5, acting);
    if (orientation === 'out') count(home ? -2 : 1.5, acting);
  }
  const origin = originOf(sentence, clause);
  if (origin) count(origin.country === target ? -2 : 1, plain(origin.token));
  if (!origin && producedAt(sentence, target)) count(-2.5, plain(clause.cue));
  const pointed = pointedBack(sentence, clause, target);
  if (pointed) count(pointed.weight, plain(pointed.token));
  const recipient = recipientOf(sentence, clause, target);
  if (recipient) count(1.5, plain(recipient));
  if (clause.back && before.direction !== 'unknown' && before.direction !== 'other' && Math.abs(weight) < 2.5) {
    count(before.direction === 'to-DPRK' ? -2.5 : 2.5, plain(clause.cue));
  }
  if (foreignEnds >= 2 && Math.abs(weight) < 2.5 && !namesTarget) {
    // "shipped from Naples to Dalian for a store in Pyongyang": a leg of the way to whoever is named as the end of it.
    const meant = rolesOf(clause, roles).some(
      ({ mention, role }) => mention.place.country === target && role !== 'none',
    );
    const usual = recipient ? 'to-DPRK' : meant ? usualDirection(clause.goods) : 'unknown';
    return usual === 'unknown'
      ? { direction: 'other', weight: 0, cue }
      : { direction: usual, weight: usual === 'to-DPRK' ? 1 : -1, cue };
  }
  // Another country's goods that come out of the target are in transit.
  if (
    weight < 0 &&
    clause.goods.length > 0 &&
    clause.goods.every((good) => good.origin !== null && good.origin !== target)
  ) {
    return { direction: 'other', weight: 0, cue };
  }
  // "I shipped tractors to Malaysia": a far end alone says little, and nothing where such goods usually go the other way.
  if (
    !namesTarget &&
    Math.abs(weight) <= 2 &&
    foreignEnds > 0 &&
    before.direction !== (weight > 0 ? 'to-DPRK' : 'from-DPRK') &&
    !namesIn(sentence, target)
  ) {
    const usual = usualDirection(clause.goods);
    if (usual !== 'unknown' && usual !== (weight > 0 ? 'to-DPRK' : 'from-DPRK'))
      return { direction: 'other', weight: 0, cue };
  }
  const direction: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : 'unknown';
  return { direction, weight, cue };
}

/** The target, or its people, are named in the sentence. */
function namesIn(sentence: Sentence, target: string): boolean {
  return sentence.mentions.some((mention) =>
    'place' in mention ? mention.place.country === target : mention.kind === 'demonym' && mention.country === target,
  );
}

export interface DemonymEnd {
  readonly role: 'from' | 'to';
  readonly country: string;
  /** The preposition with what it leads to. */
  readonly words: Words;
  /** The demonym, and the noun behind it. */
  readonly owner: Words;
  readonly noun: string;
}

/** "into a pair of North Korean vessels", "to Chinese ports": ends named by whose they are. */
export function demonymEnds(sentence: Sentence, clause: Clause): DemonymEnd[] {
  const { tokens } = sentence;
  const ends: DemonymEnd[] = [];
  for (let index = Math.max(clause.first, 1); index <= clause.last; index++) {
    const mention = tokens[index]?.mention;
    if (mention?.kind !== 'demonym' || tokens[index + 1]?.kind !== 'word') continue;
    for (let at = index - 1; at >= index - 4 && at >= 0; at--) {
      const token = tokens[at];
      if (!token || token.kind === 'mark' || token.mention) break;
      const words = stretch(sentence, token.start, tokens[index + 1]?.end ?? mention.end);
      const end = { country: mention.country, words, owner: plain(mention), noun: tokens[index + 1]?.low ?? '' };
      if (prepositions.to.has(token.low)) ends.push({ role: 'to', ...end });
      else if (token.low === 'from') ends.push({ role: 'from', ...end });
      else continue;
      break;
    }
  }
  return ends;
}

/** "sold as the produce of North Korea", "coal of North Korean origin". */
function producedAt({ tokens }: Sentence, target: string): boolean {
  return tokens.some(({ mention }, index) => {
    if (mention?.kind === 'demonym')
      return (
        mention.country === target && /^(?:origin|make|provenance|manufacture)$/.test(tokens[index + 1]?.low ?? '')
      );
    return (
      mention?.kind === 'place' &&
      mention.place.country === target &&
      tokens[index - 1]?.low === 'of' &&
      /^(?:produce|products?|origin)$/.test(tokens[index - 2]?.low ?? '')
    );
  });
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

/** The longest cue that is shown whole; longer ones keep their two ends. */
const longest = 60;

function stretch(sentence: Sentence, start: number, end: number): Words {
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  return {
    start,
    end,
    text: text.length <= longest ? text : `${text.slice(0, 24).trimEnd()} … ${text.slice(-30).trimStart()}`,
  };
}

function originOf(sentence: Sentence, clause: Clause): { country: string; token: Token } | null {
  for (const good of clause.goods) {
    if (good.origin) {
      const own = sentence.tokens.find((token) => token.mention === good);
      // "Russian coal" is one name: the word that says whose it is.
      const word = /^[\p{L}-]+(?= )/u.exec(own?.text ?? '');
      if (own && word)
        return { country: good.origin, token: { ...own, end: own.start + word[0].length, text: word[0] } };
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
