// In: marks of a picture, each with `data-mark`. Out: one of them is reached by Tab, arrows go to the nearest in that direction.
import { type KeyboardEvent, useState } from 'react';

export interface PlotKeys {
  /** For the element around the marks. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** For each mark: its attributes by key and by whether it is the first one drawn. */
  markProps(key: string, isFirst: boolean): { 'data-mark': string; tabIndex: 0 | -1; onFocus(): void };
}

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A picture is one stop of Tab; within it the arrows walk by where marks lie on screen, Home and End by their order. */
export function usePlotKeys(): PlotKeys {
  const [reached, setReached] = useState<string | null>(null);
  return {
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const from = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
      if (from === null) return;
      const marks = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-mark]')];
      const way = ways[event.key];
      const next =
        event.key === 'Home'
          ? marks[0]
          : event.key === 'End'
            ? marks.at(-1)
            : way
              ? nearest(from, marks, way)
              : undefined;
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    markProps: (key, isFirst) => ({
      'data-mark': key,
      tabIndex: key === reached || (reached === null && isFirst) ? 0 : -1,
      onFocus: () => setReached(key),
    }),
  };
}

/** The mark that lies ahead, nearest by distance, with what lies aside counted threefold. */
function nearest<T extends Element>(
  from: Element,
  marks: readonly T[],
  [dx, dy]: readonly [number, number],
): T | undefined {
  const middle = (element: Element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const start = middle(from);
  let best: { readonly mark: T; readonly cost: number } | null = null;
  for (const mark of marks) {
    if (mark === from) continue;
    const { x, y } = middle(mark);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    if (ahead < 1) continue;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const cost = ahead + 3 * aside;
    if (best === null || cost < best.cost) best = { mark, cost };
  }
  return best?.mark;
}
