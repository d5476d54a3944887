// In: nothing. Out: what the batch command needs of the engine, gathered for the bundle (see bundle.ts).
import { annotateLine as annotate, type BatchAnswer } from '../lib/batch.ts';
import { world } from '../lib/world.ts';

/** The bundle as annotate.ts sees it. */
export interface Batch {
  annotateLine(line: string, lineNumber: number): BatchAnswer;
}

/** Annotates one line: JSON in, JSON out. */
export function annotateLine(line: string, lineNumber: number): BatchAnswer {
  return annotate(line, lineNumber, world());
}
