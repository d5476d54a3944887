import { describe, expect, it } from 'vitest';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import { previewOf } from '../../lib/personal/preview.ts';
import { readList } from '../../lib/personal/read-list.ts';
import { writeList } from '../../lib/personal/write-list.ts';
import { packs } from '../../lib/registry.ts';

const context = { title: 'my list', now: '2026-05-02T12:00:00.000Z', target: 'KP' };
const read = (text: string) => readList(text, context);
const faults = (text: string) => read(text).faults.map(({ line, field, fault }) => `${line} ${field} ${fault}`);

const words = [
  'word,as,hs,name,country,lat,lon,site',
  'spindle,goods,8448,,,,,',
  '"tap changer, oil",goods,8504;8535,,,,,',
  '옛나루,place,,Old Ford,KP,42.3,130.4,',
  'coal,exclude,,,,,,Quay.Example',
  '',
].join('\r\n');

describe('a table of words', () => {
  it('becomes goods, places and exclusions under the name of the list', () => {
    const { rules, faults: none, title } = read(`\ufeff${words}`);
    expect(none).toEqual([]);
    expect(title).toBe('my list');
    expect(rules).toMatchObject([
      { kind: 'goods', word: 'spindle', name: 'spindle', hs: ['8448'], list: 'my list' },
      { kind: 'goods', word: 'tap changer, oil', hs: ['8504', '8535'] },
      { kind: 'place', place: { name: 'Old Ford', country: 'KP', lat: 42.3, precision: 'point' } },
      { kind: 'exclude', word: 'coal', site: 'quay.example', sense: null },
    ]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(4);
  });

  it.each([
    ['no heading', 'word,as,hs\nspindle,goods,', ['2 hs needs-hs']],
    ['a heading that is none', 'word,as,hs\nspindle,goods,7701', ['2 hs unknown-hs']],
    ['an unknown kind', 'word,as,hs\nspindle,thing,8448', ['2 as not-as-asked']],
    ['a place without a country', 'word,as,name\nford,place,Old Ford', ['2 name, country needs-place']],
    ['the same word twice', 'word,as,hs\nspindle,goods,8448\nSpindles,goods,8448', ['3 word twice']],
    ['other columns', 'term;kind\nspindle;goods', ['0  no-columns']],
    ['nothing', '  \n', ['0  empty']],
    ['a word that is too long', `word,as,hs\n${'x'.repeat(101)},goods,8448`, ['2 word not-as-asked']],
  ])('with %s is refused, naming line and field', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(read(text).rules).toEqual([]);
  });

  it('takes a pattern for plain letters', () => {
    expect(read('word,as,hs\n(a+)+$,goods,8448').rules).toMatchObject([{ word: '(a+)+$' }]);
  });

  it('is refused beyond its caps', () => {
    expect(faults('x'.repeat(2_000_001))).toEqual(['0  too-big']);
    const many = Array.from({ length: 5001 }, (_, n) => `w${n},goods,8448`).join('\n');
    expect(faults(`word,as,hs\n${many}`)).toEqual(['0  too-many']);
  });

  it('names 20 faults at most', () => {
    const bad = Array.from({ length: 50 }, (_, n) => `w${n},goods,`).join('\n');
    expect(faults(`word,as,hs\n${bad}`)).toHaveLength(20);
  });
});

describe('a table of measures', () => {
  const head = 'cite,paragraph,kind,flow,hs,label,url,valid_from,valid_until';
  it('becomes measures of the reader’s own on the same country', () => {
    const { rules } = read(`${head}\nHouse rule 1,2,ban,both,1006;1101,grain,https://house.example/1,2026-01-01,`);
    expect(rules).toMatchObject([
      {
        kind: 'measure',
        instrument: { cite: 'House rule 1', url: 'https://house.example/1' },
        measure: { kind: 'ban', goods: { hs: ['1006', '1101'] }, validFrom: '2026-01-01', validUntil: null },
      },
    ]);
    const [rule] = rules;
    expect(rule?.kind === 'measure' && rule.measure.flows).toHaveLength(2);
  });

  it('takes no address but one of the web', () => {
    expect(faults(`${head}\nRule,1,ban,both,1006,grain,javascript:alert(1),,`)).toEqual(['2 url not-as-asked']);
  });
});

describe('JSON', () => {
  it('reads back what was written', () => {
    const { rules } = read(words);
    const again = readList(writeList(rules, 'my list'), { ...context, title: 'file' });
    expect(again).toEqual({ title: 'my list', rules, faults: [] });
  });

  it('takes a regime pack, under ids of its own', () => {
    const [pack] = packs;
    const { rules, faults: none } = read(JSON.stringify(pack));
    expect(none).toEqual([]);
    expect(rules).toHaveLength(pack?.measures.length ?? 0);
    for (const rule of rules) expect(rule.id.startsWith('own-')).toBe(true);
  });

  it('refuses a pack on another country, and what is no JSON or no rule', () => {
    expect(faults(JSON.stringify({ ...packs[0], target: 'XK' }))).toEqual(['0  other-target']);
    expect(faults('{"rules": [')[0]).toMatch(/no-json$/);
    expect(faults('{"rules":[{"kind":"goods","word":"x","name":"x","hs":["77"]}]}')).toEqual(['1 hs.0 not-as-asked']);
    expect(faults('{"rules":[{"kind":"goods","word":"x","name":"x","hs":[],"more":1}]}')).toEqual(['1  not-as-asked']);
    expect(faults('{"words":[]}')).toEqual(['0  no-columns']);
  });
});

it('says beforehand what would change, and where the words stand', () => {
  const { rules } = read(words);
  const [spindle, ...rest] = rules as [PersonalRule, ...PersonalRule[]];
  const other = { ...spindle, hs: ['8447'] } as PersonalRule;
  const texts = ['Two spindles and a spindle.', 'Nothing here.'];
  expect(previewOf(rules, [other, ...rest.slice(0, 1)], texts)).toMatchObject({
    added: rest.slice(1),
    changed: [spindle],
    same: 1,
    found: 2,
    texts: 1,
  });
});
