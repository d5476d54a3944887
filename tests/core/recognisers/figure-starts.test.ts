import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/core/recognisers/date.ts';
import { figureStarts } from '../../../lib/core/recognisers/figure-starts.ts';
import { findInstruments } from '../../../lib/core/recognisers/instrument.ts';
import { findQuantities } from '../../../lib/core/recognisers/quantity.ts';
import { tokenise } from '../../../lib/core/tokens.ts';

/** What is found in a text where starts are told, and where every offset is tried. */
function both(text: string) {
  const starts = figureStarts(tokenise(text));
  const to = text.length;
  return {
    told: [
      ...findDates(text, 0, to, 'en', '2024-05-01', starts.dates),
      ...findQuantities(text, 0, to, 'en', starts.numbers),
      ...findInstruments(text, 0, to, 'en', starts),
    ],
    tried: [
      ...findDates(text, 0, to, 'en', '2024-05-01'),
      ...findQuantities(text, 0, to, 'en'),
      ...findInstruments(text, 0, to, 'en'),
    ],
  };
}

const articles = readFileSync('tests/corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string; lang: string })
  .filter(({ lang }) => lang === 'en');

describe('words that may start a figure', () => {
  it.each(articles)('hide none in $id', ({ text }) => {
    const { told, tried } = both(text);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(tried);
  });

  it.each([
    'A week ago the ferry stopped.',
    'From the first half to the end of last year it fell.',
    'In mid-2024, and again in that same month, Tuesday or not.',
    'They waited two and a half years, past one hundred and twenty days.',
    'The U.N. Security Council passed Resolutions 2371 and 2397 in September 2017.',
    'Under China’s Export Control Law and Executive Order 13,810, 1.9m barrels and twenty-five trucks went.',
    'FY2025/26, Q3 2024, H1 2023 and the last three months of the year.',
  ])('hide none in “%s”', (text) => {
    const { told, tried } = both(text);
    expect(tried.length).toBeGreaterThan(0);
    expect(told).toEqual(tried);
  });

  it('are few: most words start nothing', () => {
    const text =
      'The harbour master said that the crates, which nobody claimed, would be opened by officers of the house.';
    const starts = figureStarts(tokenise(text));
    expect(starts.dates.next(0)).toBe(Number.POSITIVE_INFINITY);
    expect(starts.numbers.next(0)).toBe(Number.POSITIVE_INFINITY);
  });
});
