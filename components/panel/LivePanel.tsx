// In: the tab in front. Out: the panel, connected: states come by the port, decisions go as commands.
import { useState } from 'react';
import { i18n } from '#i18n';
import type { FactState } from '../../lib/messages.ts';
import { useActiveTab } from '../live/active-tab.ts';
import { useAttempts } from '../live/attempts.ts';
import { useIsReadOnly, useKeptOfPage } from '../live/ledger.ts';
import { openLedger } from '../live/open.ts';
import { usePageState } from '../live/page-state.ts';
import { Panel } from './Panel.tsx';

/** The side panel of the window that it stands in. */
export function LivePanel() {
  const tab = useActiveTab();
  const state = usePageState(tab?.tabId ?? null);
  const kept = useKeptOfPage(state?.source.url ?? state?.url ?? null);
  const isReadOnly = useIsReadOnly();
  const { trouble, attempt, dismiss } = useAttempts();
  const [said, setSaid] = useState('');
  if (state === null) return <p className="none-here">{i18n.t('panel.noPage')}</p>;
  const { tabId } = state;
  const ids = [...state.facts, ...state.practices].map(({ id }) => id);
  const isFact = (id: string) => state.facts.some((fact) => fact.id === id);
  const no = (id: string) => String((isFact(id) ? ids.indexOf(id) : ids.indexOf(id) - state.facts.length) + 1);
  const setState = (id: string, to: FactState) => attempt('state', 'setFactState', { ids: [id], state: to });
  const keep = (id: string) => attempt('keep', isFact(id) ? 'keepFacts' : 'keepPractices', { tabId, ids: [id] });
  const say = async (done: Promise<boolean>, words: string) => setSaid((await done) ? words : '');
  const reject = async (id: string) => {
    if (kept.byId.has(id)) return setState(id, 'rejected');
    if (isFact(id)) return attempt('reject', 'rejectFacts', { tabId, ids: [id] });
    return (await keep(id)) && setState(id, 'rejected');
  };
  return (
    <Panel
      key={`${tabId} ${state.url}`}
      state={state}
      kept={kept.byId}
      snippets={kept.snippets}
      trouble={trouble}
      isReadOnly={isReadOnly}
      said={said}
      onConfirm={(id) => void say(keep(id), i18n.t('panel.confirmedLine', [no(id)]))}
      onReject={(id) => void say(reject(id), '')}
      onUndo={(id) => void say(setState(id, 'unreviewed'), i18n.t('panel.undone', [no(id)]))}
      onShowKept={(id) => void attempt('goTo', 'showKept', { tabId, id })}
      onGoTo={(mark) => void attempt('goTo', 'goTo', { tabId, mark })}
      onRead={() => void attempt('read', 'readPage', { tabId })}
      onPaint={() => void attempt('quiet', 'setQuiet', { tabId, quiet: false })}
      onDismiss={dismiss}
      onOpenLedger={() => void openLedger()}
    />
  );
}
