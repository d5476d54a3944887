// In: names, attributes and texts. Out: XML or HTML in which no text can become markup.

/** Markup that is finished: it is never escaped again. Only the functions here make it. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | number | null;

/**
 * An element. Texts and attributes are escaped, null is nothing.
 *
 * Escaping: XML 1.0 sections 2.2 (signs that no document may hold, and the other control signs, become U+FFFD), 2.4 (`&`, `<`, `>`) and 2.11 (a
 * carriage return is written as a reference, or readers turn it into a line feed); the same is right in HTML text and
 * quoted attributes.
 *
 * @param name of our own making, never out of a page
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): Markup {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  const inner = children.map(written).join('');
  return { markup: inner === '' ? `<${name}${own.join('')}/>` : `<${name}${own.join('')}>${inner}</${name}>` };
}

/** As {@link element} with an end tag in any case, as HTML wants it for all but void elements. */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): Markup {
  const { markup } = element(name, attributes, ...children);
  return { markup: markup.endsWith('/>') ? `${markup.slice(0, -2)}></${name}>` : markup };
}

/** Several pieces, one after the other. */
export function all(children: readonly Child[], between = ''): Markup {
  return { markup: children.map(written).join(between) };
}

/** What must not stand as it is; most texts hold none of it. */
const special = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;

export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

function written(child: Child): string {
  if (child === null) return '';
  return typeof child === 'object' ? child.markup : escapeText(String(child));
}
