// @vitest-environment happy-dom
// Words of slots and days: bounds stay bounds, and the article's own words stand beside ours only where they add something.
import { describe, expect, it } from 'vitest';
import { spansInQuote } from '../../components/parts/Quote.tsx';
import { dayWords, rangeWords } from '../../components/words/language.ts';
import { addsWords, dateWords, quantityWords } from '../../components/words/slots.ts';
import type { SlotQuantity } from '../../lib/core/fact.ts';
import './mount.tsx';

const plain: SlotQuantity = {
  start: 0,
  end: 4,
  text: 'some',
  value: 300,
  min: null,
  max: null,
  bound: 'exact',
  unit: 'trucks',
  per: null,
  derived: false,
};

describe('a quantity', () => {
  it.each([
    [{}, '300 trucks'],
    [{ bound: 'about' }, 'about 300 trucks'],
    [{ bound: 'at-most' }, 'up to 300 trucks'],
    [{ bound: 'at-least' }, 'at least 300 trucks'],
    [{ bound: 'over', value: 10, unit: 't' }, 'over 10 t'],
    [{ bound: 'under' }, 'under 300 trucks'],
    [{ bound: 'unclear' }, '300 trucks, bound unclear'],
    [{ bound: 'between', value: null, min: 5, max: 10, unit: 't' }, '5 to 10 t'],
    // A range without the word for it is one all the same.
    [{ value: null, min: 5, max: 10, unit: null }, '5 to 10'],
    [{ bound: 'at-most', value: null, max: 40 }, 'up to 40 trucks'],
    [{ bound: 'at-most', per: 'day' }, 'up to 300 trucks a day'],
    [{ value: 1500000, unit: 'bbl' }, '1,500,000 bbl'],
    // Without any number the words of the article stand.
    [{ value: null }, 'some'],
  ] as const)('%o reads %s', (more, words) => {
    expect(quantityWords({ ...plain, ...more })).toBe(words);
  });
});

describe("the article's own words", () => {
  it.each([
    ['1,500 tons', 'over 1,500 t', false],
    ['Up to 140 trucks a day', 'up to 140 trucks a day', false],
    ['three hundred trucks', '300 trucks', true],
    ['March', 'Mar 2026', true],
    ['April 2, 2026', 'Apr 2, 2026', false],
    ['20日夜里', '20 Aug 2026', true],
    ['', 'anything', false],
  ] as const)('%s beside %s: %s', (text, words, adds) => {
    expect(addsWords(text, words)).toBe(adds);
  });
});

describe('a day', () => {
  it('is written in full, as month or as year, as far as it is known', () => {
    expect(dayWords('2026-04-14')).toBe('Apr 14, 2026');
    expect(dayWords('2026-04')).toBe('Apr 2026');
    expect(dayWords('2026')).toBe('2026');
    expect(dayWords('2026-04-14T23:30:00.000Z')).toBe('Apr 14, 2026');
    expect(dayWords('last week')).toBe('last week');
  });

  it('is a month or year where a range fills one, leap years too', () => {
    expect(rangeWords('2026-03-01', '2026-03-31')).toBe('Mar 2026');
    expect(rangeWords('2024-02-01', '2024-02-29')).toBe('Feb 2024');
    expect(rangeWords('2026-01-01', '2026-12-31')).toBe('2026');
    expect(rangeWords('2026-05-04', '2026-05-10').replace(/\s/g, ' ')).toBe('May 4 – 10, 2026');
  });

  it('keeps the words of the article where no day can be known', () => {
    const date = { start: 0, end: 9, text: 'last week', norm: 'XXXX-04', from: null, to: null };
    expect(dateWords(date)).toBe('last week');
    expect(dateWords({ ...date, norm: '2026-04' })).toBe('Apr 2026');
  });
});

describe('words in a quote', () => {
  const evidence = { start: 100, end: 120, exact: 'rice and soap crossed', prefix: '', suffix: '', block: 0 };
  const at = (start: number, text: string) => ({ start, end: start + text.length, text });

  it('are found by their place, once each', () => {
    expect(spansInQuote(evidence, [at(109, 'soap'), at(100, 'rice'), at(100, 'rice and soap')])).toEqual([
      { start: 0, end: 13 },
    ]);
  });

  it('are left out where other words stand now, or where they are in another sentence', () => {
    expect(spansInQuote(evidence, [at(100, 'corn'), at(40, 'rice'), at(300, 'soap')])).toEqual([]);
  });
});
