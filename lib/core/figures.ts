// In: text and an offset. Out: the figures that start there; what numbers of all languages share.
import type { Span } from './article.ts';

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

/** Runs a sticky expression at one offset. */
export function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Figures with their separators and fraction ("1,200", "2½"); null where none start at the offset. */
export function figuresAt(
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

/** Four figures from 1900 to 2099. */
export const looksLikeYear = (plain: string) => /^(?:19|20)\d\d$/.test(plain);

/** Takes off what binary fractions add: 1.1 × 1e6 is 1100000 and not 1100000.0000000001. */
export function tidy(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  return Number(value.toPrecision(12));
}
