// In: the elements that are read. Out: which of them have changed, in batches that ease off when a page never rests.

import type { PassedOver } from './read-article.ts';
import { documentElement, holds, isConnected, nodeType, parentElement, tagName } from './safe-dom.ts';
import { BLOCKS } from './skip.ts';

/** More records than this at once, and the whole article is read again instead of its parts. */
const STORM = 1000;
/** More changed elements than this are told as one: the article. */
const PARTS = 40;
/** Longest pause between two batches on a page that changes without end, in ms. */
const SLOWEST = 2000;
/** What can make unseen text seen. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

export interface Touched {
  /** Elements to read again; none holds another. */
  readonly elements: readonly Element[];
  /** Something was taken out of the article. */
  readonly removed: boolean;
  /** The article itself has left the page, or none was found yet. */
  readonly lost: boolean;
}

/** Watches a page for changes of its text and its address. */
export class Watch {
  #roots: readonly Element[] = [];
  /** Arguments of the last call, to see whether the next one says anything new. */
  #followed: readonly unknown[] = [];
  readonly #dirty = new Set<Element>();
  #removed = false;
  #stirred = false;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;
  #delay = 0;
  #lastTold = 0;
  readonly #observer = new MutationObserver((records) => this.#take(records));
  readonly #tell: (touched: Touched) => void;
  readonly #touch: (node: Node) => void;

  /**
   * @param tell gets what changed, at most once a frame, seldom on a page that never rests
   * @param touch called at once for each text node whose words changed
   */
  constructor(tell: (touched: Touched) => void, touch: (node: Node) => void) {
    this.#tell = tell;
    this.#touch = touch;
  }

  /**
   * Watches from now on.
   *
   * @param roots elements whose changes count
   * @param passed its shadow roots are watched too; if some text was unseen, so are attributes that may show it
   */
  follow(roots: readonly Element[], passed: PassedOver): void {
    const { shadows, unseen } = passed;
    const followed = [...roots, ...shadows, unseen > 0];
    if (followed.length === this.#followed.length && followed.every((one, i) => one === this.#followed[i])) return;
    this.#followed = followed;
    this.#roots = roots;
    this.#take(this.#observer.takeRecords());
    this.#observer.disconnect();
    const init: MutationObserverInit = { subtree: true, childList: true, characterData: true };
    this.#observer.observe(documentElement(document), init);
    const inner = unseen > 0 ? { ...init, attributes: true, attributeFilter: SHOWING } : init;
    for (const shadow of shadows) this.#observer.observe(shadow, inner);
    // A second call for the same tree only adds to the first.
    if (unseen > 0) for (const root of roots) this.#observer.observe(root, inner);
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#dirty.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    const storm = records.length > STORM;
    for (const record of storm ? [] : records) this.#note(record);
    if (storm) for (const root of this.#roots) this.#dirty.add(root);
    const lost = this.#roots.length === 0 || this.#roots.some((root) => !isConnected(root));
    this.#stirred ||= storm || lost;
    if (this.#dirty.size > 0 || this.#removed || lost) this.#plan();
  }

  #note(record: MutationRecord): void {
    const { target, type } = record;
    if (!this.#roots.some((root) => holds(root, target))) return;
    const into = blockOf(target);
    if (type !== 'childList') {
      if (type === 'characterData') this.#touch(target);
      if (into) this.#dirty.add(into);
      return;
    }
    for (const node of record.addedNodes) {
      const kind = kindOf(node);
      if (kind === 'block') this.#dirty.add(node as Element);
      else if (kind === 'text' && into) this.#dirty.add(into);
    }
    for (const node of record.removedNodes) {
      const kind = kindOf(node);
      if (kind === 'block') this.#removed = true;
      else if (kind === 'text' && into) this.#dirty.add(into);
    }
  }

  #plan(): void {
    if (this.#timer) return;
    const quiet = performance.now() - this.#lastTold;
    // Each batch soon after the last doubles the wait; a second of rest forgives.
    this.#delay = quiet > 1000 ? 0 : Math.min(SLOWEST, this.#delay === 0 ? 32 : this.#delay * 2);
    this.#timer = setTimeout(() => this.#flush(), this.#delay);
  }

  #flush(): void {
    this.#timer = 0;
    this.#lastTold = performance.now();
    const living = [...this.#dirty].filter((element) => isConnected(element));
    const outermost = living.filter((a) => !living.some((b) => a !== b && holds(b, a)));
    const lost = this.#roots.length === 0 || this.#roots.some((root) => !isConnected(root));
    const elements = outermost.length > PARTS || this.#stirred ? this.#roots : outermost;
    const removed = this.#removed;
    this.#dirty.clear();
    this.#removed = false;
    this.#stirred = false;
    if (elements.length > 0 || removed || lost) this.#tell({ elements, removed, lost });
  }
}

function kindOf(node: Node): 'block' | 'text' | 'none' {
  const type = nodeType(node);
  if (type === 3) return 'text';
  if (type !== 1) return 'none';
  const name = tagName(node as Element).toUpperCase();
  if (name === 'SCRIPT' || name === 'STYLE' || name === 'IFRAME') return 'none';
  return BLOCKS.has(name) ? 'block' : 'text';
}

/** Nearest block-level element at or above a node. */
function blockOf(node: Node): Element | null {
  let at = nodeType(node) === 1 ? (node as Element) : parentElement(node);
  if (!at && nodeType(node) === 11 && 'host' in node) at = (node as ShadowRoot).host;
  while (at && !BLOCKS.has(tagName(at).toUpperCase())) at = parentElement(at);
  return at;
}
