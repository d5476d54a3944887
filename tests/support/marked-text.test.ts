import { describe, expect, it } from 'vitest';
import { parseMarked } from './marked-text.ts';

describe('marked text', () => {
  it('parses marks into offsets of the plain text', () => {
    expect(parseMarked('a cargo of [gold|commodity] left [Poti|port]')).toEqual({
      text: 'a cargo of gold left Poti',
      marks: [
        { start: 11, end: 15, surface: 'gold', kind: 'commodity' },
        { start: 21, end: 25, surface: 'Poti', kind: 'port' },
      ],
    });
  });
  it('refuses a bracket that is no mark', () => expect(() => parseMarked('a [gold] bar')).toThrow(RangeError));
});
