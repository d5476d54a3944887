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

const RANKS: ReadonlyMap<MentionKind, number> = new Map(RANK.map((kind, rank) => [kind, rank]));
const rankOf = ({ kind }: Mention): number => RANKS.get(kind) as number;

/**
 * Settles overlaps: the longer span wins, then the kind that stands first in the stated order, then the one that starts
 * earlier. The same mentions in any order give the same result.
 */
export function settle(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  // Most mentions touch no other: only those that hang together by overlaps are weighed against each other.
  for (let from = 0; from < inOrder.length; ) {
    let { end } = inOrder[from] as Mention;
    let to = from + 1;
    for (; to < inOrder.length && (inOrder[to] as Mention).start < end; to++)
      end = Math.max(end, (inOrder[to] as Mention).end);
    if (to === from + 1) kept.push(inOrder[from] as Mention);
    else kept.push(...settled(inOrder.slice(from, to)));
    from = to;
  }
  return kept;
}

function settled(rivals: readonly Mention[]): Mention[] {
  const byClaim = [...rivals].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      rankOf(a) - rankOf(b) ||
      a.start - b.start ||
      (a.because < b.because ? -1 : 1),
  );
  const kept: Mention[] = [];
  for (const mention of byClaim)
    if (kept.every((other) => other.end <= mention.start || mention.end <= other.start)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}
