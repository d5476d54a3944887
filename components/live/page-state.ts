// In: the number of a tab. Out: what the background knows of its page, live over the panel's port.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type FromPanel, PANEL_PORT, type PageState, type ToPanel } from '../../lib/messages.ts';

/** How long to wait before a lost background is called again; it wakes within that. In ms. */
const RECONNECT = 250;

/**
 * The state of the page in a tab; null until the first answer. The browser stops the background when idle and cuts the
 * port: then it is opened again, and the last state stays on screen.
 */
export function usePageState(tabId: number | null): PageState | null {
  const [state, setState] = useState<PageState | null>(null);
  useEffect(() => {
    if (tabId === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let port = open();
    function open() {
      const opened = browser.runtime.connect({ name: PANEL_PORT });
      opened.onMessage.addListener((message: ToPanel) => {
        if (message.kind === 'page' && message.state.tabId === tabId) setState(message.state);
      });
      opened.onDisconnect.addListener(() => {
        if (!isOver) timer = setTimeout(() => (port = open()), RECONNECT);
      });
      opened.postMessage({ kind: 'watch', tabId: tabId ?? -1 } satisfies FromPanel);
      return opened;
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      port.disconnect();
    };
  }, [tabId]);
  return state?.tabId === tabId ? state : null;
}
