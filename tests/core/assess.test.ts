import { describe, expect, it } from 'vitest';
import { assess, type Circumstance, type Goods } from '../../lib/core/assess.ts';
import { explain } from '../../lib/core/explain.ts';
import { packs } from '../../lib/registry.ts';

const pack = packs.find((candidate) => candidate.id === 'un-dprk');
if (!pack) throw new RangeError('lib/data/regimes/un-dprk.json is missing');

const goods = (hs: readonly string[], more: Partial<Goods> = {}): Goods => ({
  surface: 'goods',
  term: null,
  name: 'goods',
  hs,
  generic: false,
  materialOpen: false,
  luxuryCue: null,
  origin: null,
  ...more,
});
const told = (direction: Circumstance['direction'], on: string | null = '2020-06-01', passage = ''): Circumstance => ({
  direction,
  directionCue: null,
  on,
  passage,
  articleLabel: null,
});
const verdict = (what: Goods, how: Circumstance): string => {
  const found = assess(what, how, pack);
  return [found.verdict, ...found.measures.map((measure) => measure.measure)].join(' ');
};

describe('assessment', () => {
  // Direction decides: the same good is covered one way and free the other.
  it.each([
    ['textiles into the DPRK', goods(['6205']), told('to-DPRK'), 'not-listed'],
    ['textiles out of it', goods(['6205']), told('from-DPRK'), 'banned UNSCR2375-16'],
    ['lime in', goods(['2522']), told('to-DPRK'), 'not-listed'],
    ['lime out', goods(['2522']), told('from-DPRK'), 'banned UNSCR2397-6-stone'],
    ['wigs in', goods(['6704']), told('to-DPRK'), 'not-listed'],
    ['wigs out', goods(['6704']), told('from-DPRK'), 'not-listed'],
    ['a fridge in', goods(['8418']), told('to-DPRK'), 'banned UNSCR2397-7'],
    ['a fridge out', goods(['8418']), told('from-DPRK'), 'banned UNSCR2397-6-machinery'],
    ['a shower head in', goods(['8424']), told('to-DPRK'), 'banned UNSCR2397-7'],
    ['medicine in', goods(['3004']), told('to-DPRK'), 'not-listed'],
    ['seafood out', goods(['0306']), told('from-DPRK'), 'banned UNSCR2371-9'],
    ['ginger out: chapter 9 is in no measure', goods(['0910']), told('from-DPRK'), 'not-listed'],
    ['molybdenum ore out', goods(['2613']), told('from-DPRK'), 'not-listed'],
  ])('%s', (_case, what, how, expected) => {
    expect(verdict(what, how)).toBe(expected);
  });

  // A term beats a prefix, and caps are caps.
  it.each([
    ['crude oil', goods(['2709'], { term: 'crude-oil' }), 'capped UNSCR2397-4'],
    ['diesel', goods(['2710'], { term: 'diesel' }), 'capped UNSCR2397-5'],
    ['jet fuel', goods(['2710'], { term: 'jet-fuel' }), 'banned UNSCR2270-31'],
    ['condensate', goods(['2709'], { term: 'condensate' }), 'banned UNSCR2375-13'],
  ])('%s into the DPRK', (_case, what, expected) => {
    expect(verdict(what, told('to-DPRK'))).toBe(expected);
  });

  // The law of the day of the event.
  it.each([
    ['coal in 2015', '2015-06-01', 'not-listed'],
    ['coal under the first ban', '2016-06-01', 'banned UNSCR2270-29'],
    ['coal under the cap', '2017-03-01', 'capped UNSCR2321-26'],
    ['coal on the first day of the full ban', '2017-08-05', 'banned UNSCR2371-8'],
    ['coal the day before', '2017-08-04', 'capped UNSCR2321-26'],
  ])('%s', (_case, on, expected) => {
    expect(verdict(goods(['2701'], { term: 'coal' }), told('from-DPRK', on))).toBe(expected);
  });

  it('says when a measure of today was not in force yet', () => {
    const found = assess(goods(['8418']), told('to-DPRK', '2016-01-01'), pack);
    expect(found.reasons.map((reason) => reason.code)).toContain('not-in-force');
  });

  // Luxury: by annex, by the passage's own word, and never for an ordinary car.
  it.each([
    ['jewellery', goods(['7113'], { term: 'jewellery' }), 'luxury'],
    ['a yacht: luxury before the ban on vessels', goods(['8903'], { term: 'yacht' }), 'luxury'],
    ['an ordinary car', goods(['8703'], { term: 'passenger-car' }), 'banned'],
    ['a car that is called luxury', goods(['8703'], { term: 'passenger-car', luxuryCue: {} }), 'luxury'],
    ['whisky: only national lists name it', goods(['2208'], { term: 'whisky' }), 'conditional'],
    ['porcelain tableware without a price', goods(['6911'], { term: 'bone-china' }), 'conditional'],
  ])('%s', (_case, what, expected) => {
    expect(assess(what, told('to-DPRK'), pack).verdict).toBe(expected);
  });

  it('leaves pipes open where no material is named', () => {
    const pipe = goods(['3917', '7306', '7411'], { materialOpen: true });
    expect(assess(pipe, told('to-DPRK'), pack)).toMatchObject({
      verdict: 'conditional',
      reasons: [{ code: 'depends-on-material' }],
    });
  });

  it('leaves a class open that is wider than any measure', () => {
    expect(assess(goods(['68', '72'], { generic: true }), told('to-DPRK'), pack).verdict).toBe('conditional');
  });

  it('shows both ways where the text gives none, unless both are the same', () => {
    const fridge = assess(goods(['2522']), told('unknown'), pack);
    expect(fridge.verdict).toBe('unknown-direction');
    expect(explain(fridge, 'en').rows.map((row) => row.text)).toContain(
      'To the DPRK: no measure found. From the DPRK: covered by a ban, UNSCR 2397 (2017), para 6.',
    );
    expect(assess(goods(['6704']), told('unknown'), pack).verdict).toBe('not-listed');
  });

  it('follows the resolution that the passage names before the direction of the story at large', () => {
    const passage = 'resolution 2397 limits refined oil';
    const oil = goods(['2710'], { term: 'diesel' });
    const story = told('from-DPRK', '2020-06-01', passage);
    expect(assess(oil, story, pack)).toMatchObject({ verdict: 'capped', direction: 'to-DPRK' });
    const own = { ...story, directionCue: { start: 0, end: 8, text: 'exported' } };
    expect(assess(oil, own, pack)).toMatchObject({ verdict: 'not-listed', direction: 'from-DPRK' });
  });

  it('takes the passage at its word that goods stand on a technical list', () => {
    const fibre = goods(['6815'], { term: 'carbon-fibre' });
    const listed = told('to-DPRK', '2020-06-01', 'carbon fibre, which figures on the council’s own list');
    expect(verdict(fibre, told('to-DPRK'))).toMatch(/^dual-use /);
    expect(verdict(fibre, listed)).toMatch(/^banned /);
  });

  it('takes another country’s coal in transit out of the ban, and the port’s own coal not', () => {
    const passage = 'russian coal was loaded in rajin';
    expect(
      assess(goods(['2701'], { term: 'coal', origin: 'RU' }), told('from-DPRK', '2020-06-01', passage), pack).verdict,
    ).toBe('conditional');
    expect(assess(goods(['2701'], { term: 'coal' }), told('from-DPRK', '2020-06-01', passage), pack).verdict).toBe(
      'banned',
    );
  });

  it('tells of humanitarian exemptions beside the ban, without lifting it', () => {
    const found = assess(goods(['8413']), told('to-DPRK', '2020-06-01', 'unicef sent the pumps'), pack);
    expect(found.verdict).toBe('banned');
    expect(found.reasons.map((reason) => reason.code)).toContain('exception-named');
  });

  it('never speaks of guilt or of clearance', () => {
    const banned = /illegal|violat|allowed|legal\b|위반|违反/i;
    const cases = [
      goods(['8418']),
      goods(['2710'], { term: 'diesel' }),
      goods(['6704']),
      goods(['7113'], { term: 'jewellery' }),
      goods(['3917', '7306'], { materialOpen: true }),
    ];
    for (const what of cases) {
      for (const direction of ['to-DPRK', 'from-DPRK', 'unknown', 'other'] as const) {
        for (const language of ['en', 'ko', 'zh'] as const) {
          const words = explain(assess(what, told(direction), pack), language);
          expect(JSON.stringify(words)).not.toMatch(banned);
        }
      }
    }
  });
});
