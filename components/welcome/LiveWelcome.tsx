// In: the sample article. Out: it read on this page as any page is, and its first fact kept by the reader.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { FactState } from '../../lib/messages.ts';
import { Guide } from '../../lib/page/guide.ts';
import { Visit } from '../../lib/page/visit.ts';
import { world } from '../../lib/page/world.ts';
import { tints } from '../../lib/settings.ts';
import { useAttempts } from '../live/attempts.ts';
import { useKeptOfPage } from '../live/ledger.ts';
import { openLedger, openOptions } from '../live/open.ts';
import { usePageState } from '../live/page-state.ts';
import { useSetting } from '../live/setting.ts';
import { Welcome } from './Welcome.tsx';

/** Under this address the facts of the sample are kept. */
const SAMPLE = 'urn:tidewaiter:sample';

/** The welcome page, connected. Nothing in it is drawn for show: engine, marks, cards and ledger are those of any page. */
export function LiveWelcome() {
  const [tabId, setTabId] = useState<number | null>(null);
  const [hasTints] = useSetting(tints);
  const state = usePageState(tabId);
  const kept = useKeptOfPage(SAMPLE);
  const { trouble, attempt, dismiss } = useAttempts();
  useEffect(() => void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null)), []);
  useEffect(() => {
    const visit = new Visit({
      address: () => SAMPLE,
      article: () => document.querySelector('[data-sample]'),
      statements: () => [
        ['title', i18n.t('welcome.headline')],
        ['og:site_name', i18n.t('extName')],
        ['article:published_time', '2026-05-02'],
      ],
    });
    world.visit = visit;
    world.guide = new Guide(visit);
    visit.start();
    return () => visit.stop();
  }, []);
  const set = (id: string, to: FactState) => void attempt('state', 'setFactState', { ids: [id], state: to });
  const keep = (command: 'keepFacts' | 'rejectFacts', id: string) =>
    tabId !== null && void attempt(command === 'keepFacts' ? 'keep' : 'reject', command, { tabId, ids: [id] });
  return (
    <Welcome
      state={state}
      kept={kept.byId}
      hasTints={hasTints}
      trouble={trouble}
      onDismiss={dismiss}
      onConfirm={(id) => keep('keepFacts', id)}
      onReject={(id) => (kept.byId.has(id) ? set(id, 'rejected') : keep('rejectFacts', id))}
      onUndo={(id) => set(id, 'unreviewed')}
      onOptions={() => void openOptions()}
      onLedger={() => void openLedger()}
    />
  );
}
