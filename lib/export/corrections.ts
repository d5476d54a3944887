// In: a kept fact. Out: what a person corrected in it, the engine's value beside the person's, as text.
import type { HistoryEntry } from '../core/review/review.ts';
import type { LedgerRecord } from '../store/records.ts';

/** `reader: direction: unknown → to-DPRK`, one a change, oldest first; empty where nobody changed anything. */
export function correctionsOf(record: LedgerRecord): string[] {
  if (record.type !== 'fact') return [];
  const { history, splitFrom, absorbed } = record.review;
  return [
    ...history.map(changeText),
    ...(splitFrom === null ? [] : [`reader: split off ${splitFrom}`]),
    ...(absorbed.length === 0 ? [] : [`reader: merged with ${absorbed.join(', ')}`]),
  ];
}

/** When a person last corrected it, and why; null where nobody did. */
export function lastCorrection(record: LedgerRecord): { readonly at: string; readonly note: string | null } | null {
  const last = record.type === 'fact' ? record.review.history.findLast(({ by }) => by === 'reader') : undefined;
  return last ? { at: last.at, note: last.note } : null;
}

function changeText(entry: HistoryEntry): string {
  const [before, after] = valuesOf(entry);
  return `${entry.by}: ${entry.slot}: ${before ?? 'not stated'} → ${after ?? 'not stated'}`;
}

const list = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '));

function valuesOf(entry: HistoryEntry): readonly (string | null)[] {
  switch (entry.slot) {
    case 'goods':
      return [entry.old, entry.new].map((goods) =>
        list(goods.map(({ text, hs, assessment }) => `${text} (HS ${hs.join('/') || '?'}, ${assessment.verdict})`)),
      );
    case 'via':
      return [entry.old, entry.new].map((places) => list(places.map(({ text, place }) => place?.name ?? text)));
    case 'from':
    case 'to':
      return [entry.old, entry.new].map((at) => at?.place?.name ?? at?.text ?? null);
    case 'when':
      return [entry.old, entry.new].map((date) => date && `${date.text} (${date.norm})`);
    case 'quantity':
      return [entry.old, entry.new].map((quantity) => quantity && `${quantity.text} (${quantity.bound})`);
    case 'direction':
    case 'modality':
      return [entry.old, entry.new];
    default:
      return [entry.old, entry.new].map((words) => words?.text ?? null);
  }
}
