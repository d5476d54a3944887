// In: the store and the address. Out: the ledger page, connected: the view lives in the address, so it can be shared.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { fromHash, toHash } from '../../lib/address.ts';
import { exporters } from '../../lib/export-registry.ts';
import type { FactState } from '../../lib/messages.ts';
import { savedViews } from '../../lib/settings.ts';
import type { Query } from '../../lib/views/query.ts';
import { useAttempts } from '../live/attempts.ts';
import { pagesOf, useIsReadOnly } from '../live/ledger.ts';
import { lookups } from '../live/lookups.ts';
import { openOptions } from '../live/open.ts';
import { useRecords } from '../live/records.ts';
import { useDrafts, useReview } from '../live/review.ts';
import { useSetting } from '../live/setting.ts';
import { saveFile } from '../parts/save-file.ts';
import { stateWord } from '../waybill/StateSign.tsx';
import { figure } from '../words/language.ts';
import type { Said } from './Foot.tsx';
import { Ledger } from './Ledger.tsx';

/** Everything kept, live. */
export function LiveLedger() {
  const { records, read } = useRecords();
  const [views, setViews] = useSetting(savedViews);
  const isReadOnly = useIsReadOnly();
  const [query, setQuery] = useQuery();
  const [saved, setSaved] = useState<Said | null>(null);
  const { trouble, attempt, dismiss } = useAttempts();
  const review = useReview(null, attempt);
  const drafts = useDrafts();
  const restore = (ids: readonly string[]) =>
    void attempt('restore', 'restoreRecords', { ids }).then((isDone) => isDone && setSaved(null));
  const remove = async (ids: readonly string[]) => {
    if (!(await attempt('delete', 'deleteRecords', { ids }))) return;
    setSaved({ words: i18n.t('ledger.deleted', ids.length, [figure(ids.length)]), undo: () => restore(ids) });
  };
  /** Entries that have the state already, and kept words, have nothing to be decided. */
  const decide = (ids: readonly string[], state: FactState) => {
    const wanted = new Set(ids);
    const changed = (records ?? []).flatMap((record) =>
      record.type !== 'snippet' && record.state !== state && wanted.has(record.id) ? [record.id] : [],
    );
    if (changed.length === 0) return;
    setSaved(null);
    const words = i18n.t('ledger.stateSet', changed.length, [figure(changed.length), stateWord(state)]);
    void review.decide(changed, state, words);
  };
  const { done } = review;
  const said =
    saved ??
    (done && { words: done.words, undo: done.op === null ? null : () => void review.undo(done.op ?? undefined) });
  const title = (id: string) => {
    const record = records?.find((one) => one.id === id);
    return record?.type === 'fact' ? record.fact.goods.map((good) => good.text).join(', ') : '';
  };
  return (
    <Ledger
      records={records}
      read={read}
      views={views}
      onViews={setViews}
      query={query}
      onQuery={setQuery}
      exporters={exporters}
      trouble={trouble}
      said={said}
      onHush={() => {
        dismiss();
        setSaved(null);
        review.hush();
      }}
      isLocked={isReadOnly}
      onState={decide}
      work={{
        drafts,
        lookups,
        onCorrect: (id, edits, note) => {
          setSaved(null);
          void review.correct(id, edits, note, i18n.t('review.correctedGoods', [title(id)]));
        },
        onSplit: (id, goods) => void review.split(id, goods, i18n.t('review.splitGoods', [title(id)])),
        onMerge: (into, from) =>
          void review.merge(into, from, i18n.t('review.mergedGoods', [title(from), title(into)])),
        onDraft: review.saveDraft,
        onReject: (id, add, words) =>
          void review.decide([id], 'rejected', words || i18n.t('review.rejectedGoods', [title(id)]), add),
      }}
      onDelete={(ids) => void remove(ids)}
      onOpenSource={(id) => void attempt('open', 'openSource', { id })}
      onOptions={() => void openOptions()}
      pagesOf={pagesOf}
      onSaveFile={(name, mime, content) => {
        saveFile(name, mime, content);
        setSaved({ words: i18n.t('export.saved', [name]), undo: null });
      }}
      stamp={() => ({
        now: new Date().toISOString(),
        engine: `tidewaiter ${browser.runtime.getManifest().version}`,
      })}
    />
  );
}

/** The view as the address has it. Typing a search does not fill the history: the entry is replaced. */
function useQuery(): [Query, (query: Query) => void] {
  const [query, setQuery] = useState(() => fromHash(location.hash));
  useEffect(() => {
    const follow = () => setQuery(fromHash(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    query,
    (next) => {
      setQuery(next);
      const hash = toHash(next);
      history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
    },
  ];
}
