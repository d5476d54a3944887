// In: one entry. Out: everything that is known of it, beside the table, and what the reader decides.
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Evidence, Modality, SlotText } from '../../lib/core/fact.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { Icon } from '../parts/Icon.tsx';
import { factWords, practiceWords, Quote } from '../parts/Quote.tsx';
import { PracticeSlots } from '../waybill/PracticeBill.tsx';
import { Rulings } from '../waybill/Ruling.tsx';
import { FactSlots } from '../waybill/Slots.tsx';
import { StateSign } from '../waybill/StateSign.tsx';
import { dayWords } from '../words/language.ts';
import { labelSentence, modalityWord } from '../words/slots.ts';
import { regimeName } from '../words/verdict.ts';
import { entryTitle } from './entry-title.ts';

export interface DrawerProps {
  row: LedgerRow;
  isLocked: boolean;
  onClose(): void;
  onConfirm(): void;
  onReject(): void;
  onUndo(): void;
  onDelete(): void;
  onOpenSource(): void;
}

/** Not modal: the table stays in use. Escape closes it; the focus comes in when it is mounted, so each entry needs its own key. */
export function Drawer(props: DrawerProps) {
  const { row, isLocked } = props;
  const { record } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  /** The button that was pressed goes away with the decision, so the heading takes the focus before. */
  const decide = (decision: () => void) => () => {
    heading.current?.focus();
    decision();
  };
  return (
    <aside
      className="drawer-box"
      aria-label={i18n.t('drawer.label', [String(row.no)])}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <header className="tide-rule">
        <div>
          <p className="muted small">
            {i18n.t('panel.factNo', [String(row.no)])} {row.state !== null && <StateSign state={row.state} />}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {entryTitle(row)}
          </h2>
        </div>
        <Button className="btn quiet icon" aria-label={i18n.t('action.close')} onPress={props.onClose}>
          <Icon name="cross" />
        </Button>
      </header>
      <div className="drawer-body">
        <Content row={row} />
        <PageSection row={row} />
      </div>
      <div className="acts">
        {row.state !== null && row.state !== 'confirmed' && (
          <Button className="btn primary" onPress={decide(props.onConfirm)} isDisabled={isLocked}>
            <Icon name="check" />
            {i18n.t('action.confirm')}
          </Button>
        )}
        {row.state === 'unreviewed' && (
          <Button className="btn" onPress={decide(props.onReject)} isDisabled={isLocked}>
            {i18n.t('action.reject')}
          </Button>
        )}
        {row.state !== null && row.state !== 'unreviewed' && (
          <Button className="btn" onPress={decide(props.onUndo)} isDisabled={isLocked}>
            <Icon name="undo" />
            {i18n.t('action.undo')}
          </Button>
        )}
        <Button className="btn" onPress={props.onDelete} isDisabled={isLocked}>
          <Icon name="bin" />
          {i18n.t('action.delete')}
        </Button>
        {record.source.url !== null && (
          <Button className="btn wide" onPress={props.onOpenSource}>
            <Icon name="go" />
            {i18n.t('drawer.openSource')}
          </Button>
        )}
      </div>
    </aside>
  );
}

function Content({ row: { record } }: { row: LedgerRow }) {
  const { language } = record.source;
  switch (record.type) {
    case 'fact': {
      const { fact } = record;
      return (
        <>
          {fact.goods.length > 0 && (
            <section>
              <Rulings goods={fact.goods} large />
              {fact.articleLabel !== null && <p className="calls">{labelSentence(fact.articleLabel)}</p>}
            </section>
          )}
          <section className="form">
            <FactSlots fact={fact} language={language} />
          </section>
          <Says by={fact.saidBy} modality={fact.modality} language={language}>
            <Source evidence={fact.evidence} words={factWords(fact)} language={language} />
          </Says>
        </>
      );
    }
    case 'practice': {
      const { practice } = record;
      return (
        <>
          <section className="form">
            <PracticeSlots practice={practice} />
          </section>
          <Says by={practice.saidBy} modality={practice.modality} language={language}>
            <Source evidence={practice.evidence} words={practiceWords(practice)} language={language} />
          </Says>
        </>
      );
    }
    case 'snippet':
      return (
        <section>
          <blockquote className="quote" lang={language ?? undefined}>
            <span className="muted">{record.prefix}</span>
            <mark>{record.exact}</mark>
            <span className="muted">{record.suffix}</span>
          </blockquote>
        </section>
      );
  }
}

function Source({
  evidence,
  words,
  language,
}: {
  evidence: Evidence;
  words: readonly SlotText[];
  language: string | null;
}) {
  return <Quote evidence={evidence} words={words} language={language} />;
}

function Says({
  by,
  modality,
  language,
  children,
}: {
  by: SlotText | null;
  modality: Modality;
  language: string | null;
  children: ReactNode;
}) {
  return (
    <section>
      <h3>{i18n.t('drawer.says')}</h3>
      <div className={modality === 'denied' ? 'says no-say' : 'says'}>
        {children}
        <p>
          <span lang={by === null ? undefined : (language ?? undefined)}>{by?.text ?? i18n.t('drawer.writer')}</span> ·{' '}
          {modalityWord(modality)}
        </p>
      </div>
    </section>
  );
}

function PageSection({ row: { record } }: { row: LedgerRow }) {
  const { source, stamp } = record;
  const kept = record.keptBy === 'reader' ? 'drawer.keptAt' : 'drawer.keptByRule';
  return (
    <section className="page">
      <h3>{i18n.t('drawer.page')}</h3>
      <p lang={source.language ?? undefined}>{source.title ?? i18n.t('panel.untitled')}</p>
      <p className="muted small">
        {[source.outlet ?? record.site, source.published === null ? '' : dayWords(source.published)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {source.url !== null && <p className="code address">{source.url}</p>}
      <p className="muted small">{i18n.t(kept, [dayWords(record.keptAt)])}</p>
      {stamp !== null && (
        <p className="muted small">
          {i18n.t('drawer.madeWith', [
            [stamp.engine, ...Object.entries(stamp.packs).map(([id, version]) => `${regimeName(id)} ${version}`)].join(
              ', ',
            ),
          ])}
        </p>
      )}
      {record.textHash !== null && (
        <p className="muted small">
          {i18n.t('drawer.hash')}{' '}
          <span className="code" title={record.textHash}>
            {record.textHash.slice(0, 8)}…{record.textHash.slice(-6)}
          </span>
        </p>
      )}
    </section>
  );
}
