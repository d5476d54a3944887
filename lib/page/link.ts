// In: messages to and from the background. Out: a port that is opened when needed and opened again when it broke.
import { browser } from 'wxt/browser';
import { type FromPage, PAGE_PORT, type ToPage } from '../messages.ts';

/** The port to the background, which may die at any moment. */
export class Link {
  #port: ReturnType<typeof browser.runtime.connect> | null = null;
  readonly #hear: (message: ToPage) => void;
  readonly #lost: () => void;
  readonly #orphaned: () => void;

  /**
   * @param hear gets what the background says
   * @param lost called when the background has died or been stopped
   * @param orphaned called once the extension itself is gone (updated, removed): nobody will answer any more
   */
  constructor(hear: (message: ToPage) => void, lost: () => void, orphaned: () => void) {
    this.#hear = hear;
    this.#lost = lost;
    this.#orphaned = orphaned;
  }

  get isOpen(): boolean {
    return this.#port !== null;
  }

  /** Opens the port unless it is open; false if the extension is gone. */
  open(): boolean {
    if (this.#port) return true;
    if (!browser.runtime?.id) {
      this.#orphaned();
      return false;
    }
    const port = browser.runtime.connect({ name: PAGE_PORT });
    this.#port = port;
    port.onMessage.addListener((message: ToPage) => this.#hear(message));
    port.onDisconnect.addListener(() => {
      if (this.#port === port) this.#port = null;
      if (browser.runtime?.id) this.#lost();
      else this.#orphaned();
    });
    return true;
  }

  /** Sends over the open port; false if there is none. */
  send(message: FromPage): boolean {
    try {
      this.#port?.postMessage(message);
      return this.#port !== null;
    } catch {
      // The port broke and its event hasn't come yet.
      this.#port = null;
      return false;
    }
  }

  close(): void {
    this.#port?.disconnect();
    this.#port = null;
  }
}
