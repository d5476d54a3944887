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

/** A shingle that more texts than this have in common is a turn of phrase and leads to no comparison. */
const mostShared = 100;

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
 * 2007) and with one text of each group, so that thousands of quotes take a moment.
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
  const ranked = byRarity(distinct);
  const index = new Map<number, Ranked[]>();
  for (const text of ranked.toSorted((x, y) => x.shingles.length - y.shingles.length)) {
    const { shingles } = text;
    const length = shingles.length - Math.ceil(copyThreshold * shingles.length) + 1;
    const compared = new Set<string>();
    let isCopy = false;
    for (let at = 0; at < length; at++)
      for (const other of index.get(shingles[at] as number) ?? []) {
        if (compared.has(other.id)) continue;
        compared.add(other.id);
        if (other.shingles.length < copyThreshold * shingles.length || !areAlike(other.shingles, shingles)) continue;
        groups.join(other.id, text.id);
        isCopy = true;
      }
    // The first of a group stands for it, or a text that a hundred outlets print would be compared ten thousand times.
    if (isCopy) continue;
    for (let at = 0; at < length; at++) {
      const others = index.get(shingles[at] as number);
      if (others === undefined) index.set(shingles[at] as number, [text]);
      else if (others.length < mostShared) others.push(text);
    }
  }
  return groups.numbers();
}

/** A text with its shingles as numbers, the rarest first: the same order for all texts. */
interface Ranked {
  readonly id: string;
  readonly shingles: Uint32Array;
}

function byRarity(texts: readonly { readonly id: string; readonly shingles: ReadonlySet<string> }[]): Ranked[] {
  const frequency = new Map<string, number>();
  for (const { shingles } of texts)
    for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  const rank = new Map([...frequency].sort(([, m], [, n]) => m - n).map(([shingle], place) => [shingle, place]));
  return texts.map(({ id, shingles }) => ({
    id,
    shingles: Uint32Array.from(shingles, (shingle) => rank.get(shingle) ?? 0).sort(),
  }));
}

/** Whether two texts reach the threshold; both lists are in order, so one walk along them tells. */
function areAlike(a: Uint32Array, b: Uint32Array): boolean {
  // J = common / (|a| + |b| - common), so this many must be common.
  const needed = (copyThreshold / (1 + copyThreshold)) * (a.length + b.length);
  let common = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (common + Math.min(a.length - i, b.length - k) < needed) return false;
    const [x, y] = [a[i] as number, b[k] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return common >= needed;
}
