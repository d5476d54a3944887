import { describe, expect, it } from 'vitest';
import type { DateMention, DemonymMention, Mention } from '../../lib/core/mention.ts';
import { settle } from '../../lib/core/settle.ts';

const base = (start: number, end: number) => ({
  start,
  end,
  surface: '',
  because: 'a row of this test',
  certainty: 'certain' as const,
});
const people = (start: number, end: number): DemonymMention => ({
  ...base(start, end),
  kind: 'demonym',
  country: 'KP',
  lat: null,
  lon: null,
});
const date = (start: number, end: number): DateMention => ({
  ...base(start, end),
  kind: 'date',
  norm: '2026',
  from: null,
  to: null,
});
const shape = (mentions: readonly Mention[]) => mentions.map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe('settle', () => {
  it('lets the longer span win, wherever it starts', () => {
    expect(shape(settle([people(0, 5), date(3, 12)]))).toEqual(['date 3-12']);
  });
  it('lets the stated order of kinds decide between equals', () => {
    expect(shape(settle([date(2, 6), people(2, 6)]))).toEqual(['demonym 2-6']);
  });
  it('keeps neighbours that only touch, in reading order', () => {
    expect(shape(settle([date(6, 9), people(0, 6)]))).toEqual(['demonym 0-6', 'date 6-9']);
  });
  it('gives the same whatever order the mentions come in', () => {
    const all = [people(0, 4), date(2, 9), people(8, 11), date(11, 12), people(0, 2)];
    expect(shape(settle([...all].reverse()))).toEqual(shape(settle(all)));
  });
});
