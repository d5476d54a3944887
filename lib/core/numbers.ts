// In: text and an offset. Out: the number that starts there, in figures or words of English, Korean or Chinese.
import { figuresAt, looksLikeYear, matchAt, type NumberHit, tidy } from './figures.ts';
import { readChinese, readKorean } from './numbers-east.ts';

export type NumberLanguage = 'en' | 'ko' | 'zh';
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

/** Reads a scale written as a single letter ("1.9m", "5b"), which only a unit or currency next to it makes sure. */
export function readLetterScale(text: string, from: number): { readonly end: number; readonly factor: number } | null {
  const found = matchAt(/[ \u00a0]?([mMbB])(?![A-Za-z\d])/y, text, from);
  if (!found) return null;
  return { end: from + found[0].length, factor: found[1]?.toLowerCase() === 'm' ? 1e6 : 1e9 };
}

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
