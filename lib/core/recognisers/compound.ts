// In: candidate goods in word order. Out: the same, widened over what belongs to their names, neighbours joined.
import type { CommodityEntry } from '../lexicon.ts';
import { neighbour, type Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './cues.ts';
import {
  ADJUNCTS,
  ATTRIBUTES,
  AUXILIARIES,
  DOUBLE_ATTRIBUTES,
  ELLIPTIC,
  MADE,
  PARTICIPLES,
  SHAPES,
  TRADE_NOUNS_OF,
  TRADE_VERBS,
  TREATED,
} from './goods-words.ts';
import { DESCRIBES, DEVICES, KINDS, USES } from './product-words.ts';

/** Candidate goods: the stretch that the lexicon knows, and the stretch with its attributes. */
export interface Candidate extends Stretch {
  /** Records that have this form; the head's where several names were joined. */
  readonly entries: readonly CommodityEntry[];
  /** First and last word of the form itself, without what it was widened over. */
  readonly formFirst: number;
  readonly formLast: number;
  /** Words that were added or joined, lower case: material and shape. */
  readonly added: readonly string[];
}

/** Joins "iron ore" + "concentrate"-like neighbours and widens each candidate. Order and number may shrink. */
export function widen(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = joined.at(-1);
    if (previous !== undefined && isSetWith(reading, previous, candidate)) {
      joined[joined.length - 1] = { ...previous, end: candidate.end, last: candidate.last };
    } else if (previous !== undefined && stick(reading, previous, candidate)) {
      joined[joined.length - 1] = {
        ...candidate,
        start: previous.start,
        first: previous.first,
        added: [...previous.added, ...keys(reading, previous.first, previous.last), ...candidate.added],
      };
    } else joined.push(candidate);
  }
  const wide = joined.map((candidate) =>
    exempted(reading, ellipsis(reading, attributes(reading, shapes(reading, candidate)))),
  );
  // What was swallowed by a neighbour's widening goes ("steel" in "steel pipes").
  return wide.filter((one, i) => !swallows(wide[i - 1], one) && !swallows(wide[i + 1], one));
}

const swallows = (other: Candidate | undefined, one: Candidate) =>
  other !== undefined &&
  other.start <= one.start &&
  one.end <= other.end &&
  other.end - other.start > one.end - one.start;

function keys(reading: Reading, first: number, last: number): string[] {
  const list: string[] = [];
  for (let i = first; i <= last; i++) list.push((reading.tokens[i] as Token).key);
  return list;
}

/** Nouns of goods that stand as verbs right before their object ("now display dried bracken", "also ship coal"). */
const PLAIN_VERB = /^(display|ship|ferry|truck|press|drill|box|pump|stock|fish|monitor|supply|plant|can)$/;
const LEADS_VERB =
  /^(to|will|would|can|could|may|might|must|should|they|we|you|who|not|also|never|always|now|still|then|often|openly|already|sometimes|regularly)$/;

/** True where a lone goods name is the verb of the goods after it. */
export function isPlainVerb(reading: Reading, index: number): boolean {
  const token = reading.tokens[index] as Token;
  const before = neighbour(reading, index, -1);
  return (
    token.shape === 'lower' &&
    token.glue === 'space' &&
    PLAIN_VERB.test(token.key) &&
    before !== null &&
    before.shape !== 'initial' &&
    LEADS_VERB.test(before.key)
  );
}

/** "jewellery with pearls": what is set with stones or metal of its own chapter is one thing. */
function isSetWith(reading: Reading, left: Candidate, right: Candidate): boolean {
  const link = reading.tokens[left.last + 1];
  if (right.first !== left.last + 2 || link?.key !== 'with' || link.glue !== 'space') return false;
  return [left, right].every(({ entries }) => entries.some(({ record }) => record.hs[0]?.startsWith('71') === true));
}

/** Two goods names side by side are one compound, unless the first is a plural of its own or ends a clause. */
function stick(reading: Reading, left: Candidate, right: Candidate): boolean {
  if (left.last < 0 || right.first !== left.last + 1) return false;
  const end = reading.tokens[left.last] as Token;
  const begin = reading.tokens[right.first] as Token;
  if (begin.glue !== 'space' || end.possessive || begin.shape === 'initial') return false;
  if (left.first === left.last && isPlainVerb(reading, left.first)) return false;
  return !/[^su]s$/.test(end.key) || /^(textiles|sports|electronics)$/.test(end.key);
}

function shapes(reading: Reading, candidate: Candidate): Candidate {
  let { last, end } = candidate;
  const added = [...candidate.added];
  for (let step = 0; step < 2; step++) {
    const here = reading.tokens[last] as Token;
    const next = neighbour(reading, last, 1);
    if (next === null || next.glue !== 'space' || here.possessive || !SHAPES.has(next.key) || next.shape !== 'lower')
      break;
    if (/[^s]s$/.test(here.key) && !/^(textiles|electronics|plastics|tops)$/.test(here.key)) break;
    last++;
    end = next.end;
    added.push(next.key);
  }
  return last === candidate.last ? candidate : { ...candidate, last, end, added };
}

function attributes(reading: Reading, candidate: Candidate): Candidate {
  let { first, start } = candidate;
  const added = [...candidate.added];
  for (let step = 0; step < 3; step++) {
    const here = reading.tokens[first] as Token;
    const before = neighbour(reading, first, -1);
    if (before === null || before.possessive || here.glue !== 'space') break;
    const further = neighbour(reading, first, -2);
    if (further !== null && before.glue === 'hyphen' && isDouble(further, before)) {
      first -= 2;
      start = further.start;
      added.push(further.key, before.key);
      continue;
    }
    if (TREATED.has(before.key) && before.shape === 'lower' && isTreated(reading, first - 1)) {
      first--;
      start = before.start;
      added.push(before.key);
      continue;
    }
    if (further !== null && before.glue === 'hyphen' && isHyphenated(reading, first - 2)) {
      first -= 2;
      start = further.start;
      added.push(further.key, before.key);
      continue;
    }
    if (before.glue === 'hyphen' || !mayStart(reading, before, first - 1)) break;
    if (!ATTRIBUTES.has(before.key) && !namesKind(reading, first - 1, candidate)) break;
    if (PARTICIPLES.has(before.key) && isVerb(reading, first - 1)) break;
    first--;
    start = before.start;
    added.push(before.key);
  }
  return first === candidate.first ? candidate : { ...candidate, first, start, added };
}

/** Two words with a hyphen that name the product: listed pairs, and a noun with a participle of making. */
function isDouble(left: Token, right: Token): boolean {
  if (DOUBLE_ATTRIBUTES.has(`${left.key}_${right.key}`)) return true;
  return MADE.has(right.key) && left.shape === 'lower' && left.glue !== 'hyphen' && !HOLDS.test(left.key);
}

/** Who holds or runs a thing says nothing about the product ("state-controlled rice"). */
const HOLDS =
  /^(state|government|rebel|army|military|militia|foreign|family|company|party|gang|police|privately|locally|jointly|court|market|price|demand|well|far|ill)$/;

/** A participle is an attribute where its phrase begins with it: after a number, a break, a preposition or a word of trade. */
function isTreated(reading: Reading, index: number): boolean {
  const before = neighbour(reading, index, -1);
  const token = reading.tokens[index] as Token;
  if (token.glue === 'hyphen') return false;
  if (before === null || token.glue === 'break' || before.shape === 'number' || before.possessive) return true;
  return PHRASE_OPENS.test(before.key) || TRADE_VERBS.has(before.key) || TRADE_NOUNS_OF.has(before.key);
}

const PHRASE_OPENS =
  /^(of|and|or|with|for|from|the|a|an|some|any|no|more|as|in|into|by|than|like|including|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;

function mayStart(reading: Reading, token: Token, index: number): boolean {
  return token.shape === 'lower' || neighbour(reading, index, -1) === null;
}

/** True where the word before goods says of which kind they are, by list or by its place alone. */
function namesKind(reading: Reading, index: number, candidate: Candidate): boolean {
  const { key } = reading.tokens[index] as Token;
  if (ADJUNCTS.has(key) || KINDS.has(key)) return isAdjunct(reading, index, candidate);
  if (USES.has(key))
    return DEVICES.has((reading.tokens[candidate.last] as Token).key) && isAdjunct(reading, index, candidate);
  return isUnlistedKind(reading, index);
}

/** Endings of words that describe, happen or count: no noun of kind ends so. */
const NO_KIND = /(?:ed|ing|ly|est|ful|less|ish|ese|ous|ible|able|ive|ss|[^s]s|teen|ty|ward|wn|ught|old)$/;

/**
 * A word that no list holds, where only a noun phrase can stand: right after a number, or after the preposition behind a
 * unit ("18 diffusion pumps", "tons of marl cement").
 */
function isUnlistedKind(reading: Reading, index: number): boolean {
  const { key, shape, glue } = reading.tokens[index] as Token;
  if (shape !== 'lower' || glue !== 'space' || key.length < 4 || DESCRIBES.has(key) || NO_KIND.test(key)) return false;
  return opensCounted(reading, index);
}

/** "walk-behind tractors", "two-stroke engines": a pair that opens the phrase and tells neither owner, origin nor state. */
function isHyphenated(reading: Reading, index: number): boolean {
  const left = reading.tokens[index] as Token;
  const right = reading.tokens[index + 1] as Token;
  if (left.shape !== 'lower' || left.glue === 'hyphen' || right.shape !== 'lower') return false;
  if (DESCRIBES.has(left.key) || NO_PAIR.test(right.key) || COUNTS.test(left.key)) return false;
  return opensCounted(reading, index);
}

const NO_PAIR =
  /^(?:made|built|owned|based|bound|led|run|backed|held|controlled|needed|called|free|worth|grown|produced|born|sized|year|month|week|day|foot|metre|meter|mile|old|ever|priced|quality|known|loved|sought|hit|linked|related|flagged|registered|imposed|sanctioned|listed|approved|so|than|like|plus|odd|term|rate)$/;
const COUNTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|multi|half|mid)$/;

const UNITS_OF =
  /^(?:tons?|tonnes?|kilos?|kilograms?|kg|barrels?|lit(?:re|er)s?|gallons?|sacks?|bags?|boxe?s?|crates?|cartons?|cases?|containers?|truckloads?|wagonloads?|shiploads?|bales?|bundles?|rolls?|pieces?|pairs?|shipments?|cargoe?s?|consignments?|batch(?:es)?|packs?|stacks?|pallets?|dozens|hundreds|thousands)$/;

/** True where a number, or "of" behind a unit, stands right before the word. */
function opensCounted(reading: Reading, index: number): boolean {
  const before = neighbour(reading, index, -1);
  if (before === null || (reading.tokens[index] as Token).glue === 'break') return false;
  if (before.shape === 'number' || NUMERALS.test(before.key)) return true;
  return before.key === 'of' && UNITS_OF.test(neighbour(reading, index, -2)?.key ?? '');
}

const NUMERALS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)$/;

/** A noun before goods belongs to them unless it is a verb or ends another phrase. */
function isAdjunct(reading: Reading, index: number, candidate: Candidate): boolean {
  const before = neighbour(reading, index, -1);
  if (before !== null && /^(to|will|would|can|could|may|must|should|they|we|who)$/.test(before.key)) return false;
  // "fuel" + "oil" is one product; a vehicle before goods isn't, unless the goods are its parts.
  const token = reading.tokens[index] as Token;
  if (/^(truck|car|ship|boat|tank|bus|aircraft|helicopter|tractor|excavator|machine|engine)$/.test(token.key)) {
    const head = reading.tokens[candidate.last] as Token;
    return /^(parts?|components?|engines?|tyres?|tires?|batter(y|ies)|guns?|ammunition|fuel|tools?)$/.test(head.key);
  }
  return true;
}

/** "smugglers used trucks", "had dried fish": the participle is the sentence's verb. */
function isVerb(reading: Reading, index: number): boolean {
  const before = neighbour(reading, index, -1);
  if (before === null || (reading.tokens[index] as Token).glue === 'break') return false;
  if (AUXILIARIES.has(before.key)) return true;
  if ((reading.tokens[index] as Token).key !== 'used') return false;
  return before.shape === 'lower' && /[^s]s$/.test(before.key) && !/(ports|sales|tons|tonnes)$/.test(before.key);
}

/** "water and sewage pipes": a word that needs the head of the name after "and". */
function ellipsis(reading: Reading, candidate: Candidate): Candidate {
  const and = neighbour(reading, candidate.first, -1);
  const other = neighbour(reading, candidate.first, -2);
  if (and === null || other === null || !/^(and|or)$/.test(and.key)) return candidate;
  const opening = reading.tokens[candidate.first] as Token;
  if (candidate.first === candidate.last) return candidate;
  if (!ELLIPTIC.has(other.key) || !(ELLIPTIC.has(opening.key) || ATTRIBUTES.has(opening.key))) return candidate;
  if (opening.glue !== 'space' || and.glue !== 'space' || other.shape !== 'lower') return candidate;
  return { ...candidate, first: candidate.first - 2, start: other.start, added: [...candidate.added, other.key] };
}

/**
 * "Russian coal": the only pair of people and goods that the measures themselves tell apart (UNSCR 2371 para 8 leaves out
 * coal from elsewhere that only passes through Rajin), so that the origin belongs to the goods' name.
 */
function exempted(reading: Reading, candidate: Candidate): Candidate {
  const before = neighbour(reading, candidate.first, -1);
  if (before === null || before.key !== 'russian' || (reading.tokens[candidate.first] as Token).glue !== 'space')
    return candidate;
  if (!candidate.entries.some(({ record }) => record.hs.some((hs) => hs.startsWith('2701')))) return candidate;
  return { ...candidate, first: candidate.first - 1, start: before.start };
}
