// In: a candidate for goods and the cues of its record. Out: whether the words around it speak for goods.
import type { Commodity, Cues } from '../../schema/commodity.ts';
import { neighbour, type Reading, type ReadSentence } from '../reading.ts';
import { isHan, isHangul, tokenise } from '../tokens.ts';

/** A stretch that may be goods, before it is judged. Offsets into the text; words as indexes, or -1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** What the engine knows about a stretch besides its words. */
export interface Signs {
  readonly list: boolean;
  readonly counted: boolean;
  readonly verb: boolean;
  readonly capital: boolean;
  /** Records that the article has already named as goods. */
  readonly known?: ReadonlySet<Commodity>;
}

/** Keys of a cue's words; each cue is asked for over and over. */
const folded = new Map<string, readonly string[]>();

function keysOf(cue: string): readonly string[] {
  let keys = folded.get(cue);
  if (keys === undefined) {
    const words = tokenise(cue).map((token) => token.key);
    keys = words.length === 0 ? [''] : words;
    folded.set(cue, keys);
  }
  return keys;
}

const sentenceKeys = new WeakMap<ReadSentence, string>();

/** The words of a sentence as one string, each between spaces. */
function keysIn(reading: Reading, sentence: ReadSentence): string {
  let keys = sentenceKeys.get(sentence);
  if (keys === undefined) {
    keys = ' ';
    for (let i = sentence.from; i < sentence.to; i++) keys += `${reading.tokens[i]?.key} `;
    sentenceKeys.set(sentence, keys);
  }
  return keys;
}

/** True where at least one of the cues holds. */
export function holds(cues: Cues, reading: Reading, sentence: ReadSentence | null, at: Stretch, signs: Signs): boolean {
  const { before = [], after = [], near = [], is = [] } = cues;
  for (const sign of is) {
    if (sign === 'list' && signs.list) return true;
    if (sign === 'counted' && signs.counted) return true;
    if (sign === 'verb' && signs.verb) return true;
    if (sign === 'capital' && signs.capital) return true;
    if (sign === 'trade' && speaksOfTrade(sentence)) return true;
    if (sign === 'singular' && !/s$/i.test(reading.text.slice(at.start, at.end))) return true;
  }
  return (
    before.some((cue) => standsBefore(reading, at, cue)) ||
    after.some((cue) => standsAfter(reading, at, cue)) ||
    (sentence !== null && near.some((cue) => standsNear(reading, sentence, at, cue)))
  );
}

/** True where the sentence holds a word of trade, or several of carriage. */
export function speaksOfTrade(sentence: ReadSentence | null): boolean {
  return sentence !== null && (sentence.trade.strong > 0 || sentence.trade.weak > 0);
}

function isCjk(cue: string): boolean {
  const code = cue.charCodeAt(0);
  return isHangul(code) || isHan(code);
}

function standsBefore(reading: Reading, at: Stretch, cue: string): boolean {
  if (at.first < 0 || isCjk(cue))
    return reading.text
      .slice(Math.max(0, at.start - 14), at.start)
      .trimEnd()
      .endsWith(cue);
  const keys = keysOf(cue);
  return keys.every((key, i) => (neighbour(reading, at.first, i - keys.length)?.key ?? '') === key);
}

function standsAfter(reading: Reading, at: Stretch, cue: string): boolean {
  if (at.last < 0 || isCjk(cue))
    return reading.text
      .slice(at.end, at.end + 14)
      .trimStart()
      .startsWith(cue);
  return keysOf(cue).every((key, i) => (neighbour(reading, at.last, i + 1)?.key ?? '') === key);
}

/** The stretch's own words don't count as their own company. */
function standsNear(reading: Reading, sentence: ReadSentence, at: Stretch, cue: string): boolean {
  if (isCjk(cue)) {
    const { text } = reading;
    return text.slice(sentence.start, at.start).includes(cue) || text.slice(at.end, sentence.end).includes(cue);
  }
  const keys = keysOf(cue);
  if (keys[0] === '') return false;
  const all = keysIn(reading, sentence);
  const needle = ` ${keys.join(' ')} `;
  const found = all.indexOf(needle);
  if (found < 0) return false;
  if (at.first < 0) return true;
  let own = ' ';
  for (let i = at.first; i <= at.last; i++) own += `${reading.tokens[i]?.key} `;
  return !own.includes(needle) || all.indexOf(needle, found + 1) >= 0;
}
