// In: an address and a quote. Out: an address by which the browser itself shows the quote.
import type { Quote } from './keep.ts';

/** A longer quote is named by its two ends: each node that it spans could break an exact match. */
const WHOLE_MAX = 80;
/** A shorter one stands in many places, so it is named with the words around it. */
const LONE_MIN = 20;

/**
 * Address with a text fragment (WICG "URL Fragment Text Directives"), so that a page that we may not read still shows
 * the words.
 */
export function withTextFragment(url: string, { exact, prefix, suffix }: Quote): string {
  const [plain = url] = url.split('#');
  const text = folded(exact);
  if (text === '') return url;
  const words = text.length <= WHOLE_MAX ? encode(text) : `${encode(head(text))},${encode(tail(text))}`;
  if (text.length >= LONE_MIN) return `${plain}#:~:text=${words}`;
  // Only what stands in the same line: a browser looks for the words before and after in one block.
  const before = tail(folded(prefix.slice(prefix.lastIndexOf('\n') + 1)));
  const after = head(folded(suffix.split('\n')[0] ?? ''));
  return `${plain}#:~:text=${before && `${encode(before)}-,`}${words}${after && `,-${encode(after)}`}`;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `-` and `,` have a meaning in a directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** First words, about 30 code units; never half a word where words are told apart by blanks. */
function head(text: string): string {
  const cut = text.indexOf(' ', 24);
  return cut > 0 && cut < 48 ? text.slice(0, cut) : text.slice(0, 24);
}

function tail(text: string): string {
  const cut = text.lastIndexOf(' ', text.length - 24);
  return cut > text.length - 48 ? text.slice(cut + 1) : text.slice(-24);
}
