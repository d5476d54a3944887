import { describe, expect, it } from 'vitest';
import type { Commodity } from '../../lib/schema/commodity.ts';
import type { Country, Crossing, Place } from '../../lib/schema/place.ts';
import type { Measure, RegimePack } from '../../lib/schema/regime.ts';
import { checkData, type DataFile, readData, refuseBadData } from '../../scripts/check-data.ts';

const sourced = { source: 'made up for this test', confidence: 'unverified' } as const;
const none = { en: [], ko: [], zh: [] };

const commodity = (more: Partial<Commodity> = {}): Commodity => ({
  id: 'lamp',
  name: { en: 'lamp', ko: '등', zh: '灯' },
  forms: { en: ['lamp', 'lamps'], ko: ['조명등'], zh: ['灯具'] },
  hs: ['9405'],
  role: 'goods',
  generic: false,
  materials: [],
  materialDecides: false,
  ambiguity: [{ forms: ['lamp'], sense: 'a lamp at home', reject: { before: ['her'] } }],
  examples: ['A dealer sold one [lamp].', '[조명등]을 수입했다.', '进口了[灯具]。'],
  counterexamples: ['She lit her lamp.'],
  ...sourced,
  ...more,
});
const place = (more: Partial<Place> = {}): Place => ({
  id: 'kp-somewhere',
  name: { en: 'Somewhere', ko: null, zh: null },
  forms: { en: ['Somewhere'], ko: [], zh: [] },
  kind: 'town',
  country: 'KP',
  parent: null,
  lat: 40,
  lon: 127,
  precision: 'approximate',
  population: null,
  homonyms: [],
  shy: [],
  examples: ['A lorry reached [Somewhere].'],
  counterexamples: [],
  ...sourced,
  ...more,
});
const country = (more: Partial<Country> = {}): Country => ({
  id: 'KP',
  name: { en: 'North Korea', ko: null, zh: null },
  forms: { en: ['North Korea'], ko: [], zh: [] },
  demonyms: ['North Korean'],
  capital: 'Pyongyang',
  lat: 40,
  lon: 127,
  precision: 'centroid',
  shy: [],
  examples: ['A [North Korean] trader came.'],
  counterexamples: [],
  ...sourced,
  ...more,
});
const house = (id: string, code: string): Crossing['houses'][number] => ({
  id,
  country: code,
  name: { en: `${code} house`, ko: null, zh: null },
  forms: none,
  localNames: { en: [`${code}ville`], ko: [], zh: [] },
  city: null,
  province: null,
  lat: null,
  lon: null,
  precision: 'unknown',
});
const crossing = (more: Partial<Crossing> = {}): Crossing => ({
  id: 'X-ONE',
  kind: 'road',
  name: { en: 'One', ko: null, zh: null },
  forms: { en: ['One bridge'], ko: [], zh: [] },
  localNames: none,
  houses: [house('X-ONE-cn', 'CN'), house('X-ONE-kp', 'KP')],
  bareNameIsPort: false,
  country: null,
  river: null,
  route: null,
  status: null,
  lat: 42,
  lon: 130,
  precision: 'approximate',
  examples: ['Lorries left [CNville customs house].'],
  counterexamples: [],
  ...sourced,
  ...more,
});
const measure = (more: Partial<Measure> = {}): Measure => ({
  id: 'M-1',
  instrument: 'S/RES/1 (2016)',
  paragraph: '1',
  paragraphConfidence: 'unverified',
  kind: 'ban',
  flows: [{ origin: ['*'], destination: ['KP'] }],
  goods: {
    label: { en: 'lamps', ko: null, zh: null },
    hs: ['9405'],
    hsExcept: [],
    terms: ['lamp'],
    disputed: { hs: [], terms: [] },
    basis: 'annex',
  },
  thresholds: [],
  cap: null,
  exceptions: [],
  validFrom: '2016-03-02',
  validUntil: null,
  supersedes: [],
  supersededBy: ['M-2'],
  why: { en: 'Lamps are covered.', ko: null, zh: null },
  examples: [{ goods: 'lamps', hs: '9405', term: 'lamp', from: 'CN', to: 'KP', on: '2017-01-01', applies: true }],
  ...sourced,
  ...more,
});
const pack = (...measures: Measure[]): RegimePack => ({
  schema: 1,
  id: 'un-test',
  title: { en: 'Test', ko: null, zh: null },
  authority: 'nobody',
  target: 'KP',
  hsVersion: '2022',
  asOf: '2025-01-01',
  reviewedBy: null,
  disclaimer: { en: 'A test.', ko: null, zh: null },
  instruments: [
    { id: 'S/RES/1 (2016)', date: '2016-03-02', cite: 'UNSCR 1', number: '1', url: 'https://docs.un.org/en/S/RES/1' },
  ],
  measures,
});
const later = (more: Partial<Measure> = {}) =>
  measure({ id: 'M-2', validFrom: '2017-01-01', supersedes: ['M-1'], supersededBy: [], ...more });

interface World {
  readonly goods?: readonly Commodity[];
  readonly family?: string;
  readonly places?: readonly Place[];
  readonly countries?: readonly Country[];
  readonly crossings?: readonly Crossing[];
  readonly pack?: RegimePack;
  readonly more?: readonly DataFile[];
}

/** Faults of a small world of sound records in which some are replaced, as the command prints them. */
function faults(world: World): string[] {
  const files: DataFile[] = [
    {
      path: 'commodities/lights.json',
      content: { schema: 1, family: world.family ?? 'lights', title: 'Lights', records: world.goods ?? [commodity()] },
    },
    { path: 'countries/some.json', content: { schema: 1, title: 'Some', records: world.countries ?? [country()] } },
    { path: 'crossings/some.json', content: { schema: 1, title: 'Some', records: world.crossings ?? [crossing()] } },
    { path: 'places/some.json', content: { schema: 1, title: 'Some', records: world.places ?? [place()] } },
    { path: 'regimes/un-test.json', content: world.pack ?? pack(measure(), later()) },
    ...(world.more ?? []),
  ];
  return checkData(files).map(({ file, record, field, what }) => `${file}: ${record}: ${field}: ${what}`);
}

describe('the data of this repository', () => {
  it('has no fault', () => {
    expect(checkData(readData())).toEqual([]);
  });
});

describe('guards', () => {
  it('find nothing in sound records', () => {
    expect(faults({})).toEqual([]);
  });

  const cases: readonly (readonly [string, World, RegExp])[] = [
    [
      'a folder that nothing reads',
      { more: [{ path: 'notes/x.json', content: {} }] },
      /^notes\/x\.json: -: -: nothing reads it/,
    ],
    [
      'a field too many',
      { goods: [{ ...commodity(), colour: 'red' } as Commodity] },
      /lights\.json: lamp: -: .*colour/i,
    ],
    [
      'an HS code that does not exist',
      { goods: [commodity({ hs: ['7712'] })] },
      /lamp: hs\.0: must be an HS 2022 prefix/,
    ],
    [
      'a day that is none',
      { pack: pack(measure({ validFrom: '2016-3-2' }), later()) },
      /M-1: validFrom: must be a day/,
    ],
    ['an example without brackets', { goods: [commodity({ examples: ['A lamp.'] })] }, /lamp: examples\.0: must hold/],
    [
      'a counterexample with brackets',
      { goods: [commodity({ counterexamples: ['A [lamp].'] })] },
      /counterexamples\.0: must hold no brackets/,
    ],
    [
      'a family that is not the file name',
      { family: 'lamps' },
      /lights\.json: -: family: “lamps” in a file called lights/,
    ],
    [
      'records out of order',
      { goods: [commodity({ id: 'lamp' }), commodity({ id: 'bulb' })] },
      /bulb: id: stands after “lamp”/,
    ],
    [
      'an id in two files',
      {
        more: [
          {
            path: 'commodities/more.json',
            content: { schema: 1, family: 'more', title: 'More', records: [commodity()] },
          },
        ],
      },
      /more\.json: lamp: id: stands in commodities\/lights\.json too/,
    ],
    [
      'a form with a space at its end',
      { goods: [commodity({ forms: { en: ['lamp', 'lamps '], ko: ['조명등'], zh: ['灯具'] } })] },
      /forms\.en: “lamps ” has white space/,
    ],
    [
      'a form twice',
      { goods: [commodity({ forms: { en: ['lamp', 'lamp'], ko: ['조명등'], zh: ['灯具'] } })] },
      /forms\.en: “lamp” stands twice/,
    ],
    [
      'a form that two records claim',
      { goods: [commodity({ id: 'bulb' }), commodity({ id: 'lamp', forms: { en: ['Lamp'], ko: [], zh: ['燈具'] } })] },
      /lamp: forms\.en: “Lamp” leads to “bulb” too/,
    ],
    [
      'a heading that the nomenclature lacks',
      {
        goods: [commodity({ hs: ['9409'] })],
        more: [
          {
            path: 'nomenclature/x.json',
            content: {
              schema: 1,
              version: 'X',
              languages: ['en'],
              source: 'made up',
              licence: 'none',
              chapters: [{ code: '94', title: 'Furniture', headings: { '9405': 'Lamps' } }],
            },
          },
        ],
      },
      /lamp: hs: 9409 is no heading/,
    ],
    [
      'goods without forms',
      { goods: [commodity({ forms: none, ambiguity: [], counterexamples: [] })] },
      /lamp: forms: is empty/,
    ],
    [
      'brackets around another word',
      { goods: [commodity({ examples: ['One [lamp].', 'A [candle].', '[조명등]', '[灯具]'] })] },
      /examples: “candle” in .* is no form/,
    ],
    [
      'a language without example',
      { goods: [commodity({ examples: ['One [lamp].', '[조명등]이 왔다.'] })] },
      /examples: none shows a form in “zh”/,
    ],
    [
      'a doubt about no form',
      { goods: [commodity({ ambiguity: [{ forms: ['torch'], sense: 'x', reject: { is: ['verb'] } }] })] },
      /ambiguity: “torch” \(x\) is no form/,
    ],
    [
      'a doubtful form without example',
      { goods: [commodity({ ambiguity: [{ forms: ['lamps'], sense: 'x', reject: { is: ['verb'] } }] })] },
      /examples: “lamps” is in doubt/,
    ],
    [
      'a doubt about every form, one without example',
      { goods: [commodity({ ambiguity: [{ forms: [], sense: 'x', reject: { is: ['verb'] } }] })] },
      /examples: “lamps” is in doubt/,
    ],
    [
      'a doubt without cues',
      { goods: [commodity({ ambiguity: [{ forms: ['lamp'], sense: 'x' }] })] },
      /ambiguity: “x” has neither/,
    ],
    [
      'doubts without counterexample',
      { goods: [commodity({ counterexamples: [] })] },
      /counterexamples: is empty though/,
    ],
    [
      'material that decides nothing',
      { goods: [commodity({ materialDecides: true })] },
      /materials: needs at least two/,
    ],
    ['a shy form that is none', { places: [place({ shy: ['Elsewhere'] })] }, /kp-somewhere: shy: “Elsewhere”/],
    [
      'a place example with another name',
      { places: [place({ examples: ['To [Elsewhere].'] })] },
      /kp-somewhere: examples: “Elsewhere”/,
    ],
    ['half a position', { places: [place({ lon: null })] }, /kp-somewhere: lat: needs both/],
    ['a shy country form that is none', { countries: [country({ shy: ['Korea'] })] }, /KP: shy: “Korea”/],
    [
      'a country example with another name',
      { countries: [country({ examples: ['[Korea]'] })] },
      /KP: examples: “Korea”/,
    ],
    [
      'a house of another crossing',
      { crossings: [crossing({ houses: [house('X-TWO-cn', 'CN')] })] },
      /X-ONE: houses: “X-TWO-cn” must begin/,
    ],
    [
      'both houses on one bank',
      { crossings: [crossing({ houses: [house('X-ONE-cn', 'CN'), house('X-ONE-kp', 'CN')] })] },
      /X-ONE: houses: both stand in CN/,
    ],
    ['a port without towns', { crossings: [crossing({ kind: 'port' })] }, /X-ONE: localNames: is empty/],
    [
      'a road that is a port by its bare name',
      { crossings: [crossing({ bareNameIsPort: true })] },
      /X-ONE: bareNameIsPort: is true for a road/,
    ],
    [
      'a crossing example without its names',
      { crossings: [crossing({ examples: ['At [Elsewhere].'] })] },
      /X-ONE: examples: “Elsewhere” holds no name/,
    ],
    [
      'a pack under another name',
      { pack: { ...pack(measure(), later()), id: 'un-other' } },
      /un-test\.json: -: id: “un-other”/,
    ],
    ['a measure twice', { pack: pack(measure(), measure(), later()) }, /M-1: id: stands twice/],
    [
      'an instrument that is not there',
      { pack: pack(measure({ instrument: 'S/RES/2' }), later()) },
      /M-1: instrument: “S\/RES\/2” is not among/,
    ],
    [
      'law before its instrument',
      { pack: pack(measure({ validFrom: '2015-01-01' }), later()) },
      /M-1: validFrom: 2015-01-01 is before/,
    ],
    [
      'an end before the beginning',
      { pack: pack(measure({ validUntil: '2016-03-01' }), later()) },
      /M-1: validUntil: 2016-03-01 is before/,
    ],
    [
      'a term that is no commodity',
      { pack: pack(measure({ goods: { ...measure().goods, terms: ['lantern'] } }), later()) },
      /M-1: goods\.terms: no commodity has the id “lantern”/,
    ],
    [
      'a disputed term that is no commodity',
      { pack: pack(measure({ goods: { ...measure().goods, disputed: { hs: [], terms: ['lantern'] } } }), later()) },
      /goods\.terms: no commodity has the id “lantern”/,
    ],
    [
      'a threshold on goods of another measure',
      {
        goods: [commodity(), commodity({ id: 'torch' })],
        pack: pack(
          measure({ thresholds: [{ amount: 1, currency: 'USD', per: 'item', hs: [], terms: ['torch'] }] }),
          later(),
        ),
      },
      /M-1: thresholds: “torch” is not among/,
    ],
    ['a cap without figures', { pack: pack(measure({ kind: 'cap' }), later()) }, /M-1: cap: must be given/],
    [
      'a cap on other prefixes',
      {
        pack: pack(
          measure({
            kind: 'cap',
            cap: { amount: 1, unit: 't', alternatives: [], rule: 'either', period: 'calendar-year', hs: ['2709'] },
          }),
          later(),
        ),
      },
      /M-1: cap\.hs: 2709 is not among/,
    ],
    ['a ban that goes nowhere', { pack: pack(measure({ flows: [] }), later()) }, /M-1: flows: is empty/],
    ['a note with a flow', { pack: pack(measure({ kind: 'note' }), later()) }, /M-1: flows: must be empty/],
    ['a ban that never applies', { pack: pack(measure({ examples: [] }), later()) }, /M-1: examples: none applies/],
    [
      'succession told by one side',
      { pack: pack(measure({ supersededBy: [] }), later()) },
      /M-2: supersedes: “M-1” doesn't name it/,
    ],
    [
      'succession told by the other side',
      { pack: pack(measure(), later({ supersedes: [] })) },
      /M-1: supersededBy: “M-2” doesn't name it/,
    ],
    [
      'a successor that is not there',
      { pack: pack(measure({ supersededBy: ['M-3'] })) },
      /M-1: supersededBy: no measure has the id “M-3”/,
    ],
    [
      'a predecessor that is not there',
      { pack: pack(measure({ supersededBy: [], supersedes: ['M-0'] })) },
      /M-1: supersedes: no measure has the id “M-0”/,
    ],
    [
      'succession the wrong way round',
      { pack: pack(measure(), later({ validFrom: null })) },
      /M-2: supersedes: “M-1” began later/,
    ],
  ];
  it.each(cases)('%s', (_case, world, expected) => {
    const found = faults(world);
    expect(found.join('\n')).toMatch(expected);
  });
});

it('lets nothing be built from a bad record, and names file, record and field', () => {
  const good = { path: 'commodities/lamps.json', content: { family: 'lamps', records: [commodity()] } };
  const bad = { ...good, content: { family: 'lamps', records: [{ ...commodity(), hs: ['94-05'] }] } };
  expect(() => refuseBadData([bad])).toThrow(/^commodities\/lamps\.json: lamp: hs\.0: /m);
});
