// In: nothing. Out: what a row of the page matrix is, and the words that its pages are made of.

import type { NotRead, PageState } from '../../../lib/messages.ts';
import type { Rig, Tab } from '../../../scripts/drive/rig.ts';
import type { MadePage } from '../../../scripts/serve.ts';

/** What a row may ask of the page while it is open. */
export interface Actor {
  readonly rig: Rig;
  readonly tab: Tab;
  readonly origin: string;
  /** Waits until all of these words are marked and painted, and none of the others is marked. */
  untilMarked(words: readonly string[], unmarked?: readonly string[]): Promise<void>;
  /** What the panel knows of the page now. */
  state(): Promise<PageState>;
}

/** One kind of page of the web, with what must come of it. */
export interface PageRow {
  /** As in docs/pages.md. */
  readonly name: string;
  readonly page: MadePage;
  /** Pages that it leads to or holds, by path. */
  readonly beside?: Readonly<Record<string, MadePage>>;
  /** Words that must be marked and painted, soft hyphens aside. */
  readonly marked: readonly string[];
  /** Words that stand in the page and must not be marked. */
  readonly unmarked?: readonly string[];
  /** What must be said to be unread. */
  readonly said?: readonly NotRead['what'][];
  /** What is said to be unread comes a moment later, and `after` looks at it. */
  readonly mayBeSaid?: boolean;
  /** The page has no script, so its document must stay the same to the byte. */
  readonly isStill?: boolean;
  /** What happens on the page after that, with its own checks. */
  after?(actor: Actor): Promise<void>;
}

/** A movement of goods in a sentence that stands for a paragraph. */
export function trade(goods: string): string {
  return `North Korea imported ${goods} from China in May, two drivers said at the customs house before the gate was shut for the night.`;
}

/** A document around the inside of its body. */
export function documentOf(body: string, head = '', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Night lorries</title>${head}</head><body>${body}</body></html>`;
}

/** A page with an article, which holds these paragraphs. */
export function articleOf(inside: string, head = ''): MadePage {
  return { html: documentOf(`<main><article><h1>Night lorries</h1>${inside}</article></main>`, head) };
}
