// In: what was changed in a fact. Out: the engine's value beside the person's, with who, when and why.
import { i18n } from '#i18n';
import type { SlotGood } from '../../lib/core/fact.ts';
import type { HistoryEntry, Review } from '../../lib/core/review/review.ts';
import { dayWords } from '../words/language.ts';
import { dateWords, directionWord, modalityWord, placeWords, quantityWords } from '../words/slots.ts';
import { verdictWord } from '../words/verdict.ts';

/** Shut to one line; nothing where nobody changed anything. */
export function History({ review }: { review: Review }) {
  if (review.history.length === 0 && review.splitFrom === null && review.absorbed.length === 0) return null;
  return (
    <details className="history">
      <summary>{i18n.t('review.history', review.history.length)}</summary>
      {review.splitFrom !== null && <p className="muted small">{i18n.t('review.splitOff')}</p>}
      {review.absorbed.length > 0 && <p className="muted small">{i18n.t('review.merged', review.absorbed.length)}</p>}
      <ol>
        {review.history.map((entry) => (
          <li key={`${entry.op} ${entry.slot} ${entry.by}`}>
            <span className="label">{slotWord(entry.slot)}</span>
            <Change entry={entry} />
            <small className="muted">
              {entry.by === 'reader' ? i18n.t('review.byYou') : i18n.t('review.byEngine')} · {dayWords(entry.at)}
              {entry.note !== null && ` · ${entry.note}`}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Of goods those that changed; where the engine came to the same verdict, that. */
function Change({ entry }: { entry: HistoryEntry }) {
  const [before, after] =
    entry.slot === 'goods' ? changedGoods(entry.old, entry.new) : ([entry.old, entry.new] as const);
  const [old, now] = [valueWords(entry, before), valueWords(entry, after)];
  if (old === now) return <span>{i18n.t('review.sameVerdict')}</span>;
  return (
    <span>
      <del>{old}</del> → <ins>{now}</ins>
    </span>
  );
}

function changedGoods(old: readonly SlotGood[], now: readonly SlotGood[]) {
  const key = ({ text, hs, assessment }: SlotGood) => `${text} ${hs.join()} ${assessment.verdict}`;
  const [before, after] = [new Set(old.map(key)), new Set(now.map(key))];
  return [old.filter((good) => !after.has(key(good))), now.filter((good) => !before.has(key(good)))] as const;
}

function slotWord(slot: HistoryEntry['slot']): string {
  switch (slot) {
    case 'goods':
      return i18n.t('slot.goods');
    case 'from':
      return i18n.t('slot.from');
    case 'via':
      return i18n.t('slot.via');
    case 'to':
      return i18n.t('slot.to');
    case 'quantity':
      return i18n.t('slot.quantity');
    case 'when':
      return i18n.t('slot.when');
    case 'direction':
      return i18n.t('review.direction');
    case 'modality':
      return i18n.t('slot.firmly');
    case 'saidBy':
      return i18n.t('slot.saidBy');
    case 'means':
      return i18n.t('slot.means');
    case 'actor':
      return i18n.t('slot.actor');
  }
}

function valueWords({ slot }: HistoryEntry, value: HistoryEntry['old']): string {
  const entry = { slot, value } as {
    readonly [S in HistoryEntry['slot']]: { slot: S; value: Extract<HistoryEntry, { slot: S }>['old'] };
  }[HistoryEntry['slot']];
  const nothing = i18n.t('slot.notStated');
  switch (entry.slot) {
    case 'goods':
      return (
        entry.value
          .map(({ text, hs, assessment }) => `${text} (HS ${hs.join('/') || '?'}, ${verdictWord(assessment.verdict)})`)
          .join(', ') || nothing
      );
    case 'via':
      return entry.value.map(placeWords).join(', ') || nothing;
    case 'from':
    case 'to':
      return entry.value ? placeWords(entry.value) : nothing;
    case 'quantity':
      return entry.value ? quantityWords(entry.value) : nothing;
    case 'when':
      return entry.value ? dateWords(entry.value) : nothing;
    case 'direction':
      return directionWord(entry.value);
    case 'modality':
      return modalityWord(entry.value);
    case 'saidBy':
    case 'means':
    case 'actor':
      return entry.value?.text ?? nothing;
  }
}
