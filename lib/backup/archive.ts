// In: the bytes of a zip that anybody may have made. Out: its files one by one, within stated caps and as summed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Refusal } from './refusal.ts';

/** What is taken in at most. A ledger of 50,000 facts with their texts stays below a third of each. */
export const caps = {
  /** Bytes of a file as chosen. */
  packed: 200e6,
  /** Bytes of all files in an archive together, as they say and as they come out. */
  unpacked: 1e9,
  /** Bytes of one file in an archive. */
  file: 64e6,
  entries: 20_000,
  /** Bytes out for each byte in, for files above {@link caps.free}. JSON of much the same rows comes to some 50. */
  ratio: 200,
  free: 1e6,
} as const;
export type Caps = { readonly [K in keyof typeof caps]: number };

export const SUMS = 'SHA256SUMS';

/** Names as we write them: plain folders, no drive, no way up. */
const plain = /^(?!.*\.\.)[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;

/** Files are unpacked only when they are asked for, and each is checked against the sums before it is handed out. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #sizes: ReadonlyMap<string, number>;
  readonly #sums: ReadonlyMap<string, string>;
  readonly #caps: Caps;

  /** @throws Refusal for what is no zip, is beyond the caps, has names that lead outside, or has no readable sums */
  constructor(bytes: Uint8Array, limits: Caps = caps) {
    this.#bytes = bytes;
    this.#caps = limits;
    this.#sizes = listed(bytes, limits);
    if (!this.#sizes.has(SUMS)) throw new Refusal('no-sums', SUMS);
    this.#sums = sumsIn(this.#unpack(new Set([SUMS])).get(SUMS) ?? new Uint8Array());
  }

  get names(): readonly string[] {
    return [...this.#sizes.keys()];
  }

  has(name: string): boolean {
    return this.#sizes.has(name);
  }

  /** One file as text. @throws Refusal where it is missing or is not what the sums say */
  text(name: string): string {
    const bytes = this.#unpack(new Set([name])).get(name);
    if (bytes === undefined) throw new Refusal('missing', name);
    this.#check(name, bytes);
    return textOf(name, bytes);
  }

  /** Several files as texts, some megabytes at a time, so that no more lies unpacked than that. */
  *texts(names: readonly string[]): Generator<readonly [name: string, text: string]> {
    for (const some of inPieces(names, (name) => this.#sizes.get(name) ?? 0)) {
      const found = this.#unpack(new Set(some));
      for (const name of some) {
        const bytes = found.get(name);
        if (bytes === undefined) throw new Refusal('missing', name);
        this.#check(name, bytes);
        yield [name, textOf(name, bytes)];
      }
    }
  }

  #check(name: string, bytes: Uint8Array): void {
    const sum = this.#sums.get(name);
    if (sum === undefined) throw new Refusal('damaged', name, `no line in ${SUMS}`);
    if (sum !== bytesToHex(sha256(bytes))) throw new Refusal('damaged', name, `SHA-256 is not that of ${SUMS}`);
  }

  /** The library gives a file exactly the room that it claims, so one that lies comes out short and fails its sum. */
  #unpack(wanted: ReadonlySet<string>): Map<string, Uint8Array> {
    try {
      return new Map(Object.entries(unzipSync(this.#bytes, { filter: ({ name }) => wanted.has(name) })));
    } catch (error) {
      throw new Refusal('damaged', [...wanted].join(', '), error instanceof Error ? error.message : String(error));
    }
  }

  /** The caps that this archive was read under. */
  get caps(): Caps {
    return this.#caps;
  }
}

/** Names and claimed sizes, without unpacking anything. */
function listed(bytes: Uint8Array, limits: Caps): Map<string, number> {
  if (bytes.length > limits.packed) throw new Refusal('too-big', 'zip', megabytes(limits.packed));
  const sizes = new Map<string, number>();
  let sum = 0;
  let seen = 0;
  const look = ({ name, size, originalSize }: UnzipFileInfo) => {
    seen += 1;
    if (seen > limits.entries) throw new Refusal('too-many', 'zip', String(limits.entries));
    if (!plain.test(name)) throw new Refusal('outside', JSON.stringify(name.slice(0, 120)));
    if (sizes.has(name)) throw new Refusal('damaged', name, 'the name stands twice');
    const claimed = Math.max(size, originalSize);
    sum += claimed;
    if (claimed > limits.file) throw new Refusal('too-big', name, megabytes(limits.file));
    if (sum > limits.unpacked) throw new Refusal('too-big', 'zip', megabytes(limits.unpacked));
    if (originalSize > limits.free && originalSize > size * limits.ratio)
      throw new Refusal('too-packed', name, `1 : ${limits.ratio}`);
    sizes.set(name, claimed);
    return false;
  };
  try {
    unzipSync(bytes, { filter: look });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not-zip', 'zip', error instanceof Error ? error.message : String(error));
  }
  if (seen === 0) throw new Refusal('not-zip', 'zip');
  return sizes;
}

function sumsIn(bytes: Uint8Array): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of textOf(SUMS, bytes).split('\n')) {
    if (line === '') continue;
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined) throw new Refusal('no-sums', SUMS, line.slice(0, 80));
    sums.set(name, sum);
  }
  return sums;
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged', name, 'is no UTF-8');
  }
}

/** Neighbours together up to some megabytes. */
function inPieces(names: readonly string[], sizeOf: (name: string) => number): string[][] {
  const pieces: string[][] = [];
  let room = 0;
  for (const name of names) {
    room -= sizeOf(name);
    const last = pieces.at(-1);
    if (last === undefined || room < 0) {
      pieces.push([name]);
      room = 8e6 - sizeOf(name);
    } else last.push(name);
  }
  return pieces;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
