// In: labelled words. Out: the names that are places or peoples, each with what the gazetteer has under it.
import { KINDS } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { highOfForms, joined, lowOfForms, NO_WORDS } from '../gazetteer/name-hash.ts';
import type { Token } from '../tokens.ts';
import { isCapitalCode } from '../word-forms.ts';
import type { Columns } from './english-columns.ts';
import type { Tagged } from './english-tagger.ts';
import { isCapital } from './english-words.ts';
import { FACILITY_HEADS, PLACE_FIRSTS, PLACE_LASTS, STREET_LASTS } from './heads.ts';
import { isInside, kindOf } from './labels.ts';

export type FoundKind = 'place' | 'people' | 'embedded' | 'facility';

export interface FoundName {
  readonly kind: FoundKind;
  /** First and last word. */
  readonly first: number;
  readonly last: number;
  /** Number of the name in the gazetteer; -1 where it isn't listed. */
  readonly name: number;
}

/** Number of a run of words in the gazetteer; -1 where it has none. */
export function nameOf(tokens: readonly Token[], first: number, last: number, gazetteer: Gazetteer): number {
  if (first === last) return (gazetteer.alone()[(tokens[first] as Token).form] as number) >> 1;
  const highs = highOfForms();
  const lows = lowOfForms();
  let { high, low } = NO_WORDS;
  for (let i = first; i <= last; i++) {
    const { form } = tokens[i] as Token;
    high = joined(high, highs[form] as number);
    low = joined(low, lows[form] as number);
  }
  return gazetteer.find(high, low);
}

/** Names of places and peoples among the labelled words; what can't be one by its letters or its size is left out. */
export function findNames({ labels, columns }: Tagged, gazetteer: Gazetteer, aboutTrade: boolean): FoundName[] {
  const { tokens, sentenceOfToken, text } = columns.given;
  const found: FoundName[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0 && !isCapitalCode(columns.shape[i] as number)) continue;
    const union = unionAt(tokens, i);
    if (union >= 0) {
      if (!aboutTrade) found.push({ kind: 'place', first: i, last: union, name: nameOf(tokens, i, union, gazetteer) });
      i = union;
      continue;
    }
    const street = streetAt(columns, i);
    if (street >= 0) {
      found.push({ kind: 'facility', first: i, last: street, name: nameOf(tokens, i, street, gazetteer) });
      i = street;
      continue;
    }
    const kind = kindOf(labels[i] as number);
    if (kind === null || kind === 'person' || kind === 'organisation' || kind === 'other') continue;
    let last = i;
    const goesOn = (k: number): boolean => isInside(labels[k] as number) && kindOf(labels[k] as number) === kind;
    while (last + 1 < labels.length && goesOn(last + 1)) last++;
    const [first, end] = trimmed(tokens, i, last);
    const name = nameOf(tokens, first, end, gazetteer);
    const one: FoundName = { kind, first, last: end, name };
    const isTitled = columns.given.isTitled(sentenceOfToken[i] as number);
    if (isCredible(one, tokens, text, gazetteer, isTitled) && !isOtherWord(one, columns, gazetteer, aboutTrade))
      found.push(one);
    i = last;
  }
  return found;
}

/**
 * The last word of a street's name ("West Tyler Street", "LaVista Rd.") that begins here, else -1: whoever it is called
 * after, the whole is a place.
 */
function streetAt({ capitalFrom, capitalTo, given }: Columns, i: number): number {
  const { tokens, sentenceOfToken } = given;
  if (capitalFrom[i] !== i || !isCapital(tokens[i] as Token)) return -1;
  const last = capitalTo[i] as number;
  if (last === i || last - i > 3 || !STREET_LASTS.has((tokens[last] as Token).key)) return -1;
  return given.isTitled(sentenceOfToken[i] as number) ? -1 : last;
}

/** Without an article before and small words behind; "The Hague" keeps its own. */
function trimmed(tokens: readonly Token[], first: number, last: number): readonly [number, number] {
  let from = first;
  let to = last;
  while (to > from && (tokens[to] as Token).shape === 'lower') to--;
  if (from < to && (tokens[from] as Token).key === 'the' && tokens[from + 1]?.key !== 'hague') from++;
  return [from, to];
}

const PEOPLE = KINDS.indexOf('people');
const SETTLEMENTS = new Set([KINDS.indexOf('city'), KINDS.indexOf('district'), KINDS.indexOf('county')]);
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "The North", "the West": sides of a quarrel or of the sky. */
const DIRECTIONS = /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower)$/;
const KIN =
  /^(?:sister|brother|cousin|wife|husband|son|daughter|mother|father|aunt|uncle|nephew|niece|grandson|granddaughter|girlfriend|boyfriend|fianc[eé]e?)$/;
/** Eight times the binary logarithm of 100,000. */
const LARGE = 133;
/** And of 5,000. */
const SMALL = 98;

/** "I'll" is no Illinois. */
const CONTRACTED = /['’](?:ll|ve|d|m|re|t)$/i;

/** "Stevens & Wilkinson": partners of a firm. */
const isPartOfFirm = (text: string, head: Token, tail: Token): boolean =>
  text.startsWith(' & ', tail.end) || text.slice(head.start - 2, head.start) === '& ';

/** "Her sister Georgia", or a common word that has a capital because the sentence begins ("Vans of the consulates"). */
function isOtherWord(
  { first, last, name }: FoundName,
  columns: Columns,
  gazetteer: Gazetteer,
  aboutTrade: boolean,
): boolean {
  const { tokens, sentenceOfToken, text } = columns.given;
  const before = sentenceOfToken[first] === sentenceOfToken[first - 1] ? tokens[first - 1] : undefined;
  const { key } = tokens[first] as Token;
  if (first === last && (DIRECTIONS.test(key) || MONTHS.test(key) || PLACE_FIRSTS.has(key) || PLACE_LASTS.has(key)))
    return true;
  if (CONTRACTED.test(text.slice((tokens[first] as Token).start, (tokens[last] as Token).end))) return true;
  if (name >= 0 && isPartOfFirm(text, tokens[first] as Token, tokens[last] as Token)) {
    const record = gazetteer.candidate(name, 0);
    if (SETTLEMENTS.has(gazetteer.kind(record)) && gazetteer.size(record) < LARGE) return true;
  }
  if (before !== undefined) return KIN.test(before.key) && (tokens[first] as Token).glue === 'space';
  if (first !== last || name < 0) return false;
  const record = gazetteer.candidate(name, 0);
  if (!SETTLEMENTS.has(gazetteer.kind(record)) || gazetteer.size(record) >= LARGE) return false;
  // In trade news a village opens no sentence as its subject; a kind of lorry or goods does.
  const next = tokens[first + 1];
  if (aboutTrade && gazetteer.size(record) < SMALL && next?.shape === 'lower' && next.glue === 'space') return true;
  return ((columns.lists[first] as number) & 4) !== 0 || ((columns.elsewhere[first] as number) & 1) !== 0;
}

/** The last word of "EU" or "European Union" that begins here, else -1: a bloc counts as a place, though not on a route. */
function unionAt(tokens: readonly Token[], i: number): number {
  const { key, shape } = tokens[i] as Token;
  if (key === 'eu' && shape === 'upper') return i;
  return key === 'european' && tokens[i + 1]?.key === 'union' && shape !== 'lower' ? i + 1 : -1;
}

/** True where the name is only a short form of a state ("Kan.", "Ont."). */
export function isAbbreviation(gazetteer: Gazetteer, name: number): boolean {
  for (let index = 0; index < gazetteer.count(name); index++)
    if (gazetteer.kind(gazetteer.candidate(name, index)) === PROVINCE && !gazetteer.isOwnName(name, index)) return true;
  return false;
}

const PROVINCE = KINDS.indexOf('province');
/** Words that name no building by themselves. */
const COMMON = new Set(
  'city county town state public national central main high old new civic community learning visitor visitors art arts music sports medical health senior youth north south east west federal district general the of and'.split(
    ' ',
  ),
);

function isAllCommon(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const { key } = tokens[i] as Token;
    if (!COMMON.has(key) && !FACILITY_HEADS.has(key)) return false;
  }
  return true;
}

function isCredible(
  found: FoundName,
  tokens: readonly Token[],
  text: string,
  gazetteer: Gazetteer,
  isTitled: boolean,
): boolean {
  const { kind, first, last, name } = found;
  const head = tokens[first] as Token;
  const tail = tokens[last] as Token;
  const record = name < 0 ? -1 : gazetteer.candidate(name, 0);
  const is = record < 0 ? -1 : gazetteer.kind(record);
  const size = record < 0 ? 0 : gazetteer.size(record);
  // "BOV", "NGO": towns are not called by capitals alone, outside headings and datelines.
  if (first === last && head.shape === 'upper' && !isTitled && head.end - head.start <= 4 && SETTLEMENTS.has(is))
    return false;
  if (first === last && name >= 0 && head.end - head.start <= 5 && isAbbreviation(gazetteer, name) && is === PROVINCE) {
    // "Ill." is a state, "I'll" is not; "OK" is one after a comma only.
    if (head.shape === 'upper' && head.end - head.start === 2)
      return head.glue === 'break' && text[head.start - 2] === ',';
    if (head.shape !== 'upper' && text[head.end] !== '.') return false;
  }
  switch (kind) {
    case 'people':
      return is === PEOPLE || is === KINDS.indexOf('country');
    case 'embedded':
      return name >= 0 && (!SETTLEMENTS.has(is) || first < last || size >= 111);
    case 'facility':
      if (first === last || MONTHS.test(head.key) || isAllCommon(tokens, first, last)) return false;
      return FACILITY_HEADS.has(tail.key) || FACILITY_HEADS.has(head.key) || name >= 0 || tail.shape === 'number';
    case 'place':
      if (name >= 0) return true;
      return first < last && (PLACE_LASTS.has(tail.key) || PLACE_FIRSTS.has(head.key) || FACILITY_HEADS.has(tail.key));
  }
}
