// In: questions to the ledger. Out: live answers that change when the background writes.
import { useLiveQuery } from 'dexie-react-hooks';
import type { PageText } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import { pageKeyOf } from '../../lib/store/page-key.ts';
import type { LedgerRecord, SnippetRecord } from '../../lib/store/records.ts';

/** The pages read the ledger by themselves; every write goes through the background. */
export const ledger = new Ledger();

export interface KeptOfPage {
  /** Facts and practices by id. */
  readonly byId: ReadonlyMap<string, LedgerRecord>;
  readonly snippets: readonly SnippetRecord[];
}

const nothing: KeptOfPage = { byId: new Map(), snippets: [] };

/** What the ledger holds of the page with this address; nothing until the first answer. */
export function useKeptOfPage(url: string | null): KeptOfPage {
  const pageKey = pageKeyOf(url);
  return useLiveQuery(
    async () => {
      if (pageKey === '') return nothing;
      const records = await ledger.recordsOfPage(pageKey);
      return {
        byId: new Map(records.map((record) => [record.id, record])),
        snippets: records.filter((record) => record.type === 'snippet'),
      };
    },
    [pageKey],
    nothing,
  );
}

/** True where a newer version wrote the ledger. */
export function useIsReadOnly(): boolean {
  return useLiveQuery(() => ledger.isReadOnly(), [], false);
}

/** Texts that records stand on, each once; a text that isn't kept any more is left out. */
export async function pagesOf(records: readonly LedgerRecord[]): Promise<readonly PageText[]> {
  const hashes = [...new Set(records.flatMap((record) => record.textHash ?? []))];
  const pages = await Promise.all(hashes.map((hash) => ledger.page(hash)));
  return pages.filter((page) => page !== undefined);
}
