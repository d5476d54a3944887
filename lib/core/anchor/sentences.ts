// In: folded text and its blocks. Out: its sentences, in one rough way for the page then and now.

/** A sentence of folded text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
}

const END = /[.!?]+["')\]]*(?=\s)|[。!?]["')\]]*/g;

/** Sentences in order. A cut too many does no harm, as both texts are cut alike. */
export function piecesOf(text: string, blocks: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [block, { start, end }] of blocks.entries()) {
    const inside = text.slice(start, end);
    let from = 0;
    const put = (to: number) => {
      const raw = inside.slice(from, to);
      const words = raw.trim();
      if (words !== '') {
        const begin = start + from + raw.indexOf(words);
        pieces.push({ start: begin, end: begin + words.length, text: words, block });
      }
      from = to;
    };
    for (const match of inside.matchAll(END)) put(match.index + match[0].length);
    put(inside.length);
  }
  return pieces;
}

/** True where a sentence may begin: nothing before it, or the end of another. */
export function endsSentence(before: string): boolean {
  return /(?:[.!?。:;]["')\]]*|^[^\p{L}\p{N}]*)\s*$/u.test(before);
}
