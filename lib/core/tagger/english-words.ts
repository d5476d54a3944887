// In: the words of an article and the gazetteer. Out: what is known of each word before its neighbours are asked.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { highOfForms, joined, lowOfForms, NO_WORDS } from '../gazetteer/name-hash.ts';
import type { Token } from '../tokens.ts';
import { formColumn } from '../word-forms.ts';

/** The longest run of words that is looked up. */
const MOST_WORDS = 7;

/** Runs of words that the gazetteer has, leftmost first and of each the longest. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Number of the name in the gazetteer. */
  readonly name: number;
}

/** 32-bit hash of a word's key. */
export function wordHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The same for every form of word that was met. */
export const hashOfForms = formColumn(wordHash);

function suffix(key: string, length: number): number {
  let hash = length;
  for (let i = Math.max(0, key.length - length); i < key.length; i++)
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

function prefix(key: string, length: number): number {
  let hash = length + 99;
  for (let i = 0; i < Math.min(length, key.length); i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

const suffixes2 = formColumn((key) => suffix(key, 2));
const suffixes3 = formColumn((key) => suffix(key, 3));
const suffixes4 = formColumn((key) => suffix(key, 4));
const prefixes3 = formColumn((key) => prefix(key, 3));

/** Hashes of the last and first letters of each form. */
export interface Affixes {
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix3: Int32Array;
}

/** The same for every form of word that was met. */
export const affixesOfForms = (): Affixes => ({
  suffix2: suffixes2(),
  suffix3: suffixes3(),
  suffix4: suffixes4(),
  prefix3: prefixes3(),
});

/** True for a word that can begin a name. */
export const isCapital = (token: Token): boolean =>
  token.shape === 'initial' || token.shape === 'upper' || token.shape === 'mixed';

/**
 * The gazetteer's names among the words, without overlap.
 *
 * @returns in reading order; each begins with a capital
 */
export function findRuns(tokens: readonly Token[], gazetteer: Gazetteer): Run[] {
  const alone = gazetteer.alone();
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first] as Token;
    if (!isCapital(token)) continue;
    const own = alone[token.form] as number;
    const longer = (own & 1) === 1 && !token.possessive ? longerRun(tokens, first, gazetteer) : null;
    if (longer !== null) {
      runs.push(longer);
      first = longer.last;
    } else if (own >= 0) runs.push({ first, last: first, name: own >> 1 });
  }
  return runs;
}

/** The longest name of several words that begins at a word, or null. */
function longerRun(tokens: readonly Token[], first: number, gazetteer: Gazetteer): Run | null {
  const highs = highOfForms();
  const lows = lowOfForms();
  const { form } = tokens[first] as Token;
  let high = joined(NO_WORDS.high, highs[form] as number);
  let low = joined(NO_WORDS.low, lows[form] as number);
  let best: Run | null = null;
  for (let last = first + 1; last - first < MOST_WORDS; last++) {
    const here = tokens[last];
    if (here === undefined || here.glue === 'break' || here.glue === 'none') break;
    high = joined(high, highs[here.form] as number);
    low = joined(low, lows[here.form] as number);
    // A name doesn't end in a small word ("Isle of").
    if (here.shape !== 'lower' || here.end - here.start > 3) {
      const name = gazetteer.find(high, low);
      if (name >= 0) best = { first, last, name };
    }
    if (here.possessive || !gazetteer.goesOn(low)) break;
  }
  return best;
}
