// In: scores of cross-validations. Out: scripts/measure/unseen.json, where the table finds them beside the seen figures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, stampOf } from '../tree.ts';
import type { Figures } from './table.ts';

/** What the engine does on a set whose articles its models have learnt from, each read by a model that hasn't. */
export interface Unseen {
  /** How it was measured, and the command that does it again. */
  readonly how: string;
  readonly figures: Figures;
  /** Stamp of the shipped model at that time, where it can be trained anew without cross-validation. */
  readonly stamp?: string;
}

/** Stamp of the shipped English model. */
export const englishStamp = (): string => stampOf(['lib/data/models/english.bin']).slice(0, 16);

const file = at('scripts/measure/unseen.json');

/** Scores of all cross-validations, by set. */
export function readUnseen(): Record<string, Unseen> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Unseen>) : {};
}

/** Keeps the scores of one. */
export function keepUnseen(set: string, unseen: Unseen): void {
  const json = JSON.stringify({ ...readUnseen(), [set]: unseen }, null, 2);
  // Rows of figures on one line, as the formatter has them.
  const rows = json.replaceAll(/\[[\d.,\s]*\]/g, (row) =>
    row.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  writeFileSync(file, `${rows}\n`);
}
