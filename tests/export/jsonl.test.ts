import { describe, expect, it } from 'vitest';
import jsonl from '../../lib/export/jsonl.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { makeFactRecord, makeSnippetRecord } from '../support/make.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

function read(text: string): LedgerRecord[] {
  if (jsonl.read === undefined) throw new Error('JSON Lines must read');
  return jsonl.read(text);
}

/** A file with one fact whose line is replaced. */
function fileWith(change: (line: string) => string): string {
  const [head, line = ''] = jsonl.write([makeFactRecord()], stamp).split('\n');
  return `${head}\n${change(line)}\n`;
}

describe('JSON Lines', () => {
  it('gives equal records back', () => {
    expect(read(jsonl.write(exampleLedger(), stamp))).toEqual(exampleLedger());
    expect(read(jsonl.write([], stamp))).toEqual([]);
  });

  it('keeps characters that are hard to carry', () => {
    const record = makeSnippetRecord({ exact: 'a\u2028b\u0000c\ud800d\u202e😀"\\\r\n' });
    expect(read(jsonl.write([record], stamp))).toEqual([record]);
  });

  it('reads a file that went through an editor: byte order mark, CRLF, no last line break', () => {
    const text = `\ufeff${jsonl.write(exampleLedger(), stamp).trimEnd().replaceAll('\n', '\r\n')}`;
    expect(read(text)).toEqual(exampleLedger());
  });

  it.each([
    ['a wrong type', (line: string) => line.replace('"hs":["8450"]', '"hs":[8450]'), 'Line 2, fact.goods.0.hs.0: '],
    ['a missing field', (line: string) => line.replace('"kind":"movement",', ''), 'Line 2, fact.kind: '],
    ['an unknown field', (line: string) => line.replace('"kind"', '"shape":1,"kind"'), 'Line 2, fact: '],
    [
      'a degree that is none',
      (line: string) => line.replace('"lat":42.86', '"lat":142.86'),
      'Line 2, fact.from.place.lat: ',
    ],
    [
      'an instant in other words',
      (line: string) => line.replace('"keptAt":"2026-05-02T12:00:00.000Z"', '"keptAt":"yesterday"'),
      'Line 2, keptAt: ',
    ],
    ['no JSON', (line: string) => line.slice(0, -1), 'Line 2: is no JSON'],
    ['a list', () => '[]', 'Line 2, '],
    ['__proto__', (line: string) => line.replace('"packs":{', '"packs":{"__proto__":"x",'), 'Line 2, __proto__: '],
    [
      '__proto__ in disguise',
      (line: string) => line.replace('"packs":{', '"packs":{"__pr\\u006fto__":"x",'),
      'Line 2, __proto__: ',
    ],
    ['constructor', (line: string) => line.replace('"fact":{', '"fact":{"constructor":{"prototype":{}},'), 'Line 2, '],
    ['a depth without end', () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'Line 2'],
  ])('refuses %s and names the place', (_name, change, message) => {
    expect(fileWith(change)).not.toBe(fileWith((line) => line));
    expect(() => read(fileWith(change))).toThrow(message);
  });

  it('refuses a file that was cut off, that is newer, or that is something else', () => {
    const whole = jsonl.write(exampleLedger(), stamp);
    expect(() => read(whole.split('\n').slice(0, 4).join('\n'))).toThrow('Line 1, records: 7 are announced, 3 follow');
    expect(() => read(whole.replace('"format":1', '"format":2'))).toThrow('Line 1, format: ');
    expect(() => read('{"id":"dev01","text":"…"}\n')).toThrow('Line 1, tidewaiter: ');
    expect(() => read('null')).toThrow('Line 1, tidewaiter: ');
    expect(() => read('')).toThrow('Line 1: is no JSON');
  });

  it('leaves prototypes alone', () => {
    expect(() =>
      read(fileWith((line) => line.replace('"packs":{', '"packs":{"__proto__":{"polluted":true},'))),
    ).toThrow(/^Line 2, /);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
