// In: blocks as a page sends them, piece by piece. Out: its article, its marks, its facts, its state.
import type { Article, Source, Span } from '../core/article.ts';
import type { Inspection } from '../core/inspect.ts';
import { questionsOf } from '../core/review/questions.ts';
import type { FromPage, PageBlock, PageState, Place, SiteRule, Statement } from '../messages.ts';
import { asShown } from '../page/shown.ts';
import { sourceOf } from '../page/source.ts';
import type { Engine } from './engine.ts';
import { inspectInParts } from './inspect-parts.ts';
import { type DeskMark, marksOf, markView, type PlacedBlock } from './marks.ts';

/** Blocks stand apart in the article's text as paragraphs of a plain text do. */
const BETWEEN = '\n\n';

/** Where a page is open, and by what rules. */
export interface PageFrame {
  readonly tabId: number;
  /** Address of the tab as the browser tells it. */
  readonly url: string;
  readonly siteRule: SiteRule;
  readonly isPrivate: boolean;
}

const nothingKnown: Source = { url: null, title: null, outlet: null, author: null, published: null, language: null };

/** Host name of an address, as site rules and permissions have it; empty for what has none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

/** State of a page of which nothing was read. */
export function unreadState(frame: PageFrame, quiet: boolean): PageState {
  return {
    tabId: frame.tabId,
    url: frame.url,
    host: hostOf(frame.url),
    status: 'unread',
    reason: null,
    source: { ...nothingKnown, url: frame.url || null },
    progress: { read: 0, of: 0 },
    notRead: [],
    view: null,
    quiet,
    siteRule: frame.siteRule,
    private: frame.isPrivate,
    marks: [],
    focus: null,
    facts: [],
    practices: [],
    questions: [],
    stamp: null,
    textHash: null,
    returned: null,
  };
}

/** SHA-256 of a text in UTF-8, hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is read of one page. The engine is handed in, as one serves all pages. */
export class Page {
  readonly #blocks = new Map<number, PageBlock>();
  #order: readonly number[] = [];
  #marks = new Map<number, DeskMark>();
  /** What was last told of a block's marks, to tell only changes. */
  readonly #told = new Map<number, string>();
  #said: readonly Statement[] = [];
  article: Article | null = null;
  state: PageState;

  constructor(frame: PageFrame, quiet: boolean) {
    this.state = unreadState(frame, quiet);
  }

  /**
   * Forgets what was read; the page has a new address or begins anew.
   *
   * @param address the page's word, which counts on its own site only
   */
  open(address: string, said: readonly Statement[]): void {
    this.#blocks.clear();
    this.#order = [];
    this.#marks.clear();
    this.#told.clear();
    this.article = null;
    this.#said = said;
    const { host, siteRule, quiet, tabId } = this.state;
    const url = hostOf(address) === host ? address : this.state.url;
    const frame = { tabId, url, siteRule, isPrivate: this.state.private };
    this.state = { ...unreadState(frame, quiet), source: sourceOf(said, url), status: 'reading' };
  }

  /**
   * Takes blocks that were read or read again. Those that came are inspected at once by themselves; the whole article
   * when nothing is under way, as facts and homonyms need it. Marks don't wait for facts.
   *
   * @param show is told the marks of the whole article while its sentences are still being parsed for facts
   * @returns marks of blocks whose marks changed, and their keys
   */
  async take(
    { blocks, order, last, notRead, of }: Extract<FromPage, { kind: 'blocks' }>,
    engine: Engine,
    show: (change: { keys: readonly number[]; marks: readonly DeskMark[] }) => void = () => undefined,
  ): Promise<{ keys: readonly number[]; marks: readonly DeskMark[] }> {
    for (const block of blocks) {
      this.#blocks.set(block.key, block);
      this.#told.delete(block.key);
    }
    if (last) {
      const living = new Set(order);
      for (const key of this.#blocks.keys()) {
        if (!living.has(key)) this.#forget(key);
      }
    }
    const known = new Set(this.#order);
    const so = last ? order : [...this.#order, ...order.filter((key) => !known.has(key))];
    this.#order = so.filter((key) => this.#blocks.has(key));
    const keys = last ? this.#order : blocks.map((block) => block.key);
    const { article, placed } = this.#compose(keys);
    if (last) {
      const first = marksOf(await inspectInParts(article, engine, 'marks'), placed);
      const changed = this.#put(keys, first);
      show({ keys: changed, marks: first.filter((mark) => changed.includes(mark.key)) });
      // What was shown is on its way before the thread is taken again.
      await new Promise((resolve) => setTimeout(resolve));
    }
    const inspection = await inspectInParts(article, engine, last ? 'facts' : 'marks');
    const marks = marksOf(inspection, placed);
    const changed = this.#put(keys, marks);
    if (last) {
      this.article = article;
      await this.#conclude(article, inspection);
    }
    const index = new Map(this.#order.map((key, at) => [key, at]));
    this.state = {
      ...this.state,
      notRead:
        last && inspection.language === null && article.text.trim() !== ''
          ? [...notRead, { what: 'language' as const, count: keys.length }]
          : notRead,
      status: last ? 'read' : 'reading',
      progress: { read: this.#order.length, of: of ?? this.#order.length },
      marks: this.#inOrder().map((mark) => markView(mark, index.get(mark.key) ?? 0, engine.language)),
    };
    return { keys: changed, marks: marks.filter((mark) => changed.includes(mark.key)) };
  }

  /**
   * Reads again what is there, by another engine.
   *
   * @returns all marks, as any may have changed; none where the page is still being read
   */
  async again(engine: Engine): Promise<ReturnType<Page['all']>> {
    if (this.state.status !== 'read') return { keys: [], marks: [] };
    const { notRead, progress } = this.state;
    const own = notRead.filter(({ what }) => what !== 'language');
    await this.take(
      { kind: 'blocks', blocks: [], order: this.#order, last: true, notRead: own, of: progress.of },
      engine,
    );
    return this.all();
  }

  mark(n: number): DeskMark | null {
    return this.#marks.get(n) ?? null;
  }

  /** Words of the article in the block that holds their beginning. */
  placeOf({ start, end }: Span): { readonly block: number | null; readonly place: Place | null } {
    const blocks = this.article?.blocks ?? [];
    const block = blocks.findIndex((one) => one.start <= start && start < one.end);
    const at = blocks[block];
    const key = this.#order[block];
    if (!at || key === undefined) return { block: null, place: null };
    return { block, place: { key, start: start - at.start, end: Math.min(end, at.end) - at.start } };
  }

  /** All marks as they stand, to paint them again. */
  all(): { keys: readonly number[]; marks: readonly DeskMark[] } {
    return { keys: this.#order, marks: this.#inOrder() };
  }

  async #conclude(article: Article, inspection: Inspection): Promise<void> {
    const { facts, practices, stamp } = inspection;
    const shown = article.blocks.map(({ start, end, role }) => ({ role, text: article.text.slice(start, end) }));
    this.state = {
      ...this.state,
      source: asShown(this.state.source, shown, this.#said),
      facts,
      practices,
      questions: questionsOf(facts, inspection.mentions),
      stamp,
      textHash: await sha256(article.text),
    };
  }

  #compose(keys: readonly number[]): { article: Article; placed: PlacedBlock[] } {
    const placed: PlacedBlock[] = [];
    const texts: string[] = [];
    let start = 0;
    for (const key of keys) {
      const block = this.#blocks.get(key);
      if (!block) continue;
      placed.push({ ...block, start });
      texts.push(block.text);
      start += block.text.length + BETWEEN.length;
    }
    const blocks = placed.map((block) => ({
      start: block.start,
      end: block.start + block.text.length,
      role: block.role,
    }));
    return { article: { source: this.state.source, text: texts.join(BETWEEN), blocks }, placed };
  }

  /** Puts marks of blocks in place of those they had; returns the keys of blocks that look different now. */
  #put(keys: readonly number[], marks: readonly DeskMark[]): number[] {
    const byBlock = new Map<number, DeskMark[]>(keys.map((key) => [key, []]));
    for (const mark of marks) byBlock.get(mark.key)?.push(mark);
    const fresh = new Set(keys);
    for (const [n, mark] of this.#marks) if (fresh.has(mark.key)) this.#marks.delete(n);
    for (const mark of marks) this.#marks.set(mark.n, mark);
    return keys.filter((key) => {
      const look = (byBlock.get(key) ?? []).map((mark) => `${mark.start} ${mark.end} ${mark.letter}`).join();
      const before = this.#told.get(key);
      this.#told.set(key, look);
      return before !== look;
    });
  }

  #forget(key: number): void {
    this.#blocks.delete(key);
    this.#told.delete(key);
    for (const [n, mark] of this.#marks) if (mark.key === key) this.#marks.delete(n);
  }

  #inOrder(): DeskMark[] {
    const byBlock = Map.groupBy(this.#marks.values(), (mark) => mark.key);
    return this.#order.flatMap((key) => (byBlock.get(key) ?? []).sort((a, b) => a.start - b.start));
  }
}
