// In: a sentence of Korean. Out: features of each character for the tagger: letters, words, particles and listed names.
import { type EastNames, kindAt, longestAt, sizeAt } from '../east-names.ts';
import { isParticle } from '../korean.ts';
import { type FeatureTaker, mix } from './east-chain.ts';

/** Raised whenever the features change, so that weights of another version are refused. */
export const KOREAN_FEATURES = 1;

const SPACE = 0;
const HANGUL = 1;
const LATIN = 2;
const DIGIT = 3;
const HAN = 4;
const OTHER = 5;

function classOf(code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  if (code === 0x20 || code === 0x0a || code === 0xa0) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return LATIN;
  if (code >= 0x3400 && code <= 0x9fff) return HAN;
  return OTHER;
}

/** Words that tell what a sentence is about: the name of a country is a team in sport. */
const TOPICS: readonly RegExp[] = [
  /축구|야구|경기에서|감독|월드컵|결승|득점|대표팀|선수|리그|올림픽|골을|우승|승리|구단|투수|타자|홈런|친선/,
  /영화|연기|배우|감동|스토리|평점|재미|드라마|개봉/,
  /정부|외교|회담|대통령|총리|장관|성명|유엔|발표/,
  /경찰|혐의|사고|숨진|화재|검찰|소방|구속/,
  /날씨|기온|비가|강수|태풍|지진|규모|해상|예보/,
];

/** First letter of a listed name's kind as a small number, 0 for none. */
const KIND_CODE: Readonly<Record<string, number>> = {
  c: 1,
  p: 2,
  f: 3,
  g: 3,
  d: 4,
  w: 5,
  t: 6,
  s: 7,
  r: 7,
  m: 7,
  i: 8,
  x: 9,
  l: 10,
};

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
  }
}

const room = new Room();

const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국'.split(
    '',
  ),
);

/** Heads of names of organisations, places and persons: the last letters of a stem as a small number. */
const HEADS: readonly (readonly [RegExp, number])[] = [
  [/(?:특별시|광역시|[가-힣]시)$/, 1],
  [/[가-힣][군구]$/, 2],
  [/[가-힣](?:동|읍|면|리|가)$/, 3],
  [/[가-힣](?:로|길|대로|거리|고속도로|국도)$/, 4],
  [/[가-힣](?:역|공항|터미널|항|항구|부두|휴게소|나들목)$/, 5],
  [/[가-힣](?:산|강|섬|호수|해|만|해협|반도|고원|산맥|사막|계곡|폭포|해변|해수욕장|천|봉|도)$/, 6],
  [
    /(?:공원|광장|궁|사찰|경기장|체육관|빌딩|타워|센터|극장|시장|병원|호텔|식당|마을|아파트|교회|성당|박물관|미술관|청사|공단|단지|캠퍼스|홀|돔|스타디움|파크|몰|점)$/,
    7,
  ],
  [/(?:대학교|대학|대|고등학교|고교|중학교|초등학교|여대)$/, 8],
  [
    /(?:은행|전자|그룹|통신|신문|일보|방송|협회|연맹|위원회|재단|연구소|연구원|공사|공단|회사|증권|생명|건설|자동차|항공|중공업|화학)$/,
    9,
  ],
  [
    /(?:경찰서|경찰청|경찰|지검|검찰|검찰청|법원|지법|고법|대법원|소방서|청|부|처|국|원|당|군|의회|정부|교육청|사령부|부대|대사관)$/,
    10,
  ],
  [/(?:씨|양|군|감독|의원|대표|장관|대통령|교수|선수|기자|회장|사장|실장|후보)$/, 11],
  [/(?:주|성|현|지역|지방|일대|인근|북부|남부|동부|서부|중부|내륙|산간|도심)$/, 12],
];

/** No head is longer, with the letter before it. */
const HEAD_REACH = 5;
const headsSeen = new Map<string, number>();

/** The code of a stem's last letters; kept, since the same few thousand endings come again and again. */
function headOf(ending: string): number {
  const seen = headsSeen.get(ending);
  if (seen !== undefined) return seen;
  const code = HEADS.find(([pattern]) => pattern.test(ending))?.[1] ?? 0;
  if (headsSeen.size > 20_000) headsSeen.clear();
  headsSeen.set(ending, code);
  return code;
}

/** Where the noun of a Hangul run ends: before the longest particle that leaves two letters. */
function stemEndOf(text: string, from: number, to: number): number {
  for (let end = Math.max(from + 2, to - 4); end < to; end++) if (isParticle(text.slice(end, to))) return end;
  return to;
}

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

/**
 * Adds the features of every character of a sentence.
 *
 * @param text the whole text; Chinese characters in it are looked up as they stand
 * @param sink gets one group of features for each character from start to end
 */
export function koreanFeatures(text: string, start: number, end: number, east: EastNames, sink: FeatureTaker): void {
  const n = end - start;
  room.grow(n + 4);
  const { code, kind, runStart, runEnd, listed, inner, stemEnd } = room;
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(start + i);
    code[i] = unit;
    kind[i] = classOf(unit);
    if (kind[i] === DIGIT) code[i] = 0x30;
    runStart[i] = i > 0 && kind[i - 1] === kind[i] ? (runStart[i - 1] as number) : i;
  }
  for (let i = n - 1; i >= 0; i--) runEnd[i] = i + 1 < n && kind[i + 1] === kind[i] ? (runEnd[i + 1] as number) : i + 1;
  markNames(text, start, n, east);
  for (let i = 0; i < n; i = runEnd[i] as number) {
    const to = runEnd[i] as number;
    const end = kind[i] === HANGUL ? stemEndOf(text, start + i, start + to) - start : to;
    stemEnd.fill(end, i, to);
    if (kind[i] === HANGUL)
      room.head[i] = headOf(text.slice(Math.max(start + i, start + end - HEAD_REACH), start + end));
  }
  const sentence = text.slice(start, end);
  let topic = 0;
  for (let t = 0; t < TOPICS.length; t++) if ((TOPICS[t] as RegExp).test(sentence)) topic |= 1 << t;
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
    sink.add(43, mix(hashOf(code, stem, to), seat));
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
    nextRun = to < n && kind[to] === SPACE ? to + 1 : to;
    nextHead = nextRun < n ? headAt(nextRun) : 15;
    nextStem = nextRun < n ? hashOf(code, nextRun, stemEnd[nextRun] as number) : 0;
    lastRun = from > 1 && kind[from - 1] === SPACE ? (runStart[from - 2] as number) : -1;
    lastHead = lastRun >= 0 ? headAt(lastRun) : 15;
    lastWhole = lastRun >= 0 && stemEnd[lastRun] === runEnd[lastRun] ? 1 : 0;
    lastStem = lastRun >= 0 ? hashOf(code, lastRun, stemEnd[lastRun] as number) : 0;
    lastMark = lastRun >= 0 ? mark((stemEnd[lastRun] as number) - 1) & 0xff8 : 1;
    named = kind[from] === HANGUL && stem - from === 3 && SURNAMES.has(text.charAt(start + from)) ? 1 : 0;
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
