// In: a fact, and the form that was begun for it. Out: the form that corrects its slots; the engine's reading stays beside it.
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Direction, Fact, Modality, SlotPlace } from '../../lib/core/fact.ts';
import type { Bound, PlaceRef } from '../../lib/core/mention.ts';
import type { EditedGood, Edits } from '../../lib/core/review/review.ts';
import type { ReviewLookups } from '../live/lookups.ts';
import { Icon } from '../parts/Icon.tsx';
import { boundWord, directionWord, modalityWord, perWord } from '../words/slots.ts';
import { Choice, HeadingField, PlaceField, Words } from './Fields.tsx';
import { editsOf, type FormProblem, type FormState, formFrom, formOf, problemsOf, wordsOf } from './form-state.ts';

export interface CorrectFormProps {
  fact: Fact;
  draft: Readonly<Record<string, string>> | undefined;
  lookups: ReviewLookups;
  onSave(edits: Edits, note: string): void;
  onCancel(): void;
  onDraft(fields: Readonly<Record<string, string>> | null): void;
}

const directions: readonly Direction[] = ['to-DPRK', 'from-DPRK', 'other', 'unknown'];
const modalities: readonly Modality[] = ['asserted', 'reported', 'planned', 'denied', 'hypothetical'];
const bounds: readonly Bound[] = ['exact', 'about', 'at-most', 'at-least', 'over', 'under', 'between', 'unclear'];
const pers = ['', 'day', 'week', 'month', 'quarter', 'year', 'trip'] as const;
const units = ['t', 'kg', 'bbl', 'USD', 'CNY', 'trucks', 'wagons', 'containers', 'ships', 'units', 'boxes', 'bags'];

/** Every slot as a field. Ctrl+Enter saves; what was typed is kept as it is typed, until it is saved or given up. */
export function CorrectForm({ fact, draft, lookups, onSave, onCancel, onDraft }: CorrectFormProps) {
  const [form, setForm] = useState(() => formFrom(draft) ?? formOf(fact));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  useDraftOf(form, fact, onDraft);
  const set = (change: Partial<FormState>) => setForm((before) => ({ ...before, ...change }));
  const save = () => {
    const found = problemsOf(form);
    setProblems(found);
    if (found.length > 0) return;
    onSave(editsOf(form, fact), form.note);
  };
  const error = (name: FormProblem, words: string) => (problems.includes(name) ? words : undefined);
  const setEnd = (end: 'from' | 'to', text: string, place: PlaceRef | null) => {
    const slot = placeSlot(text, place, fact);
    set({ [end]: slot, ...impliedBy(end, slot, form) });
  };
  return (
    <form
      ref={box}
      className="correct"
      aria-label={i18n.t('review.form')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => formKeys(event, save, onCancel)}
    >
      <fieldset>
        <legend className="label">{i18n.t('slot.goods')}</legend>
        {form.goods.map((good, index) => (
          <GoodRow
            key={`${good.start} ${good.text}`}
            good={good}
            find={lookups.findHeadings}
            onChange={(next) => set({ goods: form.goods.map((one, at) => (at === index ? next : one)) })}
            onRemove={() => set({ goods: form.goods.filter((_, at) => at !== index) })}
          />
        ))}
      </fieldset>
      <div className="pair">
        <PlaceField
          label={i18n.t('slot.from')}
          text={form.from?.text ?? ''}
          place={form.from?.place ?? null}
          find={lookups.findPlaces}
          onChange={(text, place) => setEnd('from', text, place)}
        />
        <PlaceField
          label={i18n.t('slot.to')}
          text={form.to?.text ?? ''}
          place={form.to?.place ?? null}
          find={lookups.findPlaces}
          onChange={(text, place) => setEnd('to', text, place)}
        />
      </div>
      <div className="pair">
        {[...form.via, null].map((via, index) => (
          <PlaceField
            key={via === null ? `new ${form.via.length}` : `${via.start} ${via.text}`}
            label={i18n.t('slot.via')}
            text={via?.text ?? ''}
            place={via?.place ?? null}
            find={lookups.findPlaces}
            onChange={(text, place) => {
              const slot = placeSlot(text, place, fact);
              const rest = form.via.filter((_, at) => at !== index);
              if (slot === null && via === null) return;
              set({ via: slot === null ? rest : [...form.via.slice(0, index), slot, ...form.via.slice(index + 1)] });
            }}
          />
        ))}
      </div>
      <div className="quad">
        <Choice
          label={i18n.t('review.bound')}
          value={form.bound}
          choices={bounds.map((bound) => [bound, boundWord(bound)])}
          onChange={(bound) => set({ bound })}
        />
        <Words
          label={i18n.t('slot.quantity')}
          isFigure
          value={form.amount}
          error={error('amount', i18n.t('review.noFigure'))}
          onChange={(amount) => set({ amount })}
        />
        {form.bound === 'between' && (
          <Words
            label={i18n.t('review.upTo')}
            isFigure
            value={form.upper}
            error={error('upper', i18n.t('review.noRange'))}
            onChange={(upper) => set({ upper })}
          />
        )}
        <Words label={i18n.t('review.unit')} value={form.unit} list={units} onChange={(unit) => set({ unit })} />
        <Choice
          label={i18n.t('review.per')}
          value={pers.find((per) => per === form.per) ?? ''}
          choices={pers.map((per) => [per, per === '' ? i18n.t('review.once') : perWord(per)])}
          onChange={(per) => set({ per })}
        />
      </div>
      <div className="pair">
        <Words label={i18n.t('review.firstDay')} type="date" value={form.first} onChange={(first) => set({ first })} />
        <Words
          label={i18n.t('review.lastDay')}
          type="date"
          value={form.last}
          error={error('days', i18n.t('review.noDays'))}
          onChange={(last) => set({ last })}
        />
        <Choice
          label={i18n.t('review.direction')}
          value={form.direction}
          choices={directions.map((direction) => [direction, directionWord(direction)])}
          onChange={(direction) => set({ direction })}
        />
        <Choice
          label={i18n.t('slot.firmly')}
          value={form.modality}
          choices={modalities.map((modality) => [modality, modalityWord(modality)])}
          onChange={(modality) => set({ modality })}
        />
        <Words label={i18n.t('slot.saidBy')} value={form.saidBy} onChange={(saidBy) => set({ saidBy })} />
        <Words label={i18n.t('slot.means')} value={form.means} onChange={(means) => set({ means })} />
      </div>
      <Words hint="" label={i18n.t('review.why')} value={form.note} onChange={(note) => set({ note })} />
      <div className="acts">
        <Button className="btn primary" type="submit">
          {i18n.t('review.save')}
        </Button>
        <Button className="btn" onPress={onCancel}>
          {i18n.t('review.cancel')}
        </Button>
        <span className="muted small">{i18n.t('review.staysBeside')}</span>
      </div>
    </form>
  );
}

function GoodRow(props: {
  good: EditedGood;
  find: ReviewLookups['findHeadings'];
  onChange(good: EditedGood): void;
  onRemove(): void;
}) {
  const { good } = props;
  return (
    <div className="good-row">
      <HeadingField
        label={i18n.t('review.headingOf', [good.text])}
        value={good.hs[0] ?? ''}
        start={good.name}
        find={props.find}
        onChange={(hit) =>
          hit &&
          props.onChange({
            ...good,
            // The record of the word belongs to another heading now.
            term: good.hs[0]?.startsWith(hit.code) ? good.term : null,
            hs: [hit.code],
            generic: false,
          })
        }
      />
      <Button className="btn quiet icon" aria-label={i18n.t('review.removeGood', [good.text])} onPress={props.onRemove}>
        <Icon name="cross" />
      </Button>
    </div>
  );
}

function placeSlot(text: string, place: PlaceRef | null, fact: Fact): SlotPlace | null {
  const words = wordsOf(text, fact);
  return words && { ...words, place };
}

/** An end in the DPRK tells which way, where nothing told it before; the reader sees it in the form and can change it. */
function impliedBy(end: 'from' | 'to', slot: SlotPlace | null, form: FormState): Partial<FormState> {
  if (form.direction !== 'unknown' || slot?.place?.country !== 'KP') return {};
  return { direction: end === 'to' ? 'to-DPRK' : 'from-DPRK' };
}

/** Keeps what was typed a moment after it was typed, and once more as the form goes. */
function useDraftOf(form: FormState, fact: Fact, onDraft: CorrectFormProps['onDraft']): void {
  const start = useRef(JSON.stringify(formOf(fact)));
  const kept = useRef<string | null>(null);
  const keep = useEffectEvent(onDraft);
  useEffect(() => {
    const text = JSON.stringify(form);
    if (kept.current === null && text === start.current) return;
    if (kept.current === text) return;
    const timer = setTimeout(() => {
      kept.current = text;
      keep({ form: text });
    }, 300);
    return () => clearTimeout(timer);
  }, [form]);
}

function formKeys(event: KeyboardEvent, save: () => void, cancel: () => void): void {
  event.stopPropagation();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  } else if (event.key === 'Escape' && !event.defaultPrevented) {
    const isListOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (!isListOpen) cancel();
  }
}
