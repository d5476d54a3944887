// In: a point on screen, or a mark. Out: the mark under the point; the mark's boxes.

import type { PageText } from './page-text.ts';
import type { Mark, Painter } from './paint.ts';
import { offsetAt, rangeOf } from './text-map.ts';

/** Pointers rest a little above or below the letters. */
const SLACK = 2;

const caretAt = Document.prototype.caretPositionFromPoint as Document['caretPositionFromPoint'] | undefined;

/**
 * The mark at a point of the viewport, or null.
 * Asks the caret position and our own map: asking the registry costs hundreds of times more.
 */
export function markAt(text: PageText, painter: Painter, x: number, y: number): Mark | null {
  const caret = caretAt?.call(document, x, y);
  const block = caret ? text.holding(caret.offsetNode) : null;
  if (!caret || !block) return null;
  const offset = offsetAt(block, caret.offsetNode, caret.offset);
  if (offset === null) return null;
  const mark = painter.marksOf(block.key).find((m) => m.start <= offset && offset <= m.end);
  if (!mark || (mark.letter === 'i' && !painter.quantities)) return null;
  // The caret is the nearest one, however far: beside a line's end it is still the last word's.
  const hit = boxesOf(text, mark).some(
    (box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
  return hit ? mark : null;
}

/** A live range over a mark; let go of it soon, as each one slows the page's own changes. */
export function liveRange(text: PageText, mark: Pick<Mark, 'key' | 'start' | 'end'>): Range | null {
  const block = text.get(mark.key);
  const init = block ? rangeOf(block, mark.start, mark.end) : null;
  if (!init) return null;
  const range = new Range();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  return range;
}

/** Boxes of a mark in the viewport, one a line. */
export function boxesOf(text: PageText, mark: Pick<Mark, 'key' | 'start' | 'end'>): readonly DOMRect[] {
  return Array.from(liveRange(text, mark)?.getClientRects() ?? []);
}
