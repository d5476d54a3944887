// In: words selected on any page. Out: the same words with what stands around them, for the ledger.

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadWords } from '../words.ts';
import type { Quote } from './keep.ts';

export const KEEP_SELECTION = 'keep-selection';
export const MARK_SELECTION = 'mark-selection';
export const READ_PDF = 'read-pdf';

/** Puts entries into the menus of selections and of our button; only once, as entries outlive the background. */
export async function createMenu(): Promise<void> {
  await loadWords().catch(console.error);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: KEEP_SELECTION, title: i18n.t('menu.keep'), contexts: ['selection'] });
  browser.contextMenus.create({ id: MARK_SELECTION, title: i18n.t('menu.mark'), contexts: ['selection'] });
  browser.contextMenus.create({ id: READ_PDF, title: i18n.t('reader.open'), contexts: ['action'] });
}

/**
 * The selection of a tab's page. What the browser hands to the menu has its line breaks taken out and may be cut.
 *
 * @param selectionText what the menu was given; stands where the page can't be asked (a PDF)
 * @param frameId frame of the selection
 */
export async function selectedQuote(tabId: number, frameId: number, selectionText: string): Promise<Quote> {
  const plain: Quote = { exact: selectionText, prefix: '', suffix: '' };
  try {
    const target = { tabId, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({ target, func: quoteOfSelection });
    return answer?.result ?? plain;
  } catch {
    return plain;
  }
}

/** Runs in the page, so it may use nothing from outside itself. */
function quoteOfSelection(): Quote | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const fold = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ');
  const around = (from: [Node, number], to: [Node, number]) => {
    const part = new Range();
    part.setStart(...from);
    part.setEnd(...to);
    return fold(part.toString());
  };
  const inside = range.commonAncestorContainer;
  const home = (inside.nodeType === 1 ? (inside as Element) : inside.parentElement)?.closest(
    'p, li, td, article, body',
  );
  if (!home) return { exact: fold(selection.toString()), prefix: '', suffix: '' };
  return {
    exact: fold(range.toString()).trim(),
    prefix: around([home, 0], [range.startContainer, range.startOffset]).slice(-64),
    suffix: around([range.endContainer, range.endOffset], [home, home.childNodes.length]).slice(0, 64),
  };
}
