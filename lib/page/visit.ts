// In: a page that may be read. Out: its blocks sent, its marks painted, its cards shown, until it or we go away.
import type { CardView, FromPage, NotRead, ToPage } from '../messages.ts';
import { findArticle } from './find-article.ts';
import { findQuote } from './find-quote.ts';
import { forgetGrounds, isOnDark } from './ground.ts';
import { boxesOf, liveRange, markAt } from './hit-test.ts';
import { followPointer } from './hover.ts';
import { Link } from './link.ts';
import { readSource } from './metadata.ts';
import { type LiveBlock, PageText } from './page-text.ts';
import { type Mark, onScreen, Painter, unpackMarks } from './paint.ts';
import { type PassedOver, readBlocks } from './read-article.ts';
import { boundingRect, closest, findAll, nodeName, parentElement } from './safe-dom.ts';
import { isSkipped } from './skip.ts';
import { Slice } from './slices.ts';
import type { TextBlock } from './text-map.ts';
import { type Touched, Watch } from './watch.ts';
import { world } from './world.ts';

/** Most text read of one page, in UTF-16 code units; what lies beyond is said to be unread. */
const TEXT_MAX = 2_000_000;
/** Text in one message, in code units: more would hold the thread while it is copied. */
const PIECE = 100_000;
/** A page that has just changed its address is read once it has been still for so long, in ms. */
const SETTLE = 150;

type Focus = Pick<Mark, 'key' | 'start' | 'end'> & { readonly n: number | null };

/** One page being read, from injection to teardown. */
export class Visit {
  readonly #text = new PageText();
  readonly #painter = new Painter(this.#text);
  readonly #cards = new Map<number, CardView>();
  readonly #end = new AbortController();
  readonly #link = new Link(
    (message) => this.#hear(message),
    () => this.stop(),
  );
  readonly #watch = new Watch(
    (touched) => void this.#reread(touched),
    (node) => this.#painter.lift(this.#text.holding(node)?.key ?? 0),
  );
  #roots: Element[] = [];
  #passed: PassedOver = nothingPassed();
  #tooLong = false;
  #address = location.href;
  /** Counts reads from the start; a read under way ends when it isn't the newest. */
  #round = 0;
  #isRead = false;
  /** Mark whose card is wanted, and the one whose card is open. */
  #wanted: number | null = null;
  #shown: Focus | null = null;
  #focus: Focus | null = null;
  #listensForKeys = false;
  #viewTimer: ReturnType<typeof setTimeout> | 0 = 0;

  /** Opens the port, so that the background wakes while the page is still parsed; reads once there is a document. */
  start(): void {
    this.#link.open();
    const { signal } = this.#end;
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => void this.#begin(), { once: true, signal });
    } else void this.#begin();
    followPointer(
      {
        at: (x, y) => (this.#painter.quiet ? null : markAt(this.#text, this.#painter, x, y)),
        isCard: (target) => world.card?.holds(target) === true,
        enter: (mark) => this.#fetchCard(mark.n),
        rest: (mark) => this.#want(mark),
        leave: () => this.#closeCard(),
      },
      signal,
    );
    addEventListener('scroll', () => this.#scrolled(), { passive: true, capture: true, signal });
    addEventListener('resize', () => this.#scrolled(), { passive: true, signal });
    addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    addEventListener('popstate', () => this.#checkAddress(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.wake(), { signal });
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', () => this.#checkAddress(), { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => this.#themeChanged(), { signal });
    }
  }

  /** Called again on a page that is being read: makes sure that the background knows it. */
  wake(): void {
    this.#painter.repair();
    this.#reach();
  }

  /** Leaves no trace. */
  stop(): void {
    this.#round++;
    this.#end.abort();
    this.#watch.stop();
    this.#painter.stop();
    world.card?.close();
    clearTimeout(this.#viewTimer);
    this.#link.close();
  }

  get isOver(): boolean {
    return this.#end.signal.aborted;
  }

  async #begin(): Promise<void> {
    const round = ++this.#round;
    this.#isRead = false;
    this.#passed = nothingPassed();
    this.#tooLong = false;
    if (isPdf()) {
      this.#link.send({ kind: 'declined', reason: 'pdf' });
      return;
    }
    this.#link.send({ kind: 'open', source: readSource(document, location.href) });
    this.#roots = findArticle(document);
    const slice = new Slice();
    const sent = new Set<number>();
    let screen: { first: number; last: number } | null = null;
    const lookAtScreen = (whole: boolean) => {
      const { blocks } = this.#text;
      const last = blocks.at(-1);
      if (screen || !last || !(whole || boundingRect(last.element).top > innerHeight)) return;
      screen = onScreen(blocks);
      const seen = blocks.slice(screen.first, screen.last + 1);
      this.#painter.comeNear(seen.map((block) => block.key));
      if (!whole || seen.length < blocks.length) this.#sendBlocks(seen, sent, false);
    };
    for (const root of this.#roots) {
      for (const block of readBlocks(root, this.#passed)) {
        this.#tooLong = this.#text.length + block.text.length > TEXT_MAX;
        if (this.#tooLong) break;
        this.#text.append(block);
        if (!slice.isOver) continue;
        lookAtScreen(false);
        await slice.pause();
        if (round !== this.#round) return;
      }
    }
    lookAtScreen(true);
    this.#painter.watch();
    this.#watch.follow(this.#roots, this.#passed.shadows, this.#passed.unseen > 0);
    const first = (screen as { first: number } | null)?.first ?? 0;
    const { blocks } = this.#text;
    // Nearest to the view first: what follows it, then what precedes it, upwards.
    const rest = [...blocks.slice(first), ...blocks.slice(0, first).reverse()].filter((block) => !sent.has(block.key));
    await this.#sendInPieces(rest, sent, round, slice);
  }

  async #sendInPieces(rest: readonly LiveBlock[], sent: Set<number>, round: number, slice: Slice): Promise<void> {
    let piece: LiveBlock[] = [];
    let size = 0;
    for (const block of rest) {
      if (size > 0 && size + block.text.length > PIECE) {
        this.#sendBlocks(piece, sent, false);
        piece = [];
        size = 0;
        await slice.pause();
        if (round !== this.#round) return;
      }
      piece.push(block);
      size += block.text.length;
    }
    this.#isRead = true;
    this.#sendBlocks(piece, sent, true);
    this.#sendView();
  }

  #sendBlocks(blocks: readonly LiveBlock[], sent: Set<number>, last: boolean): void {
    for (const block of blocks) sent.add(block.key);
    this.#send({
      kind: 'blocks',
      blocks: blocks.map(({ key, text, role }) => ({ key, text, role })),
      order: this.#text.blocks.map((block) => block.key),
      last,
      notRead: this.#notRead(),
    });
  }

  #notRead(): NotRead[] {
    const { frames, editors } = this.#passed;
    const said: NotRead[] = [];
    if (this.#tooLong) said.push({ what: 'too-long', count: 1 });
    if (frames > 0) said.push({ what: 'frame', count: frames });
    if (editors > 0) said.push({ what: 'editor', count: editors });
    if (this.#text.blocks.length === 0) said.push({ what: 'empty', count: 1 });
    return said;
  }

  #send(message: FromPage): void {
    // A port that broke during the first read is made good when that read is done: then all is sent again.
    if (!this.#link.send(message) && this.#isRead) this.#reach();
  }

  /** Makes sure of a port; the background behind a new one knows nothing, so it is told all. */
  #reach(): void {
    if (this.#link.isOpen || this.isOver || !this.#link.open()) return;
    this.#link.send({ kind: 'open', source: readSource(document, location.href) });
    if (!this.#isRead) return;
    const slice = new Slice();
    void this.#sendInPieces(this.#text.blocks, new Set(), this.#round, slice);
    this.#link.send({ kind: 'focus', mark: this.#focus?.n ?? null });
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'marks': {
        const marks = unpackMarks(message.marks);
        for (const key of message.keys) this.#painter.setMarks(key, marks.get(key) ?? []);
        this.#cards.clear();
        break;
      }
      case 'card':
        if (message.card) this.#cards.set(message.mark, message.card);
        if (message.mark === this.#wanted) this.#showCard(message.mark);
        break;
      case 'goto':
        this.#goTo(this.#markOf(message.mark), false);
        break;
      case 'step':
        this.#step(message.by);
        break;
      case 'find': {
        const place = findQuote(this.#text.blocks, message);
        if (place) this.#goTo({ ...place, n: null }, false);
        this.#link.send({ kind: 'found', found: place !== null });
        break;
      }
      case 'paint':
        this.#painter.quantities = message.quantities;
        this.#listensForKeys = message.keys === true;
        if (message.quiet === this.#painter.quiet) this.#painter.repaint();
        this.#painter.setQuiet(message.quiet);
        if (message.quiet) this.#closeCard();
        break;
      case 'stop':
        this.stop();
        break;
    }
  }

  // Reading again

  async #reread(touched: Touched): Promise<void> {
    if (this.isOver || this.#checkAddress()) return;
    // Before the first read is done there is nothing to compare with; a lost article is looked for anew.
    if (touched.lost) {
      await this.#startOver();
      return;
    }
    const round = this.#round;
    const gone = touched.removed ? [...this.#text.sweep()] : [];
    const altered: LiveBlock[] = [];
    const slice = new Slice();
    for (const element of touched.elements) {
      const blocks = await this.#readAgain(element, slice);
      if (round !== this.#round) return;
      const change = this.#text.replace(element, blocks);
      gone.push(...change.gone);
      altered.push(...change.altered);
      for (const block of change.altered) this.#painter.drop([block.key]);
      for (const block of change.moved) this.#painter.repaintBlock(block.key);
    }
    this.#painter.drop(gone);
    this.#painter.watch();
    this.#watch.follow(this.#roots, this.#passed.shadows, this.#passed.unseen > 0);
    this.#painter.repair();
    if (altered.length === 0 && gone.length === 0) return;
    if (this.#shown && !this.#text.get(this.#shown.key)) this.#closeCard();
    await this.#sendInPieces(altered, new Set(), round, slice);
  }

  async #readAgain(element: Element, slice: Slice): Promise<TextBlock[]> {
    const blocks: TextBlock[] = [];
    if (this.#isOutside(element)) return blocks;
    let length = this.#text.length;
    for (const block of readBlocks(element, this.#passed)) {
      length += block.text.length;
      this.#tooLong ||= length > TEXT_MAX + block.text.length;
      if (length > TEXT_MAX) break;
      blocks.push(block);
      await slice.pause();
    }
    return blocks;
  }

  /** True if an element isn't in the article, or is in a part of it that is passed over. */
  #isOutside(element: Element): boolean {
    for (let at: Element | null = element; at; at = parentElement(at)) {
      if (this.#roots.includes(at)) return false;
      if (isSkipped(at, nodeName(at).toUpperCase())) return true;
    }
    return true;
  }

  /** True if the page has a new address: then all is read anew, once it has come to rest. */
  #checkAddress(): boolean {
    const plain = (address: string) => address.replace(/#(?!!|\/).*$/, '');
    if (this.isOver || plain(location.href) === plain(this.#address)) return false;
    this.#address = location.href;
    void this.#startOver();
    return true;
  }

  async #startOver(): Promise<void> {
    const round = ++this.#round;
    this.#painter.drop(this.#text.blocks.map((block) => block.key));
    this.#painter.setFocus(null);
    this.#focus = null;
    this.#text.clear();
    this.#closeCard();
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    if (round !== this.#round || this.isOver) return;
    this.#link.open();
    await this.#begin();
  }

  // Showing

  #themeChanged(): void {
    forgetGrounds();
    this.#painter.repaint();
  }

  #scrolled(): void {
    if (this.#shown) world.card?.place(boxesOf(this.#text, this.#shown));
    if (this.#viewTimer) return;
    this.#viewTimer = setTimeout(() => {
      this.#viewTimer = 0;
      this.#painter.repair();
      this.#sendView();
    }, 250);
  }

  #sendView(): void {
    if (this.#text.blocks.length === 0) return;
    // No reason to wake a background that sleeps.
    this.#link.send({ kind: 'view', ...onScreen(this.#text.blocks) });
  }

  #fetchCard(n: number): void {
    if (this.#cards.has(n)) return;
    this.#reach();
    this.#link.send({ kind: 'card', mark: n });
  }

  /** Shows a mark's card as soon as its words are there. */
  #want(mark: Focus): void {
    if (mark.n === null || this.#shown?.n === mark.n) return;
    this.#wanted = mark.n;
    if (this.#cards.has(mark.n)) this.#showCard(mark.n);
    else this.#fetchCard(mark.n);
  }

  #showCard(n: number): void {
    const view = this.#cards.get(n);
    const mark = this.#markOf(n);
    const block = mark ? this.#text.get(mark.key) : null;
    if (!view || !mark || !block || this.#painter.quiet) return;
    this.#wanted = null;
    this.#shown = mark;
    world.card?.open(view, boxesOf(this.#text, mark), isOnDark(block.element));
    if (n !== this.#focus?.n) this.#painter.setFocus(mark);
  }

  #closeCard(): void {
    this.#wanted = null;
    if (!this.#shown) return;
    this.#shown = null;
    world.card?.close();
    this.#painter.setFocus(this.#focus);
  }

  #markOf(n: number): Mark | null {
    return this.#allMarks().find((mark) => mark.n === n) ?? null;
  }

  /** In reading order. */
  #allMarks(): Mark[] {
    return this.#text.blocks.flatMap((block) => [...this.#painter.marksOf(block.key)]);
  }

  // Walking by keyboard

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      if (this.#shown) this.#closeCard();
      else this.#setFocus(null);
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const plain = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!this.#listensForKeys || by === 0 || !plain || isEditing(event.target)) return;
    event.preventDefault();
    this.#step(by);
  }

  #step(by: 1 | -1): void {
    if (this.#painter.quiet) return;
    const marks = this.#allMarks().filter((mark) => mark.letter !== 'i' || this.#painter.quantities);
    const at = this.#focus ? marks.findIndex((mark) => mark.n === this.#focus?.n) : -1;
    if (at >= 0) {
      this.#goTo(marks[at + by] ?? null, true);
      return;
    }
    // Without a focus the walk begins with what is on screen.
    const { first } = onScreen(this.#text.blocks);
    const begin = new Set(this.#text.blocks.slice(0, first).map((block) => block.key));
    const next = marks.findIndex((mark) => !begin.has(mark.key));
    this.#goTo(marks[by === 1 ? next : next - 1] ?? null, true);
  }

  /** Brings a mark on screen, puts caret and focus paint on it, and opens its card at once. */
  #goTo(mark: Focus | null, tell: boolean): void {
    const range = mark ? liveRange(this.#text, mark) : null;
    const block = mark ? this.#text.get(mark.key) : null;
    if (!mark || !range || !block) return;
    const isAway = () => {
      const { top, bottom } = range.getBoundingClientRect();
      return top < 0.1 * innerHeight || bottom > 0.9 * innerHeight;
    };
    if (isAway()) block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The block may be higher than the window.
    if (isAway()) {
      const { top } = range.getBoundingClientRect();
      scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
    }
    getSelection()?.collapse(range.startContainer, range.startOffset);
    this.#painter.comeNear([mark.key]);
    this.#closeCard();
    this.#setFocus(mark, tell);
    this.#want(mark);
  }

  #setFocus(mark: Focus | null, tell = true): void {
    if (mark === null && this.#focus === null) return;
    this.#focus = mark;
    this.#painter.setFocus(mark);
    if (tell) this.#link.send({ kind: 'focus', mark: mark?.n ?? null });
  }
}

function nothingPassed(): PassedOver {
  return { frames: 0, editors: 0, unseen: 0, shadows: new Set() };
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof Element && closest(target, 'input, textarea, select, [contenteditable]') !== null;
}

/** The browser's viewer is a page of its own around an embedded document that can't be read. */
function isPdf(): boolean {
  return (
    document.contentType === 'application/pdf' || findAll(document, 'body > embed[type="application/pdf"]').length > 0
  );
}
