// In: nothing. Out: what the batch command needs of the engine, gathered for the bundle (see bundle.ts).
import { annotateLine as annotate, type BatchAnswer } from '../lib/batch.ts';
import { type BytesOf, openEastFiles, openWide } from '../lib/wide.ts';
import { withEast, world } from '../lib/world.ts';
import type { PackedFile } from './wide.ts';

/** The bundle as annotate.ts sees it. */
export interface Batch {
  /**
   * Opens the engine over the packed files.
   *
   * @returns annotates one line: JSON in, JSON out
   */
  openBatch(bytes: BytesOf<PackedFile>): (line: string, lineNumber: number) => BatchAnswer;
}

/** See {@link Batch.openBatch}. */
export function openBatch(bytes: BytesOf<PackedFile>): (line: string, lineNumber: number) => BatchAnswer {
  const made = withEast(world(openWide(bytes)), openEastFiles(bytes));
  return (line, lineNumber) => annotate(line, lineNumber, made);
}
