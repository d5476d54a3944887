import { describe, expect, it } from 'vitest';
import { linesOf, type NumberedLine } from '../../scripts/lines.ts';

async function cut(bytes: Uint8Array, size: number): Promise<NumberedLine[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Array.fromAsync(linesOf(chunks()));
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('lines of a stream', () => {
  it.each([1, 2, 3, 7, 1000])('are the same wherever the stream is cut (%i bytes)', async (size) => {
    const lines = await cut(text('one\r\n\n두만강\nlast'), size);
    expect(lines).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: '' },
      { number: 3, text: '두만강' },
      { number: 4, text: 'last' },
    ]);
  });

  it('say which line holds bytes that are not UTF-8, and go on', async () => {
    const lines = await cut(Uint8Array.of(97, 10, 0xff, 98, 10, 0xe2, 0x82, 10, 99), 2);
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: null },
      { number: 4, text: 'c' },
    ]);
  });

  it('drop a byte order mark', async () => {
    expect(await cut(text('\uFEFF{}\n'), 4)).toEqual([{ number: 1, text: '{}' }]);
  });

  it('come one by one, before the stream has ended', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield text('first\nsec');
      await new Promise(() => {});
    }
    const first = await linesOf(endless()).next();
    expect(first.value).toEqual({ number: 1, text: 'first' });
  });
});
