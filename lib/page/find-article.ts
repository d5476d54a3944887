// In: a document. Out: the elements that hold its main article, headline first.

import {
  body,
  closest,
  comparePosition,
  contains,
  findAll,
  firstTagged,
  parentElement,
  textContent,
} from './safe-dom.ts';

/** Less text than this in an element is a teaser and not an article. CJK says as much in a third of the letters. */
const TEASER = 200;
/** Paragraphs looked at when containers are weighed: enough to tell, and flat in the length of the page. */
const LOOK_AT = 100;
const BESIDE = 'aside, nav, footer, form, dialog, [role=complementary], [role=navigation]';

/**
 * The parts of a page that are read: the main article, and its headline where that stands outside it.
 *
 * @returns in document order; empty if the page has no body
 */
export function findArticle(page: Document): Element[] {
  const whole = body(page);
  if (!whole) return [];
  const root = mainArticle(page, whole);
  const headline = outerHeadline(page, root);
  return headline ? [headline, root] : [root];
}

function mainArticle(page: Document, whole: Element): Element {
  const main = best(findAll(page, 'main, [role=main]'));
  const article = best(findAll(page, 'article, [itemprop=articleBody]').filter((a) => isOutermost(a)));
  // A page of many short articles (live blog, search results) is read as a whole.
  if (article && article.weight >= Math.max(TEASER, 0.5 * (main?.weight ?? 0))) return article.element;
  if (main && main.weight >= TEASER) return main.element;
  const densest = densestContainer(whole);
  if (densest) return densest;
  return article?.element ?? main?.element ?? whole;
}

function isOutermost(element: Element): boolean {
  const parent = parentElement(element);
  return !(parent && closest(parent, 'article')) && !closest(element, BESIDE);
}

interface Weighed {
  readonly element: Element;
  readonly weight: number;
}

function best(elements: readonly Element[]): Weighed | null {
  let top: Weighed | null = null;
  for (const element of elements) {
    const weight = weigh(element);
    if (!top || weight > top.weight) top = { element, weight };
  }
  return top;
}

/** Code units of paragraph text, CJK counted threefold; of all text where there are no paragraphs. */
function weigh(element: Element): number {
  const paragraphs = firstTagged(element, 'p', LOOK_AT);
  const texts = paragraphs.length > 0 ? paragraphs : [element];
  return texts.reduce((sum, p) => sum + weightOf(p), 0);
}

function weightOf(element: Element): number {
  const text = textContent(element) ?? '';
  // Nobody weighs to the letter: indentation counts, and a few letters tell the script.
  return text.length * (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 80)) ? 3 : 1);
}

/** The element whose own paragraphs hold the most text; half of the weight goes on to its parent. */
function densestContainer(whole: Element): Element | null {
  const weights = new Map<Element, number>();
  for (const p of ['p', 'pre'].flatMap((name) => firstTagged(whole, name, LOOK_AT))) {
    const weight = weightOf(p);
    const parent = parentElement(p);
    if (weight < 60 || !parent || closest(p, BESIDE)) continue;
    weights.set(parent, (weights.get(parent) ?? 0) + weight);
    const outer = parentElement(parent);
    if (outer) weights.set(outer, (weights.get(outer) ?? 0) + weight / 2);
  }
  let top: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight >= TEASER && (!top || weight > (weights.get(top) ?? 0))) top = element;
  }
  return top;
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** An h1 before the article that the page's title repeats; a logo in an h1 isn't one. */
function outerHeadline(page: Document, root: Element): Element | null {
  if (firstTagged(root, 'h1', 1).length > 0) return null;
  const title = plain(textContent(findAll(page, 'head > title')[0] ?? root)?.slice(0, 1000) ?? '');
  const before = findAll(page, 'h1').filter((h1) => {
    const text = plain(textContent(h1));
    const precedes = (comparePosition(root, h1) & 2) !== 0 && !contains(h1, root);
    return precedes && text.length >= 8 && !closest(h1, BESIDE) && title.includes(text);
  });
  return before.at(-1) ?? null;
}
