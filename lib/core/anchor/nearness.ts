// In: two texts. Out: how much they share, and whether they touch.
import type { Span } from '../article.ts';

/** The last line of a text: what stands before it belongs to another block. */
export const lineEnd = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** True if two neighbouring texts make one word or one figure. */
export function joins(left: string, right: string): boolean {
  const [a, b] = [left.slice(-1), right.slice(0, 1)];
  const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char) && char.charCodeAt(0) < 0x2e80;
  if (isLetter(a) && isLetter(b)) return true;
  return (/\p{N}[.,]$/u.test(left) && /^\p{N}/u.test(right)) || (/\p{N}$/u.test(left) && /^[.,]?\p{N}|^%/u.test(right));
}

/** Letters that two texts share at their ends. */
export function sameEnd(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
}

/** Letters that two texts share at their starts. */
export function sameStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/\p{N}+|[\p{Script=Han}\p{Script=Hangul}]|[a-z]\w{3,}|(?![a-z])\p{L}{2,}/gu) ?? [];
/** Words of a text, short Latin ones left out; Han and Hangul letter by letter. */
export const bag = (text: string): ReadonlySet<string> => new Set(wordsIn(text));

/** Share of some words that is among others. */
export function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let found = 0;
  for (const word of others) if (words.has(word)) found++;
  return found / words.size;
}

/** True if any span touches a range. */
export const touches = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);

/** Where some words stand in a text, each at its first place. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  return words.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [{ start: at, end: at + word.length }];
  });
}
