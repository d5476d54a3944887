import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/core/article.ts';
import { inspect } from '../../../lib/core/inspect.ts';
import { withOwnMeasures } from '../../../lib/core/personal/own-measures.ts';
import type { Exclusion, GoodsWord, OwnMeasure, PersonalRule, PlaceWord } from '../../../lib/core/personal/rules.ts';
import { ownWordsIn, personalOf, stemOf } from '../../../lib/core/personal/words.ts';
import { makePlace } from '../../support/make.ts';
import { testWorld } from '../../support/world.ts';

const base = { at: '2026-05-02T12:00:00.000Z', list: null } as const;
const goods = (word: string, hs: readonly string[] = ['8450']): GoodsWord => ({
  ...base,
  id: `own-${word}`,
  kind: 'goods',
  word,
  name: word,
  hs,
});
const place = (word: string): PlaceWord => ({
  ...base,
  id: `own-${word}`,
  kind: 'place',
  word,
  place: makePlace('Rason', { id: 'rason', name: 'Rason', country: 'KP', placeKind: 'city' })
    .place as PlaceWord['place'],
});
const exclude = (word: string, over: Partial<Exclusion> = {}): Exclusion => ({
  ...base,
  id: `x-${word}`,
  kind: 'exclude',
  word,
  site: null,
  sense: null,
  ...over,
});

/** What is found in a text under rules, as `surface:kind`. */
function seen(text: string, rules: readonly PersonalRule[], url: string | null = null): string[] {
  const world = testWorld;
  const lexicon = { ...world.lexicon, personal: personalOf(rules) };
  return inspect(articleFromText(text, { url }), { ...world, lexicon }).mentions.map(
    ({ surface, kind }) => `${surface}:${kind}`,
  );
}

describe('the reader’s own words in a text', () => {
  const words = (text: string, ...own: string[]) => {
    const personal = personalOf(own.map((word) => goods(word)));
    return personal ? ownWordsIn(text, personal).map(({ start, end }) => text.slice(start, end)) : [];
  };

  it.each([
    ['whole words, in any case and in the plural', 'Spindles, a spindle and spindleberries', ['Spindles', 'spindle']],
    ['not inside a word', 'respindle', []],
    ['over a line break', 'a tap\nchanger', []],
  ])('%s', (_, text, expected) => {
    expect(words(text, 'spindle')).toEqual(expected);
  });

  it('takes the longer of two, and several words with any space between', () => {
    expect(words('tap changer oil and tap changers', 'tap changer', 'tap changer oil')).toEqual([
      'tap changer oil',
      'tap changers',
    ]);
    expect(words('tap\u00a0changer', 'tap changer')).toEqual(['tap\u00a0changer']);
  });

  it('keeps abbreviations as they are written', () => {
    expect(words('LNG, lng and LNGs', 'LNG')).toEqual(['LNG']);
  });

  it('finds Korean before particles, not within a word, and Chinese anywhere', () => {
    expect(words('베어링을 싣고 볼베어링은', '베어링')).toEqual(['베어링']);
    expect(words('一批轴承运往', '轴承')).toEqual(['轴承']);
  });

  it('takes brackets, dots and stars literally', () => {
    expect(words('type X.2* (spare) and type Xa2', 'type X.2*')).toEqual(['type X.2*']);
  });

  it('is linear: 200,000 letters with 5,000 words in well under a second', () => {
    const personal = personalOf(Array.from({ length: 5000 }, (_, n) => goods(`widget ${n} of brass`)));
    const text = 'widget 17 of brass went by. '.repeat(8000);
    const start = process.hrtime.bigint();
    expect(personal && ownWordsIn(text.slice(0, 28_000), personal)).toHaveLength(1000);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(4000);
  });
});

it.each([
  ['Refrigerators', 'refrigerator'],
  ['boxes', 'box'],
  ['factories', 'factory'],
  ['glass', 'glass'],
  ['LNG', 'lng'],
])('%s is excluded as %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

describe('rules in the engine', () => {
  const text = 'Trucks carried rice and spindles from Hunchun to North Korea.';

  it('marks a word that was added, judges it and puts it into the fact', () => {
    const world = testWorld;
    const lexicon = { ...world.lexicon, personal: personalOf([goods('spindle')]) };
    const found = inspect(articleFromText(text), { ...world, lexicon });
    const own = found.mentions.findIndex(({ surface }) => surface === 'spindles');
    expect(found.mentions[own]).toMatchObject({ kind: 'commodity', own: 'own-spindle', heading: '8450' });
    expect(found.assessments[own]?.verdict).toBe('banned');
    expect(found.facts.flatMap((fact) => fact.goods.map((good) => good.text))).toContain('spindles');
    expect(seen(text, [])).not.toContain('spindles:commodity');
  });

  it('gives a word to the place that the reader named', () => {
    expect(seen('Rice went to Oldford in North Korea.', [place('Oldford')])).toContain('Oldford:place');
  });

  it('leaves a longer listed name that holds the word', () => {
    const kettles = 'Trucks carried rice cookers to North Korea.';
    expect(seen(kettles, [goods('rice', ['1006'])])).toEqual(seen(kettles, []));
  });

  it('takes away a word on its site alone', () => {
    const rule = exclude('rice', { site: 'quay.example' });
    expect(seen(text, [rule], 'https://www.quay.example/a')).not.toContain('rice:commodity');
    expect(seen(text, [rule], 'https://notquay.example/a')).toContain('rice:commodity');
  });

  it('takes away one sense everywhere, and no other', () => {
    const asGoods = exclude('rice', { sense: { kind: 'commodity', ref: 'rice' } });
    expect(seen(text, [asGoods])).not.toContain('rice:commodity');
    expect(seen(text, [exclude('rice', { sense: { kind: 'place', ref: null } })])).toContain('rice:commodity');
  });

  it('keeps the reader’s own word whatever was excluded', () => {
    expect(seen(text, [goods('spindle'), exclude('spindles')])).toContain('spindles:commodity');
  });

  it('judges by a measure of the reader’s own, under its own id', () => {
    const world = testWorld;
    const like = world.pack.measures.find((measure) => measure.kind === 'ban');
    if (!like) throw new Error('the pack has no ban');
    const measure = { ...like, id: 'own-rice', instrument: 'own', validFrom: null, validUntil: null };
    const rule: OwnMeasure = {
      ...base,
      id: 'own-rice',
      kind: 'measure',
      measure: {
        ...measure,
        flows: [{ origin: ['*'], destination: ['KP'] }],
        goods: { ...like.goods, hs: ['1006'], hsExcept: [], terms: [], disputed: { hs: [], terms: [] } },
        exceptions: [],
      },
      instrument: { id: 'own', date: '2026-01-01', cite: 'House rule 1', number: '1', url: 'https://house.example/1' },
    };
    const found = inspect(articleFromText(text), { ...world, pack: withOwnMeasures(world.pack, [rule]) });
    const rice = found.assessments[found.mentions.findIndex(({ surface }) => surface === 'rice')];
    expect(rice).toMatchObject({ verdict: 'banned', measures: [{ measure: 'own-rice', cite: 'House rule 1' }] });
  });
});
