// In: the packed files and the records. Out: the world that tests read with, opened once a file.

import { world } from '../../lib/world.ts';
import { wideInNode } from '../../scripts/wide.ts';

/** The world of the extension. */
export const testWorld = world(await wideInNode());
