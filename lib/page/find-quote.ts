// In: a kept quote with what stood before and after it. Out: where it stands on the page now, word for word.
import type { LiveBlock } from './page-text.ts';

export interface Place {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

const same = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
};
const reversed = (text: string): string => [...text].reverse().join('');

/**
 * The place whose words are the quote's and whose surroundings agree best.
 * Never a likeness: a changed number or name makes it another statement.
 *
 * @returns null if no block holds the quote
 */
export function findQuote(
  blocks: readonly LiveBlock[],
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): Place | null {
  const exact = quote.exact.replace(/[ \t\n\r\f]+/g, ' ').trim();
  if (exact === '') return null;
  let best: Place | null = null;
  let merit = -1;
  for (const block of blocks) {
    const text = block.text.replaceAll('\n', ' ');
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const before = same(reversed(text.slice(0, at)), reversed(quote.prefix));
      const now = before + same(text.slice(at + exact.length), quote.suffix);
      if (now > merit) {
        best = { key: block.key, start: at, end: at + exact.length };
        merit = now;
      }
    }
  }
  return best;
}
