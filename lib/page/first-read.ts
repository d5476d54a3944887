// In: the elements of an article. Out: its text read to the end in slices, what is on screen handed out first.
import type { LiveBlock, PageText } from './page-text.ts';
import { onScreen } from './paint.ts';
import { type PassedOver, readBlocks } from './read-article.ts';
import { boundingRect, checkVisibility } from './safe-dom.ts';
import { Slice } from './slices.ts';
import type { TextBlock } from './text-map.ts';

/** Most text read of one page, in UTF-16 code units; what lies beyond is said to be unread. */
export const TEXT_MAX = 2_000_000;
/** Text that fills a large screen, in code units. */
const SCREEN = 5000;

/** What was passed over, as it is being counted. */
export type Passing = PassedOver & { isUndrawn: boolean; readonly unsure: Set<Element> };

export function nothingPassed(): Passing {
  return { frames: 0, editors: 0, cut: 0, unseen: 0, shadows: new Set(), isUndrawn: false, unsure: new Set() };
}

export interface FirstRead {
  readonly roots: readonly Element[];
  /** Where the blocks go. */
  readonly text: PageText;
  readonly passed: Passing;
  /** Gets blocks that are on screen as soon as they are read; some may come twice. */
  show(blocks: readonly LiveBlock[]): void;
  /** Gets blocks that were shown and turned out to be unseen; they are no longer part of the text. */
  drop(keys: readonly number[]): void;
  /** True once another read has begun: then this one ends. */
  isStale(): boolean;
}

export interface Outcome {
  /** Index of the first block on screen. */
  readonly first: number;
  readonly isTooLong: boolean;
}

/** Reads an article for the first time; null if the read went stale on the way. */
export async function readFirst(read: FirstRead): Promise<Outcome | null> {
  const { text, passed } = read;
  const slice = new Slice();
  let first: number | null = null;
  let isTooLong = false;
  const lookAtScreen = (isWhole: boolean) => {
    const last = text.blocks.at(-1);
    if (first !== null || !last || !(isWhole || boundingRect(last.element).top > innerHeight)) return;
    const screen = onScreen(text.blocks);
    first = screen.first;
    read.show(text.blocks.slice(screen.first, screen.last + 1));
  };
  // While a page is loading its top is taken to be on screen: asking would lay out all that has come in one go.
  passed.isUndrawn = document.readyState !== 'complete';
  for (const block of readAll(read.roots, passed)) {
    isTooLong = text.length + block.text.length > TEXT_MAX;
    if (isTooLong) break;
    text.append(block);
    if (passed.isUndrawn) {
      if (text.length < SCREEN) continue;
      await firstFrame(read);
    } else if (slice.isOver) {
      lookAtScreen(false);
      await slice.pause();
    }
    if (read.isStale()) return null;
  }
  if (passed.isUndrawn) await firstFrame(read);
  if (read.isStale()) return null;
  lookAtScreen(true);
  return { first: first ?? 0, isTooLong };
}

function* readAll(roots: readonly Element[], passed: PassedOver): Generator<TextBlock, void> {
  for (const root of roots) yield* readBlocks(root, passed);
}

/** Shows what was read so far, waits until the page has been drawn, and drops what turned out to be unseen. */
async function firstFrame({ text, passed, show, drop }: FirstRead): Promise<void> {
  show(text.blocks);
  await drawn();
  passed.isUndrawn = false;
  const unseen = text.blocks.filter((block) => checkVisibility(block.element) === false).map((block) => block.key);
  passed.unseen += unseen.length;
  text.remove(unseen);
  drop(unseen);
}

/** Resolves after the next frame; soon where none comes, as in a tab behind another. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
