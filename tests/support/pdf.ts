// In: lines of text with their places. Out: the bytes of a PDF file that says just that, as old programs write it: fonts
// by name, no embedded tables.

export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/**
 * Makes a PDF file of A4 pages (595 by 842 points).
 *
 * @param info what the file says of itself
 */
export function makePdf(pages: readonly (readonly PdfLine[])[], info: Readonly<Record<string, string>> = {}) {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const latin = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const korean = add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 4 >> >>',
  );
  const wide = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [${korean} 0 R] >>`,
  );
  const tree = pages.length * 2 + objects.length + 1;
  const kids = pages.map((lines) => {
    const drawn = lines.map(show).join('\n');
    const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /L ${latin} 0 R /W ${wide} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const about = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${about} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

function show({ x, y, text, size = 11 }: PdfLine): string {
  const isLatin = /^[\x20-\x7e]*$/.test(text);
  const hex = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
  return `BT /${isLatin ? 'L' : 'W'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${isLatin ? `(${escaped(text)})` : `<${hex}>`} Tj ET`;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** Lines one under the other from `top` down, as a program sets a paragraph. */
export function setLines(top: number, texts: readonly string[], x = 72, size = 11): PdfLine[] {
  return texts.map((text, i) => ({ x, y: top - i * size * 1.3, text, size }));
}
