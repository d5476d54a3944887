// In: the browser's window. Out: the tab that is in front in it, live.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly tabId: number;
  readonly windowId: number;
}

/** Tab that the page's own address names (`sidepanel.html?tab=3`): a panel in a tab of its own, which is in front itself. */
function namedTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? 'none');
  return Number.isInteger(named) ? named : null;
}

/** The tab in front in the window that this page belongs to, or the one that its address names; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [active, setActive] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let windowId: number | null = null;
    let isOver = false;
    const look = async () => {
      const named = namedTab();
      const [tab] =
        named === null
          ? await browser.tabs.query({ active: true, currentWindow: true })
          : [await browser.tabs.get(named)];
      if (isOver || tab?.id === undefined) return;
      windowId = tab.windowId;
      setActive({ tabId: tab.id, windowId });
    };
    const onActivated = (info: { tabId: number; windowId: number }) => {
      if (namedTab() !== null) return;
      if (windowId === null || info.windowId === windowId) setActive({ tabId: info.tabId, windowId: info.windowId });
    };
    browser.tabs.onActivated.addListener(onActivated);
    void look();
    return () => {
      isOver = true;
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, []);
  return active;
}
