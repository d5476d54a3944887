// In: the state of a page, what the ledger holds of it, the last trouble. Out: the side panel.
import { type KeyboardEvent, useContext, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { FactState, PageState } from '../../lib/messages.ts';
import { type Tally, type Telling, tallyOf, tellingsOf } from '../../lib/review-tally.ts';
import type { LedgerRecord, SnippetRecord } from '../../lib/store/records.ts';
import type { Done } from '../live/review.ts';
import { Icon } from '../parts/Icon.tsx';
import { Rich, slot } from '../parts/Rich.tsx';
import { LetterKeys } from '../parts/row-keys.ts';
import { KeysHelp } from '../review/KeysHelp.tsx';
import { UndoLine } from '../review/UndoLine.tsx';
import { WordForm } from '../review/WordForm.tsx';
import type { FactWork } from '../review/work.ts';
import { figure } from '../words/language.ts';
import type { Trouble } from '../words/trouble.ts';
import { Counters } from './Counters.tsx';
import { Empty } from './Empty.tsx';
import { type Decisions, FactList, PracticeList } from './FactList.tsx';
import { JumpBar } from './JumpBar.tsx';
import { MarkList } from './MarkList.tsx';
import { countMarks, type MarkGroup, paragraphsOf } from './marks.ts';
import { Notices } from './Notices.tsx';
import { PanelHead } from './PanelHead.tsx';
import { AnchorSign, type ReturnedEntry, ReturnedList, ReturnedNotice } from './Returned.tsx';

export interface PanelActions extends Decisions, FactWork {
  /** Adds or excludes words. */
  onRules(add: readonly PersonalRule[], words: string): void;
  /** Takes back the act of the line at the foot. */
  onTakeBack(op: string): void;
  onHush(): void;
  /** The form for a word was opened or shut; null shuts it. */
  onWord(word: string | null): void;
  onGoTo(mark: number): void;
  /** Goes to where a kept entry stands in the page now. */
  onShowKept(id: string): void;
  onRead(): void;
  onPaint(): void;
  onDismiss(): void;
  onOpenLedger(): void;
}

export interface PanelProps extends PanelActions {
  state: PageState;
  /** What the ledger holds of this page, by id of fact or practice; deleted entries are not among them. */
  kept: ReadonlyMap<string, LedgerRecord>;
  snippets: readonly SnippetRecord[];
  trouble: Trouble | null;
  /** What was just done, with its way back. */
  done: Done | null;
  /** A word that the reader wants marked, perhaps still empty; null where the form is shut. */
  word: string | null;
  /** True where a newer version wrote the ledger, so that nothing can be saved. */
  isReadOnly: boolean;
}

/** Everything about one page: marks in reading order, facts as waybills, practices, kept words. */
export function Panel(props: PanelProps) {
  const { state, kept, snippets } = props;
  const [only, setOnly] = useState<ReadonlySet<MarkGroup>>(new Set());
  const [withMore, setWithMore] = useState(false);
  const [withKeys, setWithKeys] = useState(false);
  const letters = useContext(LetterKeys);
  const tellings = tellingsOf(state, kept);
  const tally = tallyOf(state, kept);
  const counts = countMarks(state.marks);
  const goods = counts.banned + counts.capped + counts.luxury + counts.open + counts.none;
  const language = state.source.language;
  const stateOf = (id: string): FactState => {
    const record = kept.get(id);
    return record === undefined || record.type === 'snippet' ? 'unreviewed' : record.state;
  };
  const list = {
    language,
    isLocked: state.private || props.isReadOnly,
    onConfirm: props.onConfirm,
    onReject: props.onReject,
    onUndo: props.onUndo,
  };
  const site = siteOf(state.source.url ?? state.url);
  const hasText = state.status === 'read' || state.status === 'reading';
  const isEmpty = state.status === 'read' && goods === 0 && state.facts.length === 0;
  const returned = entriesOf(state, kept);
  const listed = new Set([...tellings, ...state.practices, ...snippets].map(({ id }) => id));
  const anchorOf = ({ id }: SnippetRecord) => {
    const entry = returned.find((one) => one.id === id);
    return entry && <AnchorSign state={entry.state} />;
  };
  const reviewed = tellings.filter((one) => one.state !== 'unreviewed').length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 walks between the parts, from wherever the focus is.
    <div
      className="panel"
      onKeyDown={(event) => {
        walkParts(event);
        if (event.key === '?' && letters && !isTyping(event.target)) setWithKeys(true);
      }}
    >
      <PanelHead state={state} />
      <Notices
        state={state}
        trouble={props.trouble}
        isReadOnly={props.isReadOnly}
        onRead={props.onRead}
        onPaint={props.onPaint}
        onDismiss={props.onDismiss}
      />
      <ReturnedNotice entries={returned} />
      <main>
        <ReturnedList
          entries={returned.filter((entry) => entry.state !== 'exact' || !listed.has(entry.id))}
          language={language}
          onShow={props.onShowKept}
        />
        {hasText && state.marks.length > 0 && (
          <>
            <Counters counts={counts} only={only} onOnly={setOnly} />
            {(!isEmpty || only.size > 0) && (
              <>
                <JumpBar marks={state.marks.length - counts.more} facts={tellings.length}>
                  {counts.more > 0 && (
                    <ToggleButton className="btn quiet end" isSelected={withMore} onChange={setWithMore}>
                      {i18n.t('panel.more', [figure(counts.more)])}
                    </ToggleButton>
                  )}
                </JumpBar>
                <section id="marks" data-part="" aria-label={i18n.t('panel.marksHeading')}>
                  <MarkList
                    paragraphs={paragraphsOf(state.marks, only, withMore)}
                    focus={state.focus}
                    view={state.view}
                    language={language}
                    site={site}
                    isLocked={list.isLocked}
                    onGoTo={props.onGoTo}
                    onReject={props.onRules}
                  />
                </section>
              </>
            )}
          </>
        )}
        {isEmpty && only.size === 0 && (
          <Empty places={counts.places} onShowPlaces={() => setOnly(new Set(['places']))} />
        )}
        {hasText && !isEmpty && state.marks.length > 0 && (
          <section id="facts" data-part="">
            <div className="sechead">
              <h2>
                {i18n.t('panel.factsHeading')} <span className="n">{figure(tellings.length)}</span>
              </h2>
              {tellings.length > 0 && (
                <span className="end muted small">
                  {i18n.t('panel.reviewed', [figure(reviewed), figure(tellings.length)])}
                </span>
              )}
            </div>
            {tellings.length === 0 ? (
              <p className="none-here">{i18n.t('panel.noFacts')}</p>
            ) : (
              <FactList
                {...list}
                tellings={tellings}
                site={site}
                drafts={props.drafts}
                lookups={props.lookups}
                goToFact={(telling) => goToFact(telling, state, props.onGoTo)}
                onCorrect={props.onCorrect}
                onSplit={props.onSplit}
                onMerge={props.onMerge}
                onDraft={props.onDraft}
              />
            )}
          </section>
        )}
        {state.practices.length > 0 && (
          <section data-part="">
            <div className="sechead">
              <h2>
                {i18n.t('practice.title')} <span className="n">{figure(state.practices.length)}</span>
              </h2>
            </div>
            <PracticeList practices={state.practices} stateOf={stateOf} {...list} />
          </section>
        )}
        {snippets.length > 0 && (
          <section data-part="">
            <div className="sechead">
              <h2>
                {i18n.t('snippet.title')} <span className="n">{figure(snippets.length)}</span>
              </h2>
            </div>
            <ul className="facts">
              {snippets.map((snippet) => (
                <li key={snippet.id} className="waybill snippet" data-state="confirmed">
                  <blockquote className="quote" lang={language ?? undefined}>
                    “{snippet.exact}”
                  </blockquote>
                  {anchorOf(snippet)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {props.word !== null && (
          <section data-part="">
            <WordForm
              key={props.word}
              word={props.word}
              lookups={props.lookups}
              onSave={(rule) => props.onRules([rule], i18n.t('word.added', ['word' in rule ? rule.word : '']))}
              onCancel={() => props.onWord(null)}
            />
          </section>
        )}
      </main>
      <div className="pbottom">
        <UndoLine done={props.done} onUndo={props.onTakeBack} onHush={props.onHush} />
        <Foot {...props} tally={tally} onKeys={() => setWithKeys(true)} />
      </div>
      <KeysHelp isOpen={withKeys} onClose={() => setWithKeys(false)} />
    </div>
  );
}

function Foot({
  tally,
  isReadOnly,
  word,
  onWord,
  onKeys,
  onOpenLedger,
}: PanelProps & { tally: Tally; onKeys(): void }) {
  return (
    <footer className="pfoot" data-part="">
      {tally.entries > 0 && (
        <p className="account">
          <Rich
            text={i18n.t('panel.kept', [slot(0), figure(tally.entries)])}
            parts={[<b key="held">{figure(tally.kept)}</b>]}
          />
        </p>
      )}
      <Button className="btn quiet icon" aria-label={i18n.t('keys.title')} onPress={onKeys}>
        <kbd>?</kbd>
      </Button>
      <Button
        className="btn quiet"
        aria-expanded={word !== null}
        isDisabled={isReadOnly}
        onPress={() => onWord(word === null ? '' : null)}
      >
        {i18n.t('word.add')}
      </Button>
      <Button className="btn" onPress={onOpenLedger}>
        {i18n.t('panel.openLedger')}
        <Icon name="go" />
      </Button>
    </footer>
  );
}

/** What was kept and looked for again, with its record, in the order of the page; what is gone comes first. */
function entriesOf({ returned }: PageState, kept: PanelProps['kept']): ReturnedEntry[] {
  return (returned ?? [])
    .flatMap((one) => {
      const record = kept.get(one.id);
      return record ? [{ ...one, record }] : [];
    })
    .sort((a, b) => (a.block ?? -1) - (b.block ?? -1));
}

/** Host of an address, for exclusions on a site. */
function siteOf(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/** The first mark of the fact's own paragraph that a slot of it names; null where none is painted. */
function goToFact({ fact }: Telling, state: PageState, onGoTo: (mark: number) => void): (() => void) | null {
  const words = new Set([...fact.goods, ...(fact.from ? [fact.from] : []), ...fact.via].map(({ text }) => text));
  const near = state.marks.filter((mark) => mark.block === fact.evidence.block);
  const mark = near.find(({ surface }) => words.has(surface)) ?? near[0];
  return mark === undefined ? null : () => onGoTo(mark.n);
}

/** F6 and Shift+F6: to the next or previous part, at the row that had the focus last. */
function walkParts(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const parts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-part]')];
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((at + (event.shiftKey ? (at < 0 ? 0 : -1) : 1)) % parts.length);
  (next?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? next?.querySelector<HTMLElement>('button'))?.focus();
}
