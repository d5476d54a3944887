// What both production builds ship: small where it runs in pages, without code made of text, without a network call.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../scripts/build.ts';

/** Calls that send something away. A method that happens to be called `fetch` (the heading search has one) is none. */
const network =
  /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b|(?:(?<![\w.$])|\b(?:globalThis|self|window)\.)fetch\s*\((?![\w$,]*\)\s*\{)/;
/** A file that came with the extension, which the background may load. Its policy lets it connect to nothing else. */
const ownFile = /\bfetch\(`\$\{[\w$.]+\.runtime\.getURL\(/g;
/** Code made of text. */
const made = /\bnew Function\b|(?<![\w.$])eval\s*\(/;

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  const folder = outputOf(target, 'production');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

  it.each(['article.js', 'guide.js'])(
    'keeps %s, which runs in pages, under 10 kB gzipped, plain ASCII and free of frameworks',
    (name) => {
      const code = readFileSync(`${folder}/${name}`);
      expect(gzipSync(code).length).toBeLessThanOrEqual(10_000);
      expect(code.every((byte) => byte < 0x80)).toBe(true);
      expect(code.toString()).not.toMatch(/react|dexie|compromise/i);
    },
  );

  it('calls no network from what runs in pages or in the background', () => {
    for (const name of ['article.js', 'guide.js', 'background.js']) {
      const code = readFileSync(`${folder}/${name}`, 'utf8');
      const rest = name === 'background.js' ? code.replace(ownFile, '') : code;
      expect(network.exec(rest)?.[0], name).toBeUndefined();
    }
  });

  it('makes no code of text', () => {
    for (const name of scripts) expect(made.exec(readFileSync(`${folder}/${name}`, 'utf8'))?.[0], name).toBeUndefined();
  });
});

it('would notice what it forbids', () => {
  expect(network.test('await fetch ("/x")')).toBe(true);
  expect(network.test('globalThis.fetch(e)')).toBe(true);
  expect(network.test('this._index.fetch(e,t)}fetch(e,t){')).toBe(false);
  expect(network.test('fetch(`${e.url}x`)'.replace(ownFile, ''))).toBe(true);
  expect(network.test('fetch(`${e.runtime.getURL(``)}x.bin`)'.replace(ownFile, ''))).toBe(false);
  expect(made.test('x=eval("1")')).toBe(true);
  expect(made.test('x=new Function("a")')).toBe(true);
  expect(made.test('doc.eval (1)')).toBe(false);
});
