// In: a page that may be read. Out: its blocks sent, its marks painted, its cards shown, until it or we go away.
import type { FromPage, NotRead, Statement, ToPage } from '../messages.ts';
import { findArticle } from './find-article.ts';
import { nothingPassed, readFirst, TEXT_MAX } from './first-read.ts';
import { forgetGrounds } from './ground.ts';
import type { Stage } from './guide.ts';
import { Link } from './link.ts';
import { type LiveBlock, PageText, runsOf } from './page-text.ts';
import { onScreen, Painter, unpackMarks } from './paint.ts';
import { readBlocks } from './read-article.ts';
import { findAll, inView, parentElement, tagName } from './safe-dom.ts';
import { isSkipped } from './skip.ts';
import { Slice } from './slices.ts';
import { readStatements, withoutSpent } from './statements.ts';
import type { TextBlock } from './text-map.ts';
import { type Touched, Watch } from './watch.ts';
import { world } from './world.ts';

/** Text in one message, in code units: more would hold the thread while it is copied. */
const PIECE = 100_000;
/** The same for what is on screen: marks of the first lines needn't wait for the last. */
const FIRST = 1500;
/** A page that has just changed its address is read once it has been still for so long, in ms. */
const SETTLE = 150;

/** What stands for the page's address and its statements about itself. */
export interface Tells {
  address(): string;
  statements(): readonly Statement[];
  /** The article, where the page knows it: then nothing else is read. */
  article?(): Element | null;
}

const thePage: Tells = { address: () => location.href, statements: () => readStatements(document) };

/** One page being read, from injection to teardown. */
export class Visit implements Stage {
  readonly text = new PageText();
  readonly painter = new Painter(this.text);
  readonly #end = new AbortController();
  readonly #link = new Link(
    (message) => this.#hear(message),
    () => {
      // A question may have died with the background: the reader still waits for the card.
      const n = world.guide?.awaited;
      if (n != null) this.send({ kind: 'card', mark: n });
    },
    () => this.stop(),
  );
  readonly #watch = new Watch(
    (touched) => void this.#reread(touched),
    (node) => this.painter.lift(this.text.holding(node)?.key ?? 0),
  );
  #roots: Element[] = [];
  #passed = nothingPassed();
  #tooLong = false;
  readonly #tells: Tells;
  #address: string;
  /** What the head said when the page was read first, and what it had said of the article before. */
  #said: readonly Statement[] = [];
  #spent: readonly Statement[] = [];
  /** Counts reads from the start; a read under way ends when it isn't the newest. */
  #round = 0;
  #isRead = false;
  listensForKeys = false;
  /** Changes during the first read. */
  #waiting: Touched[] = [];
  #viewTimer: ReturnType<typeof setTimeout> | 0 = 0;

  /** @param tells of a document that is not the page which it shows (a file); the page itself otherwise */
  constructor(tells = thePage) {
    this.#tells = tells;
    this.#address = tells.address();
  }

  /** Opens the port, so that the background wakes while the page is still parsed; reads once there is a document. */
  start(): void {
    this.#link.open();
    const { signal } = this.#end;
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => void this.#begin(), { once: true, signal });
    } else void this.#begin();
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
    this.#waiting = [];
    this.#passed = nothingPassed();
    this.#tooLong = false;
    if (isPdf()) {
      this.#link.send({ kind: 'declined', reason: 'pdf' });
      return;
    }
    this.#said = this.#tells.statements();
    this.#sendOpen(this.#said);
    // Where one page shows several articles one after the other, the new address is that of the one on screen.
    const known = this.#tells.article?.();
    this.#roots = known ? [known] : findArticle(document, this.#spent.length > 0 ? inView() : null);
    // From now on, so that nothing that changes meanwhile is missed; it waits until this read is done.
    this.#watch.follow(this.#roots, this.#passed);
    const sent = new Set<number>();
    const outcome = await readFirst({
      roots: this.#roots,
      text: this.text,
      passed: this.#passed,
      show: (blocks) => {
        const fresh = blocks.filter((block) => !sent.has(block.key));
        this.painter.comeNear(fresh.map((block) => block.key));
        for (const piece of runsOf(fresh, FIRST)) this.#sendBlocks(piece, sent, false);
      },
      drop: (keys) => this.painter.drop(keys),
      isStale: () => round !== this.#round,
    });
    if (!outcome) return;
    this.#tooLong = outcome.isTooLong;
    this.painter.watch();
    this.#watch.follow(this.#roots, this.#passed);
    const { blocks } = this.text;
    // Nearest to the view first: what follows it, then what precedes it, upwards.
    const order = [...blocks.slice(outcome.first), ...blocks.slice(0, outcome.first).reverse()];
    const rest = order.filter((block) => !sent.has(block.key));
    await this.#sendInPieces(rest, sent, round, new Slice());
    const waiting = [...this.#waiting, { elements: [...this.#passed.unsure], removed: false, lost: false }];
    this.#waiting = [];
    for (const touched of waiting) await this.#reread(touched);
  }

  async #sendInPieces(rest: readonly LiveBlock[], sent: Set<number>, round: number, slice: Slice): Promise<void> {
    const all = runsOf(rest, PIECE);
    const last = all.pop() ?? [];
    for (const piece of all) {
      this.#sendBlocks(piece, sent, false);
      await slice.pause();
      if (round !== this.#round) return;
    }
    this.#isRead = true;
    this.#sendBlocks(last, sent, true);
    this.#sendView();
  }

  #sendOpen(said: readonly Statement[]): void {
    this.#link.send({ kind: 'open', address: this.#tells.address(), said: withoutSpent(said, this.#spent) });
  }

  #sendBlocks(blocks: readonly LiveBlock[], sent: Set<number>, last: boolean): void {
    for (const block of blocks) sent.add(block.key);
    this.send({
      kind: 'blocks',
      blocks: blocks.map(({ key, text, role }) => ({ key, text, role })),
      order: (last ? this.text.blocks : blocks).map((block) => block.key),
      last,
      of: this.text.blocks.length,
      notRead: this.#notRead(),
    });
  }

  #notRead(): NotRead[] {
    const { frames, editors, cut } = this.#passed;
    const said: NotRead[] = [];
    const long = cut + Number(this.#tooLong);
    if (long > 0) said.push({ what: 'too-long', count: long });
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
    this.#sendOpen(this.#tells.statements());
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
    if (touched.lost) {
      await this.#startOver();
      return;
    }
    if (!this.#isRead) {
      this.#waiting.push(touched);
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
    this.#watch.follow(this.#roots, this.#passed);
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
    if (this.isOver || plain(this.#tells.address()) === plain(this.#address)) return false;
    this.#address = this.#tells.address();
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

/** The browser's viewer is a page of its own around an embedded document that can't be read. */
function isPdf(): boolean {
  return (
    document.contentType === 'application/pdf' || findAll(document, 'body > embed[type="application/pdf"]').length > 0
  );
}
