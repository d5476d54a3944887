// In: the parts that make a thing what it is. Out: a short id that is the same for the same parts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * An id of 24 hexadecimal digits (96 bits of SHA-256) over the parts, in order. Parts are length-prefixed, so that no two
 * lists of parts share one text.
 */
export function identify(parts: readonly (string | null)[]): string {
  const joined = parts.map((part) => (part === null ? '-' : `${part.length}:${part}`)).join('|');
  return bytesToHex(sha256(utf8ToBytes(joined))).slice(0, 24);
}
