// In: a page as it was read, and ids of what to keep of it. Out: rows for the ledger.
import type { Article } from '../core/article.ts';
import { noReview } from '../core/review/review.ts';
import type { FactState, PageState } from '../messages.ts';
import type { PageText } from '../store/database.ts';
import { facetsOf } from '../store/facets.ts';
import { pageKeyOf, siteOf } from '../store/page-key.ts';
import type { FactRecord, IsoInstant, LedgerRecord, PracticeRecord, SnippetRecord } from '../store/records.ts';
import { sha256 } from './page.ts';

interface Decision {
  readonly state: FactState;
  readonly keptBy: LedgerRecord['keptBy'];
  readonly now: IsoInstant;
}

function base(page: Pick<PageState, 'source' | 'textHash' | 'stamp'>, { keptBy, now }: Omit<Decision, 'state'>) {
  return {
    source: page.source,
    pageKey: pageKeyOf(page.source.url),
    site: siteOf(page.source.url),
    textHash: page.textHash,
    stamp: page.stamp,
    keptAt: now,
    updatedAt: now,
    keptBy,
    deletedAt: null,
  };
}

/** Rows for facts of a page; ids that it doesn't have are left out. */
export function factRecords(page: PageState, ids: readonly string[], decision: Decision): FactRecord[] {
  return page.facts
    .filter((fact) => ids.includes(fact.id))
    .map((fact) => ({
      ...base(page, decision),
      id: fact.id,
      type: 'fact',
      state: decision.state,
      fact,
      review: noReview,
      facets: facetsOf(fact),
    }));
}

/** Rows for practices of a page; ids that it doesn't have are left out. */
export function practiceRecords(page: PageState, ids: readonly string[], decision: Decision): PracticeRecord[] {
  return page.practices
    .filter((practice) => ids.includes(practice.id))
    .map((practice) => ({
      ...base(page, decision),
      id: practice.id,
      type: 'practice',
      state: decision.state,
      practice,
    }));
}

/** The text that evidence stands on; null while the page is being read. */
export function pageText(page: PageState, article: Article | null, now: IsoInstant): PageText | null {
  if (article === null || page.textHash === null) return null;
  const { text, blocks } = article;
  const pageKey = pageKeyOf(page.source.url);
  return { textHash: page.textHash, pageKey, source: page.source, text, blocks, keptAt: now };
}

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Row for words that the reader selected; the same words at the same place give the same id. */
export async function snippetRecord(
  page: Pick<PageState, 'source' | 'textHash' | 'stamp'>,
  quote: Quote,
  now: IsoInstant,
): Promise<SnippetRecord> {
  const rest = base(page, { keptBy: 'reader', now });
  const id = await sha256([rest.pageKey, quote.prefix, quote.exact, quote.suffix].join('\u0000'));
  return { ...rest, id: `snippet-${id.slice(0, 32)}`, type: 'snippet', ...quote };
}
