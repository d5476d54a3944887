// In: the browser's window. Out: the tab that is in front in it, live.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly tabId: number;
  readonly windowId: number;
}

/** The tab in front in the window that this page belongs to; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [active, setActive] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let windowId: number | null = null;
    let isOver = false;
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (isOver || tab?.id === undefined) return;
      windowId = tab.windowId;
      setActive({ tabId: tab.id, windowId });
    };
    const onActivated = (info: { tabId: number; windowId: number }) => {
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
