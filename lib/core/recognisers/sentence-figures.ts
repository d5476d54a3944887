// In: an article and what was named in it. Out: the instruments, dates and quantities of its sentences.
import type { Article, Span } from '../article.ts';
import type { Mention } from '../mention.ts';
import type { NumberLanguage } from '../numbers.ts';
import type { Reading } from '../reading.ts';
import type { SentenceSpan } from '../sentence-edges.ts';
import { findDates } from './date.ts';
import { ANYWHERE, figureStarts, type Starts } from './figure-starts.ts';
import { findInstruments } from './instrument.ts';
import { findQuantities } from './quantity.ts';
import { findCounts } from './quantity-counts.ts';

/** How far before a sentence its dates may look for the day that they speak of ("the next morning"), in code units. */
const lookBack = 600;

/** Instruments, dates and quantities of each sentence; a count before goods needs the goods and what may stand between. */
export function findFigures(
  { text, source }: Article,
  sentences: readonly SentenceSpan[],
  reading: Reading,
  named: readonly Mention[],
  language: NumberLanguage,
): Mention[] {
  const goods = spansOf(named, ({ kind }) => kind === 'commodity');
  const others = spansOf(named, ({ kind }) => kind === 'demonym' || kind === 'place');
  const starts = language === 'en' ? figureStarts(reading.tokens) : ANYWHERE;
  const all: readonly Starts[] = Object.values(starts);
  const found: Mention[] = [];
  let good = 0;
  let other = 0;
  for (const { start, end } of sentences) {
    // The recognisers search on to the end of what they are given: a window keeps a long article linear.
    const origin = Math.max(0, start - lookBack);
    for (const one of all) one.origin = origin;
    const from = start - origin;
    const to = end - origin;
    if (all.every((one) => one.next(from) >= to)) continue;
    const ownGoods: Span[] = [];
    const ownOthers: Span[] = [];
    for (; good < goods.length && (goods[good] as Span).start < end; good++)
      ownGoods.push(inWindow(goods, good, origin));
    for (; other < others.length && (others[other] as Span).start < end; other++)
      ownOthers.push(inWindow(others, other, origin));
    const window = text.slice(origin, end);
    for (const figure of findInstruments(window, from, to, language, starts)) found.push(inText(figure, origin));
    for (const figure of findDates(window, from, to, language, source.published, starts.dates))
      found.push(inText(figure, origin));
    for (const figure of findQuantities(window, from, to, language, starts.numbers)) found.push(inText(figure, origin));
    for (const figure of findCounts(window, from, to, ownGoods, ownOthers, language, starts.numbers))
      found.push(inText(figure, origin));
  }
  return found;
}

const spansOf = (mentions: readonly Mention[], isWanted: (mention: Mention) => boolean): Span[] =>
  mentions.filter(isWanted).sort((a, b) => a.start - b.start);

function inWindow(spans: readonly Span[], at: number, origin: number): Span {
  const { start, end } = spans[at] as Span;
  return { start: start - origin, end: end - origin };
}

const inText = <T extends Span>(figure: T, origin: number): T => ({
  ...figure,
  start: figure.start + origin,
  end: figure.end + origin,
});
