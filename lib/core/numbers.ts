// In: text and an offset. Out: the number that starts there, in figures or words of English, Korean or Chinese.
import type { Span } from './article.ts';

export type NumberLanguage = 'en' | 'ko' | 'zh';

/** A number as it stands in the text. Offsets are UTF-16 code units. */
export interface NumberHit extends Span {
  readonly value: number;
  /** Whether figures stand in it ("4만", "1.9 million") or words only ("twelve", "六十"). */
  readonly figures: boolean;
  /** True for four bare figures from 1900 to 2099: may be a year. */
  readonly yearLike: boolean;
  /** True where a scale word or sign belongs to it ("million", "만"). */
  readonly scaled: boolean;
}

const FIGURES = /(?:\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+)(?:\.\d+)?[½¼¾]?/y;
const FRACTION: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const SMALL = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Pattern source of every English word that a number in words can start with. Lower case. */
export const NUMBER_WORD_START = [
  ...SMALL.keys(),
  ...TENS.keys(),
  'half',
  'dozen',
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
]
  .filter((word) => word !== 'zero')
  .join('|');

const SCALE_AFTER =
  /(?:k|[ \u00a0-]?(?:hundred|thousand|million|billion|trillion|dozen|lakhs?|crores?|mln|mn|bln|bn|tn|trn))(?![A-Za-z])/iy;
const AND_A_HALF = / and a half(?![A-Za-z])/iy;
const HALF_A = /half[ -](?:an? )?(dozen|hundred|thousand|million|billion|trillion)(?![A-Za-z])/iy;
const WORD = /[A-Za-z]+/y;
const JOINT = /(?: and |[ \u00a0]|-)(?=[A-Za-z])/y;

/** Runs a sticky expression at one offset. */
export function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Reads a scale written as a single letter ("1.9m", "5b"), which only a unit or currency next to it makes sure. */
export function readLetterScale(text: string, from: number): { readonly end: number; readonly factor: number } | null {
  const found = matchAt(/[ \u00a0]?([mMbB])(?![A-Za-z\d])/y, text, from);
  if (!found) return null;
  return { end: from + found[0].length, factor: found[1]?.toLowerCase() === 'm' ? 1e6 : 1e9 };
}

function figuresAt(
  text: string,
  from: number,
): { readonly end: number; readonly value: number; readonly plain: string } | null {
  const found = matchAt(FIGURES, text, from);
  if (!found) return null;
  const raw = found[0];
  const tail = FRACTION[raw.at(-1) ?? ''];
  const value = Number((tail === undefined ? raw : raw.slice(0, -1)).replace(/[^\d.]/g, '')) + (tail ?? 0);
  return { end: from + raw.length, value, plain: raw };
}

const looksLikeYear = (plain: string) => /^(?:19|20)\d\d$/.test(plain);

function readEnglish(text: string, from: number, end: number): NumberHit | null {
  const figures = figuresAt(text, from);
  if (figures) {
    let { end: stop, value } = figures;
    let scaled = false;
    const half = matchAt(AND_A_HALF, text, stop);
    if (half) {
      value += 0.5;
      stop += half[0].length;
    }
    for (let i = 0; i < 2; i++) {
      const scale = matchAt(SCALE_AFTER, text, stop);
      if (!scale) break;
      const factor = SCALES.get(scale[0].replace(/[^A-Za-z]/g, '').toLowerCase());
      if (factor === undefined) break;
      value *= factor;
      stop += scale[0].length;
      scaled = true;
    }
    if (stop > end) return null;
    return {
      start: from,
      end: stop,
      value: tidy(value),
      figures: true,
      yearLike: !scaled && looksLikeYear(figures.plain),
      scaled,
    };
  }
  const halfOf = matchAt(HALF_A, text, from);
  if (halfOf) {
    const value = (SCALES.get(halfOf[1]?.toLowerCase() ?? '') ?? 0) / 2;
    return { start: from, end: from + halfOf[0].length, value, figures: false, yearLike: false, scaled: true };
  }
  return readEnglishWords(text, from, end);
}

function readEnglishWords(text: string, from: number, end: number): NumberHit | null {
  let total = 0; // finished thousands, millions …
  let part = 0; // what has been read since
  let stop = from;
  let cursor = from;
  let words = 0;
  let scaled = false;
  let joinedByAnd = false;
  for (;;) {
    const found = matchAt(WORD, text, cursor);
    if (!found || cursor + found[0].length > end) break;
    const word = found[0].toLowerCase();
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const scale = word === 'k' ? undefined : SCALES.get(word);
    if (joinedByAnd && !(scaled && (small !== undefined || tens !== undefined))) break;
    if (small !== undefined) {
      if (words > 0 && (part % 10 !== 0 || (part % 100 !== 0 && small > 9) || (part === 0 && total === 0))) break;
      part += small;
    } else if (tens !== undefined) {
      if (part % 100 !== 0) break;
      part += tens;
    } else if (scale !== undefined) {
      if (scale <= 100) part = (part || 1) * scale;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
      scaled = true;
    } else break;
    words++;
    stop = cursor + found[0].length;
    const half = matchAt(AND_A_HALF, text, stop);
    if (half && part < 100 && !scaled) {
      part += 0.5;
      stop += half[0].length;
    }
    const joint = matchAt(JOINT, text, stop);
    if (!joint) break;
    joinedByAnd = joint[0] === ' and ';
    cursor = stop + joint[0].length;
  }
  if (words === 0 || stop > end) return null;
  return { start: from, end: stop, value: tidy(total + part), figures: false, yearLike: false, scaled };
}

const SINO: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 };
const NATIVE_ONES: Readonly<Record<string, number>> = {
  한: 1, 하나: 1, 두: 2, 둘: 2, 세: 3, 셋: 3, 석: 3, 네: 4, 넷: 4, 넉: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9,
}; // biome-ignore format: a table reads better in one piece
const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스무: 20,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const NATIVE =
  /(열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(하나|한|둘|두|셋|세|석|넷|네|넉|다섯|여섯|일곱|여덟|아홉)?/y;
const KOREAN_BIG: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const KOREAN_SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const HANGUL = /[가-힣]/;

function readKorean(text: string, from: number, end: number): NumberHit | null {
  const before = from > 0 ? (text[from - 1] ?? '') : '';
  const first = text[from] ?? '';
  const figures = first >= '0' && first <= '9';
  if (!figures && HANGUL.test(before)) return null;
  let total = 0;
  let section = 0; // below the next 만, 억 or 조
  let digit: number | null = null;
  let stop = from;
  let cursor = from;
  let scaled = false;
  let lastBig = Number.POSITIVE_INFINITY;
  let plain = '';
  while (cursor < end) {
    const char = text[cursor] ?? '';
    if (char >= '0' && char <= '9') {
      if (digit !== null) break;
      const read = figuresAt(text, cursor);
      if (!read) break;
      digit = read.value;
      plain = plain === '' ? read.plain : 'more';
      cursor = read.end;
      stop = cursor;
    } else if (char in SINO && digit === null) {
      digit = SINO[char] ?? 0;
      cursor++;
      // A lone syllable such as 이 or 오 is no number; only a scale right after it makes it one.
      if (!((text[cursor] ?? '') in KOREAN_SMALL || (text[cursor] ?? '') in KOREAN_BIG)) {
        if (scaled && !HANGUL.test(text[cursor] ?? '')) stop = cursor;
        else digit = null;
        break;
      }
    } else if (char in KOREAN_SMALL) {
      section += (digit ?? 1) * (KOREAN_SMALL[char] ?? 1);
      digit = null;
      cursor++;
      stop = cursor;
      scaled = true;
    } else if (char in KOREAN_BIG) {
      const big = KOREAN_BIG[char] ?? 1;
      if (big >= lastBig || (digit === null && section === 0)) break;
      total += (section + (digit ?? 0)) * big;
      section = 0;
      digit = null;
      lastBig = big;
      cursor++;
      stop = cursor;
      scaled = true;
    } else if (
      char === ' ' &&
      stop === cursor &&
      lastBig !== Number.POSITIVE_INFINITY &&
      section === 0 &&
      digit === null
    ) {
      if (!/^ (?:\d|[일이삼사오육칠팔구]?[십백천])/.test(text.slice(cursor, cursor + 4))) break;
      cursor++;
    } else break;
  }
  if (stop > from) {
    const value = total + section + (digit ?? 0);
    return { start: from, end: stop, value: tidy(value), figures, yearLike: !scaled && looksLikeYear(plain), scaled };
  }
  const native = matchAt(NATIVE, text, from);
  if (!native || native[0] === '') return null;
  const value = (NATIVE_TENS[native[1] ?? ''] ?? 0) + (NATIVE_ONES[native[2] ?? ''] ?? 0);
  return { start: from, end: from + native[0].length, value, figures: false, yearLike: false, scaled: false };
}

const HAN_DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_BIG: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

function readChinese(text: string, from: number, end: number): NumberHit | null {
  // 几十, 数百, 上千, 第三: vague or ordinal, so no number that could be worked with.
  if (/[几幾数數上第成好]/.test(from > 0 ? (text[from - 1] ?? '') : '')) {
    const first = text[from] ?? '';
    if (!(first >= '0' && first <= '9')) return null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastScale = 0;
  let cursor = from;
  let plain = '';
  let scaled = false;
  const first = text[from] ?? '';
  const figures = first >= '0' && first <= '9';
  while (cursor < end) {
    const char = text[cursor] ?? '';
    if (char >= '0' && char <= '9') {
      if (digit !== null) break;
      const read = figuresAt(text, cursor);
      if (!read) break;
      digit = read.value;
      plain = plain === '' ? read.plain : 'more';
      cursor = read.end;
      lastScale = 0;
    } else if (char in HAN_DIGIT) {
      if (digit !== null && digit !== 0) break;
      digit = HAN_DIGIT[char] ?? 0;
      if (digit === 0) lastScale = 0;
      cursor++;
    } else if (char in HAN_SMALL) {
      const scale = HAN_SMALL[char] ?? 1;
      section += (digit ?? 1) * scale;
      digit = null;
      lastScale = scale;
      cursor++;
      scaled = true;
    } else if (char in HAN_BIG) {
      if (digit === null && section === 0 && total === 0) break;
      const big = HAN_BIG[char] ?? 1;
      total = (total + section + (digit ?? 0)) * big;
      section = 0;
      digit = null;
      lastScale = big;
      cursor++;
      scaled = true;
    } else break;
  }
  if (cursor === from) return null;
  // 一万二 is 12,000: a last digit without a scale counts tenths of the scale before it.
  const tail = digit !== null && lastScale > 10 && digit < 10 && !figures ? (digit * lastScale) / 10 : (digit ?? 0);
  const value = total + section + tail;
  return { start: from, end: cursor, value: tidy(value), figures, yearLike: !scaled && looksLikeYear(plain), scaled };
}

/** Takes off what binary fractions add: 1.1 × 1e6 is 1100000 and not 1100000.0000000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Reads the number that starts exactly at an offset.
 *
 * @param text the whole text
 * @param from offset where the number must start
 * @param end offset that it may not pass
 * @returns null where no number starts; vague ones (几十, 수백, "several") are none
 */
export function readNumber(text: string, from: number, end: number, language: NumberLanguage): NumberHit | null {
  if (language === 'ko') return readKorean(text, from, end);
  if (language === 'zh') return readChinese(text, from, end);
  return readEnglish(text, from, end);
}

/**
 * Writes a value as gold-standard files do: plain below a million ("24000"), else with the exponent of its
 * million, billion or trillion ("1.9e6", "180e6", "3.2e9").
 */
export function writeNumber(value: number): string {
  for (const exponent of [12, 9, 6]) {
    if (Math.abs(value) >= 10 ** exponent) return `${tidy(value / 10 ** exponent)}e${exponent}`;
  }
  return String(tidy(value));
}
