// In: marks of a page. Out: what the counters count, what the list shows, grouped by paragraph.
import type { MarkView } from '../../lib/messages.ts';

/** Groups that the counters count and filter by. */
export type MarkGroup = 'banned' | 'capped' | 'luxury' | 'open' | 'none' | 'places' | 'more';

/** Which counter a mark belongs to; quantities, dates and legal instruments are `more`. */
export function groupOf(mark: MarkView): MarkGroup {
  switch (mark.kind) {
    case 'place':
    case 'customs':
    case 'port':
    case 'demonym':
      return 'places';
    case 'quantity':
    case 'date':
    case 'instrument':
      return 'more';
    case 'commodity':
      switch (mark.verdict) {
        case 'banned':
          return 'banned';
        case 'capped':
          return 'capped';
        case 'luxury':
          return 'luxury';
        case 'conditional':
        case 'dual-use':
        case 'unknown-direction':
          return 'open';
        default:
          return 'none';
      }
  }
}

/** How many marks each group has. */
export function countMarks(marks: readonly MarkView[]): Record<MarkGroup, number> {
  const counts: Record<MarkGroup, number> = { banned: 0, capped: 0, luxury: 0, open: 0, none: 0, places: 0, more: 0 };
  for (const mark of marks) counts[groupOf(mark)] += 1;
  return counts;
}

/** Marks of one paragraph, in reading order. */
export interface Paragraph {
  readonly block: number;
  readonly marks: readonly MarkView[];
}

/**
 * Marks that are shown, by paragraph.
 *
 * @param only groups to show; empty shows all but `more`
 * @param withMore shows quantities, dates and instruments too
 */
export function paragraphsOf(marks: readonly MarkView[], only: ReadonlySet<MarkGroup>, withMore: boolean): Paragraph[] {
  const paragraphs: { block: number; marks: MarkView[] }[] = [];
  for (const mark of marks) {
    const group = groupOf(mark);
    if (group === 'more' ? !withMore : only.size > 0 && !only.has(group)) continue;
    const last = paragraphs.at(-1);
    if (last?.block === mark.block) last.marks.push(mark);
    else paragraphs.push({ block: mark.block, marks: [mark] });
  }
  return paragraphs;
}
