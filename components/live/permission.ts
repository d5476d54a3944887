// In: a host, or all of them. Out: the browser's permission to read there, asked for or given back.
import { browser } from 'wxt/browser';

/** Match pattern for a host, or for every site. */
export function originsOf(host: string | null): string[] {
  return [host === null ? '*://*/*' : `*://${host}/*`];
}

/** Asks the reader. Must be called in the click itself: both browsers refuse it after any wait. */
export function requestOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives a permission back; true if it was held. Never fails for one that is not. */
export function removeOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins }).catch(() => false);
}
