// In: the text or bytes of a file. Out: a download, without any permission.
import type { ExportContent } from '../../lib/export/exporter.ts';

/** Hands a file to the browser's downloads. The link of a blob works in pages of an extension in both browsers. */
export function saveFile(name: string, mime: string, content: ExportContent | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it started; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
