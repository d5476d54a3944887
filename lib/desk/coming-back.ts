// In: a page that has just been read, and what was kept from it before. Out: what became of each, and where it stands now.
import { Anchorer, type Kept } from '../core/anchor/anchor.ts';
import { tellingWords } from '../core/anchor/telling.ts';
import type { Article, Span } from '../core/article.ts';
import type { Returned } from '../messages.ts';
import type { PageText } from '../store/database.ts';
import type { Ledger } from '../store/ledger.ts';
import { pageKeyOf } from '../store/page-key.ts';
import type { LedgerRecord } from '../store/records.ts';
import type { Quote } from './keep.ts';
import type { Page } from './page.ts';

/** All entries of a page together get this long, in ms; of what is left over nothing is said. */
const PATIENCE = 1500;
/** After this long other tabs have their turn, in ms. */
const TURN = 20;

/** The words that a record stands on. */
export function quoteOf(record: LedgerRecord): Quote & Partial<Span> {
  if (record.type === 'snippet') return record;
  return record.type === 'fact' ? record.fact.evidence : record.practice.evidence;
}

/**
 * Looks for everything that was kept from a page in the page as it is now. Runs in the background, a little at a time.
 *
 * @param first id of an entry that is looked for before the others, as the reader waits for it
 * @returns null if the page was read anew or has gone meanwhile: then nothing may be said of it
 */
export async function lookAgain(page: Page, ledger: Ledger, first: string | null = null): Promise<Returned[] | null> {
  const { article, state } = page;
  if (!article || state.private) return [];
  const records = await ledger.recordsOfPage(pageKeyOf(state.source.url));
  const wanted = records.filter((record) => record.type === 'snippet' || record.state !== 'rejected');
  wanted.sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const texts = new Map<string, PageText | null>();
  const returned: Returned[] = [];
  const begun = performance.now();
  let anchorer: Anchorer | null = null;
  let turn = begun;
  for (const record of wanted) {
    const hash = record.textHash;
    if (hash !== null && !texts.has(hash)) texts.set(hash, (await ledger.page(hash)) ?? null);
    const then = hash === null ? null : (texts.get(hash) ?? null);
    const same = hash === state.textHash ? unchanged(record, article) : null;
    if (same) returned.push(placed(same, page));
    else {
      anchorer ??= new Anchorer(article, tellingSpans(page));
      const found = answer(record, anchorer, then);
      if (found) returned.push(placed(found, page));
    }
    if (performance.now() - begun > PATIENCE) break;
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  return page.article === article ? returned : null;
}

type Found = Pick<Returned, 'id' | 'state' | 'changes'> & { readonly span: Span | null };

function placed({ span, ...found }: Found, page: Page): Returned {
  return { ...found, ...(span ? page.placeOf(span) : { block: null, place: null }) };
}

/** The text is the very same, letter by letter: then the words stand where they stood. */
function unchanged(record: LedgerRecord, article: Article): Found | null {
  const { exact, start, end } = quoteOf(record);
  if (start === undefined || end === undefined || article.text.slice(start, end) !== exact) return null;
  return { id: record.id, state: 'exact', changes: [], span: { start, end } };
}

function answer(record: LedgerRecord, anchorer: Anchorer, then: PageText | null): Found | null {
  const { exact, prefix, suffix, start } = quoteOf(record);
  const kept: Kept = {
    exact,
    prefix,
    suffix,
    start: start ?? placeIn(then, { exact, prefix }),
    telling: wordsOf(record),
  };
  // Words that the reader chose may have stood beside the article, where nothing is read: of these nothing can be said.
  if (record.type === 'snippet' && then && kept.start === null) return null;
  const { state, changes, span } = anchorer.find(kept, then);
  if (record.type === 'snippet' && !then && state === 'gone') return null;
  return { id: record.id, state, changes, span };
}

/** Where words stood in the text that they were kept from; null if they stood beside it. */
function placeIn(then: PageText | null, { exact, prefix }: Pick<Quote, 'exact' | 'prefix'>): number | null {
  if (!then) return null;
  const around = prefix.slice(-20);
  const at = then.text.indexOf(around + exact);
  if (at >= 0) return at + around.length;
  const alone = then.text.indexOf(exact);
  return alone < 0 ? null : alone;
}

function wordsOf(record: LedgerRecord): string[] {
  if (record.type === 'snippet') return [];
  return tellingWords(record.type === 'fact' ? record.fact : record.practice);
}

function tellingSpans(page: Page): Span[] {
  return page.all().marks.map(({ mention: { start, end } }) => ({ start, end }));
}
