// In: a fact with its place in the ledger. Out: one waybill, and what the reader decides about it.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Fact } from '../../lib/core/fact.ts';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { Edits } from '../../lib/core/review/review.ts';
import type { Telling } from '../../lib/review-tally.ts';
import type { ReviewLookups } from '../live/lookups.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { factWords, Quote } from '../parts/Quote.tsx';
import { CorrectForm } from '../review/CorrectForm.tsx';
import { History } from '../review/History.tsx';
import { MoreMenu, type Neighbour } from '../review/MoreMenu.tsx';
import { Questions } from '../review/Questions.tsx';
import { RejectMenu } from '../review/RejectMenu.tsx';
import { rejectable } from '../review/rejectable.ts';
import { labelSentence, modalityWord, quantityWords } from '../words/slots.ts';
import { strictest, verdictGlyph, verdictWord } from '../words/verdict.ts';
import { Rulings } from './Ruling.tsx';
import { FactSlots } from './Slots.tsx';
import { StateSign } from './StateSign.tsx';

/** What can be done to a fact from its waybill. */
export interface WaybillActions {
  onToggle(): void;
  onConfirm(): void;
  onReject(add: readonly PersonalRule[], words: string): void;
  onUndo(): void;
  /** Shows its words in the page; null where the page is not open. */
  onGoTo: (() => void) | null;
  onEdit(): void;
  onSave(edits: Edits, note: string): void;
  /** An answer to a question of the engine's. */
  onAnswer(edits: Edits): void;
  onCancel(): void;
  onDraft(fields: Readonly<Record<string, string>> | null): void;
  onSplit(goods: readonly number[]): void;
  onMerge(from: string): void;
}

export interface WaybillProps extends WaybillActions {
  no: number;
  telling: Telling;
  /** Host of the page, for exclusions on it. */
  site: string;
  language: string | null;
  isOpen: boolean;
  isEditing: boolean;
  draft: Readonly<Record<string, string>> | undefined;
  lookups: ReviewLookups;
  neighbours: readonly Neighbour[];
  /** 0 for the one row of the list that Tab reaches, -1 for the others. */
  tabIndex: 0 | -1;
  /** Saving is not possible (private window, ledger of a newer version): the reason stands in a notice. */
  isLocked: boolean;
}

/** A fact as a form: shut to one line, open with every slot, being corrected, or one line with Undo once rejected. */
export function Waybill(props: WaybillProps) {
  const { no, telling, isOpen, isEditing, tabIndex } = props;
  const { id, fact, state, isCorrected } = telling;
  const row = { 'data-row': id, tabIndex, 'aria-label': i18n.t('panel.factLabel', [String(no)]) };
  const goods = fact.goods.map((good) => good.text).join(', ');
  if (state === 'rejected' && !isEditing) {
    return (
      <article className="waybill gone" data-state="rejected" {...row}>
        <Icon name="cross" />
        <p>{i18n.t('panel.rejectedLine', [String(no), goods])}</p>
        <Button className="link" onPress={props.onUndo} isDisabled={props.isLocked}>
          {i18n.t('action.undo')}
        </Button>
        <RejectMenu
          words={rejectable(fact)}
          site={props.site}
          isDisabled={props.isLocked}
          withThisOne={false}
          onReject={props.onReject}
          label={i18n.t('review.rejectScopes')}
        />
      </article>
    );
  }
  const shown = isCorrected && state === 'confirmed' ? 'corrected' : state;
  return (
    <article
      className={`waybill${isOpen || isEditing ? '' : ' shut'}`}
      data-state={isEditing ? 'corrected' : shown}
      {...row}
    >
      <header>
        <span className="no">{i18n.t('panel.factNo', [String(no)])}</span>
        {isEditing ? (
          <span className="muted where">{i18n.t('review.correcting')}</span>
        ) : isOpen ? (
          <span className="muted where">
            {modalityWord(fact.modality)} · {i18n.t('panel.paragraphOf', [String(fact.evidence.block + 1)])}
          </span>
        ) : (
          <Summary fact={fact} goods={goods} language={props.language} />
        )}
        {props.draft !== undefined && !isEditing && <span className="tag">{i18n.t('review.begun')}</span>}
        <StateSign state={shown} small={!isOpen} />
        {!isEditing && (
          <Button
            className="btn quiet icon"
            aria-expanded={isOpen}
            aria-label={isOpen ? i18n.t('panel.shutFact', [String(no)]) : i18n.t('panel.openFact', [String(no)])}
            onPress={props.onToggle}
          >
            <Icon name={isOpen ? 'up' : 'down'} />
          </Button>
        )}
      </header>
      {isEditing ? (
        <>
          <div className="part">
            <Quote evidence={fact.evidence} words={factWords(fact)} language={props.language} />
          </div>
          <CorrectForm
            fact={fact}
            draft={props.draft}
            lookups={props.lookups}
            onSave={props.onSave}
            onCancel={props.onCancel}
            onDraft={props.onDraft}
          />
        </>
      ) : (
        isOpen && <Body {...props} />
      )}
    </article>
  );
}

function Summary({ fact, goods, language }: { fact: Fact; goods: string; language: string | null }) {
  const verdict = strictest(fact.goods.map((good) => good.assessment));
  return (
    <span className="summary">
      <Glyph name={verdictGlyph(verdict)} />
      <span className="vh">{verdictWord(verdict)} </span>
      <b lang={language ?? undefined}>{goods}</b>
      {fact.quantity !== null && <span className="muted">{quantityWords(fact.quantity)}</span>}
    </span>
  );
}

function Body(props: WaybillProps) {
  const { telling, language, isLocked, onGoTo } = props;
  const { fact, state, review, questions } = telling;
  return (
    <>
      {state === 'unreviewed' && (
        <Questions
          fact={fact}
          questions={questions}
          isLocked={isLocked}
          onAnswer={props.onAnswer}
          onOther={props.onEdit}
        />
      )}
      <FactSlots fact={fact} language={language} />
      <div className="part">
        <Quote evidence={fact.evidence} words={factWords(fact)} language={language} />
      </div>
      {fact.goods.length > 0 && (
        <div className="part">
          <Rulings goods={fact.goods} />
          {fact.articleLabel !== null && <p className="calls">{labelSentence(fact.articleLabel)}</p>}
        </div>
      )}
      <History review={review} />
      <div className="acts">
        {state === 'confirmed' ? (
          <Button className="btn" onPress={props.onUndo} isDisabled={isLocked}>
            <Icon name="undo" />
            {i18n.t('review.reopen')}
          </Button>
        ) : (
          <Button className="btn primary" onPress={props.onConfirm} isDisabled={isLocked}>
            <Icon name="check" />
            {i18n.t('action.confirm')}
          </Button>
        )}
        <Button className="btn" onPress={props.onEdit} isDisabled={isLocked}>
          <Icon name="pencil" />
          {i18n.t('review.correct')}
        </Button>
        <RejectMenu
          words={rejectable(fact)}
          site={props.site}
          isDisabled={isLocked}
          withThisOne
          onReject={props.onReject}
        />
        <MoreMenu
          fact={fact}
          neighbours={props.neighbours}
          isDisabled={isLocked}
          onSplit={props.onSplit}
          onMerge={props.onMerge}
        />
        {onGoTo !== null && (
          <Button className="btn quiet end" onPress={onGoTo}>
            {i18n.t('action.goTo')}
          </Button>
        )}
      </div>
    </>
  );
}
