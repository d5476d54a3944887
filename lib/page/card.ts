// In: the words of a card and where its mark stands. Out: the card, in a closed shadow root that lives while it is open.
import type { CardView, MarkLetter } from '../messages.ts';
import sheet from './card.css?inline';
import { documentElement } from './safe-dom.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** One shape a class, on a field of 12 by 12, so that colour is never the only sign. */
const GLYPHS: Readonly<Partial<Record<MarkLetter, string>>> = {
  a: 'M0 1a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1zm2.4 3.900v2.200h7.200V4.900z',
  b: 'M1 0h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V1a1 1 0 0 1 1-1zm.5 1.500v3.600h9V1.500z',
  c: 'M6-.2 12.200 6 6 12.200-.2 6zM6 3.400 3.400 6 6 8.600 8.600 6z',
  d: 'M0 0h3.400v1.500H1.500v1.900H0zM8.600 0H12v3.400h-1.500V1.500H8.600zM0 8.600h1.500v1.900h1.900V12H0zM10.500 8.600H12V12H8.600v-1.500h1.900zM4 6a2 2 0 1 1 4 0a2 2 0 1 1-4 0z',
  e: 'M8 0l4 3.300L8 6.200V4.100H0V2.400h8zM4 5.800 0 8.700 4 12V9.600h8V7.900H4z',
  f: 'M6 .8a5.200 5.200 0 1 1 0 10.400A5.200 5.200 0 0 1 6 .8zm0 1.500a3.700 3.700 0 1 0 0 7.400 3.700 3.700 0 0 0 0-7.400z',
};
/** Between the mark and the card, and between the card and the window's edge, in px. */
const GAP = 8;
/** Less room than this on either side of the mark, and the card may cover what it must: it has to be readable. In px. */
const ROOM_MIN = 140;
/** A lower card lets its foot scroll with the rest. In px. */
const LOW = 260;

/** The card on screen; at most one. */
export class Card {
  #host: HTMLElement | null = null;
  #box: HTMLElement | null = null;
  #body: HTMLElement | null = null;

  /** True if an event's target is the card: from outside, all of it is its host. */
  holds(target: EventTarget | null): boolean {
    return target !== null && target === this.#host;
  }

  /** Shows a card for a mark, in place of the one that is open. */
  open(view: CardView, boxes: readonly DOMRect[], dark: boolean): void {
    this.close();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const style = new CSSStyleSheet();
    style.replaceSync(sheet);
    root.adoptedStyleSheets = [style];
    this.#box = build(view, dark);
    this.#body = this.#box.querySelector('.body');
    this.#body?.addEventListener('scroll', () => this.#sign(), { passive: true });
    root.append(this.#box);
    // On the top layer a page's own overlays can't cover it. `popover` stands on our own element only.
    host.popover = 'manual';
    documentElement(document).append(host);
    host.showPopover?.();
    this.#host = host;
    this.place(boxes);
  }

  /**
   * Moves the card to its mark: below it, above where there is no room.
   *
   * @returns false if the mark is not on screen; then the card stays where it was
   */
  place(boxes: readonly DOMRect[]): boolean {
    const card = this.#box;
    // A mark that runs over two lines has two boxes; the card must cover neither.
    const seen = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight);
    const [box] = seen;
    if (!card || !box) return false;
    const bottom = Math.max(...seen.map((one) => one.bottom));
    const { clientWidth, clientHeight } = documentElement(document);
    const above = box.top - 2 * GAP;
    const below = clientHeight - bottom - 2 * GAP;
    card.style.maxBlockSize = '';
    // The window less its scroll bar, which \`100vw\` would count in.
    card.style.maxInlineSize = `${clientWidth - 2 * GAP}px`;
    this.#fit(Number.POSITIVE_INFINITY);
    const { width, height } = card.getBoundingClientRect();
    // Where it fits on neither side, it takes the larger one and scrolls: the mark itself stays in sight.
    const isBelow = height <= below || below >= above;
    const room = Math.max(isBelow ? below : above, Math.min(ROOM_MIN, clientHeight - 2 * GAP));
    const shown = Math.min(height, room);
    card.style.maxBlockSize = `${shown}px`;
    this.#fit(shown < height ? shown : Number.POSITIVE_INFINITY);
    const left = Math.max(GAP, Math.min(box.left, clientWidth - width - GAP));
    const top = isBelow ? Math.min(bottom + GAP, clientHeight - GAP - shown) : Math.max(GAP, box.top - GAP - shown);
    card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    return true;
  }

  /** In a low card the foot scrolls with the rest; in a higher one it stays in sight. */
  #fit(height: number): void {
    const foot = this.#box?.querySelector('.foot');
    const home = height < LOW ? this.#body : this.#box;
    if (foot && home && foot.parentElement !== home) home.append(foot);
    this.#sign();
  }

  /** Says that there is more below. */
  #sign(): void {
    const { scrollHeight = 0, clientHeight = 0, scrollTop = 0 } = this.#body ?? {};
    this.#box?.classList.toggle('more', scrollHeight - clientHeight - scrollTop > 2);
  }

  close(): void {
    this.#host?.remove();
    this.#host = null;
    this.#box = null;
    this.#body = null;
  }
}

function part(name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const [tag = 'div', className = ''] = name.split('.');
  const element = document.createElement(tag);
  element.className = className;
  // `append` makes text nodes of strings: page text never becomes markup.
  element.append(...inside);
  return element;
}

function glyph(letter: MarkLetter): Node {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', GLYPHS[letter] ?? '');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}

function build(view: CardView, dark: boolean): HTMLElement {
  const card = part(`div.card ${view.letter}`);
  card.lang = view.language;
  card.style.colorScheme = dark ? 'dark' : 'light';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', view.ruling ? `${view.surface}: ${view.ruling}` : view.surface);
  const top = part('div.top', part('div.name', part('b', part('bdi', view.surface)), part('span.code', view.code)));
  if (view.name !== '') top.append(part('div.muted', view.name));
  const body = part('div.body', top);
  if (view.ruling !== null) {
    const ruling = part('div.ruling', glyph(view.letter), part('strong', view.ruling));
    if (view.rulingDetail !== null) ruling.append(part('p', view.rulingDetail));
    body.append(ruling);
  }
  if (view.rows.length > 0) {
    body.append(part('dl', ...view.rows.flatMap((row) => [part('dt', row.label), part('dd', part('bdi', row.text))])));
  }
  const keys = view.panelKey.split('+').filter((key) => key !== '');
  const panel = part('span', ...keys.map((key) => part('kbd', key)), view.panelWord);
  card.append(body, part('div.sign'), part('div.foot', part('span', view.foot), keys.length > 0 ? panel : ''));
  return card;
}
