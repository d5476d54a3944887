// In: ports of panels and popups, states of pages. Out: each port told of the tab that it watches; badge and session kept up.
import type { Browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { PageState, ToPage, ToPanel } from '../messages.ts';
import { showBadge } from './badge.ts';

type Port = Browser.runtime.Port;

export const stateKey = (tabId: number) => `session:page:${tabId}` as const;

/** The panels and popups that are open. */
export class Watchers {
  readonly #panels = new Map<Port, number>();

  /** Takes a port, which from now on hears of a tab. */
  add(port: Port, tabId: number): void {
    if (!this.#panels.has(port)) port.onDisconnect.addListener(() => this.#panels.delete(port));
    this.#panels.set(port, tabId);
  }

  /** @param isOpen the page is there and its state is worth remembering */
  async tell(state: PageState, isOpen: boolean): Promise<void> {
    const { tabId } = state;
    for (const [port, watched] of this.#panels) if (watched === tabId) post(port, { kind: 'page', state });
    await showBadge(state);
    if (!state.private && isOpen) await storage.setItem(stateKey(tabId), state).catch(() => undefined);
  }
}

/** Says something over a port; false if the other end has just gone. */
export function post(port: Port, message: ToPage | ToPanel): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    return false;
  }
}
