// In: the mentions of all recognisers. Out: one flat list in reading order, without overlap.
import type { Mention, MentionKind } from './mention.ts';

/**
 * Who wins between spans of the same length, first to last. A law's name beats all that is in it; a house or port is
 * more than the place it is named after; quantities and dates are read last.
 */
const RANK: readonly MentionKind[] = [
  'instrument',
  'customs',
  'port',
  'demonym',
  'place',
  'commodity',
  'date',
  'quantity',
];

/**
 * Settles overlaps: the longer span wins, then the kind that stands first in the stated order, then the one that starts
 * earlier. The same mentions in any order give the same result.
 */
export function settle(mentions: readonly Mention[]): Mention[] {
  const byClaim = [...mentions].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      RANK.indexOf(a.kind) - RANK.indexOf(b.kind) ||
      a.start - b.start ||
      (a.because < b.because ? -1 : 1),
  );
  const kept: Mention[] = [];
  // Kept in reading order, so that a newcomer only meets its two neighbours.
  for (const mention of byClaim) {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as Mention).start < mention.start) low = middle + 1;
      else high = middle;
    }
    const before = kept[low - 1];
    const after = kept[low];
    if ((before === undefined || before.end <= mention.start) && (after === undefined || mention.end <= after.start))
      kept.splice(low, 0, mention);
  }
  return kept;
}
