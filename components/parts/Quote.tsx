// In: the sentence that a fact stands on and its slots. Out: the sentence with the words of the slots underlined.
import type { ReactNode } from 'react';
import type { Span } from '../../lib/core/article.ts';
import type { Evidence, Fact, Practice, SlotText } from '../../lib/core/fact.ts';

/** The words of a fact that fill its slots. */
export function factWords(fact: Fact): SlotText[] {
  return [
    ...fact.goods,
    ...(fact.from ? [fact.from] : []),
    ...fact.via,
    ...(fact.to ? [fact.to] : []),
    ...(fact.quantity ? [fact.quantity] : []),
    ...(fact.when ? [fact.when] : []),
    ...(fact.means ? [fact.means] : []),
    ...(fact.actor ? [fact.actor] : []),
    ...(fact.saidBy ? [fact.saidBy] : []),
  ];
}

/** The words of a practice that fill its slots. */
export function practiceWords(practice: Practice): SlotText[] {
  return [
    ...practice.crossings,
    ...(practice.passes ? [practice.passes.goods] : []),
    ...(practice.exception ? [practice.exception.who] : []),
    ...(practice.exception?.goods ? [practice.exception.goods] : []),
    ...(practice.authority ? [practice.authority] : []),
    ...(practice.when ? [practice.when] : []),
    ...(practice.saidBy ? [practice.saidBy] : []),
  ];
}

/**
 * Spans of `words` within `evidence.exact`, in order, without overlap. A slot whose words are not at its place in the
 * quote (they stand in another sentence, or the page changed) is left out: the text is the truth.
 */
export function spansInQuote(evidence: Evidence, words: readonly SlotText[]): Span[] {
  const found = words
    .map(({ start, end, text }) => ({ start: start - evidence.start, end: end - evidence.start, text }))
    .filter(({ start, end, text }) => start >= 0 && text !== '' && evidence.exact.slice(start, end) === text)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  let last = 0;
  for (const { start, end } of found) {
    if (start < last) continue;
    spans.push({ start, end });
    last = end;
  }
  return spans;
}

/** A quoted sentence; page text goes in as text and carries the article's language. */
export function Quote({
  evidence,
  words,
  language,
}: {
  evidence: Evidence;
  words: readonly SlotText[];
  language: string | null;
}) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of spansInQuote(evidence, words)) {
    pieces.push(evidence.exact.slice(from, start), <mark key={start}>{evidence.exact.slice(start, end)}</mark>);
    from = end;
  }
  pieces.push(evidence.exact.slice(from));
  return (
    <blockquote className="quote" lang={language ?? undefined}>
      “{pieces}”
    </blockquote>
  );
}
