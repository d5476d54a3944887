// In: a draft of a practice. Out: the practice as it is shown, stored and exported.
import type { Article } from '../article.ts';
import type { Practice } from '../fact.ts';
import { identify } from '../identity.ts';
import { derivedIn, evidenceOf, slotDate, slotPlace, slotQuantity, words } from './compose.ts';
import type { PracticeDraft } from './practice.ts';

/** A practice from its draft; the id derives from source, evidence and crossings. */
export function composePractice(article: Article, draft: PracticeDraft): Practice {
  const evidence = evidenceOf(article, draft.sentence);
  const crossings = draft.crossings.map(slotPlace);
  const { passes, exception } = draft;
  return {
    id: identify([article.source.url, 'practice', evidence.exact, ...crossings.map((crossing) => crossing.text)]),
    crossings,
    inspection: draft.inspection,
    charges: draft.charges,
    passes: passes ? { goods: { ...passes.goods }, allowed: passes.allowed } : null,
    exception: exception ? { who: { ...exception.who }, goods: words(exception.goods) } : null,
    traffic: draft.traffic.map(slotQuantity),
    derived: draft.traffic.length > 1 ? derivedIn(draft.sentence) : [],
    authority: words(draft.authority),
    when: draft.when ? slotDate(draft.when) : null,
    saidBy: words(draft.saidBy),
    modality: draft.modality,
    evidence,
  };
}
