// In: the reader's word that everything shall go. Out: a browser in which the extension has stored nothing.
import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { databaseNames } from '../store/database.ts';
import type { Ledger } from '../store/ledger.ts';
import { grantedOrigins } from './inject.ts';
import type { Tabs } from './tabs.ts';

/** Deletes the databases and all of the extension's storage, and gives back what may be read. Can be asked again. */
export async function eraseAll(tabs: Tabs, ledger: Ledger): Promise<void> {
  for (const { tabId } of tabs.open()) await tabs.dismiss(tabId);
  ledger.close();
  for (const name of databaseNames) await Dexie.delete(name);
  for (const origin of await grantedOrigins()) {
    // What the manifest itself asks for can't be given back.
    await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  }
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
