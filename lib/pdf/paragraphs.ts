// In: pieces of text as a PDF places them on its pages. Out: paragraphs and headings in reading order. Pure.

/** A piece of text on a page; lengths in PDF points (1/72 inch), the origin at the lower left of the page. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** Height of the base line above the lower edge of the page. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  /** The file says that a line ends here. */
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** A paragraph of the file. */
export interface PdfParagraph {
  /** Page that it begins on, from 1. */
  readonly page: number;
  readonly text: string;
  readonly isHeading: boolean;
}

interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

export interface PdfText {
  readonly paragraphs: readonly PdfParagraph[];
  /** Lines that stand at the edge of page after page and were left out. */
  readonly runningLines: number;
}

/** Running heads and feet stand within this share of a page's height from its edges. */
const EDGE = 0.1;
/** On so many pages the same line is no part of the text. */
const REPEATED = 3;
/** Letters so much larger than the common ones make a heading. */
const LARGER = 1.15;
/** No heading is longer, in code units. */
const LONGEST_HEADING = 200;

/** Puts pieces together to lines, lines to paragraphs, over the ends of pages. */
export function paragraphsOf(pages: readonly PdfPage[]): PdfText {
  const perPage = pages.map((page) => ({ page, lines: linesOf(page) }));
  const repeated = repeatedLines(perPage);
  const lines = perPage.flatMap(({ page, lines: all }) =>
    all.filter((line) => !(isAtEdge(line, page) && repeated.has(stem(line.text)))),
  );
  const runningLines = perPage.reduce((sum, { lines: all }) => sum + all.length, 0) - lines.length;
  const common = commonSize(lines);
  const paragraphs: PdfParagraph[] = [];
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    if (first === undefined) return;
    const text = joinLines(open.map((line) => line.text));
    const isHeading = first.size > common * LARGER && text.length <= LONGEST_HEADING;
    if (text !== '') paragraphs.push({ page: first.page, text, isHeading });
    open = [];
  };
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && !goesOn(before, line, open, common)) close();
    open.push(line);
  });
  close();
  return { paragraphs, runningLines };
}

/** Pieces that share a base line, from left to right as the file gives them. */
function linesOf({ number, pieces }: PdfPage): Line[] {
  const lines: Line[] = [];
  let row: PdfPiece[] = [];
  const close = () => {
    const seen = row.filter((piece) => piece.text.trim() !== '');
    const [first] = seen;
    if (first !== undefined) {
      const last = seen.at(-1) as PdfPiece;
      lines.push({
        text: textOf(row),
        page: number,
        x: first.x,
        y: first.y,
        end: last.x + last.width,
        size: Math.max(...seen.map((piece) => piece.size)),
      });
    }
    row = [];
  };
  for (const piece of pieces) {
    const last = row.at(-1);
    // Raised and lowered figures stay in their line.
    if (last !== undefined && Math.abs(piece.y - last.y) > 0.6 * Math.max(piece.size, last.size)) close();
    row.push(piece);
    if (piece.endsLine) close();
  }
  close();
  return lines;
}

/** Text of a line; a gap as wide as a quarter of a letter's height is a space that the file left out. */
function textOf(row: readonly PdfPiece[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of row) {
    if (piece.text === '') continue;
    const isApart = piece.x - end > 0.25 * piece.size;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** A running line without its page number: figures count as one. */
const stem = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();

const isAtEdge = ({ y }: Line, { height }: PdfPage): boolean => y < height * EDGE || y > height * (1 - EDGE);

function repeatedLines(
  perPage: readonly { readonly page: PdfPage; readonly lines: readonly Line[] }[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { page, lines } of perPage)
    for (const one of new Set(lines.filter((line) => isAtEdge(line, page)).map((line) => stem(line.text))))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([one]) => one));
}

/** The size of most of the text. */
function commonSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** True where a line goes on with the paragraph of the line before. */
function goesOn(before: Line, line: Line, open: readonly Line[], common: number): boolean {
  if (Math.abs(before.size - line.size) > 0.15 * common) return false;
  const isFull = !/[.!?:。！？：]["'”’)」』]*$/.test(before.text);
  const widest = Math.max(...open.map((one) => one.end), line.end);
  const isWide = before.end > widest - 3 * line.size;
  // Over the end of a page or to the next column only a sentence that is cut off goes on.
  if (line.page !== before.page || line.y > before.y) return isFull && (isWide || /^\p{Ll}/u.test(line.text));
  if (/^(?:[•●▪■○·*–—-]\s|\(?\d{1,3}[.)]\s|\([a-z]\)\s)/.test(line.text)) return false;
  const gap = before.y - line.y;
  const step = open.length > 1 ? (open.at(-2) as Line).y - before.y : Number.NaN;
  // A wider gap than within the paragraph, or than lines have, parts it.
  if (step > 0 ? gap > 1.25 * step : gap > 1.75 * line.size) return false;
  const left = open.length > 1 || !isFull ? before.x : line.x;
  // An indented line begins a paragraph; so does what follows a line that ends early with its sentence.
  if (line.x - left > 0.8 * line.size) return false;
  return isFull || isWide;
}

const WORDS_APART = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：「」『』（）]$/u;
const WORDS_ON = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：「」『』（）]/u;

/** Lines of one paragraph: words cut by a hyphen are whole again, and Chinese lines meet without a space. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
    return WORDS_APART.test(text) && WORDS_ON.test(line) ? text + line : `${text} ${line}`;
  }, '');
}
