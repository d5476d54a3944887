// In: what an article says a crossing is like. Out: a small waybill of it; never mixed with facts.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Practice } from '../../lib/core/fact.ts';
import type { FactState } from '../../lib/messages.ts';
import { Icon } from '../parts/Icon.tsx';
import { practiceWords, Quote } from '../parts/Quote.tsx';
import { dateWords, modalityWord, placeWords, practiceRows } from '../words/slots.ts';
import { Slot } from './Slots.tsx';
import { StateSign } from './StateSign.tsx';

export interface PracticeBillProps {
  no: number;
  practice: Practice;
  language: string | null;
  state: FactState;
  tabIndex: 0 | -1;
  isLocked: boolean;
  onConfirm(): void;
  onReject(): void;
  onUndo(): void;
}

/** One practice: crossing, what is said of it, who says so, the words, and the reader's decision. */
export function PracticeBill(props: PracticeBillProps) {
  const { no, practice, language, state, tabIndex, isLocked } = props;
  const name = crossingWords(practice);
  const row = { 'data-row': practice.id, tabIndex, 'aria-label': i18n.t('panel.practiceLabel', [String(no)]) };
  if (state === 'rejected') {
    return (
      <article className="waybill gone" data-state="rejected" {...row}>
        <Icon name="cross" />
        <p>{i18n.t('panel.rejectedLine', [String(no), name])}</p>
        <Button className="link" onPress={props.onUndo} isDisabled={isLocked}>
          {i18n.t('action.undo')}
        </Button>
      </article>
    );
  }
  return (
    <article className="waybill practice" data-state={state} {...row}>
      <header>
        <b className="grow">{name}</b>
        <StateSign state={state} />
      </header>
      <PracticeSlots practice={practice} />
      <div className="part">
        <Quote evidence={practice.evidence} words={practiceWords(practice)} language={language} />
      </div>
      <div className="acts">
        {state === 'confirmed' ? (
          <Button className="btn" onPress={props.onUndo} isDisabled={isLocked}>
            <Icon name="undo" />
            {i18n.t('action.undo')}
          </Button>
        ) : (
          <>
            <Button className="btn primary" onPress={props.onConfirm} isDisabled={isLocked}>
              <Icon name="check" />
              {i18n.t('action.confirm')}
            </Button>
            <Button className="btn" onPress={props.onReject} isDisabled={isLocked}>
              <Icon name="cross" />
              {i18n.t('action.reject')}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}

/** What a practice says, in boxes. */
export function PracticeSlots({ practice }: { practice: Practice }) {
  return (
    <div className="slots">
      {practiceRows(practice).map((row) => (
        <Slot key={row.label} label={row.label}>
          {row.text}
        </Slot>
      ))}
      {practice.when !== null && <Slot label={i18n.t('slot.when')}>{dateWords(practice.when)}</Slot>}
      <Slot label={i18n.t('slot.saidBy')}>
        {practice.saidBy?.text ?? <span className="muted">{i18n.t('drawer.writer')}</span>}
      </Slot>
      <Slot label={i18n.t('slot.firmly')}>{modalityWord(practice.modality)}</Slot>
    </div>
  );
}

/** Crossings that a practice speaks of; "not stated" where the article names none. */
export function crossingWords(practice: Practice): string {
  return practice.crossings.length === 0 ? i18n.t('slot.notStated') : practice.crossings.map(placeWords).join(', ');
}
