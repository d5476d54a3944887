// In: a file. Out: the address under which its facts are kept, and the way back from there. A file has no place on the web,
// so its contents name it: the same file is the same page wherever it lies and however it is called.

const SCHEME = 'urn:sha256:';

/** Address of a file: a URN of the SHA-256 of its bytes. */
export async function addressOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `${SCHEME}${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** True for the address of a file. */
export const isFileAddress = (url: string): boolean => url.startsWith(SCHEME);

/** Hash of the PDF reader's page that asks for a file again. */
export const hashOfFile = (address: string, name: string): string => `#${address}/${encodeURIComponent(name)}`;

/** Name of the file that such a hash asks for, or null. */
export function fileNameIn(hash: string): string | null {
  const [, name] = /^#urn:sha256:[0-9a-f]{64}\/(.+)$/.exec(hash) ?? [];
  try {
    return name === undefined ? null : decodeURIComponent(name);
  } catch {
    return null;
  }
}
