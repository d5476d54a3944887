// In: a ledger. Out: its backup as one file, and files that nobody honest would make.
import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Vault } from '../../lib/store/vault.ts';

export const stamp = { now: '2026-10-02T10:00:00.000Z', engine: 'tidewaiter 0.1.0' };

/** Pieces of a file as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

export async function backupOf(vault: Vault, settings: Record<string, unknown> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await vault.backup(settings, stamp, (piece) => pieces.push(piece));
  return joined(pieces);
}

/** A zip with true sums of whatever is put into it. */
export function zipWithSums(files: Readonly<Record<string, string>>, more: Zippable = {}): Uint8Array {
  const sums = Object.entries(files)
    .map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
    .join('');
  const packed = Object.entries({ ...files, SHA256SUMS: sums }).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(packed), ...more });
}
