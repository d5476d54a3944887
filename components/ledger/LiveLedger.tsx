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
import { openOptions } from '../live/open.ts';
import { useRecords } from '../live/records.ts';
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
  const [said, setSaid] = useState<Said | null>(null);
  const { trouble, attempt, dismiss } = useAttempts();
  const restore = (ids: readonly string[]) =>
    void attempt('restore', 'restoreRecords', { ids }).then((isDone) => isDone && setSaid(null));
  const remove = async (ids: readonly string[]) => {
    if (!(await attempt('delete', 'deleteRecords', { ids }))) return;
    setSaid({ words: i18n.t('ledger.deleted', ids.length, [figure(ids.length)]), undo: () => restore(ids) });
  };
  /** States before the change, to put them back; entries that had the state already are left out. */
  const statesBefore = (ids: readonly string[], state: FactState) => {
    const before = new Map<FactState, string[]>();
    for (const record of records ?? []) {
      if (record.type === 'snippet' || record.state === state || !ids.includes(record.id)) continue;
      before.set(record.state, [...(before.get(record.state) ?? []), record.id]);
    }
    return before;
  };
  const decide = async (ids: readonly string[], state: FactState) => {
    const before = statesBefore(ids, state);
    const changed = [...before.values()].flat();
    if (changed.length === 0 || !(await attempt('state', 'setFactState', { ids: changed, state }))) return;
    const undo = async () => {
      for (const [old, some] of before) await attempt('state', 'setFactState', { ids: some, state: old });
      setSaid(null);
    };
    const words = i18n.t('ledger.stateSet', changed.length, [figure(changed.length), stateWord(state)]);
    setSaid({ words, undo: () => void undo() });
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
        setSaid(null);
      }}
      isLocked={isReadOnly}
      onState={(ids, state) => void decide(ids, state)}
      onDelete={(ids) => void remove(ids)}
      onOpenSource={(id) => void attempt('open', 'openSource', { id })}
      onOptions={() => void openOptions()}
      pagesOf={pagesOf}
      onSaveFile={(name, mime, content) => {
        saveFile(name, mime, content);
        setSaid({ words: i18n.t('export.saved', [name]), undo: null });
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
