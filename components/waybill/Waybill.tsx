// In: a fact with its place in the ledger. Out: one waybill, and what the reader decides about it.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Fact } from '../../lib/core/fact.ts';
import type { FactState } from '../../lib/messages.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { factWords, Quote } from '../parts/Quote.tsx';
import { labelSentence, modalityWord, quantityWords } from '../words/slots.ts';
import { strictest, verdictGlyph, verdictWord } from '../words/verdict.ts';
import { Rulings } from './Ruling.tsx';
import { FactSlots } from './Slots.tsx';
import { StateSign } from './StateSign.tsx';

/** What can be done to an entry from its waybill. */
export interface WaybillActions {
  onToggle(): void;
  onConfirm(): void;
  onReject(): void;
  onUndo(): void;
  /** Shows its words in the page; null where the page is not open. */
  onGoTo: (() => void) | null;
}

export interface WaybillProps extends WaybillActions {
  no: number;
  id: string;
  fact: Fact;
  language: string | null;
  state: FactState;
  isOpen: boolean;
  /** 0 for the one row of the list that Tab reaches, -1 for the others. */
  tabIndex: 0 | -1;
  /** Saving is not possible (private window, ledger of a newer version): the reason stands in a notice. */
  isLocked: boolean;
}

/** A fact as a form: shut to one line, open with every slot, or one line with Undo once rejected. */
export function Waybill(props: WaybillProps) {
  const { no, id, fact, state, isOpen, tabIndex } = props;
  const row = { 'data-row': id, tabIndex, 'aria-label': i18n.t('panel.factLabel', [String(no)]) };
  const goods = fact.goods.map((good) => good.text).join(', ');
  if (state === 'rejected') {
    return (
      <article className="waybill gone" data-state="rejected" {...row}>
        <Icon name="cross" />
        <p>{i18n.t('panel.rejectedLine', [String(no), goods])}</p>
        <Button className="link" onPress={props.onUndo} isDisabled={props.isLocked}>
          {i18n.t('action.undo')}
        </Button>
      </article>
    );
  }
  return (
    <article className={`waybill${isOpen ? '' : ' shut'}`} data-state={state} {...row}>
      <header>
        <span className="no">{i18n.t('panel.factNo', [String(no)])}</span>
        {isOpen ? (
          <span className="muted where">
            {modalityWord(fact.modality)} · {i18n.t('panel.paragraphOf', [String(fact.evidence.block + 1)])}
          </span>
        ) : (
          <Summary fact={fact} goods={goods} language={props.language} />
        )}
        <StateSign state={state} small={!isOpen} />
        <Button
          className="btn quiet icon"
          aria-expanded={isOpen}
          aria-label={isOpen ? i18n.t('panel.shutFact', [String(no)]) : i18n.t('panel.openFact', [String(no)])}
          onPress={props.onToggle}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
        </Button>
      </header>
      {isOpen && <Body {...props} />}
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

function Body({ fact, language, state, isLocked, onConfirm, onReject, onUndo, onGoTo }: WaybillProps) {
  return (
    <>
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
      <div className="acts">
        {state === 'confirmed' ? (
          <Button className="btn" onPress={onUndo} isDisabled={isLocked}>
            <Icon name="undo" />
            {i18n.t('action.undo')}
          </Button>
        ) : (
          <>
            <Button className="btn primary" onPress={onConfirm} isDisabled={isLocked}>
              <Icon name="check" />
              {i18n.t('action.confirm')}
            </Button>
            <Button className="btn" onPress={onReject} isDisabled={isLocked}>
              <Icon name="cross" />
              {i18n.t('action.reject')}
            </Button>
          </>
        )}
        {onGoTo !== null && (
          <Button className="btn quiet end" onPress={onGoTo}>
            {i18n.t('action.goTo')}
          </Button>
        )}
      </div>
    </>
  );
}
