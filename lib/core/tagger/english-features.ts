// In: an article's words in columns. Out: for each word that may be part of a name, the hashed features it is judged by.
import type { Token } from '../tokens.ts';
import { formCount, isCapitalCode, sameKeys } from '../word-forms.ts';
import type { Columns } from './english-columns.ts';
import { kindOf, LABELS, NAME_KINDS } from './labels.ts';

/** Raised with every change of what follows; a model learnt with other features is refused. */
export const FEATURES_VERSION = 4;

/** At most so many features a word. */
export const MOST_FEATURES = 64;
/**
 * What a first pass said of each word's other mentions in the article: 0 where nothing, else one more than four times the
 * kind (0 none, then NAME_KINDS) plus how clearly (0 half of them, 1 most, 2 all, 3 all of several).
 */
export function votesOf({ form, shape }: Columns, labels: Uint8Array): Uint8Array {
  const words = sameKeys();
  if (places.length < formCount()) places = new Int32Array(2 * formCount());
  let used = 0;
  for (let i = 0; i < form.length; i++) {
    if (!isCapitalCode(shape[i] as number)) continue;
    const word = words[form[i] as number] as number;
    if (places[word] === 0) {
      places[word] = used + 1;
      if (used + VOTED_KINDS > counts.length) counts = longer(counts);
      counts.fill(0, used, used + VOTED_KINDS);
      used += VOTED_KINDS;
    }
    const at = (places[word] as number) - 1 + (VOTED_AS[labels[i] as number] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const votes = new Uint8Array(form.length);
  for (let i = 0; i < form.length; i++) {
    if (!isCapitalCode(shape[i] as number)) continue;
    const from = (places[words[form[i] as number] as number] as number) - 1;
    const mine = VOTED_AS[labels[i] as number] as number;
    let total = -1;
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let kind = 0; kind < VOTED_KINDS; kind++) {
      const count = counts[from + kind] as number;
      const others = kind === mine ? count - 1 : count;
      total += count;
      if (others > top) {
        best = kind;
        top = others;
      }
    }
    if (total <= 0) continue;
    votes[i] = 1 + best * 4 + (top === total ? (total > 1 ? 3 : 2) : top * 3 >= total * 2 ? 1 : 0);
  }
  for (let i = 0; i < form.length; i++) places[words[form[i] as number] as number] = 0;
  return votes;
}

/** By form: where the counts of a word begin, and one more. All 0 between two texts. */
let places = new Int32Array(0);
/** Counts of the words of the text in hand, a row of VOTED_KINDS for each. */
let counts = new Int32Array(1 << 13);

function longer(row: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(row.length * 2);
  twice.set(row);
  return twice;
}

const VOTED_KINDS = NAME_KINDS.length + 1;
/** By label: what it counts as among votes, 0 for none, else one more than its place in NAME_KINDS. */
const VOTED_AS = Uint8Array.from(LABELS, (_, label) => {
  const kind = kindOf(label);
  return kind === null ? 0 : 1 + NAME_KINDS.indexOf(kind);
});

const OUTSIDE = 0x5bd1e995;

/** Hash of a feature, cut to the model's width by its highest bits. */
function hashOf(template: number, a: number, b: number, shift: number): number {
  let x = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x ^ b, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> shift;
}

/**
 * Computes a word's features for the first pass.
 *
 * @param rows where their hashes go
 * @param from the first place to use
 * @param hashBits width of the model
 * @returns how many
 */
export function featuresOf(columns: Columns, i: number, rows: Int32Array, from: number, hashBits: number): number {
  const { given, form, hash, shape, glue, runPlace, runWhat, aloneWhat, lists, elsewhere } = columns;
  const { capitalFrom, capitalTo, affixes } = columns;
  const { suffix2, suffix3, suffix4, prefix3 } = affixes;
  const { tokens, sentenceOfToken, text } = given;
  const shift = 32 - hashBits;
  const sentence = sentenceOfToken[i] as number;
  const isIn = (k: number): boolean => sentenceOfToken[k] === sentence;
  const token = tokens[i] as Token;
  const { end } = token;
  const ownForm = form[i] as number;
  const first = capitalFrom[i] as number;
  const last = capitalTo[i] as number;
  const in1 = isIn(i - 1);
  const in2 = isIn(i - 2);
  const on1 = isIn(i + 1);
  const on2 = isIn(i + 2);
  const here = hash[i] as number;
  const before = in1 ? (hash[i - 1] as number) : OUTSIDE;
  const before2 = in2 ? (hash[i - 2] as number) : OUTSIDE;
  const after = on1 ? (hash[i + 1] as number) : OUTSIDE;
  const after2 = on2 ? (hash[i + 2] as number) : OUTSIDE;
  const ahead = isIn(first - 1) ? (hash[first - 1] as number) : OUTSIDE;
  const behind = isIn(last + 1) ? (hash[last + 1] as number) : OUTSIDE;
  const hFirst = hash[first] as number;
  const hLast = hash[last] as number;
  const listBefore = in1 ? (lists[i - 1] as number) : 0;
  const listBefore2 = in2 ? (lists[i - 2] as number) : 0;
  const listAfter = on1 ? (lists[i + 1] as number) : 0;
  const listAhead = isIn(first - 1) ? (lists[first - 1] as number) : 0;
  const glueBefore = glue[i] as number;
  const glueAfter = on1 ? (glue[i + 1] as number) : 0;
  const dot = text.charCodeAt(end) === 0x2e ? 1 : 0;
  const quote = isQuote(text.charCodeAt(token.start - 1)) ? 1 : 0;
  const titled = given.isTitled(sentence) ? 1 : 0;
  const own = shape[i] as number;
  const shapeBefore = in1 ? (shape[i - 1] as number) : 0;
  const shapeAfter = on1 ? (shape[i + 1] as number) : 0;
  const place = runPlace[i] as number;
  const what = runWhat[i] as number;
  const listed = (lists[i] as number) & 7;
  const said = elsewhere[i] as number;
  const kindOnly = what === 0 ? 0 : 1 + Math.floor((what - 1) / 24);
  let n = from;
  rows[n++] = hashOf(1, here, own, shift);
  rows[n++] = hashOf(2, here, 0, shift);
  rows[n++] = hashOf(3, before, glueBefore, shift);
  rows[n++] = hashOf(4, after, glueAfter, shift);
  rows[n++] = hashOf(5, before2, 1, shift);
  rows[n++] = hashOf(6, after2, 1, shift);
  rows[n++] = hashOf(7, before, here, shift);
  rows[n++] = hashOf(8, here, after, shift);
  rows[n++] = hashOf(9, own * 64 + shapeBefore * 8 + shapeAfter, glueBefore * 8 + glueAfter, shift);
  rows[n++] = hashOf(10, suffix3[ownForm] as number, own, shift);
  rows[n++] = hashOf(11, suffix2[ownForm] as number, own, shift);
  rows[n++] = hashOf(12, suffix4[ownForm] as number, 0, shift);
  rows[n++] = hashOf(13, prefix3[ownForm] as number, 0, shift);
  rows[n++] = hashOf(14, place * 4096 + what, own, shift);
  rows[n++] = hashOf(15, place * 4096 + what, listed, shift);
  rows[n++] = hashOf(16, place, own * 8 + said, shift);
  rows[n++] = hashOf(17, what, before, shift);
  rows[n++] = hashOf(18, kindOnly * 8 + place, after, shift);
  rows[n++] = hashOf(19, aloneWhat[i] as number, last - first, shift);
  rows[n++] = hashOf(20, hLast, i - first, shift);
  rows[n++] = hashOf(21, hFirst, last - i, shift);
  rows[n++] = hashOf(22, hLast, behind, shift);
  rows[n++] = hashOf(23, ahead, Math.min(3, last - first) * 4 + Math.min(3, i - first), shift);
  rows[n++] = hashOf(24, listed * 8 + said, (listBefore & 15) * 16 + (listAfter & 7), shift);
  rows[n++] = hashOf(25, (listBefore & 9) * 64 + (listBefore2 & 9), listed * 8 + own, shift);
  rows[n++] = hashOf(26, dot * 16 + glueBefore, what, shift);
  rows[n++] = hashOf(27, dot * 16 + glueBefore * 2 + quote, own * 16 + Math.min(12, end - token.start), shift);
  rows[n++] = hashOf(28, in1 ? (runWhat[i - 1] as number) : 0, glueBefore * 64 + kindOnly, shift);
  rows[n++] = hashOf(29, on1 ? (runWhat[i + 1] as number) : 0, glueAfter * 64 + kindOnly, shift);
  rows[n++] = hashOf(30, titled * 2 + (i > 0 && !in1 ? 1 : 0), own * 64 + listed * 8 + said, shift);
  rows[n++] = hashOf(31, behind, what, shift);
  rows[n++] = hashOf(32, ahead, what, shift);
  rows[n++] = hashOf(33, said * 8 + place, kindOnly * 32 + Math.min(3, last - first), shift);
  rows[n++] = hashOf(34, listAhead & 41, place * 64 + kindOnly, shift);
  rows[n++] = hashOf(35, listAfter >> 6, place * 64 + kindOnly * 8 + listed, shift);
  rows[n++] = hashOf(36, token.possessive ? 1 : 0, place * 64 + kindOnly, shift);
  rows[n++] = hashOf(37, suffix3[form[last] as number] as number, last - i, shift);
  rows[n++] = hashOf(38, before2, before, shift);
  rows[n++] = hashOf(39, after, after2, shift);
  rows[n++] = hashOf(40, own, 0, shift);
  return n - from;
}

/**
 * Computes the features that the second pass has beyond those of the first.
 *
 * @param votes what the first pass said of the word's other mentions
 * @param guess its labels
 * @param rows where their hashes go
 * @param from the first place to use
 * @returns how many
 */
export function voteFeaturesOf(
  columns: Columns,
  i: number,
  votes: Uint8Array,
  guess: Uint8Array,
  rows: Int32Array,
  from: number,
  hashBits: number,
): number {
  const { given, hash, shape, glue, runPlace, runWhat, lists, capitalFrom, capitalTo } = columns;
  const { sentenceOfToken } = given;
  const shift = 32 - hashBits;
  const in1 = sentenceOfToken[i - 1] === sentenceOfToken[i];
  const on1 = sentenceOfToken[i + 1] === sentenceOfToken[i];
  const before = in1 ? (hash[i - 1] as number) : OUTSIDE;
  const vote = votes[i] as number;
  const guessBefore = in1 ? (guess[i - 1] as number) : 15;
  const guessAfter = on1 ? (guess[i + 1] as number) : 15;
  const glueBefore = glue[i] as number;
  const glueAfter = on1 ? (glue[i + 1] as number) : 0;
  const own = shape[i] as number;
  const place = runPlace[i] as number;
  const what = runWhat[i] as number;
  const kindOnly = what === 0 ? 0 : 1 + Math.floor((what - 1) / 24);
  const listed = (lists[i] as number) & 7;
  const first = capitalFrom[i] as number;
  const last = capitalTo[i] as number;
  let n = from;
  rows[n++] = hashOf(41, vote, guess[i] as number, shift);
  rows[n++] = hashOf(42, vote, place * 64 + kindOnly, shift);
  rows[n++] = hashOf(43, vote, own * 64 + Math.min(3, last - first) * 8 + listed, shift);
  rows[n++] = hashOf(44, (guess[i] as number) * 256 + guessBefore * 16 + guessAfter, glueBefore * 8 + glueAfter, shift);
  rows[n++] = hashOf(45, in1 ? (votes[i - 1] as number) : 0, vote, shift);
  rows[n++] = hashOf(46, on1 ? (votes[i + 1] as number) : 0, vote, shift);
  rows[n++] = hashOf(47, vote, before, shift);
  rows[n++] = hashOf(48, guess[i] as number, 0, shift);
  return n - from;
}

const isQuote = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x201c || code === 0x2018;
