// In: a page with its frames. Out: marks, paint and wishes sent to the part that each is about.
import type { ToPage } from '../messages.ts';
import type { Choices } from './choices.ts';
import type { Frames } from './frames.ts';
import { injectGuide, insertMarks } from './inject.ts';
import { BLOCK_MAX, packMarks } from './marks.ts';
import type { Page } from './page.ts';
import { post } from './watchers.ts';

interface Reading {
  readonly page: Page;
  readonly frames: Frames;
}

/** Says something that a guide is for, after making sure that it is there: in the part that it is about. */
export async function guideTo({ page, frames }: Reading, message: ToPage): Promise<void> {
  let index = 0;
  let own = message;
  if (message.kind === 'show') {
    const home = frames.home(message);
    index = home.index;
    own = { kind: 'show', ...home.place };
  } else if (message.kind === 'goto' || message.kind === 'card') index = partOf(frames, message.mark);
  else if (message.kind === 'step' && page.state.focus !== null) index = partOf(frames, page.state.focus);
  const part = frames.part(index);
  if (!part) return;
  await bringGuide({ page, frames }, index);
  post(part.port, own);
}

/** Brings the guide to a part of a page that has none yet. @throws where it has gone */
function bringGuide({ page, frames }: Reading, index: number): Promise<void> {
  const part = frames.part(index);
  if (!part) return Promise.resolve();
  part.guide ??= injectGuide(page.state.tabId, part.frameId).catch((error: unknown) => {
    part.guide = null;
    throw error;
  });
  return part.guide;
}

export function sendMarks({ frames }: Reading, change: ReturnType<Page['all']>, { paintDepth }: Choices): void {
  const keys = frames.split(change.keys.map((key) => ({ key })));
  const marks = frames.split(change.marks);
  for (const [index, { port }] of frames.all()) {
    const own = keys.get(index)?.map(({ key }) => key) ?? [];
    if (own.length > 0) post(port, { kind: 'marks', keys: own, marks: packMarks(marks.get(index) ?? [], paintDepth) });
  }
}

/** @param only one part; all of them where it is left out */
export function sendPaint({ page, frames }: Reading, choices: Choices, only?: number): void {
  const { quiet, tabId } = page.state;
  for (const [index, { port, frameId }] of frames.all()) {
    if (only !== undefined && index !== only) continue;
    // Without the sheet marks would be invisible; it is on its way while the page is read. The page may have gone.
    if (!quiet && !frames.isReader) void insertMarks(tabId, choices.tints, frameId).catch(() => undefined);
    const keys = !choices.keys['next-mark'];
    post(port, { kind: 'paint', quiet, quantities: choices.paintDepth === 'all', keys });
    offerGuides({ page, frames }, keys);
  }
}

/** Brings guides where marks can be pointed at, or where they must listen for keys that the browser left unbound. */
export function offerGuides({ page, frames }: Reading, keys = false): void {
  const { marks, quiet } = page.state;
  if (!keys && (quiet || marks.length === 0)) return;
  for (const [index] of frames.all()) void bringGuide({ page, frames }, index).catch(() => undefined);
}

/** The part of a page in which a mark stands. */
function partOf(frames: Frames, mark: number): number {
  return frames.home({ key: Math.floor(mark / BLOCK_MAX), start: 0, end: 0 }).index;
}
