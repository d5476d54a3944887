// In: Korean or Chinese text at the first character of a number. Out: the number that starts there.
import { figuresAt, looksLikeYear, matchAt, type NumberHit, tidy } from './figures.ts';

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

export function readKorean(text: string, from: number, end: number): NumberHit | null {
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
    } else if (char === '여' && digit !== null && (text[cursor + 1] ?? '') in KOREAN_BIG) {
      cursor++; // 30여만: some 300,000
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

export function readChinese(text: string, from: number, end: number): NumberHit | null {
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
    } else if (/[余餘多]/.test(char) && cursor > from && (text[cursor + 1] ?? '') in HAN_BIG) {
      cursor++; // 五十多万: over 500,000
    } else break;
  }
  if (cursor === from) return null;
  // 一万二 is 12,000: a last digit without a scale counts tenths of the scale before it.
  const tail = digit !== null && lastScale > 10 && digit < 10 && !figures ? (digit * lastScale) / 10 : (digit ?? 0);
  const value = total + section + tail;
  return { start: from, end: cursor, value: tidy(value), figures, yearLike: !scaled && looksLikeYear(plain), scaled };
}
