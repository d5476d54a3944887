// In: the pointer's path over the page. Out: on which mark it has come to rest.
import type { Mark } from './paint.ts';

/** A pointer that rests this long on a mark opens its card, in ms. */
const REST = 250;
/** Time to cross the gap between the mark and its card, in ms. */
const GRACE = 200;

export interface HoverEvents {
  /** The mark at a point, or null. */
  at(x: number, y: number): Mark | null;
  /** True if the event's target is the open card. */
  isCard(target: EventTarget | null): boolean;
  /** The pointer has entered a mark: its card may be fetched. */
  enter(mark: Mark): unknown;
  /** The pointer rests on a mark. */
  rest(mark: Mark): void;
  /** The pointer has left mark and card. */
  leave(): void;
}

/**
 * Follows the pointer, asking for the mark under it at most once a frame. Touch opens no cards.
 *
 * @param signal ends it
 */
export function followPointer(events: HoverEvents, signal: AbortSignal): void {
  let current: Mark | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | 0 = 0;
  let last: { readonly x: number; readonly y: number; readonly onCard: boolean } | null = null;

  const look = () => {
    const point = last;
    last = null;
    if (!point || signal.aborted) return;
    const { x, y, onCard } = point;
    const mark = onCard ? current : events.at(x, y);
    clearTimeout(resting);
    if (mark || onCard) {
      clearTimeout(leaving);
      leaving = 0;
    }
    if (mark && mark.n !== current?.n) events.enter(mark);
    if (mark && !onCard) resting = setTimeout(() => events.rest(mark), REST);
    if (!mark && !onCard && current && !leaving) {
      leaving = setTimeout(() => {
        leaving = 0;
        current = null;
        events.leave();
      }, GRACE);
    }
    if (mark) current = mark;
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (!last) requestAnimationFrame(look);
    // The target is asked for now: an event forgets a target in a shadow tree once it has been dispatched.
    last = { x: event.clientX, y: event.clientY, onCard: events.isCard(event.target) };
  };
  addEventListener('pointermove', moved, { passive: true, capture: true, signal });
  document.addEventListener('pointerleave', () => clearTimeout(resting), { signal });
}
