// In: one entry. Out: everything that is known of it, beside the table, and what the reader decides.
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Evidence, Modality, SlotText } from '../../lib/core/fact.ts';
import { isCorrected } from '../../lib/core/review/review.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { Icon } from '../parts/Icon.tsx';
import { factWords, practiceWords, Quote } from '../parts/Quote.tsx';
import { LetterKeys } from '../parts/row-keys.ts';
import { CorrectForm } from '../review/CorrectForm.tsx';
import { History } from '../review/History.tsx';
import { MoreMenu, type Neighbour } from '../review/MoreMenu.tsx';
import { RejectMenu } from '../review/RejectMenu.tsx';
import { rejectable } from '../review/rejectable.ts';
import type { FactWork } from '../review/work.ts';
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
  work: FactWork;
  /** The other facts of its page. */
  neighbours: readonly Neighbour[];
  onClose(): void;
  onConfirm(): void;
  onReject(): void;
  onUndo(): void;
  onDelete(): void;
  onOpenSource(): void;
}

/** Not modal: the table stays in use. Escape closes it; the focus comes in when it is mounted, so each entry needs its own key. */
export function Drawer(props: DrawerProps) {
  const { row, isLocked, work } = props;
  const { record } = row;
  const [isEditing, setIsEditing] = useState(false);
  const isFact = record.type === 'fact';
  const edit = () => !isLocked && isFact && setIsEditing(true);
  const letters = useContext(LetterKeys);
  const shown = isFact && row.state === 'confirmed' && isCorrected(record.review) ? 'corrected' : row.state;
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
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
        // Only where the heading has the focus: elsewhere letters are typed, or belong to lists.
        if (event.target !== heading.current || !letters || event.ctrlKey || event.metaKey || event.altKey) return;
        const decision = { c: props.onConfirm, r: props.onReject, u: props.onUndo, e: edit }[event.key.toLowerCase()];
        if (decision !== undefined && row.state !== null && !isLocked) {
          event.preventDefault();
          decision();
        }
      }}
    >
      <header className="tide-rule">
        <div>
          <p className="muted small">
            {i18n.t('panel.factNo', [String(row.no)])} {shown !== null && <StateSign state={shown} />}
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
        {isEditing && isFact ? (
          <>
            <Source evidence={record.fact.evidence} words={factWords(record.fact)} language={record.source.language} />
            <CorrectForm
              fact={record.fact}
              draft={work.drafts.get(row.id)}
              lookups={work.lookups}
              onSave={(edits, note) => {
                setIsEditing(false);
                requestAnimationFrame(() => heading.current?.focus());
                if (Object.keys(edits).length > 0) work.onCorrect(row.id, edits, note);
                else work.onDraft(row.id, null);
              }}
              onCancel={() => {
                setIsEditing(false);
                requestAnimationFrame(() => heading.current?.focus());
                work.onDraft(row.id, null);
              }}
              onDraft={(fields) => work.onDraft(row.id, fields)}
            />
          </>
        ) : (
          <Content row={row} />
        )}
        {isFact && <History review={record.review} />}
        <PageSection row={row} />
      </div>
      <div className="acts">
        {row.state !== null && row.state !== 'confirmed' && (
          <Button className="btn primary" onPress={decide(props.onConfirm)} isDisabled={isLocked}>
            <Icon name="check" />
            {i18n.t('action.confirm')}
          </Button>
        )}
        {isFact && !isEditing && (
          <Button className="btn" onPress={edit} isDisabled={isLocked}>
            <Icon name="pencil" />
            {i18n.t('review.correct')}
            {work.drafts.has(row.id) && <span className="tag">{i18n.t('review.begun')}</span>}
          </Button>
        )}
        {isFact && (
          <RejectMenu
            words={rejectable(record.fact)}
            site={siteOf(record.source.url)}
            isDisabled={isLocked}
            withThisOne={row.state !== 'rejected'}
            onReject={(add, words) => work.onReject(row.id, add, words)}
          />
        )}
        {!isFact && row.state === 'unreviewed' && (
          <Button className="btn" onPress={decide(props.onReject)} isDisabled={isLocked}>
            {i18n.t('action.reject')}
          </Button>
        )}
        {isFact && (
          <MoreMenu
            fact={record.fact}
            neighbours={props.neighbours}
            isDisabled={isLocked}
            onSplit={(goods) => work.onSplit(row.id, goods)}
            onMerge={(from) => work.onMerge(row.id, from)}
          />
        )}
        {row.state !== null && row.state !== 'unreviewed' && (
          <Button className="btn" onPress={decide(props.onUndo)} isDisabled={isLocked}>
            <Icon name="undo" />
            {i18n.t('review.reopen')}
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

function siteOf(url: string | null): string {
  return (url === null ? null : URL.parse(url))?.hostname ?? '';
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
