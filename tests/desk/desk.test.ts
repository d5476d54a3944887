import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../lib/core/inspect.ts';
import type { Mention } from '../../lib/core/mention.ts';
import type { Engine } from '../../lib/desk/engine.ts';
import { whyNot } from '../../lib/desk/inject.ts';
import { type DeskMark, marksOf, packMarks } from '../../lib/desk/marks.ts';
import { Page } from '../../lib/desk/page.ts';
import { withTextFragment } from '../../lib/desk/text-fragment.ts';
import { fromPage, idsOf } from '../../lib/desk/wall.ts';
import type { PageBlock } from '../../lib/messages.ts';

const opening = { kind: 'open', address: 'https://courier.example/a', said: [['title', 'Coal']] };

/** Finds the word "coal" as a quantity, which needs no record: the engine itself is tested elsewhere. */
function inspectionOf(text: string): Inspection {
  const mentions = Array.from(
    text.matchAll(/coal/g),
    (match): Mention => ({
      kind: 'quantity',
      start: match.index,
      end: match.index + 4,
      surface: 'coal',
      because: 'test',
      certainty: 'certain',
      value: 1,
      min: null,
      max: null,
      bound: 'exact',
      unit: null,
      norm: '1',
      dimension: 'count',
      per: null,
    }),
  );
  return {
    language: 'en',
    concernsTarget: false,
    mentions,
    assessments: mentions.map(() => null),
    facts: [],
    practices: [],
    stamp: { engine: 'test', packs: {}, notRead: [] },
  };
}

const engine: Engine = {
  language: 'en',
  packs: {},
  inspect: async (article) => inspectionOf(article.text),
  judge: () => Promise.reject(new RangeError('nobody corrects here')),
  findHeadings: () => [],
  findPlaces: () => [],
};
const block = (key: number, text: string) => ({ key, text, role: 'paragraph' as const });
const sent = (blocks: readonly PageBlock[], order: readonly number[], last: boolean) =>
  ({ kind: 'blocks', blocks, order, last, notRead: [], of: 2 }) as const;
const page = () => new Page({ tabId: 1, url: 'https://courier.example/a', siteRule: 'ask', isPrivate: false }, false);

describe('Page', () => {
  it('marks the first pieces at once and concludes with the last', async () => {
    const open = page();
    open.open('https://courier.example/a', []);
    const first = await open.take(sent([block(5, 'coal')], [5], false), engine);
    expect(packMarks(first.marks, 'all').slice(0, 4)).toEqual([5, 0, 4, 8]);
    expect(open.state).toMatchObject({ status: 'reading', progress: { read: 1, of: 2 }, textHash: null });
    const shown: (readonly number[])[] = [];
    const rest = await open.take(sent([block(6, 'tea and coal')], [5, 6], true), engine, ({ keys }) =>
      shown.push(keys),
    );
    // The first block looks as before, so it is not told again; the second is shown before facts are sought.
    expect(shown).toEqual([[6]]);
    expect(rest.keys).toEqual([]);
    expect(open.article?.text).toBe('coal\n\ntea and coal');
    expect(open.article?.blocks.map(({ start, end }) => open.article?.text.slice(start, end))).toEqual([
      'coal',
      'tea and coal',
    ]);
    expect(open.state.marks.map((mark) => mark.block)).toEqual([0, 1]);
    expect(open.state.textHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells again only the blocks whose marks the facts changed', async () => {
    const open = page();
    const wavering: Engine = {
      ...engine,
      inspect: async (article, depth) =>
        inspectionOf(depth === 'facts' ? article.text : article.text.replace('coal', 'soot')),
    };
    const shown: (readonly number[])[] = [];
    const change = await open.take(sent([block(1, 'coal'), block(2, 'tea')], [1, 2], true), wavering, ({ keys }) =>
      shown.push(keys),
    );
    expect(shown).toEqual([[1, 2]]);
    expect(change.keys).toEqual([1]);
  });

  it('gives the same words the same number when everything is sent again to a new background', async () => {
    const numbers = await Promise.all(
      [page(), page()].map(async (open) => {
        await open.take(sent([block(5, 'more coal')], [5], true), engine);
        return open.state.marks.map((mark) => mark.n);
      }),
    );
    expect(numbers[0]).toEqual(numbers[1]);
    expect(numbers[0]).toHaveLength(1);
  });

  it('forgets marks of blocks that are gone and tells blocks that lost theirs', async () => {
    const open = page();
    await open.take(sent([block(1, 'coal'), block(2, 'coal')], [1, 2], true), engine);
    const shown: unknown[] = [];
    await open.take(sent([block(2, 'tea')], [2], true), engine, (change) => shown.push(change));
    expect(shown).toEqual([{ keys: [2], marks: [] }]);
    expect(open.state.marks).toEqual([]);
  });

  it('reads again by another engine and tells all marks, also those that went', async () => {
    const open = page();
    await open.take(sent([block(1, 'coal'), block(2, 'tea')], [1, 2], true), engine);
    expect((await open.again(engine)).marks).toHaveLength(1);
    const blind: Engine = { ...engine, inspect: async () => inspectionOf('') };
    expect(await open.again(blind)).toEqual({ keys: [1, 2], marks: [] });
    expect(open.state).toMatchObject({ status: 'read', marks: [], progress: { read: 2, of: 2 } });
  });

  it("takes the page's word on its address for its own site only", () => {
    const open = page();
    open.open('https://bank.example/b', [['canonical', 'https://bank.example/c']]);
    expect(open.state).toMatchObject({
      url: 'https://courier.example/a',
      source: { url: 'https://courier.example/a' },
    });
    open.open('https://courier.example/b', [['canonical', 'https://www.courier.example/c']]);
    expect(open.state).toMatchObject({
      url: 'https://courier.example/b',
      source: { url: 'https://www.courier.example/c' },
    });
  });
});

describe('inspectInParts', () => {
  it('finds the same in a long article as in one go, at the same places, but never all at once', async () => {
    const paragraph = `${'A line of tea and rice that says nothing of the matter. '.repeat(12)}Then came coal.`;
    const open = page();
    const blocks = Array.from({ length: 120 }, (_, i) => block(i + 1, paragraph));
    const longest: number[] = [];
    const watched: Engine = {
      ...engine,
      inspect: (article, depth) => {
        longest.push(article.text.length);
        for (const one of article.blocks) expect(article.text.slice(one.start, one.end)).toBe(paragraph);
        return engine.inspect(article, depth);
      },
    };
    const order = blocks.map((one) => one.key);
    let marks: readonly DeskMark[] = [];
    await open.take(sent(blocks, order, true), watched, (change) => {
      marks = change.marks;
    });
    expect(marks.map((mark) => mark.key)).toEqual(order);
    expect(new Set(marks.map((mark) => mark.start))).toEqual(new Set([paragraph.indexOf('coal')]));
    expect(marks.every(({ mention }) => open.article?.text.slice(mention.start, mention.end) === 'coal')).toBe(true);
    expect(Math.max(...longest)).toBeLessThan(25_000);
    expect(longest.length).toBeGreaterThan(3);
  });
});

describe('marksOf', () => {
  it('drops a mention that runs across two blocks', () => {
    const inspection = inspectionOf('xx coal');
    expect(
      marksOf(inspection, [
        { ...block(1, 'xx co'), start: 0 },
        { ...block(2, 'al'), start: 5 },
      ]),
    ).toEqual([]);
  });

  it('paints covered goods alone where the reader asked for that', () => {
    const marks = marksOf(inspectionOf('coal'), [{ ...block(1, 'coal'), start: 0 }]);
    expect(packMarks(marks, 'covered')).toEqual([]);
    expect(packMarks(marks, 'goods')).toHaveLength(5);
  });
});

describe('fromPage', () => {
  const blocks = { kind: 'blocks', blocks: [block(1, 'coal')], order: [1], last: true, notRead: [], of: 1 };

  it.each([
    opening,
    blocks,
    { kind: 'card', mark: 4 },
    { kind: 'view', first: 0, last: 3 },
    { kind: 'focus', mark: null },
  ])('lets $kind through', (message) => {
    expect(fromPage(message)).toEqual(message);
  });

  it('drops what it was not asked for', () => {
    expect(fromPage({ kind: 'card', mark: 4, extra: 'x' })).toEqual({ kind: 'card', mark: 4 });
  });

  it.each([
    [null],
    ['open'],
    [[]],
    [{ kind: 'keepFacts', ids: [] }],
    [{ ...opening, address: 7 }],
    [{ ...opening, said: [['title']] }],
    [{ ...opening, said: [['title', 'x'.repeat(200_001)]] }],
    [{ ...blocks, order: [-1] }],
    [{ ...blocks, blocks: [{ key: 1, text: 'coal', role: 'script' }] }],
    [{ ...blocks, blocks: [block(1, 'x'.repeat(4_000_001))] }],
    [{ ...blocks, notRead: [{ what: 'nothing', count: 1 }] }],
    [{ kind: 'card', mark: 1.5 }],
    [{ kind: 'view', first: 0, last: Number.NaN }],
  ])('refuses %j', (message) => {
    expect(fromPage(message)).toBe(null);
  });
});

describe('idsOf', () => {
  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [[1], null],
    ['a', null],
    [null, null],
  ])('of %j is %j', (ids, expected) => {
    expect(idsOf(ids)).toEqual(expected);
  });
});

describe('withTextFragment', () => {
  const quoted = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

  it('names a word with those around it in its own line, as it stands in many places', () => {
    const url = withTextFragment(
      'https://c.example/',
      quoted('coal', 'Other line.\nThe ship carried ', ' and rice.\nNext'),
    );
    expect(url).toBe('https://c.example/#:~:text=The%20ship%20carried-,coal,-and%20rice.');
  });

  it('names a short quote whole, with what has a meaning of its own escaped', () => {
    const url = withTextFragment('https://courier.example/a#top', quoted('Dandong-Sinuiju, rice & tea'));
    expect(url).toBe('https://courier.example/a#:~:text=Dandong%2DSinuiju%2C%20rice%20%26%20tea');
  });

  it('names a long quote by its two ends, at whole words', () => {
    const quote =
      'Lorries have been lining up since dawn at the customs house, and nobody on either bank would say why it took so long';
    const [from, to] = decodeURIComponent(
      withTextFragment('https://c.example/', quoted(quote)).split('text=')[1] ?? '',
    ).split(',');
    expect(quote.startsWith(`${from} `)).toBe(true);
    expect(quote.endsWith(` ${to}`)).toBe(true);
  });

  it('cuts a long quote without blanks by letters', () => {
    const quote = '卡车从圈河口岸出发'.repeat(12);
    expect(withTextFragment('https://c.example/', quoted(quote))).toContain(',');
  });
});

describe('whyNot', () => {
  it.each([
    ['https://chromewebstore.google.com/category/extensions', '', 'store'],
    ['https://addons.mozilla.org/firefox/', '', 'store'],
    ['', 'Error: The extensions gallery cannot be scripted.', 'store'],
    ['', 'Error: Cannot access a chrome:// URL', 'browser-page'],
    ['about:config', '', 'browser-page'],
    ['file:///home/reader/story.html', '', 'file'],
    ['https://courier.example/report.pdf', '', 'pdf'],
    ['https://courier.example/a', 'Error: The page did not answer.', 'failed'],
  ])('says of %s %s: %s', (url, refusal, reason) => {
    expect(whyNot(url, refusal)).toBe(reason);
  });
});
