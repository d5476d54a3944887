import { describe, expect, it } from 'vitest';
import { addressOfFile, fileNameIn, hashOfFile, isFileAddress } from '../../lib/pdf/address.ts';
import { type PdfPage, type PdfPiece, paragraphsOf } from '../../lib/pdf/paragraphs.ts';

/** A line as wide as its letters. */
const line = (text: string, y: number, { x = 72, size = 10 } = {}): PdfPiece => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  endsLine: true,
});
const page = (number: number, pieces: PdfPiece[]): PdfPage => ({ number, height: 842, pieces });
const texts = (pages: PdfPage[]) => paragraphsOf(pages).paragraphs.map(({ text }) => text);

describe('paragraphs of a PDF', () => {
  it('joins lines, and words that a hyphen cut', () => {
    const pieces = [
      line('The panel wrote that two ships had brought coal to the har-', 700),
      line('bour at Ningbo, and that their papers named another land.', 687),
    ];
    expect(texts([page(1, pieces)])).toEqual([
      'The panel wrote that two ships had brought coal to the harbour at Ningbo, and that their papers named another land.',
    ]);
  });

  it('parts paragraphs by a gap, by an indent, and behind a line that ends early', () => {
    const full = 'A line of the usual width that reaches the right edge of its column';
    const pieces = [
      line(full, 700),
      line('and ends here.', 687),
      line(full, 674),
      line('again.', 661),
      line(`${full}.`, 630),
      line('An indented one begins anew, as books have it, over the whole line', 617, { x: 90 }),
    ];
    expect(texts([page(1, pieces)])).toHaveLength(4);
  });

  it('knows headings by their size', () => {
    const pieces = [
      line('Maritime trade', 740, { size: 16 }),
      line('Barges left the mouth of the river at night.', 700),
      line('They came back empty.', 687),
    ];
    const [first] = paragraphsOf([page(1, pieces)]).paragraphs;
    expect(first).toEqual({ page: 1, text: 'Maritime trade', isHeading: true });
  });

  it('goes on over the end of a page and leaves out what stands at the edge of page after page', () => {
    const parts = ['The barges carried sand that had been', 'dredged from the bed of the river and', 'sold abroad.'];
    const pages = parts.map((part, i) =>
      page(i + 1, [line('Report on shipments', 810), line(part, 700), line(`${i + 1} of 3`, 30)]),
    );
    const { paragraphs, runningLines } = paragraphsOf(pages);
    expect(paragraphs).toEqual([{ page: 1, text: parts.join(' '), isHeading: false }]);
    expect(runningLines).toBe(6);
  });

  it('keeps what stands at the edge of one page only', () => {
    expect(texts([page(1, [line('Annex 4', 810), line('A list of ships.', 700)])])).toEqual([
      'Annex 4',
      'A list of ships.',
    ]);
  });

  it('puts spaces where the file left them out, and none between Chinese lines', () => {
    const piece = (text: string, x: number, width: number): PdfPiece => ({
      text,
      x,
      y: 700,
      width,
      size: 10,
      endsLine: false,
    });
    expect(texts([page(1, [piece('coal', 72, 20), piece('and', 96, 15), piece('iron', 111.5, 20)])])).toEqual([
      'coal andiron',
    ]);
    expect(texts([page(1, [line('货车从丹东开往新', 700), line('义州，没有停留。', 687)])])).toEqual([
      '货车从丹东开往新义州，没有停留。',
    ]);
  });

  it('keeps the points of a list apart', () => {
    const pieces = [line('(a) Two cranes of the older type;', 700), line('(b) Four lorries.', 687)];
    expect(texts([page(1, pieces)])).toHaveLength(2);
  });
});

describe('the address of a file', () => {
  it('is the same for the same bytes, and leads back to the name', async () => {
    const address = await addressOfFile(Uint8Array.of(1, 2, 3));
    expect(address).toBe('urn:sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
    expect(isFileAddress(address)).toBe(true);
    expect(fileNameIn(hashOfFile(address, 'S 2024/215 #1.pdf'))).toBe('S 2024/215 #1.pdf');
    expect(fileNameIn('#urn:sha256:zz/x')).toBeNull();
    expect(fileNameIn(`${hashOfFile(address, '')}%E0%A4%A`)).toBeNull();
  });
});
