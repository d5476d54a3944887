// In: nothing. Out: what our scripts in one page share: the isolated world's own global, which the page can't see.
import type { Guide } from './guide.ts';
import type { Visit } from './visit.ts';

export const world = globalThis as { visit?: Visit; guide?: Guide | undefined; isAsked?: boolean };
