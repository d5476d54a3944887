// In: a fact or practice. Out: one line that a reader can check, for tests and goldens.
import type { Fact, Practice, SlotText } from '../../lib/core/fact.ts';

const word = (slot: SlotText | null): string => slot?.text ?? '–';

/** `coal, iron: Rajin > [Khasan] > Vladivostok | from-DPRK | 300 tons | in May | says a driver | reported`. */
export function factWords(fact: Fact): string {
  const via = fact.via.length > 0 ? ` > [${fact.via.map(word).join(', ')}]` : '';
  const parts = [`${fact.goods.map(word).join(', ')}: ${word(fact.from)}${via} > ${word(fact.to)}`, fact.direction];
  if (fact.quantity) parts.push(word(fact.quantity));
  if (fact.when) parts.push(`when ${word(fact.when)}`);
  if (fact.saidBy) parts.push(`says ${word(fact.saidBy)}`);
  parts.push(fact.modality);
  return parts.join(' | ');
}

/** `Dandong customs house: strict inspection, high charges`. */
export function practiceWords(practice: Practice): string {
  const parts: string[] = [];
  if (practice.inspection) parts.push(`${practice.inspection} inspection`);
  if (practice.charges) parts.push(`${practice.charges} charges`);
  if (practice.passes)
    parts.push(`${practice.passes.allowed ? 'lets through' : 'keeps out'} ${practice.passes.goods.text}`);
  if (practice.exception)
    parts.push(
      `spares ${practice.exception.who.text}${practice.exception.goods ? ` with ${practice.exception.goods.text}` : ''}`,
    );
  if (practice.traffic.length > 0) parts.push(`traffic ${practice.traffic.map(word).join(', ')}`);
  return `${practice.crossings.map(word).join(', ')}: ${parts.join(', ')}`;
}
