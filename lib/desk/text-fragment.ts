// In: an address and a quote. Out: an address by which the browser itself shows the quote.

/** A longer quote is named by its two ends: each node that it spans could break an exact match. */
const WHOLE_MAX = 80;

/**
 * Address with a text fragment (WICG "URL Fragment Text Directives"), so that a page that we may not read still shows
 * the words.
 */
export function withTextFragment(url: string, exact: string): string {
  const [plain = url] = url.split('#');
  const text = exact.replace(/\s+/g, ' ').trim();
  if (text === '') return url;
  const directive = text.length <= WHOLE_MAX ? encode(text) : `${encode(head(text))},${encode(tail(text))}`;
  return `${plain}#:~:text=${directive}`;
}

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
