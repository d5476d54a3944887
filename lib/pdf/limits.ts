// In: nothing. Out: how much of a PDF is read, and why one may not be.

/** Files beyond this are not opened, in bytes. */
export const FILE_MAX = 200 << 20;
/** Pages beyond this are not read, and that is said. */
export const PAGES_MAX = 3000;

/** Why a file can't be read. */
export type PdfTrouble = 'no-pdf' | 'locked' | 'too-large' | 'damaged' | 'stopped';

export class PdfError extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble, cause?: unknown) {
    super(`PDF: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}
