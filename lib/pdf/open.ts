// In: bytes of a PDF file. Out: its text by pages, and what it says of itself. pdf.js does the parsing, in a worker.
import { GlobalWorkerOptions, getDocument, PasswordResponses } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the bundler answers with the worker's address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { FILE_MAX, PAGES_MAX, PdfError } from './limits.ts';
import type { PdfPage, PdfPiece } from './paragraphs.ts';

/** Where the build puts the tables of older Korean, Chinese and Japanese files. */
const CMAPS = '/cmaps/';

export interface OpenedPdf {
  readonly pages: readonly PdfPage[];
  /** Pages that the file has. */
  readonly of: number;
  readonly title: string | null;
  readonly author: string | null;
}

export interface PdfReading {
  /** Called after each page. */
  onPage(read: number, of: number): void;
  /** Asked for where the file is locked; `isAgain` after a wrong one. Null gives up. */
  password(isAgain: boolean): Promise<string | null>;
  readonly signal: AbortSignal;
}

/**
 * Reads the text of all pages.
 *
 * @throws PdfError
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, reading: PdfReading): Promise<OpenedPdf> {
  if (bytes.length > FILE_MAX) throw new PdfError('too-large');
  // A header may stand behind up to 1,024 bytes of something else (ISO 32000-1, annex H.3.4.1).
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1029)).includes('%PDF-')) throw new PdfError('no-pdf');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    data: bytes,
    cMapUrl: CMAPS,
    cMapPacked: true,
    // Only text is wanted: no fonts are made, no images decoded.
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  const stop = () => void task.destroy();
  reading.signal.addEventListener('abort', stop, { once: true });
  task.onPassword = async (answer: (password: string) => void, reason: number) => {
    const given = await reading.password(reason === PasswordResponses.INCORRECT_PASSWORD);
    if (given === null) await task.destroy();
    else answer(given);
  };
  try {
    const file = await task.promise;
    const { info } = await file.getMetadata();
    const pages: PdfPage[] = [];
    const of = file.numPages;
    for (let number = 1; number <= Math.min(of, PAGES_MAX); number++) {
      const page = await file.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push({ number, height, pieces: items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])) });
      page.cleanup();
      reading.onPage(number, of);
      if (reading.signal.aborted) throw new PdfError('stopped');
    }
    return { pages, of, title: said(info, 'Title'), author: said(info, 'Author') };
  } catch (error) {
    if (error instanceof PdfError) throw error;
    if (reading.signal.aborted) throw new PdfError('stopped', error);
    const name = error instanceof Error ? error.name : '';
    throw new PdfError(name === 'PasswordException' || task.destroyed ? 'locked' : 'damaged', error);
  } finally {
    reading.signal.removeEventListener('abort', stop);
    await task.destroy();
  }
}

function pieceOf(item: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}): PdfPiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: item.height || Math.hypot(c, d), endsLine: item.hasEOL };
}

/** What the file says of itself; words processors put their own file names there, which say nothing. */
function said(info: object, name: string): string | null {
  const value: unknown = (info as Readonly<Record<string, unknown>>)[name];
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim().slice(0, 300);
  return text === '' || /\.(?:docx?|indd|pdf|qxd|tex)$/i.test(text) || /^(?:untitled|microsoft word\b.*)$/i.test(text)
    ? null
    : text;
}
