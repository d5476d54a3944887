// In: the tab in front. Out: the popup, connected; opening it reads the page.
import { useEffect, useRef, useState } from 'react';
import type { SiteRule } from '../../lib/messages.ts';
import { tallyOf } from '../../lib/review-tally.ts';
import { useActiveTab } from '../live/active-tab.ts';
import { useAttempts } from '../live/attempts.ts';
import { useKeptOfPage } from '../live/ledger.ts';
import { openLedger, openOptions, openPanel, openPdfReader } from '../live/open.ts';
import { usePageState } from '../live/page-state.ts';
import { originsOf, removeOrigins, requestOrigins } from '../live/permission.ts';
import { Popup } from './Popup.tsx';

/** The click on the toolbar button grants this page to the extension, so reading it needs no further question. */
export function LivePopup() {
  const tab = useActiveTab();
  const state = usePageState(tab?.tabId ?? null);
  const kept = useKeptOfPage(state?.source.url ?? state?.url ?? null);
  const { trouble, attempt } = useAttempts();
  const [wasRefused, setWasRefused] = useState(false);
  const asked = useRef(false);
  const isToRead = state?.status === 'unread' && state.siteRule !== 'never';
  useEffect(() => {
    if (!isToRead || tab === null || asked.current) return;
    asked.current = true;
    void attempt('read', 'readPage', { tabId: tab.tabId });
  }, [isToRead, tab, attempt]);
  if (state === null || tab === null) return null;
  const { tabId, host } = state;
  const tally = tallyOf(state, kept.byId);
  const onRule = (rule: SiteRule) => {
    setWasRefused(false);
    const set = () => attempt('site', 'setSiteRule', { host, rule });
    if (rule !== 'always') {
      void removeOrigins(originsOf(host)).then(set);
      return;
    }
    requestOrigins(originsOf(host)).then(
      (isGranted) => (isGranted ? void set() : setWasRefused(true)),
      () => setWasRefused(true),
    );
  };
  return (
    <Popup
      state={state}
      tally={tally}
      trouble={trouble}
      wasRefused={wasRefused}
      onRead={() => void attempt('read', 'readPage', { tabId })}
      onQuiet={(quiet) => void attempt('quiet', 'setQuiet', { tabId, quiet })}
      onRule={onRule}
      onAllSites={() => void openOptions().then(() => window.close())}
      onOpenPanel={() => void openPanel(tab.windowId).then(() => window.close())}
      onOpenLedger={() => void openLedger().then(() => window.close())}
      onOpenPdfReader={() => void openPdfReader().then(() => window.close())}
    />
  );
}
