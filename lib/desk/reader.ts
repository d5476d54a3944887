// In: the address of a file whose fact was kept. Out: our reader in a tab, which asks for that file.
import { browser } from 'wxt/browser';
import { hashOfFile } from '../pdf/address.ts';

/** Built from entrypoints/reader. */
export const READER = '/reader.html';

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
