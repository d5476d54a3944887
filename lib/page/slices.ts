// In: work that may be long. Out: the same work in slices that leave the page's thread free between them.

/** Own time in a row, in ms. The budget for a slice is 8: the last step may overrun. */
const SLICE = 5;

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page go first. */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Watches how long we have held the thread. */
export class Slice {
  #from = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#from > SLICE;
  }

  /** Rests if the slice is over; call it between two steps. */
  async pause(): Promise<void> {
    if (!this.isOver) return;
    await rest();
    this.#from = performance.now();
  }
}
