// In: nothing. Out: what the batch command needs of the engine, gathered for the bundle (see bundle.ts).
import { annotateLine as annotate, type BatchAnswer } from '../lib/batch.ts';
import { openWide, type WideFile } from '../lib/wide.ts';
import { world } from '../lib/world.ts';

/** The bundle as annotate.ts sees it. */
export interface Batch {
  /**
   * Opens the engine over the packed files.
   *
   * @returns annotates one line: JSON in, JSON out
   */
  openBatch(bytes: Readonly<Record<WideFile, ArrayBuffer>>): (line: string, lineNumber: number) => BatchAnswer;
}

/** See {@link Batch.openBatch}. */
export function openBatch(
  bytes: Readonly<Record<WideFile, ArrayBuffer>>,
): (line: string, lineNumber: number) => BatchAnswer {
  const made = world(openWide(bytes));
  return (line, lineNumber) => annotate(line, lineNumber, made);
}
