// In: a stretch of text. Out: its quantities: masses, volumes, money, shares of trade and counted carriers, with bounds.
import type { QuantityMention } from '../mention.ts';
import { NUMBER_WORD_START, type NumberLanguage, readNumber } from '../numbers.ts';
import { ANYWHERE, type Starts } from './figure-starts.ts';
import { findEasternQuantities } from './quantity-east.ts';
import { readQuantity, startsClean } from './quantity-english.ts';
import { mentionOf } from './quantity-mention.ts';

const TRIGGER = new RegExp(`\\d|\\b(?:${NUMBER_WORD_START})\\b`, 'gi');
/**
 * Finds the quantities of a stretch of text.
 *
 * @param text the whole text; offsets are UTF-16 code units into it
 * @param start first offset to read
 * @param end offset to stop before
 * @param starts where a number may start, by its first word
 * @returns in reading order, without overlap. Bare counts before goods are left to findCounts.
 */
export function findQuantities(
  text: string,
  start: number,
  end: number,
  language: NumberLanguage,
  starts: Starts = ANYWHERE.numbers,
): QuantityMention[] {
  if (language !== 'en') return findEasternQuantities(text, start, end, language);
  const found: QuantityMention[] = [];
  let cursor = start;
  TRIGGER.lastIndex = start;
  for (;;) {
    const next = starts.next(Math.max(TRIGGER.lastIndex, cursor));
    if (next >= end) return found;
    TRIGGER.lastIndex = next;
    const trigger = TRIGGER.exec(text);
    if (!trigger || trigger.index >= end) return found;
    const number = readNumber(text, trigger.index, end, 'en');
    if (!number) continue;
    const floor = Math.max(start, cursor);
    const reading = startsClean(text, number, floor)
      ? readQuantity(text, number, floor, end, found.at(-1) ?? null)
      : null;
    cursor = reading ? reading.next : number.end;
    if (reading) found.push(mentionOf(text, reading));
  }
}
