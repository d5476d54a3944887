// In: what a thing is made of. Out: its UUID, the same each time.
import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Name space of our names: random once (RFC 9562 section 6.6), fixed for good. */
const NAME_SPACE = [0x3b, 0x61, 0xd9, 0x5c, 0x0e, 0x6a, 0x4c, 0x1f, 0x9a, 0x57, 0x2d, 0x84, 0xc1, 0x70, 0x5e, 0x92];

/** A name-based UUID, version 5 (RFC 9562 section 5.5): one record has one, whichever file it stands in. */
export function uuidOf(kind: string, name: string): string {
  const hash = sha1(new Uint8Array([...NAME_SPACE, ...utf8ToBytes(`${kind} ${name.replace(/\p{Cs}/gu, '\ufffd')}`)]));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
