// In: a sentence of Korean. Out: features of each character for the tagger: letters, words, particles and listed names.
import { type EastNames, kindAt, longestAt, sizeAt } from '../east-names.ts';
import { isParticle } from '../korean.ts';
import { type FeatureTaker, mix } from './east-chain.ts';
import {
  classOf,
  DIGIT,
  HAN,
  HANGUL,
  HEAD_REACH,
  headOf,
  KIND_CODE,
  SPACE,
  SURNAMES,
  stemEndOf,
  TOPICS,
} from './korean-signs.ts';
import { classesAt, type KoreanWords } from './korean-words.ts';

/** Raised whenever the features change, so that weights of another version are refused. */
export const KOREAN_FEATURES = 2;

/** Scratch room of one sentence, used again. */
class Room {
  code = new Int32Array(512);
  kind = new Uint8Array(512);
  runStart = new Int32Array(512);
  runEnd = new Int32Array(512);
  listed = new Int32Array(512);
  inner = new Int32Array(512);
  stemEnd = new Int32Array(512);
  head = new Uint8Array(512);
  stemClasses = new Uint8Array(512);
  word = new Int32Array(512);

  grow(length: number): void {
    if (length <= this.code.length) return;
    const size = 1 << Math.ceil(Math.log2(length + 1));
    this.code = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.runStart = new Int32Array(size);
    this.runEnd = new Int32Array(size);
    this.listed = new Int32Array(size);
    this.inner = new Int32Array(size);
    this.stemEnd = new Int32Array(size);
    this.head = new Uint8Array(size);
    this.stemClasses = new Uint8Array(size);
    this.word = new Int32Array(size);
  }
}

const room = new Room();

const TOLD = /다[.'"’”)]*\s*$/;

/** In place of the classes of a neighbour that isn't there. */
const NO_RUN = 255;

function hashOf(code: Int32Array, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 31) + (code[i] as number);
  return hash | 0;
}

/** 0 nothing follows, 1 a particle, 2 something else, within the run. */
function tailAt(text: string, end: number, runEnd: number): number {
  if (end >= runEnd) return 0;
  return runEnd - end <= 4 && isParticle(text.slice(end, runEnd)) ? 1 : 2;
}

/** Marks each character that a listed name covers: kind, place in the name, what follows it. */
function markNames(text: string, start: number, length: number, east: EastNames): void {
  const { runStart, runEnd, kind, listed, inner } = room;
  listed.fill(0, 0, length);
  inner.fill(0, 0, length);
  let covered = 0;
  for (let i = 0; i < length; i++) {
    if (kind[i] !== HANGUL && kind[i] !== HAN) continue;
    const opens = i === runStart[i] || i === covered;
    const found = longestAt(east, text, start + i, start + length);
    if (found === null || (found.length === 1 && !opens)) continue;
    const { length: size, from } = found;
    const end = i + size;
    const tail = tailAt(text, start + end, start + (runEnd[Math.min(end, length) - 1] as number));
    const big = sizeAt(east, from) >= 53 ? 1 : 0;
    const code = ((KIND_CODE[kindAt(east, from)] ?? 6) << 1) | big;
    for (let k = i; k < end && k < length; k++) {
      const place = k === i ? (size === 1 ? 3 : 1) : k === end - 1 ? 3 : 2;
      const mark = (code << 5) | (place << 3) | (tail << 1) | 1 | (Math.min(3, size - 1) << 12);
      if (opens && k >= covered) listed[k] = mark;
      else if (inner[k] === 0) inner[k] = mark;
    }
    if (opens) covered = Math.max(covered, end);
  }
}

/** The lists that the features ask. */
export interface KoreanLists {
  readonly names: EastNames;
  readonly words: KoreanWords;
}

const longest = { length: 0, classes: 0 };

/** Marks each character of a Hangul run with what the word list says of its stem, and of the word that covers the character. */
function markWords(text: string, start: number, from: number, to: number, stem: number, words: KoreanWords): void {
  const { stemClasses, word } = room;
  const limit = start + to;
  stemClasses.fill(classesAt(words, text, start + from, start + stem, limit, longest), from, to);
  for (let i = from; i < to; ) {
    if (i > from) classesAt(words, text, start + i, 0, limit, longest);
    const { length, classes } = longest;
    if (length === 0) {
      word[i++] = 0;
      continue;
    }
    const edges = (i === from ? 2 : 0) | (i + length >= stem ? 1 : 0);
    for (let k = 0; k < length; k++) {
      const place = k === 0 ? 1 : k === length - 1 ? 3 : 2;
      word[i + k] = (classes << 6) | (place << 4) | (Math.min(3, length - 1) << 2) | edges;
    }
    i += length;
  }
}

/**
 * Adds the features of every character of a sentence.
 *
 * @param text the whole text; Chinese characters in it are looked up as they stand
 * @param sink gets one group of features for each character from start to end
 */
export function koreanFeatures(
  text: string,
  start: number,
  end: number,
  { names, words }: KoreanLists,
  sink: FeatureTaker,
): void {
  const n = end - start;
  room.grow(n + 4);
  const { code, kind, runStart, runEnd, listed, inner, stemEnd, stemClasses, word } = room;
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(start + i);
    code[i] = unit;
    kind[i] = classOf(unit);
    if (kind[i] === DIGIT) code[i] = 0x30;
    runStart[i] = i > 0 && kind[i - 1] === kind[i] ? (runStart[i - 1] as number) : i;
  }
  for (let i = n - 1; i >= 0; i--) runEnd[i] = i + 1 < n && kind[i + 1] === kind[i] ? (runEnd[i + 1] as number) : i + 1;
  markNames(text, start, n, names);
  for (let i = 0; i < n; i = runEnd[i] as number) {
    const to = runEnd[i] as number;
    const end = kind[i] === HANGUL ? stemEndOf(text, start + i, start + to) - start : to;
    stemEnd.fill(end, i, to);
    if (kind[i] === HANGUL) {
      room.head[i] = headOf(text.slice(Math.max(start + i, start + end - HEAD_REACH), start + end));
      markWords(text, start, i, to, end, words);
    } else {
      room.stemClasses.fill(0, i, to);
      room.word.fill(0, i, to);
    }
  }
  const sentence = text.slice(start, end);
  let topic = 0;
  for (let t = 0; t < TOPICS.length; t++) if ((TOPICS[t] as RegExp).test(sentence)) topic |= 1 << t;
  // News ends its sentences with a verb and a stop; what people write of films seldom does.
  const told = TOLD.test(sentence) ? 1 : 2;
  const at = (i: number): number => (i >= 0 && i < n ? (code[i] as number) : i < 0 ? 1 : 2);
  const mark = (i: number): number => (i >= 0 && i < n ? (listed[i] as number) : 0);
  // What is the same for all characters of a run is found once, at its first.
  let before = 0;
  let after = 0;
  let lastTwo = 0;
  let firstTwo = 0;
  let whole = 0;
  let stem = 0;
  let stemHash = 0;
  let head = 0;
  let nextRun = 0;
  let nextHead = 0;
  let nextStem = 0;
  let lastRun = 0;
  let lastHead = 0;
  let lastWhole = 0;
  let lastStem = 0;
  let lastMark = 0;
  let named = 0;
  let tailHash = 0;
  let nextTail = 0;
  let secondStem = 0;
  let stemBeforeLast = 0;
  let stemIs = 0;
  let nextIs = 0;
  let lastIs = 0;
  for (let i = 0; i < n; i++) {
    const from = runStart[i] as number;
    const to = runEnd[i] as number;
    if (i === from) enterRun(from, to);
    const c = at(i);
    const b1 = at(i - 1);
    const b2 = at(i - 2);
    const a1 = at(i + 1);
    const a2 = at(i + 2);
    const place = (Math.min(4, i - from) << 3) | Math.min(5, to - i - 1);
    sink.add(1, c);
    sink.add(2, b1);
    sink.add(3, a1);
    sink.add(4, b2);
    sink.add(5, a2);
    sink.add(6, mix(b1, c));
    sink.add(7, mix(c, a1));
    sink.add(8, mix(b2, b1));
    sink.add(9, mix(a1, a2));
    sink.add(10, mix(mix(b1, c), a1));
    sink.add(11, mix(mix(b2, b1), c));
    sink.add(12, mix(mix(c, a1), a2));
    sink.add(13, mix(mix(mix(c, a1), a2), at(i + 3)));
    sink.add(14, hashOf(code, from, i + 1));
    sink.add(15, hashOf(code, i, to));
    sink.add(16, mix(hashOf(code, i + 1, to), 1));
    sink.add(17, mix(whole, place));
    sink.add(18, mix(before, Math.min(4, i - from)));
    sink.add(19, mix(after, Math.min(5, to - i - 1)));
    sink.add(20, mix(lastTwo, Math.min(3, i - from)));
    sink.add(21, mix(firstTwo, Math.min(5, to - i - 1)));
    sink.add(22, (place << 3) | (kind[i] as number));
    sink.add(23, mix(mix(kind[i - 1] ?? 7, kind[i] as number), mix(kind[i + 1] ?? 7, kind[i + 2] ?? 7)));
    const here = mark(i);
    const own = inner[i] as number;
    if (here !== 0) {
      sink.add(24, here & 0xfff);
      sink.add(25, here);
      sink.add(26, mix(here & 0xfff, topic));
      sink.add(27, mix(here, after));
      sink.add(28, mix(here, before));
      sink.add(29, mix(here, hashOf(code, i + 1, to)));
      sink.add(30, mix(here & 0xff8, firstTwo));
      sink.add(31, mix(here & 0xff8, lastTwo));
    }
    if (own !== 0) {
      sink.add(32, own);
      sink.add(33, mix(own, here));
    }
    sink.add(34, mix(mark(i - 1), here));
    sink.add(35, mix(here, mark(i + 1)));
    sink.add(36, mix(mark(from - 2) & 0xfe0, mix(here & 0x18, c)));
    sink.add(37, mix(mark(to + 1) & 0xfe0, mix(here & 0xff8, to - i)));
    sink.add(38, mix(topic, c));
    sink.add(39, mix(at(to - 1), place));
    sink.add(40, mix(mix(at(to - 2), at(to - 1)), place));
    const inStem = i < stem ? Math.min(5, stem - i) : 0;
    const seat = (Math.min(4, i - from) << 3) | inStem;
    sink.add(41, mix(stemHash, seat));
    sink.add(42, mix(hashOf(code, i, stem), 1));
    sink.add(43, mix(tailHash, seat));
    sink.add(44, mix(at(stem - 1), inStem));
    sink.add(45, mix(mix(at(stem - 2), at(stem - 1)), inStem));
    sink.add(46, (head << 6) | seat);
    sink.add(47, mix((head << 6) | seat, (nextHead << 5) | (lastHead << 1) | lastWhole));
    sink.add(48, mix((named << 6) | seat, nextHead));
    sink.add(49, mix((lastHead << 1) | lastWhole, seat));
    sink.add(50, mix(nextHead, seat));
    sink.add(51, mix(here & 0xfff, mix(head, inStem)));
    sink.add(52, mix(here & 0xfff, (nextHead << 5) | (lastHead << 1) | lastWhole));
    if (nextRun < n) sink.add(53, mix(nextStem, seat));
    if (lastRun >= 0) sink.add(54, mix(lastStem, mix(lastWhole, seat & 0x38)));
    sink.add(55, mix(lastMark, mix(lastWhole, mix(here & 0xff8, head))));
    sink.add(60, mix(stemIs, seat));
    sink.add(61, mix(stemIs, mix(here & 0xfff, seat)));
    const covering = word[i] as number;
    sink.add(62, covering);
    sink.add(63, mix(covering, here & 0xfff));
    sink.add(64, mix(covering, mix(word[i - 1] ?? 0, i + 1 < n ? (word[i + 1] as number) : 0)));
    sink.add(65, mix(mix(nextIs, lastIs), mix(stemIs, seat)));
    sink.add(66, mix(nextIs, mix(here & 0xfff, head)));
    sink.add(67, mix(secondStem, seat));
    sink.add(68, mix(nextTail, mix(nextHead, seat)));
    sink.add(69, mix(stemBeforeLast, seat));
    sink.add(70, mix(told, mix(here & 0xfff, seat)));
    sink.add(71, mix(here & 0xfff, mix(nextStem, 3)));
    sink.add(72, mix(here & 0xfff, mix(tailHash, nextHead)));
    sink.add(73, mix(here & 0xfff, mix(tailHash, nextStem)));
    sink.next();
  }

  function enterRun(from: number, to: number): void {
    before = wordBefore(from);
    after = wordAfter(to, n);
    lastTwo = lastOf(from);
    firstTwo = firstOf(to, n);
    whole = hashOf(code, from, to);
    stem = stemEnd[from] as number;
    stemHash = hashOf(code, from, stem);
    head = kind[from] === HANGUL ? (room.head[from] as number) : 0;
    nextRun = afterSpace(to);
    nextHead = nextRun < n ? headAt(nextRun) : 15;
    nextStem = nextRun < n ? stemOf(nextRun) : 0;
    lastRun = from > 1 && kind[from - 1] === SPACE ? (runStart[from - 2] as number) : -1;
    lastHead = lastRun >= 0 ? headAt(lastRun) : 15;
    lastWhole = lastRun >= 0 && stemEnd[lastRun] === runEnd[lastRun] ? 1 : 0;
    lastStem = lastRun >= 0 ? stemOf(lastRun) : 0;
    lastMark = lastRun >= 0 ? mark((stemEnd[lastRun] as number) - 1) & 0xff8 : 1;
    tailHash = hashOf(code, stem, to);
    nextTail = nextRun < n ? hashOf(code, stemEnd[nextRun] as number, runEnd[nextRun] as number) : 0;
    const second = nextRun < n ? afterSpace(runEnd[nextRun] as number) : n;
    secondStem = second < n ? stemOf(second) : 0;
    const beforeLast = lastRun > 1 && kind[lastRun - 1] === SPACE ? (runStart[lastRun - 2] as number) : -1;
    stemBeforeLast = beforeLast >= 0 ? stemOf(beforeLast) : 0;
    stemIs = stemClasses[from] as number;
    nextIs = nextRun < n ? (stemClasses[nextRun] as number) : NO_RUN;
    lastIs = lastRun >= 0 ? (stemClasses[lastRun] as number) : NO_RUN;
    named = kind[from] === HANGUL && stem - from === 3 && SURNAMES.has(text.charAt(start + from)) ? 1 : 0;
  }
  function afterSpace(to: number): number {
    return to < n && kind[to] === SPACE ? to + 1 : to;
  }
  function stemOf(at: number): number {
    return hashOf(code, at, stemEnd[at] as number);
  }
  /** Head of a neighbouring run; 15 where it isn't Hangul. */
  function headAt(at: number): number {
    return kind[at] === HANGUL ? (room.head[at] as number) : 15;
  }
  /** The word before the run, parted by a space or a sign. */
  function wordBefore(from: number): number {
    const end = from > 0 && kind[from - 1] === SPACE ? from - 1 : from;
    if (end <= 0) return 3;
    const first = runStart[end - 1] as number;
    return mix(hashOf(code, first, end), end === from ? 1 : 2);
  }
  function wordAfter(to: number, n: number): number {
    const first = to < n && kind[to] === SPACE ? to + 1 : to;
    if (first >= n) return 4;
    return mix(hashOf(code, first, runEnd[first] as number), first === to ? 1 : 2);
  }
  function lastOf(from: number): number {
    const end = from > 0 && kind[from - 1] === SPACE ? from - 1 : from;
    return mix(at(end - 2), mix(at(end - 1), end === from ? 1 : 2));
  }
  function firstOf(to: number, n: number): number {
    const first = to < n && kind[to] === SPACE ? to + 1 : to;
    return mix(mix(at(first), at(first + 1)), first === to ? 1 : 2);
  }
}
