// In: nothing. Out: what the batch command needs of the engine, gathered for the bundle (see bundle.ts).
import { annotateLine } from '../lib/batch.ts';

/** The bundle as annotate.ts sees it. */
export interface Batch {
  annotateLine(line: string, lineNumber: number): string;
}

export { annotateLine };
