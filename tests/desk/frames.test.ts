// A page and the frames in it as one text, under keys that tell them apart.
import { describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { Frames } from '../../lib/desk/frames.ts';

const port = () =>
  ({ name: 'page', postMessage: () => undefined, disconnect: () => undefined }) as unknown as Browser.runtime.Port;
const block = (key: number, text: string) => ({ key, text, role: 'paragraph' as const });
const sent = (
  keys: readonly number[],
  last: boolean,
  notRead: { what: 'empty' | 'editor' | 'frame'; count: number }[] = [],
) =>
  ({
    kind: 'blocks',
    blocks: keys.map((key) => block(key, `text ${key}`)),
    order: keys,
    last,
    of: keys.length,
    notRead,
  }) as const;

function pageWithFrame() {
  const frames = new Frames();
  const page = frames.add(0, port()) ?? -1;
  const inner = frames.add(77, port()) ?? -1;
  return { frames, page, inner };
}

describe('Frames', () => {
  it('lays the text of frames after that of the page, and finds each part again', () => {
    const { frames, page, inner } = pageWithFrame();
    frames.merged(page, sent([1, 2], true));
    const whole = frames.merged(inner, sent([1], true));
    expect(whole.order.length).toBe(3);
    expect(new Set(whole.order).size).toBe(3);
    expect(whole).toMatchObject({ last: true, of: 3 });
    const [own] = whole.blocks;
    expect(frames.home({ key: own?.key ?? 0, start: 3, end: 5 })).toEqual({
      index: inner,
      place: { key: 1, start: 3, end: 5 },
    });
    expect(
      [...frames.split(whole.order.map((key) => ({ key })))].map(([index, keys]) => [
        index,
        keys.map(({ key }) => key),
      ]),
    ).toEqual([
      [page, [1, 2]],
      [inner, [1]],
    ]);
  });

  it('is not at its end while a part is being read', () => {
    const { frames, page, inner } = pageWithFrame();
    frames.merged(page, sent([1], true));
    expect(frames.merged(inner, sent([1], false)).last).toBe(false);
    expect(frames.merged(inner, sent([2], true)).last).toBe(true);
  });

  it('forgets the text of a frame that has gone', () => {
    const { frames, page, inner } = pageWithFrame();
    frames.merged(page, sent([1], true));
    frames.merged(inner, sent([1], true));
    frames.drop(inner);
    expect(frames.rest().order).toEqual([1]);
  });

  it('calls a page empty only if its frames are, too, and sums up what else was not read', () => {
    const { frames, page, inner } = pageWithFrame();
    expect(frames.merged(page, sent([], true, [{ what: 'empty', count: 1 }])).notRead).toEqual([
      { what: 'empty', count: 1 },
    ]);
    expect(frames.merged(inner, sent([1], true, [{ what: 'editor', count: 2 }])).notRead).toEqual([
      { what: 'editor', count: 2 },
    ]);
  });

  it('says of frames what was seen, once somebody looked', () => {
    const { frames, page } = pageWithFrame();
    const guess = sent([1], true, [{ what: 'frame', count: 4 }]);
    expect(frames.merged(page, guess).notRead).toEqual([{ what: 'frame', count: 4 }]);
    frames.unread = 1;
    expect(frames.merged(page, guess).notRead).toEqual([{ what: 'frame', count: 1 }]);
  });

  it('takes no key of a frame that would reach into another part', () => {
    const { frames, page, inner } = pageWithFrame();
    frames.merged(page, sent([1], true));
    const whole = frames.merged(inner, sent([2 ** 24 + 1], true));
    expect(whole.blocks).toEqual([]);
    expect(whole.order).toEqual([1]);
  });

  it('reads eight frames of a page and no more', () => {
    const frames = new Frames();
    const added = Array.from({ length: 10 }, (_, at) => frames.add(at, port()));
    expect(added.filter((index) => index !== null)).toHaveLength(9);
  });
});
