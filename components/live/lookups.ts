// In: words that the reader types in a form. Out: headings and places that fit, from the background's lists.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PlaceHit } from '../../lib/core/gazetteer/search.ts';
import type { HeadingHit } from '../../lib/core/nomenclature.ts';
import type { Lookups } from '../../lib/messages.ts';

const { sendMessage } = defineExtensionMessaging<Lookups>();

/** What the forms of review ask. */
export interface ReviewLookups {
  findHeadings(query: string): Promise<readonly HeadingHit[]>;
  findPlaces(query: string): Promise<readonly PlaceHit[]>;
}

/** A background that is just waking is asked once more; then there is nothing to offer. */
async function twice<T>(ask: () => Promise<{ readonly found: readonly T[] } | undefined>): Promise<readonly T[]> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && Array.isArray(answer.found)) return answer.found;
  }
  return [];
}

export const lookups: ReviewLookups = {
  findHeadings: (query) => twice(() => sendMessage('findHeadings', { query })),
  findPlaces: (query) => twice(() => sendMessage('findPlaces', { query })),
};
