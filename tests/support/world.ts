// In: the packed files and the records. Out: the world that tests read with, opened once a file.

import { withEast, world } from '../../lib/world.ts';
import { packedInNode } from '../../scripts/wide.ts';

const { wide, east } = await packedInNode();

/** The world of the extension, open for all languages. */
export const testWorld = withEast(world(wide), east);
