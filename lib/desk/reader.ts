// In: the address of a file whose fact was kept. Out: our reader in a tab, which asks for that file.
import { browser } from 'wxt/browser';
import { hashOfFile } from '../pdf/address.ts';
import type { Choices } from './choices.ts';
import { hostOf, type PageFrame } from './page.ts';

/** Built from entrypoints/reader. */
export const READER = '/reader.html';
/** Built from entrypoints/welcome. */
export const WELCOME = '/welcome.html';

/**
 * Opens the PDF reader in a new tab.
 *
 * @param file the file to ask for, or null for any
 * @returns the tab's id
 */
export async function openReader(
  file: { readonly address: string; readonly name: string } | null,
): Promise<number | undefined> {
  const hash = file === null ? '' : hashOfFile(file.address, file.name);
  return (await browser.tabs.create({ url: `${browser.runtime.getURL(READER)}${hash}` })).id;
}

/** The file in our own reader, and the sample of the welcome page, have addresses of their own, which those pages tell. */
export const isReaderPage = (url: string): boolean =>
  ([READER, WELCOME] as const).some((page) => url.startsWith(browser.runtime.getURL(page)));

/** Where a page is open, and by what rules of the reader's. */
export function frameOf(tabId: number, url: string, isPrivate: boolean, { siteRules }: Choices): PageFrame {
  if (isReaderPage(url)) return { tabId, url: '', siteRule: 'ask', isPrivate };
  return { tabId, url, siteRule: siteRules[hostOf(url)] ?? 'ask', isPrivate };
}
