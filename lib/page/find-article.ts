// In: a document. Out: the elements that hold its main article, from its headline to the end of its last paragraph.

import {
  body,
  closest,
  comparePosition,
  contains,
  data,
  findAll,
  firstChild,
  firstTagged,
  nextSibling,
  nodeType,
  parentElement,
  tagName,
  textContent,
} from './safe-dom.ts';
import { isSkipped, lengthOf, linked } from './skip.ts';

/** Less text than this in an element is a teaser and not an article. CJK says as much in a third of the letters. */
const TEASER = 200;
/** Less than this in paragraphs, and text that stands in no paragraph is looked for. */
const FEW = 1500;
/** Paragraphs looked at when containers are weighed: enough to tell, and flat in the length of the page. */
const LOOK_AT = 200;
/** The same for elements that may hold text of their own. */
const BOXES = 1500;
/** Text of a paragraph; what is shorter is a label. */
const PARAGRAPH = 60;

/**
 * The parts of a page that are read: the main article with its headline and what stands between the two.
 *
 * @param near an element that the reader looks at: of several articles in a page, the one that holds it is the main one
 * @returns in document order; empty if the page has no body
 */
export function findArticle(page: Document, near: Element | null = null): Element[] {
  const whole = body(page);
  if (!whole) return [];
  const scales = new Scales(whole);
  const seen = near && closest(near, 'article');
  const own = seen && scales.inside(seen) > TEASER ? seen : null;
  const dense = scales.densest(own ?? whole);
  const marked = findAll(page, 'article, main, [role=main], [itemprop=articleBody]');
  if (!dense) return [marked.find((one) => lengthOf(one) > 1) ?? whole];
  const around = marked.filter((one) => contains(one, dense));
  const outer = own ?? around.find((one) => tagName(one) === 'ARTICLE') ?? around[0] ?? null;
  return fromHeadline(page, outer ? grown(dense, outer, scales) : dense, outer, whole);
}

/** The smallest part of an article around its densest one that holds nearly all of its paragraphs. */
function grown(dense: Element, outer: Element, scales: Scales): Element {
  const enough = 0.8 * scales.inside(outer);
  let at = dense;
  while (at !== outer && scales.inside(at) < enough) at = parentElement(at) ?? outer;
  return at;
}

/** Weighs text in paragraphs, CJK threefold, linked text not at all. */
class Scales {
  /** What holds paragraphs directly, with their weight. */
  readonly #weights = new Map<Element, number>();
  readonly #beside = new Map<Element, boolean>();

  constructor(whole: Element) {
    for (const name of ['p', 'pre']) {
      for (const p of firstTagged(whole, name, LOOK_AT)) this.#put(parentElement(p), p, textContent(p) ?? '');
    }
    if (this.inside(whole) > FEW) return;
    for (const name of ['div', 'td', 'font', 'center']) {
      for (const box of firstTagged(whole, name, BOXES)) {
        const text = ownText(box);
        // Paragraphs that are no elements of their own stand between line breaks, side by side in one box.
        if (text.length >= PARAGRAPH / 3) this.#put(firstTagged(box, 'br', 1)[0] ? box : parentElement(box), box, text);
      }
    }
  }

  #put(holder: Element | null, paragraph: Element, text: string): void {
    // Nobody weighs to the letter: indentation counts, and a few letters tell the script.
    const length = text.length - (firstTagged(paragraph, 'a', 1)[0] ? linked(paragraph) : 0);
    const weight = length * (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 80)) ? 3 : 1);
    if (weight < PARAGRAPH || !holder || this.#isBeside(holder)) return;
    this.#weights.set(holder, (this.#weights.get(holder) ?? 0) + weight);
  }

  #isBeside(element: Element): boolean {
    const known = this.#beside.get(element);
    if (known !== undefined) return known;
    const parent = parentElement(element);
    const is = isSkipped(element, tagName(element).toUpperCase()) || (parent !== null && this.#isBeside(parent));
    this.#beside.set(element, is);
    return is;
  }

  /** Weight of all paragraphs in an element. */
  inside(outer: Element): number {
    let sum = 0;
    for (const [element, weight] of this.#weights) if (contains(outer, element)) sum += weight;
    return sum;
  }

  /** The element whose own paragraphs weigh most; half of the weight goes on to its parent. */
  densest(within: Element): Element | null {
    const merits = new Map<Element, number>();
    for (const [element, weight] of this.#weights) {
      if (!contains(within, element)) continue;
      merits.set(element, (merits.get(element) ?? 0) + weight);
      const outer = parentElement(element);
      if (outer && element !== within) merits.set(outer, (merits.get(outer) ?? 0) + weight / 2);
    }
    let top: Element | null = null;
    for (const [element, merit] of merits) {
      if (merit >= TEASER && (!top || merit > (merits.get(top) ?? 0))) top = element;
    }
    return top;
  }
}

function ownText(element: Element): string {
  let text = '';
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    if (nodeType(node) === 3) text += data(node as Text).trim();
  }
  return text;
}

const plain = (element: Element | undefined): string =>
  (element ? (textContent(element) ?? '') : '').replace(/\s+/g, ' ').trim();

/** What stands between the headline and an element, that element last. Beyond its end comes what isn't the article's. */
function fromHeadline(page: Document, root: Element, outer: Element | null, whole: Element): Element[] {
  if (firstTagged(root, 'h1', 1)[0]) return [root];
  const title = plain(findAll(page, 'head > title')[0]).slice(0, 1000);
  // A logo in an h1 is no headline: the page's title repeats that, or it stands in the article.
  const h1 = findAll(page, 'h1, h2, [class*=title], [class*=headline]')
    .filter((one) => {
      if ((comparePosition(root, one) & 10) !== 2) return false;
      const text = plain(one);
      const isOurs = tagName(one) === 'H1' && outer && contains(outer, one);
      return isOurs || (text.length >= Math.max(6, 0.4 * title.length) && title.includes(text));
    })
    .at(-1);
  if (!h1 && !outer) return [root];
  const isTop = (at: Element) => at === (h1 ? whole : outer) || (h1 !== undefined && contains(at, h1));
  let parts = [root];
  for (let at = root; !isTop(at); ) {
    const parent = parentElement(at);
    if (!parent) break;
    const before: Element[] = [];
    for (let node = firstChild(parent); node && node !== at; node = nextSibling(node)) {
      if (nodeType(node) !== 1) continue;
      const part = node as unknown as Element;
      const isBelow = !h1 || contains(part, h1) || (comparePosition(h1, part) & 4) !== 0;
      if (isBelow && lengthOf(part) > 1 && !isSkipped(part, tagName(part).toUpperCase())) before.push(part);
    }
    parts = [...before, ...parts];
    at = parent;
  }
  return h1 && !parts.some((part) => contains(part, h1)) ? [h1, ...parts] : parts;
}
