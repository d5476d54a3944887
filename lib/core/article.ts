// In: nothing. Out: what was read from a page, as plain values that survive structured clone.

/** Half-open range of UTF-16 code units into {@link Article.text}: `text.slice(start, end)` is what it names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A day, `YYYY-MM-DD`. */
export type IsoDate = string;

export type BlockRole = 'headline' | 'paragraph' | 'list-item' | 'caption' | 'quote' | 'cell';

/** One paragraph-like run of text. Sentences never cross a block's edge. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** What the page states about itself; null where it doesn't say. */
export interface Source {
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** Day of publication. */
  readonly published: IsoDate | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

export interface Article {
  readonly source: Source;
  readonly text: string;
  /** In reading order, without overlap. */
  readonly blocks: readonly Block[];
}

/**
 * Makes an article from plain text: each line that holds more than white space is a paragraph.
 *
 * @param text any text; kept as it is, so offsets into it stay true
 * @param source what is known about it
 */
export function articleFromText(text: string, source: Partial<Source> = {}): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (match[0].trim() === '') continue;
    blocks.push({ start: match.index, end: match.index + match[0].length, role: 'paragraph' });
  }
  return {
    source: { url: null, title: null, outlet: null, author: null, published: null, language: null, ...source },
    text,
    blocks,
  };
}
