// In: a page that may be read. Out: its blocks sent, its marks painted, its cards shown, until it or we go away.
import type { Source } from '../core/article.ts';
import type { FromPage, NotRead, ToPage } from '../messages.ts';
import { findArticle } from './find-article.ts';
import { forgetGrounds } from './ground.ts';
import type { Stage } from './guide.ts';
import { markAt } from './hit-test.ts';
import { followPointer } from './hover.ts';
import { Link } from './link.ts';
import { readSource, statements } from './metadata.ts';
import { type LiveBlock, PageText } from './page-text.ts';
import { type Mark, onScreen, Painter, unpackMarks } from './paint.ts';
import { type PassedOver, readBlocks } from './read-article.ts';
import { boundingRect, findAll, parentElement, tagName } from './safe-dom.ts';
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

/** One page being read, from injection to teardown. */
export class Visit implements Stage {
  readonly text = new PageText();
  readonly painter = new Painter(this.text);
  readonly #end = new AbortController();
  readonly #link = new Link(
    (message) => this.#hear(message),
    () => {
      // A question may have died with the background: the reader still waits for the card.
      const { resting } = this;
      if (resting && !world.guide?.knows(resting.n)) this.send({ kind: 'card', mark: resting.n });
    },
    () => this.stop(),
  );
  readonly #watch = new Watch(
    (touched) => void this.#reread(touched),
    (node) => this.painter.lift(this.text.holding(node)?.key ?? 0),
  );
  #roots: Element[] = [];
  #passed: PassedOver = nothingPassed();
  #tooLong = false;
  #address = location.href;
  /** What the head said when the page was read first, and what it had said of the article before. */
  #said: ReadonlySet<string> = new Set();
  #spent: ReadonlySet<string> = new Set();
  /** Counts reads from the start; a read under way ends when it isn't the newest. */
  #round = 0;
  #isRead = false;
  resting: Mark | null = null;
  listensForKeys = false;
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
        at: (x, y) => (this.painter.quiet ? null : markAt(this.text, this.painter, x, y)),
        isCard: (target) => world.guide?.isCard(target) === true,
        // The first card brings the guide along, so it is asked for before the pointer has rested.
        enter: (mark) => this.send({ kind: 'card', mark: mark.n }),
        rest: (mark) => {
          this.resting = mark;
          world.guide?.show(mark);
        },
        leave: () => {
          this.resting = null;
          world.guide?.leave();
        },
      },
      signal,
    );
    addEventListener('scroll', () => this.#scrolled(), { passive: true, capture: true, signal });
    addEventListener('resize', () => this.#scrolled(), { passive: true, signal });
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
    this.painter.repair();
    this.#reach();
  }

  /** Leaves no trace. */
  stop(): void {
    this.#round++;
    this.#end.abort();
    this.#watch.stop();
    this.painter.stop();
    world.guide = undefined;
    clearTimeout(this.#viewTimer);
    this.#link.close();
  }

  get isOver(): boolean {
    return this.signal.aborted;
  }

  get signal(): AbortSignal {
    return this.#end.signal;
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
    this.#link.send({ kind: 'open', source: this.#source() });
    this.#said = statements(document);
    this.#roots = findArticle(document);
    const slice = new Slice();
    const sent = new Set<number>();
    let screen: { first: number; last: number } | null = null;
    const lookAtScreen = (whole: boolean) => {
      const { blocks } = this.text;
      const last = blocks.at(-1);
      if (screen || !last || !(whole || boundingRect(last.element).top > innerHeight)) return;
      screen = onScreen(blocks);
      const seen = blocks.slice(screen.first, screen.last + 1);
      this.painter.comeNear(seen.map((block) => block.key));
      if (!whole || seen.length < blocks.length) this.#sendBlocks(seen, sent, false);
    };
    for (const root of this.#roots) {
      for (const block of readBlocks(root, this.#passed)) {
        this.#tooLong = this.text.length + block.text.length > TEXT_MAX;
        if (this.#tooLong) break;
        this.text.append(block);
        if (!slice.isOver) continue;
        lookAtScreen(false);
        await slice.pause();
        if (round !== this.#round) return;
      }
    }
    lookAtScreen(true);
    this.painter.watch();
    this.#watch.follow(this.#roots, this.#passed.shadows, this.#passed.unseen > 0);
    const first = (screen as { first: number } | null)?.first ?? 0;
    const { blocks } = this.text;
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

  #source(): Source {
    return readSource(document, location.href, this.#spent);
  }

  #sendBlocks(blocks: readonly LiveBlock[], sent: Set<number>, last: boolean): void {
    for (const block of blocks) sent.add(block.key);
    this.send({
      kind: 'blocks',
      blocks: blocks.map(({ key, text, role }) => ({ key, text, role })),
      order: this.text.blocks.map((block) => block.key),
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
    if (this.text.blocks.length === 0) said.push({ what: 'empty', count: 1 });
    return said;
  }

  /** Says something to the background, woken if need be. */
  send(message: FromPage): void {
    // A port that broke during the first read is made good when that read is done: then all is sent again.
    if (this.#link.send(message) || !this.#isRead) return;
    this.#reach();
    if (message.kind !== 'blocks') this.#link.send(message);
  }

  /** Makes sure of a port; the background behind a new one knows nothing, so it is told all. */
  #reach(): void {
    if (this.#link.isOpen || this.isOver || !this.#link.open()) return;
    this.#link.send({ kind: 'open', source: this.#source() });
    if (!this.#isRead) return;
    const slice = new Slice();
    void this.#sendInPieces(this.text.blocks, new Set(), this.#round, slice);
    this.#link.send({ kind: 'focus', mark: world.guide?.focus ?? null });
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'marks': {
        const marks = unpackMarks(message.marks);
        for (const key of message.keys) this.painter.setMarks(key, marks.get(key) ?? []);
        world.guide?.forget();
        break;
      }
      case 'paint':
        this.painter.quantities = message.quantities;
        this.listensForKeys = message.keys === true;
        if (message.quiet === this.painter.quiet) this.painter.repaint();
        this.painter.setQuiet(message.quiet);
        if (message.quiet) world.guide?.leave();
        break;
      case 'stop':
        this.stop();
        break;
      default:
        world.guide?.hear(message);
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
    const gone: number[] = [];
    const altered: LiveBlock[] = [];
    const slice = new Slice();
    for (const element of touched.elements) {
      const blocks = await this.#readAgain(element, slice);
      if (round !== this.#round) return;
      const change = this.text.replace(element, blocks);
      gone.push(...change.gone);
      altered.push(...change.altered);
      for (const block of change.altered) this.painter.setMarks(block.key, []);
      for (const block of change.moved) this.painter.repaintBlock(block.key);
    }
    if (touched.removed) gone.push(...this.text.sweep());
    this.painter.drop(gone);
    this.painter.watch();
    this.#watch.follow(this.#roots, this.#passed.shadows, this.#passed.unseen > 0);
    this.painter.repair();
    if (altered.length === 0 && gone.length === 0) return;
    world.guide?.forget();
    await this.#sendInPieces(altered, new Set(), round, slice);
  }

  async #readAgain(element: Element, slice: Slice): Promise<TextBlock[]> {
    const blocks: TextBlock[] = [];
    if (this.#isOutside(element)) return blocks;
    let length = this.text.length;
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
      if (isSkipped(at, tagName(at).toUpperCase())) return true;
    }
    return true;
  }

  /** True if the page has a new address: then all is read anew, once it has come to rest. */
  #checkAddress(): boolean {
    const plain = (address: string) => address.replace(/#(?!!|\/).*$/, '');
    if (this.isOver || plain(location.href) === plain(this.#address)) return false;
    this.#address = location.href;
    this.#spent = this.#said;
    void this.#startOver();
    return true;
  }

  async #startOver(): Promise<void> {
    const round = ++this.#round;
    this.painter.drop(this.text.blocks.map((block) => block.key));
    this.text.clear();
    world.guide?.forget();
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    if (round !== this.#round || this.isOver) return;
    this.#link.open();
    await this.#begin();
  }

  // Showing

  #themeChanged(): void {
    forgetGrounds();
    this.painter.repaint();
  }

  #scrolled(): void {
    if (this.#viewTimer) return;
    this.#viewTimer = setTimeout(() => {
      this.#viewTimer = 0;
      this.painter.repair();
      this.#sendView();
    }, 250);
  }

  #sendView(): void {
    if (this.text.blocks.length === 0) return;
    // No reason to wake a background that sleeps.
    this.#link.send({ kind: 'view', ...onScreen(this.text.blocks) });
  }
}

function nothingPassed(): PassedOver {
  return { frames: 0, editors: 0, unseen: 0, shadows: new Set() };
}

/** The browser's viewer is a page of its own around an embedded document that can't be read. */
function isPdf(): boolean {
  return (
    document.contentType === 'application/pdf' || findAll(document, 'body > embed[type="application/pdf"]').length > 0
  );
}
