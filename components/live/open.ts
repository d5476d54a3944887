// In: a wish to see another of our pages. Out: that page, in a tab or in the side panel.
import { browser } from 'wxt/browser';

/** Opens the ledger in a new tab. */
export async function openLedger(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/ledger.html') });
}

/** Opens the PDF reader in a new tab. */
export async function openPdfReader(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/reader.html') });
}

/** Opens the options in a tab. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Chrome's and Firefox's names for the side panel; each browser has one of them. */
interface WithPanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel. Must be called in the click itself: both browsers refuse it after any wait. */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as WithPanel;
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new RangeError('This browser has no side panel.'));
}
