// In: marks of a page, the pointer at rest, keys, wishes of the panel. Out: cards, and the reader brought to a mark.
import type { CardView, FromPage, ToPage } from '../messages.ts';
import { Card } from './card.ts';
import { isOnDark } from './ground.ts';
import { boxesOf, liveRange, markAt } from './hit-test.ts';
import { followPointer } from './hover.ts';
import type { PageText } from './page-text.ts';
import { type Mark, onScreen, type Painter } from './paint.ts';
import { closest } from './safe-dom.ts';

/** What the guide needs of the page that is being read. */
export interface Stage {
  readonly text: PageText;
  readonly painter: Painter;
  /** Aborted when reading ends. */
  readonly signal: AbortSignal;
  /** The browser has bound the walking keys to nothing: then the page listens for them. */
  readonly listensForKeys: boolean;
  send(message: FromPage): void;
}

/** A lower window has not room for a card above or below its middle, in px. */
const LOW_WINDOW = 500;

type Goal = Pick<Mark, 'key' | 'start' | 'end'> & { readonly n: number | null };

/** Shows cards and walks from mark to mark. Nothing that it shows can be clicked to change anything. */
export class Guide {
  readonly #stage: Stage;
  readonly #card = new Card();
  readonly #cards = new Map<number, CardView>();
  /** Mark that the reader rests on or walked to, and whose card isn't there yet. */
  #wanted: number | null = null;
  #shown: Mark | null = null;
  #focus: Goal | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
    const { signal } = stage;
    const follow = () => {
      if (this.#shown && !this.#card.place(boxesOf(stage.text, this.#shown))) this.leave();
    };
    addEventListener('scroll', follow, { passive: true, capture: true, signal });
    addEventListener('resize', follow, { passive: true, signal });
    addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.#card.close());
    followPointer(
      {
        at: (x, y) => (stage.painter.quiet ? null : markAt(stage.text, stage.painter, x, y)),
        isCard: (target) => this.#card.holds(target),
        // Asked for before the pointer has rested, so that it is there when it has.
        enter: ({ n }) => !this.#cards.has(n) && stage.send({ kind: 'card', mark: n }),
        rest: (mark) => this.#want(mark),
        leave: () => this.leave(),
      },
      signal,
    );
  }

  /** Number of the mark with the focus. */
  get focus(): number | null {
    return this.#focus?.n ?? null;
  }

  /** The mark whose card the reader waits for. */
  get awaited(): number | null {
    return this.#wanted;
  }

  /** Takes what the background says to the reader's eye. */
  hear(message: ToPage): void {
    switch (message.kind) {
      case 'card':
        if (message.card) this.#cards.set(message.mark, message.card);
        if (message.mark === this.#wanted) this.#show(message.mark);
        break;
      case 'goto':
        this.#goTo(this.#markOf(message.mark), false);
        break;
      case 'step':
        this.#step(message.by);
        break;
      case 'show':
        this.#goTo({ key: message.key, start: message.start, end: message.end, n: null }, false);
    }
  }

  /** Shows a mark's card, as soon as its words are there. */
  #want(mark: Goal): void {
    if (mark.n === null || this.#shown?.n === mark.n) return;
    if (this.#cards.has(mark.n)) this.#show(mark.n);
    else {
      this.#wanted = mark.n;
      this.#stage.send({ kind: 'card', mark: mark.n });
    }
  }

  /** Closes the card; the focus stays. */
  leave(): void {
    this.#wanted = null;
    if (!this.#shown) return;
    this.#shown = null;
    this.#card.close();
    this.#stage.painter.setFocus(this.#focus);
  }

  /** Marks have changed, so cards may have; a card whose mark has gone is closed. */
  forget(): void {
    this.#cards.clear();
    if (this.#focus && !this.#stage.text.get(this.#focus.key)) this.#setFocus(null);
    if (this.#shown && !this.#stage.text.get(this.#shown.key)) this.leave();
  }

  #show(n: number): void {
    const { text, painter } = this.#stage;
    const view = this.#cards.get(n);
    const mark = this.#markOf(n);
    const block = mark ? text.get(mark.key) : null;
    if (!view || !mark || !block || painter.quiet || this.#shown?.n === n) return;
    this.#wanted = null;
    this.#shown = mark;
    this.#card.open(view, boxesOf(text, mark), isOnDark(block.element));
    painter.setFocus(mark);
  }

  #markOf(n: number): Mark | null {
    return this.#marks().find((mark) => mark.n === n) ?? null;
  }

  /** In reading order. */
  #marks(): Mark[] {
    const { text, painter } = this.#stage;
    return text.blocks.flatMap((block) => [...painter.marksOf(block.key)]);
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      if (this.#shown) this.leave();
      else this.#setFocus(null);
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const plain = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!this.#stage.listensForKeys || by === 0 || !plain || isEditing(event.target)) return;
    event.preventDefault();
    this.#step(by);
  }

  #step(by: 1 | -1): void {
    const { text, painter } = this.#stage;
    if (painter.quiet) return;
    const marks = this.#marks().filter((mark) => mark.letter !== 'i' || painter.quantities);
    const at = marks.findIndex((mark) => mark.n === this.focus);
    if (at >= 0) {
      this.#goTo(marks[at + by] ?? null, true);
      return;
    }
    // Without a focus the walk begins with what is on screen.
    const above = new Set(text.blocks.slice(0, onScreen(text.blocks).first).map((block) => block.key));
    const next = marks.findIndex((mark) => !above.has(mark.key));
    this.#goTo(marks[by === 1 ? next : next - 1] ?? null, true);
  }

  /** Brings a mark on screen, puts caret and focus paint on it, and opens its card at once. */
  #goTo(mark: Goal | null, tell: boolean): void {
    const { text, painter } = this.#stage;
    const range = mark ? liveRange(text, mark) : null;
    const block = mark ? text.get(mark.key) : null;
    if (!mark || !range || !block) return;
    const isAway = () => {
      const { top, bottom } = range.getBoundingClientRect();
      return top < 0.1 * innerHeight || bottom > 0.9 * innerHeight;
    };
    if (isAway()) block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The block may be higher than the window. In a low window (zoom of 400 %) the mark goes up, to leave the card its room.
    const isLow = innerHeight < LOW_WINDOW;
    if (isAway() || isLow) {
      const { top } = range.getBoundingClientRect();
      scrollBy({ top: top - innerHeight * (isLow ? 0.1 : 0.33), behavior: 'instant' });
    }
    getSelection()?.collapse(range.startContainer, range.startOffset);
    painter.comeNear([mark.key]);
    this.leave();
    this.#setFocus(mark, tell);
    this.#want(mark);
  }

  #setFocus(mark: Goal | null, tell = true): void {
    if (mark === null && this.#focus === null) return;
    this.#focus = mark;
    this.#stage.painter.setFocus(mark);
    if (tell) this.#stage.send({ kind: 'focus', mark: mark?.n ?? null });
  }
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof Element && closest(target, 'input, textarea, select, [contenteditable]') !== null;
}
