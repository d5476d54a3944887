// In: prose with marks, `a cargo of [gold|commodity] left [Poti|port]`. Out: the plain text and where the marks stand; and back.
import type { Mention, MentionKind } from '../../lib/core/mention.ts';

/** One mark of a marked text. Offsets are UTF-16 code units into the plain text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: string;
}

const MARK = /\[([^\]|]+)\|([a-z]+)\]/g;

/**
 * Parses marked prose. Throws a RangeError where a bracket is left over, since a misspelt mark would pass as text.
 *
 * @param marked prose with `[surface|kind]` marks
 */
export function parseMarked(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    const [whole, surface = '', kind = ''] = match;
    marks.push({ start: text.length, end: text.length + surface.length, surface, kind });
    text += surface;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  if (/[[\]|]/.test(text)) throw new RangeError(`a mark isn't written [surface|kind]: ${marked}`);
  return { text, marks };
}

/** Writes mentions of the given kinds into their text as marks. Mentions are in reading order. */
export function writeMarked(text: string, mentions: readonly Mention[], kinds: readonly MentionKind[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, kind } of mentions) {
    if (!kinds.includes(kind)) continue;
    out += `${text.slice(from, start)}[${text.slice(start, end)}|${kind}]`;
    from = end;
  }
  return out + text.slice(from);
}
