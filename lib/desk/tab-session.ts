// In: nothing. Out: what is held of one tab.
import type { Browser } from 'wxt/browser';
import type { ToPage } from '../messages.ts';
import type { Frames } from './frames.ts';
import type { Page } from './page.ts';

type Port = Browser.runtime.Port;

/** What to show once a page is read. */
export type Pending = ToPage | { readonly kind: 'kept'; readonly id: string };

/** One tab. */
export interface TabSession {
  page: Page;
  port: Port | null;
  /** Messages are taken one after the other. */
  queue: Promise<void>;
  /** What to show once the page is read: something that the page knows by itself, or a record by its id. */
  pending: Pending | null;
  timer: ReturnType<typeof setTimeout> | 0;
  /** The page itself and the frames in it that are read. */
  readonly frames: Frames;
}
