// In: quotes. Out: which of them are one text that was passed on, as wire reports are.
import { fold } from './find.ts';
import { Groups } from './groups.ts';

/**
 * Two quotes with at least this share of common shingles (Jaccard, after Broder 1997) are one text. Measured on the
 * pairs of tests/views/copies.test.ts: edited copies lie above, independent reports of one event below.
 */
export const copyThreshold = 0.4;

/** Words in a shingle of a text written with spaces, and characters in one written mainly in Han or Hangul. */
const shingleLength = { words: 3, characters: 4 } as const;

/** A text of fewer shingles says too little: then only the very same text is a copy. */
const fewest = 6;

/** The shingles of a text: runs of words or, where Han or Hangul prevail, of characters; folded, without punctuation. */
export function shinglesOf(text: string): Set<string> {
  const folded = fold(text);
  const letters = folded.match(/\p{L}/gu)?.length ?? 0;
  const eastern =
    folded.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const isEastern = eastern * 3 > letters;
  const parts = isEastern ? (folded.match(/[\p{L}\p{N}]/gu) ?? []) : (folded.match(/[\p{L}\p{N}]+/gu) ?? []);
  const length = isEastern ? shingleLength.characters : shingleLength.words;
  const shingles = new Set<string>();
  for (let at = 0; at + length <= parts.length; at++) shingles.add(parts.slice(at, at + length).join(' '));
  return shingles;
}

/** Share of common shingles, from 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / (a.size + b.size - common);
}

/**
 * Finds all copies. Only texts that share one of their rarest shingles are compared (prefix filtering, Bayardo and others
 * 2007), which finds every pair above the threshold and leaves out nearly all others.
 *
 * @param texts quotes by id
 * @returns the group of each id; ids of one group are one text
 */
export function copiesOf(
  texts: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, number> {
  const groups = new Groups<string>();
  const bySame = new Map<string, string>();
  const distinct: { readonly id: string; readonly shingles: ReadonlySet<string> }[] = [];
  for (const { id, text } of texts) {
    groups.add(id);
    const same = fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = bySame.get(same);
    if (first !== undefined) groups.join(first, id);
    else {
      bySame.set(same, id);
      const shingles = shinglesOf(text);
      if (shingles.size >= fewest) distinct.push({ id, shingles });
    }
  }
  const frequency = new Map<string, number>();
  for (const { shingles } of distinct)
    for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  const index = new Map<string, { readonly id: string; readonly shingles: ReadonlySet<string> }[]>();
  for (const text of distinct.toSorted((a, b) => a.shingles.size - b.shingles.size)) {
    const { shingles } = text;
    // A shingle that no other text has finds nothing, but it takes its place in the prefix.
    const rarest = [...shingles].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    const prefix = rarest.slice(0, shingles.size - Math.ceil(copyThreshold * shingles.size) + 1);
    const compared = new Set<string>();
    for (const shingle of prefix) {
      if (frequency.get(shingle) === 1) continue;
      const others = index.get(shingle) ?? [];
      for (const other of others) {
        if (compared.has(other.id)) continue;
        compared.add(other.id);
        if (other.shingles.size < copyThreshold * shingles.size) continue;
        if (groups.areJoined(other.id, text.id)) continue;
        if (similarity(other.shingles, shingles) >= copyThreshold) groups.join(other.id, text.id);
      }
      others.push(text);
      index.set(shingle, others);
    }
  }
  return groups.numbers();
}
