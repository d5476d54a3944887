// In: text. Out: the same with what typesetting alone changes folded away, and the way back to the text's own offsets.
import type { Block, Span } from '../article.ts';

/** Folded text; `at[i]` is the UTF-16 offset that the i-th code unit of `text` comes from, `at[text.length]` the end. */
export interface Folded {
  readonly text: string;
  readonly at: Uint32Array;
}

/** Signs that are drawn otherwise from one publisher to the next and say the same. Never a letter or a digit. */
const SAME = new Map<string, string>([
  ...pairs('‘’‚‛′`', "'"),
  ...pairs('“”„‟″«»「」『』', '"'),
  ...pairs('‐‑‒–—―−﹣－', '-'),
  ...pairs('…', '...'),
  ...pairs('·•', '·'),
  ...pairs('、', ','),
]);
/** Soft hyphens, zero width and direction marks, variation selectors: none is drawn. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const BLANK = /[\s\u00a0\u2000-\u200a\u3000]/;
const MARK = /[\p{M}\u1160-\u11ff]/u;

function pairs(signs: string, as: string): [string, string][] {
  return [...signs].map((sign) => [sign, as]);
}

/**
 * Folds quotation marks, dashes, blanks, full-width ASCII, ligatures and decomposed letters. Figures keep their own
 * form: "10²" stays apart from "102", "1,000" from "1.000", and capitals from small letters.
 */
export function fold(text: string): Folded {
  const out: string[] = [];
  const at: number[] = [];
  const put = (folded: string, from: number) => {
    out.push(folded);
    for (let i = 0; i < folded.length; i++) at.push(from);
  };
  for (let i = 0; i < text.length; ) {
    const from = i;
    const code = text.charCodeAt(i++);
    // Letters, digits and points of ASCII, nearly everything of most texts; blanks, quotes and dashes are looked at.
    const isPlain = code > 0x20 && code < 0x7f && code !== 0x60;
    if (isPlain && !(text.charCodeAt(i) > 0x2ff && MARK.test(text[i] as string))) {
      if (code === 0x2d && out.at(-1) === '-') continue;
      put(text[from] as string, from);
      continue;
    }
    const char = text[from] as string;
    if (UNSEEN.test(char)) continue;
    if (BLANK.test(char)) {
      if (out.length > 0 && out.at(-1) !== ' ') put(' ', from);
      continue;
    }
    const wide = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    const folded = SAME.get(wide) ?? (code >= 0xfb00 && code <= 0xfb06 ? wide.normalize('NFKC') : wide);
    if (folded === '-' && out.at(-1) === '-') continue;
    while (i < text.length && MARK.test(text[i] as string) && !UNSEEN.test(text[i] as string)) i++;
    put(i > from + 1 ? (folded + text.slice(from + 1, i)).normalize('NFC') : folded, from);
  }
  at.push(text.length);
  return { text: out.join(''), at: Uint32Array.from(at) };
}

/** First index whose value is not below `value`. */
export function lowerBound(at: Uint32Array, value: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A range of the text as a range of its folded form. */
export const foldedSpan = ({ at }: Folded, { start, end }: Span): Span => ({
  start: lowerBound(at, start),
  end: lowerBound(at, end),
});
/** The same for blocks. */
export const foldedBlocks = (folded: Folded, blocks: readonly Block[]): Span[] =>
  blocks.map((block) => foldedSpan(folded, block));
