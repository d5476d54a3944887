// In: the words of an article and the gazetteer. Out: what is known of each word before its neighbours are asked.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type NameHash, NO_WORDS, withWord } from '../gazetteer/name-hash.ts';
import type { Token } from '../tokens.ts';

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

/** True for a word that can begin a name. */
export const isCapital = (token: Token): boolean =>
  token.shape === 'initial' || token.shape === 'upper' || token.shape === 'mixed';

/**
 * The gazetteer's names among the words, without overlap.
 *
 * @returns in reading order; each begins with a capital
 */
export function findRuns(tokens: readonly Token[], gazetteer: Gazetteer): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const run = longestRun(tokens, first, gazetteer);
    if (run === null) continue;
    runs.push(run);
    first = run.last;
  }
  return runs;
}

/** The longest name that begins at a word, or null. */
export function longestRun(tokens: readonly Token[], first: number, gazetteer: Gazetteer): Run | null {
  const token = tokens[first] as Token;
  if (!isCapital(token)) return null;
  let hash: NameHash = withWord(NO_WORDS, token.key);
  let best: Run | null = null;
  for (let last = first; ; ) {
    const here = tokens[last] as Token;
    // A name doesn't end in a small word ("Isle of").
    if (last === first || here.shape !== 'lower' || here.end - here.start > 3) {
      const name = gazetteer.find(hash);
      if (name >= 0) best = { first, last, name };
    }
    if (here.possessive || last - first + 1 >= MOST_WORDS || !gazetteer.goesOn(hash)) return best;
    last++;
    const next = tokens[last];
    if (next === undefined || next.glue === 'break' || next.glue === 'none') return best;
    hash = withWord(hash, next.key);
  }
}
