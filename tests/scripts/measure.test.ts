// In: small labelled articles. Out: proof that scores, floors and the shared scorers mean the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesIn, inLines } from '../../scripts/measure/changes.ts';
import { below, raised } from '../../scripts/measure/floors.ts';
import { type Annotated, type Span, scoreSpans } from '../../scripts/measure/score.ts';
import { type GoldFact, scoreFacts } from '../../scripts/measure/score-facts.ts';
import { portsAsPlaces } from '../../scripts/measure/sets.ts';
import { at } from '../../scripts/tree.ts';

const text = 'Trucks took coal and steel pipes from Hyesan to Nampo port.';

function span(surface: string, type: string, rest: Partial<Span> = {}): Span {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, type, ...rest };
}

const fact: GoldFact = {
  goods: ['coal', 'steel pipes'],
  direction: 'from-DPRK',
  from: 'Hyesan',
  to: 'Nampo',
  modality: 'asserted',
  sanction: { coal: 'banned-export', 'steel pipes': null },
  evidence: [0, text.length],
};

const gold: Annotated<GoldFact> = {
  id: 'a',
  text,
  spans: [
    span('coal', 'COMMODITY', { norm: { hs: '27', heading: '2701' }, sanction: 'banned-export' }),
    span('steel pipes', 'COMMODITY', { norm: { hs: '73', heading: null }, sanction: 'banned-supply' }),
    span('Hyesan', 'PLACE', { norm: { name: 'Hyesan', country: 'KP', lat: 41.4, lon: 128.18 } }),
    span('Nampo port', 'PORT', { norm: { name: 'Nampo', country: 'KP', lat: 38.74, lon: 125.41 } }),
  ],
  facts: [fact],
};

const found: Annotated<GoldFact> = {
  id: 'a',
  text,
  spans: [
    span('coal', 'COMMODITY', { norm: { hs: '27', heading: '2703' }, sanction: 'banned-export' }),
    span('pipes', 'COMMODITY', { norm: { hs: '73', heading: '7304' }, sanction: null }),
    span('Hyesan', 'PLACE', { norm: { name: 'Hyesan', country: 'KP', lat: 41.5, lon: 128 } }),
    span('Nampo', 'PLACE', { norm: { name: 'Nampo', country: 'ZA', lat: -34, lon: 18 } }),
    span('Trucks', 'PLACE'),
  ],
  facts: [{ ...fact, goods: ['coal', 'pipes', 'trucks'], sanction: 'banned-export', to: null }],
};

const byId = new Map([['a', found]]);

describe('scores', () => {
  it('counts exact and overlapping spans, and what is right of those found', () => {
    const goods = scoreSpans([gold], byId, 'commodity');
    expect(goods).toMatchObject({ strict: 0.5, overlap: 1, chapter: 1, heading: 0, sanction: 0.5 });
  });

  it('counts a point that is missed or far away as wrong, and ports as places where the set says so', () => {
    expect(scoreSpans([gold], byId, 'place', portsAsPlaces)).toMatchObject({
      strict: 0.4,
      overlap: 0.8,
      within161: 0.5,
    });
    expect(scoreSpans([gold], new Map(), 'place')).toMatchObject({ strict: 0, within161: 0 });
  });

  it('counts facts good by good', () => {
    expect(scoreFacts([gold], byId)).toEqual({ units: 0.8, all: 0 });
    expect(scoreFacts([gold], new Map([['a', gold]]))).toEqual({ units: 1, all: 1 });
  });
});

const tools = at('..', 'shared', 'tools');
describe.skipIf(!existsSync(tools))('the shared scorers, where they are here', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'measure-'));
    writeFileSync(join(folder, 'gold.jsonl'), JSON.stringify(gold));
    writeFileSync(join(folder, 'found.jsonl'), JSON.stringify(found));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function told(script: string, ...args: string[]) {
    const files = ['--gold', join(folder, 'gold.jsonl'), '--pred', join(folder, 'found.jsonl'), '--json', ...args];
    const { stdout } = spawnSync(process.execPath, [realpathSync(`${tools}/${script}`), ...files], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  }

  it('give the same figures', () => {
    const places = told('score.mjs', '--type', 'place', '--map', 'port=place');
    const own = scoreSpans([gold], byId, 'place', portsAsPlaces);
    expect(places.micro.strict.f).toBeCloseTo(own.strict ?? Number.NaN);
    expect(places.micro.overlap.f).toBeCloseTo(own.overlap ?? Number.NaN);
    expect(places.geo.acc161OfGold).toBeCloseTo(own.within161 ?? Number.NaN);
    const goods = told('score.mjs', '--type', 'commodity');
    const ownGoods = scoreSpans([gold], byId, 'commodity');
    expect(goods.sanction.rightOfRecognised).toBeCloseTo(ownGoods.sanction ?? Number.NaN);
    expect(goods.norm.prefix2OfRecognised).toBeCloseTo(ownGoods.chapter ?? Number.NaN);
    expect(goods.norm.prefix4OfRecognised).toBeCloseTo(ownGoods.heading ?? Number.NaN);
    const facts = told('score-facts.mjs');
    expect({ units: facts.units.f, all: facts.all }).toEqual(scoreFacts([gold], byId));
  });
});

describe('floors', () => {
  const floors = { one: { places: [80, 85], 'false alarms': [1] } };

  it('name what fell, and what is measured no more', () => {
    expect(below(floors, { one: { places: [80.4, 84.9], 'false alarms': [1.2] } })).toHaveLength(2);
    expect(below(floors, { one: { places: [90, 90] } })).toEqual([
      'one, false alarms: not measured where the floor is 1',
    ]);
    expect(below(floors, {})).toEqual([]);
  });

  it('rise to the half point below, and never fall', () => {
    expect(raised(floors, { one: { places: [82.7, 60], 'false alarms': [0.3] }, two: { goods: [91.2] } })).toEqual({
      one: { places: [82.5, 85], 'false alarms': [0.5] },
      two: { goods: [91] },
    });
  });
});

describe('changes', () => {
  it('say what was gained, lost and read in another way, and whether a labeller marked it', () => {
    const now: Annotated<GoldFact> = { ...gold, facts: found.facts ?? [] };
    const changes = changesIn(text, found, now, gold, portsAsPlaces);
    expect(changes.map(({ kind, type, labelled }) => `${kind} ${type} ${labelled}`).sort()).toEqual([
      'changed COMMODITY true',
      'changed PLACE true',
      'gained COMMODITY true',
      'gained PORT true',
      'lost COMMODITY false',
      'lost PLACE false',
      'lost PLACE false',
    ]);
    expect(inLines(changes, 1).join('\n')).toContain('== PORT: 1 gained (1 of 1 labelled), 0 lost, 0 changed');
  });

  it('compare facts slot by slot', () => {
    const later: Annotated<GoldFact> = { ...gold, facts: [{ ...fact, modality: 'reported' }] };
    const [change, ...others] = changesIn(text, gold, later, gold, portsAsPlaces);
    expect(others).toEqual([]);
    expect(change?.shown).toBe('coal, steel pipes  modality: "asserted" → "reported"');
    expect(inLines([], 3)).toEqual(['no mention and no fact differs']);
  });
});
