import { describe, expect, it } from 'vitest';
import { openNomenclature } from '../../lib/core/nomenclature.ts';
import table from '../../lib/data/nomenclature/hs2022.json';
import { headingTitle, searchHeadings } from '../../lib/headings.ts';
import { lexiconData } from '../../lib/registry.ts';
import { nomenclature } from '../../lib/schema/nomenclature.ts';

const file = nomenclature.parse(table);
const first = (query: string) => searchHeadings(query, 5).map((hit) => hit.code);

describe('the Harmonized System 2022', () => {
  it('has its 96 chapters and 1,228 headings, each under its own chapter and in order', () => {
    expect(file.chapters).toHaveLength(96);
    expect(openNomenclature(file, []).count).toBe(1228);
    for (const { code, headings } of file.chapters) {
      const codes = Object.keys(headings);
      expect(codes.every((heading) => heading.startsWith(code))).toBe(true);
      expect(codes).toEqual([...codes].sort());
    }
  });

  it('has what HS 2022 brought and lacks what it dropped', () => {
    for (const code of ['2404', '3827', '8485', '8524', '8549', '8806', '8807'])
      expect(headingTitle(code)).not.toBeNull();
    for (const code of ['8107', '8803', '2848', '8469', '7700', '9999']) expect(headingTitle(code)).toBeNull();
  });

  it('knows every heading that a record of goods names', () => {
    const unknown = lexiconData.commodities.flatMap(({ id, hs, materials }) =>
      [...hs, ...materials.flatMap((one) => one.hs)]
        .filter((code) => headingTitle(code) === null)
        .map((code) => `${id}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['by number', '8418', '8418'],
    ['with a point', '84.18', '8418'],
    ['by the words of the title', 'refrigerators', '8418'],
    ['in the singular', 'refrigerator', '8418'],
    ['with a slip of the keys', 'refrigeraters', '8418'],
    ['by what reporters say', 'fridge', '8418'],
    ['in Korean', '냉장고', '8418'],
    ['in Chinese', '冰箱', '8418'],
    ['two words', 'copper wire', '7408'],
    ['a word of the law', 'condensate', '2709'],
  ])('%s: %s', (_way, query, code) => {
    expect(first(query)).toContain(code);
  });

  it('lists a chapter by its number', () => {
    expect(searchHeadings('93', 20).map((hit) => hit.code)).toEqual([
      '9301',
      '9302',
      '9303',
      '9304',
      '9305',
      '9306',
      '9307',
    ]);
    expect(headingTitle('93')).toContain('Arms');
  });

  it('finds nothing for nothing', () => {
    expect(searchHeadings('  ')).toEqual([]);
    expect(searchHeadings('zzqqxx')).toEqual([]);
  });
});
