// In: a number's value, unit and bound. Out: the mention that carries them, with its norm; and which numbers are names.

import type { NumberHit } from '../figures.ts';
import type { Bound, QuantityMention } from '../mention.ts';
import { writeNumber } from '../numbers.ts';
import type { Dimension } from './quantity-units.ts';

/** What {@link mentionOf} needs to write a mention. Values are in the unit that the norm names. */
export interface QuantityParts {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Upper end where it is a range, else null. */
  readonly to: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly dimension: Dimension;
  readonly per: string | null;
  readonly because: string;
  readonly certainty?: QuantityMention['certainty'];
}

/** Turns parts into a mention: `24000 t`, `5-10 t`, or the number alone where there is no unit. */
export function mentionOf(text: string, parts: QuantityParts): QuantityMention {
  const { start, end, value, to, bound, unit } = parts;
  const figure = to === null ? writeNumber(value) : `${writeNumber(value)}-${writeNumber(to)}`;
  const isRange = to !== null;
  const floor = isRange || bound === 'exact' || bound === 'at-least' || bound === 'over';
  const ceiling = isRange || bound === 'exact' || bound === 'at-most' || bound === 'under';
  return {
    kind: 'quantity',
    start,
    end,
    surface: text.slice(start, end),
    because: parts.because,
    certainty: parts.certainty ?? 'certain',
    value: isRange ? null : value,
    min: floor ? value : null,
    max: ceiling ? (to ?? value) : null,
    bound: isRange && bound !== 'unclear' ? 'between' : bound,
    unit,
    norm: unit === null ? figure : `${figure} ${unit}`,
    dimension: parts.dimension,
    per: parts.per,
  };
}

/** Words before a number that make it a name, a rank or a day. */
export const NAMED_BEFORE =
  /(?:\b(?:No|Nos|Type|Model|Boeing|Airbus|Grade|Class|Chapter|Chapters|Heading|Headings|Resolutions?|Articles?|Paragraphs?|Section|Annex|Mark|Highway|Route|Pier|Terminal|Line|Gate|Berth|Room|Unit|Figure|Table|Page|pages?|paragraphs?|chapters?|headings?|articles?|aged?|Regulation|Order|Group|Room|Bureau|Office|HS|HS code|code|Flight|Warehouse|Platform|Bridge|Building|Block|Phase|Stage|Zone|Area|Version|January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)|\bMay|[#№§])\.? ?$/;
const NAMED_DAY =
  /\b(?:In|in|since|Since|during|During) (?:early |mid-|late )?(?:January|February|March|April|May|June|July|August|September|October|November|December) ?$/;

/** True where the words before make a number a name ("Pier 9", "May 12", "Resolution 2397") and no count. */
export function isNamed(left: string): boolean {
  // The longest of these words has eleven letters.
  return NAMED_BEFORE.test(left.slice(-20)) && !NAMED_DAY.test(left);
}

/** True where four bare figures are a year ("In 2024 trucks…", "since 2023 ships…"). */
export function readsAsYear(number: NumberHit, left: string): boolean {
  if (!number.yearLike) return false;
  return (
    left.trim() === '' ||
    number.value % 100 !== 0 ||
    /\b(?:in|since|by|from|of|until|till|before|after|during|the|for|early|mid|late|between|and|to|end|year)[ -]$/i.test(
      left,
    )
  );
}
