// In: all entries and a query. Out: the ledger page: bars, filters, the view asked for, drawer, export.
import { type KeyboardEvent, useContext, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { fromHash, toHash } from '../../lib/address.ts';
import type { ExportContent, Exporter, ExportStamp } from '../../lib/export/exporter.ts';
import type { FactState } from '../../lib/messages.ts';
import type { SavedView } from '../../lib/settings.ts';
import type { PageText } from '../../lib/store/database.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { bookkeeper } from '../../lib/views/book.ts';
import { accountsOf } from '../../lib/views/events.ts';
import { find } from '../../lib/views/find.ts';
import { inOrder } from '../../lib/views/order.ts';
import { cleared, type Query, viewNames } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { Notice } from '../parts/Notice.tsx';
import { LetterKeys } from '../parts/row-keys.ts';
import type { Neighbour } from '../review/MoreMenu.tsx';
import type { FactWork } from '../review/work.ts';
import { Picture } from '../views/Picture.tsx';
import { figure } from '../words/language.ts';
import { naming, spelling } from '../words/naming.ts';
import { problemWords, type Trouble } from '../words/trouble.ts';
import { Bar, SubBar } from './Bars.tsx';
import { Drawer } from './Drawer.tsx';
import { EmptyLedger, NoMatch } from './EmptyLedger.tsx';
import { ExportDialog, type Scope } from './ExportDialog.tsx';
import { FilterRail } from './FilterRail.tsx';
import { Foot, type Said, StatusBar } from './Foot.tsx';
import { crossingNames } from './facet-words.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { RailSheet } from './RailSheet.tsx';
import { SavedViews } from './SavedViews.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TableTools } from './TableTools.tsx';

export interface LedgerActions {
  onState(ids: readonly string[], state: FactState): void;
  onDelete(ids: readonly string[]): void;
  onOpenSource(id: string): void;
  onOptions(): void;
  onSaveFile(name: string, mime: string, content: ExportContent): void;
  /** Texts of the pages that records stand on. */
  pagesOf(records: readonly LedgerRecord[]): Promise<readonly PageText[]>;
  stamp(): ExportStamp;
}

export interface LedgerProps extends LedgerActions {
  /** Living records in any order; undefined until the first answer of the store. */
  records: readonly LedgerRecord[] | undefined;
  /** How many entries were read so far, while `records` is undefined. */
  read: number;
  views: readonly SavedView[];
  onViews(views: readonly SavedView[]): void;
  query: Query;
  onQuery(query: Query): void;
  exporters: readonly Exporter[];
  trouble: Trouble | null;
  /** What was just done, with the way back where there is one. */
  said: Said | null;
  onHush(): void;
  /** True where a newer version wrote the ledger: it can be read and exported. */
  isLocked: boolean;
  /** Corrections, splits, mergers and exclusions. */
  work: FactWork;
}

const nobody: readonly LedgerRecord[] = [];

/** The workspace over everything kept. */
export function Ledger(props: LedgerProps) {
  const { query, onQuery, isLocked } = props;
  const records = props.records ?? nobody;
  const [bookOf] = useState(() => bookkeeper(naming()));
  const book = useMemo(() => bookOf(records), [bookOf, records]);
  const { rows } = book;
  // The letters of a search appear at once; the rows follow when there is time.
  const asked = useDeferredValue(query);
  const ordered = useMemo(() => inOrder(book, asked.sort, spelling()), [book, asked.sort]);
  const found = useMemo(() => find(ordered, asked, naming().atlas), [ordered, asked]);
  const names = useMemo(() => crossingNames(rows), [rows]);
  // Made only where a view asks: it compares the quotes of all facts.
  const accountsNow = useMemo(() => later(() => accountsOf(rows)), [rows]);
  const eventsOf = useMemo(() => () => accountsNow().events, [accountsNow]);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [sheet, setSheet] = useState<'filters' | 'export' | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const selected = useMemo(() => new Set([...marked].filter((id) => book.byId.has(id))), [marked, book]);
  const open = book.byId.get(query.open);
  const letters = useContext(LetterKeys);
  const close = () => {
    onQuery({ ...query, open: '' });
    requestAnimationFrame(() => backToTable(query.open));
  };
  const rail = <FilterRail query={query} counts={found.counts} names={names} onQuery={onQuery} />;
  const scopes = useMemo(
    (): Record<Scope, readonly LedgerRecord[]> => ({
      selected: selected.size === 0 ? [] : rows.filter((row) => selected.has(row.id)).map((row) => row.record),
      filtered: found.rows.map((row) => row.record),
      all: records,
    }),
    [rows, selected, found, records],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: / reaches the search and Escape the drawer from anywhere.
    <div
      className="ledger"
      onKeyDown={(event) => {
        pageKeys(event, searchBox.current, open ? close : null);
        if (letters) viewKeys(event, query, onQuery);
      }}
    >
      <Bar
        query={query}
        searchBox={searchBox}
        onSearch={(search) => onQuery({ ...query, search })}
        onExport={() => setSheet('export')}
        onOptions={props.onOptions}
      />
      {selected.size > 0 ? (
        <SelectionBar
          count={selected.size}
          isLocked={isLocked}
          onState={(state) => props.onState([...selected], state)}
          onDelete={() => props.onDelete([...selected])}
          onExport={() => setSheet('export')}
          onClear={() => setMarked(new Set())}
        />
      ) : (
        <SubBar
          query={query}
          names={names}
          shown={found.rows.length}
          all={records.length}
          onQuery={onQuery}
          onFilters={() => setSheet('filters')}
        >
          {query.view === 'table' && <TableTools query={query} onQuery={onQuery} />}
          <SavedViews
            views={props.views}
            hash={toHash({ ...query, open: '' })}
            onChange={props.onViews}
            onGo={(hash) => onQuery(fromHash(hash))}
          />
        </SubBar>
      )}
      <div className={open ? 'work drawer' : 'work'}>
        <aside className="rail" aria-label={i18n.t('ledger.filters')}>
          {rail}
        </aside>
        <main className="view">
          {isLocked && <Notice icon="lock" title={problemWords('read-only')} />}
          {props.records === undefined ? (
            <p className="none-here" role="status">
              {props.read === 0 ? i18n.t('ledger.loading') : i18n.t('see.reading', [figure(props.read)])}
            </p>
          ) : records.length === 0 ? (
            <EmptyLedger />
          ) : found.rows.length === 0 ? (
            <NoMatch onClear={() => onQuery(cleared(query))} />
          ) : asked.view !== 'table' ? (
            <Picture
              rows={found.rows}
              query={asked}
              accounts={accountsNow}
              onQuery={onQuery}
              onSaveFile={props.onSaveFile}
              name={`tidewaiter-${asked.view}-${props.stamp().now.slice(0, 10)}`}
            />
          ) : (
            <LedgerTable
              rows={found.rows}
              query={asked}
              eventsOf={eventsOf}
              selected={selected}
              onSelect={setMarked}
              onSort={(sort) => onQuery({ ...query, sort })}
              onOpen={(id) => onQuery({ ...query, open: id })}
              onConfirm={(id) => !isLocked && props.onState([id], 'confirmed')}
              onReject={(id) => !isLocked && props.onState([id], 'rejected')}
              onUndo={(id) => !isLocked && props.onState([id], 'unreviewed')}
            />
          )}
          <Foot rows={found.rows} />
        </main>
        {open && (
          <Drawer
            key={open.id}
            row={open}
            isLocked={isLocked}
            work={props.work}
            neighbours={neighboursOf(open, rows)}
            onClose={close}
            onConfirm={() => props.onState([open.id], 'confirmed')}
            onReject={() => props.onState([open.id], 'rejected')}
            onUndo={() => props.onState([open.id], 'unreviewed')}
            onDelete={() => {
              props.onDelete([open.id]);
              close();
            }}
            onOpenSource={() => props.onOpenSource(open.id)}
          />
        )}
      </div>
      <RailSheet isOpen={sheet === 'filters'} onClose={() => setSheet(null)}>
        {rail}
        <Button className="btn" onPress={() => onQuery(cleared(query))}>
          {i18n.t('ledger.clearFilters')}
        </Button>
      </RailSheet>
      <ExportDialog
        isOpen={sheet === 'export'}
        scopes={scopes}
        exporters={props.exporters}
        stamp={props.stamp}
        pagesOf={props.pagesOf}
        onClose={() => setSheet(null)}
        onSave={(name, mime, content) => {
          props.onSaveFile(name, mime, content);
          setSheet(null);
        }}
      />
      <StatusBar trouble={props.trouble} said={props.said} onHush={props.onHush} />
    </div>
  );
}

/** The focus goes back to the row that was open, or to the row that Tab reaches where that one has gone. */
function backToTable(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  (row ?? document.querySelector<HTMLElement>('[data-row][tabindex="0"]'))?.focus();
}

/** The other facts of a row's page that stand. */
function neighboursOf(open: LedgerRow, rows: readonly LedgerRow[]): Neighbour[] {
  return rows.flatMap(({ id, no, state, record }) =>
    record.type === 'fact' && id !== open.id && state !== 'rejected' && record.pageKey === open.record.pageKey
      ? [{ id, no, fact: record.fact }]
      : [],
  );
}

/** A value that is made when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** 1, 2 and so on go to the views, in their order. */
function viewKeys(event: KeyboardEvent, query: Query, onQuery: (query: Query) => void): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
  const view = /^[1-9]$/.test(event.key) ? viewNames[Number(event.key) - 1] : undefined;
  if (view === undefined || isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  onQuery({ ...query, view });
}

/** Keys of the whole page: / for the search, Escape for the drawer. */
function pageKeys(event: KeyboardEvent, searchBox: HTMLInputElement | null, close: (() => void) | null): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    searchBox?.focus();
  } else if (event.key === 'Escape' && !event.defaultPrevented && !isTyping) close?.();
}
