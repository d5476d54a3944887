// In: a stream of bytes. Out: its lines with their numbers, each decoded strictly, one at a time.

/** One line without its end; `text` is null where its bytes are not UTF-8. */
export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

const NEWLINE = 10;

/**
 * Cuts a stream into lines at each line feed. Lines may be as long as memory allows; a byte order mark at the start of
 * a line is dropped, and so is a carriage return at its end.
 *
 * @param chunks the bytes as they come, cut anywhere
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held: Uint8Array[] = [];
  let number = 0;
  const take = (): NumberedLine => {
    number += 1;
    const bytes = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [];
    try {
      return { number, text: decoder.decode(bytes).replace(/\r$/, '') };
    } catch {
      return { number, text: null };
    }
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      held.push(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (held.length > 0) yield take();
}
