import { describe, expect, it } from 'vitest';
import { Gazetteer, type GazetteerPlace } from '../../lib/core/gazetteer/gazetteer.ts';
import { NO_WORDS, withWord } from '../../lib/core/gazetteer/name-hash.ts';
import { tokenise } from '../../lib/core/tokens.ts';
import { decodeUtf8 } from '../../lib/wide.ts';
import { pack } from '../../scripts/data/pack.ts';
import { featureRecords, peopleRecords, respelt, type SourceRecord } from '../../scripts/data/sources.ts';
import { testWorld } from '../support/world.ts';

function underName(gazetteer: Gazetteer, text: string): GazetteerPlace[] {
  const hash = tokenise(text).reduce((before, token) => withWord(before, token.key), NO_WORDS);
  const name = gazetteer.find(hash.high, hash.low);
  if (name < 0) return [];
  return Array.from({ length: gazetteer.count(name) }, (_, index) => gazetteer.place(gazetteer.candidate(name, index)));
}

const town = (name: string, more: Partial<SourceRecord> = {}): SourceRecord => ({
  name,
  forms: [],
  kind: 'city',
  country: 'US',
  division: 'Ohio',
  lat: 40,
  lon: -83,
  population: 1000,
  id: 1,
  ...more,
});
const about = { title: 't', licence: 'l', attribution: 'a', sources: [], asOf: '2026-01-01' };
const opened = (records: readonly SourceRecord[]): Gazetteer => {
  const { buffer, byteOffset, byteLength } = pack(records, about);
  return new Gazetteer(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, decodeUtf8);
};

describe('the packed gazetteer', () => {
  it('gives back what was packed, largest first', () => {
    const small = town('Łódź', { id: 7, country: 'PL', division: '', lat: 51.75, lon: 19.46, population: 650_000 });
    const gazetteer = opened([town('Lodz', { id: 8, population: 90 }), small]);
    const [first, second, ...rest] = underName(gazetteer, 'Lodz');
    expect(first).toMatchObject({ id: 'gn-7', name: 'Łódź', country: 'PL', division: null, kind: 'city' });
    expect(Math.abs((first?.lat ?? 0) - 51.75)).toBeLessThan(0.003);
    expect(Math.abs((first?.population ?? 0) / 650_000 - 1)).toBeLessThan(0.05);
    expect(second?.id).toBe('gn-8');
    expect(rest).toEqual([]);
    expect(underName(gazetteer, 'Łódź')).toHaveLength(2);
    expect(underName(gazetteer, 'Lod')).toEqual([]);
  });

  it('packs the same records into the same bytes, in any order', () => {
    const records = [town('Athens', { id: 3 }), town('Paris', { id: 4 }), town('Athens', { id: 5, country: 'GR' })];
    expect(pack([...records].reverse(), about)).toEqual(pack(records, about));
  });

  it('knows where a longer name may go on', () => {
    const gazetteer = opened([town('Port-au-Prince')]);
    const port = withWord(NO_WORDS, 'port');
    expect(gazetteer.goesOn(port.low)).toBe(true);
    expect(gazetteer.goesOn(withWord(port, 'au').low)).toBe(true);
    expect(gazetteer.goesOn(withWord(NO_WORDS, 'prince').low)).toBe(false);
  });

  it('refuses other bytes, other layouts and a file cut short, and says how to mend it', () => {
    expect(() => new Gazetteer(new ArrayBuffer(40), decodeUtf8)).toThrow(/no packed gazetteer.*build:data/);
    const whole = pack([town('Paris')], about);
    const other = Uint8Array.from(whole);
    other[4] = 99;
    expect(() => new Gazetteer(other.buffer, decodeUtf8)).toThrow(/layout 99/);
    const short = Uint8Array.from(whole).buffer.slice(0, whole.length - 8);
    expect(() => new Gazetteer(short, decodeUtf8)).toThrow(/cut short/);
  });

  it('names the line of a list that can’t be read', () => {
    expect(() => featureRecords('# a comment\nsea|XX|Sea of Nothing|north|12')).toThrow(/features.psv, line 2/);
    expect(() => peopleRecords('Atlanteans|XX|1')).toThrow(/peoples.psv, line 1/);
  });

  it('respells saints, forts and mounts', () => {
    expect(respelt('Saint John')).toEqual(['St. John']);
    expect(respelt('Mt. Kisco')).toEqual(['Mount Kisco']);
    expect(respelt('Paris')).toEqual([]);
  });
});

describe('the gazetteer that is shipped', () => {
  const { gazetteer } = testWorld.lexicon.wide;

  it('says what it is, whence and under what licence', () => {
    expect(gazetteer.header).toMatchObject({ licence: 'CC BY 4.0' });
    expect(gazetteer.header.attribution).toContain('GeoNames');
    expect(gazetteer.header.records).toBeGreaterThan(200_000);
  });

  it.each([
    ['Hunchun', 'CN'],
    ['Rason', 'KP'],
    ['Caddo Parish', 'US'],
    ['Calif.', 'US'],
    ['Strait of Hormuz', null],
    ['Port-au-Prince', 'HT'],
    ['Sri Lankan', 'LK'],
    ['Kyiv', 'UA'],
  ])('has %s', (name, country) => {
    expect(underName(gazetteer, name).map((place) => place.country)).toContain(country);
  });
});
