// A page that is read again after facts and words were kept from it.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { lookAgain } from '../../lib/desk/coming-back.ts';
import type { Engine } from '../../lib/desk/engine.ts';
import { snippetRecord } from '../../lib/desk/keep.ts';
import { Page, sha256 } from '../../lib/desk/page.ts';
import { LedgerDatabase } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import { pageKeyOf } from '../../lib/store/page-key.ts';
import { memoryPlace } from '../support/memory-ledger.ts';

const url = 'https://courier.example/a';
const now = '2026-05-02T10:00:00.000Z';
const first = 'Two lorries with 300 fridges crossed at dawn.';
const paragraphs = ['The gate opened early.', `${first} Nobody stopped them.`, 'It rained all day long in the town.'];

const engine: Engine = {
  judge: () => Promise.reject(new RangeError('nobody corrects here')),
  findHeadings: () => [],
  findPlaces: () => [],
  language: 'en',
  packs: {},
  inspect: async () => ({
    language: 'en',
    concernsTarget: false,
    mentions: [],
    assessments: [],
    facts: [],
    practices: [],
    stamp: { engine: 'test', packs: {}, notRead: [] },
  }),
};

async function pageWith(texts: readonly string[], isPrivate = false): Promise<Page> {
  const page = new Page({ tabId: 1, url, siteRule: 'ask', isPrivate }, false);
  page.open(url, []);
  const blocks = texts.map((text, key) => ({ key: key + 10, text, role: 'paragraph' as const }));
  const order = blocks.map(({ key }) => key);
  await page.take({ kind: 'blocks', blocks, order, last: true, notRead: [] }, engine);
  return page;
}

/** A ledger with one snippet, kept from the paragraphs as they were. */
async function ledgerWith(exact: string, withText = true): Promise<{ ledger: Ledger; id: string }> {
  const ledger = new Ledger(new LedgerDatabase(memoryPlace()));
  const { text, blocks } = articleFromText(paragraphs.join('\n\n'));
  const start = text.indexOf(exact);
  const quote = {
    exact,
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(start + exact.length).slice(0, 64),
  };
  const { state } = await pageWith(paragraphs);
  const textHash = await sha256(text);
  const record = await snippetRecord({ source: state.source, stamp: null, textHash }, quote, now);
  await ledger.keep([record]);
  if (withText)
    await ledger.keepPage({ textHash, pageKey: pageKeyOf(url), source: state.source, text, blocks, keptAt: now });
  return { ledger, id: record.id };
}

describe('lookAgain', () => {
  it('finds words in the block that holds them now', async () => {
    const { ledger, id } = await ledgerWith(first);
    const found = await lookAgain(await pageWith(['New on top.', ...paragraphs]), ledger);
    expect(found).toEqual([
      { id, state: 'exact', changes: [], block: 2, place: { key: 12, start: 0, end: first.length } },
    ]);
  });

  it('tells a changed figure', async () => {
    const { ledger } = await ledgerWith(first);
    const changed = paragraphs.map((text) => text.replace('300', '30'));
    const [found] = (await lookAgain(await pageWith(changed), ledger)) ?? [];
    expect(found).toMatchObject({ state: 'altered', block: 1 });
    expect(found?.changes.filter(({ isGrave }) => isGrave).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'was 300',
      'now 30',
    ]);
  });

  it('says gone, with no place, where the words were taken out', async () => {
    const { ledger } = await ledgerWith(first);
    const [found] = (await lookAgain(await pageWith(['The gate opened early.', 'Nobody stopped them.']), ledger)) ?? [];
    expect(found).toMatchObject({ state: 'gone', block: null, place: null });
  });

  it('says nothing of words that stood beside the article', async () => {
    const { ledger } = await ledgerWith('Words of a comment below the article.');
    expect(await lookAgain(await pageWith(paragraphs), ledger)).toEqual([]);
  });

  it('does not call words gone whose text it never held', async () => {
    const { ledger } = await ledgerWith('Words of a comment below the article.', false);
    expect(await lookAgain(await pageWith(paragraphs), ledger)).toEqual([]);
  });

  it('looks into no ledger for a private window', async () => {
    const { ledger } = await ledgerWith(first);
    expect(await lookAgain(await pageWith(paragraphs, true), ledger)).toEqual([]);
  });

  it('says nothing of a page that has changed meanwhile', async () => {
    const { ledger } = await ledgerWith(first);
    const page = await pageWith(paragraphs);
    const looking = lookAgain(page, ledger);
    page.open(`${url}/next`, []);
    expect(await looking).toBe(null);
  });
});
