// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { PageText } from '../../lib/page/page-text.ts';
import { unpackMarks } from '../../lib/page/paint.ts';
import { readBlocks } from '../../lib/page/read-article.ts';

const blocksOf = (element: Element) => [
  ...readBlocks(element, { frames: 0, editors: 0, cut: 0, unseen: 0, shadows: new Set() }),
];

let text: PageText;

beforeEach(() => {
  document.body.innerHTML =
    '<article><p id="a">Coal from Nampo</p><div id="d"><p id="b">Rice to Rason</p><p id="c">Tea</p></div></article>';
  text = new PageText();
  for (const block of blocksOf(document.body)) text.append(block);
});

const element = (id: string): Element => {
  const found = document.getElementById(id);
  if (!found) throw new RangeError(id);
  return found;
};
const reread = (id: string) => text.replace(element(id), blocksOf(element(id)));
const now = () => text.blocks.map((block) => `${block.key} ${block.text}`);

describe('PageText', () => {
  it('finds a block by its key and by each of its text nodes', () => {
    const block = text.blocks[1];
    expect(text.get(2)).toBe(block);
    expect(text.holding(element('b').firstChild ?? document)).toBe(block);
    expect(text.holding(document.body)).toBe(null);
  });

  it('keeps the key of a block whose words change, and says so', () => {
    element('b').textContent = 'Coal to Rason';
    expect(reread('b')).toMatchObject({ altered: [{ key: 2, text: 'Coal to Rason' }], moved: [], gone: [] });
    expect(now()).toEqual(['1 Coal from Nampo', '2 Coal to Rason', '3 Tea']);
  });

  it('only moves a block that is drawn anew with the same words', () => {
    element('d').innerHTML = '<p id="b">Rice to <b>Rason</b></p><p id="c">Tea</p>';
    const change = reread('d');
    expect(change.altered).toEqual([]);
    expect(change.moved.map((block) => block.key)).toEqual([2, 3]);
    expect(text.holding(element('b').querySelector('b')?.firstChild ?? document)?.key).toBe(2);
  });

  it('puts a new paragraph where it stands in the page, under a key that was never used', () => {
    const added = document.createElement('p');
    added.id = 'n';
    added.textContent = 'Steel to Hyesan';
    element('b').before(added);
    expect(reread('n').altered.map((block) => block.key)).toEqual([4]);
    expect(now()).toEqual(['1 Coal from Nampo', '4 Steel to Hyesan', '2 Rice to Rason', '3 Tea']);
  });

  it('drops what has left the page', () => {
    element('b').remove();
    expect(text.sweep()).toEqual([2]);
    expect(now()).toEqual(['1 Coal from Nampo', '3 Tea']);
    expect(text.length).toBe('Coal from NampoTea'.length);
  });

  it('drops blocks of an element that became empty', () => {
    element('d').innerHTML = '';
    expect(reread('d').gone).toEqual([2, 3]);
  });
});

describe('unpackMarks', () => {
  it('reads five integers a mark and leaves out classes that it does not know', () => {
    const marks = unpackMarks([7, 0, 4, 0, 70, 7, 10, 15, 6, 71, 8, 0, 2, 99, 80, 9]);
    expect([...marks]).toEqual([
      [
        7,
        [
          { n: 70, key: 7, start: 0, end: 4, letter: 'a' },
          { n: 71, key: 7, start: 10, end: 15, letter: 'g' },
        ],
      ],
    ]);
  });
});
