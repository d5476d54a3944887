// In: all entries and a view. Out: the ledger page: bar, filters, table, drawer, export.
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { ExportContent, Exporter, ExportStamp } from '../../lib/export/exporter.ts';
import type { FactState } from '../../lib/messages.ts';
import type { PageText } from '../../lib/store/database.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { Notice } from '../parts/Notice.tsx';
import { problemWords, type Trouble } from '../words/trouble.ts';
import { Bar, SubBar } from './Bars.tsx';
import { Drawer } from './Drawer.tsx';
import { EmptyLedger, NoMatch } from './EmptyLedger.tsx';
import { ExportDialog, type Scope } from './ExportDialog.tsx';
import { FilterRail } from './FilterRail.tsx';
import { Foot, type Said, StatusBar } from './Foot.tsx';
import { crossingNames } from './facet-words.ts';
import { cleared, find, type Query } from './filters.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { RailSheet } from './RailSheet.tsx';
import { rowsOf } from './rows.ts';
import { SelectionBar } from './SelectionBar.tsx';

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
  query: Query;
  onQuery(query: Query): void;
  exporters: readonly Exporter[];
  trouble: Trouble | null;
  /** What was just done, with the way back where there is one. */
  said: Said | null;
  onHush(): void;
  /** True where a newer version wrote the ledger: it can be read and exported. */
  isLocked: boolean;
}

const nobody: readonly LedgerRecord[] = [];

/** The workspace over everything kept. */
export function Ledger(props: LedgerProps) {
  const { query, onQuery, isLocked } = props;
  const records = props.records ?? nobody;
  const rows = useMemo(() => rowsOf(records), [records]);
  // The letters of a search appear at once; the rows follow when there is time.
  const asked = useDeferredValue(query);
  const found = useMemo(() => find(rows, asked), [rows, asked]);
  const names = useMemo(() => crossingNames(rows), [rows]);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [sheet, setSheet] = useState<'filters' | 'export' | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const living = useMemo(() => new Set(rows.map((row) => row.id)), [rows]);
  const selected = useMemo(() => new Set([...marked].filter((id) => living.has(id))), [marked, living]);
  const open = rows.find((row) => row.id === query.open);
  const close = () => {
    onQuery({ ...query, open: '' });
    requestAnimationFrame(() => backToTable(query.open));
  };
  const rail = <FilterRail query={query} counts={found.counts} names={names} onQuery={onQuery} />;
  const scopes: Record<Scope, readonly LedgerRecord[]> = {
    selected: rows.filter((row) => selected.has(row.id)).map((row) => row.record),
    filtered: found.rows.map((row) => row.record),
    all: records,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: / reaches the search and Escape the drawer from anywhere.
    <div className="ledger" onKeyDown={(event) => pageKeys(event, searchBox.current, open ? close : null)}>
      <Bar
        search={query.search}
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
        />
      )}
      <div className={open ? 'work drawer' : 'work'}>
        <aside className="rail" aria-label={i18n.t('ledger.filters')}>
          {rail}
        </aside>
        <main className="view">
          {isLocked && <Notice icon="lock" title={problemWords('read-only')} />}
          {props.records === undefined ? (
            <p className="none-here" role="status">
              {i18n.t('ledger.loading')}
            </p>
          ) : records.length === 0 ? (
            <EmptyLedger />
          ) : found.rows.length === 0 ? (
            <NoMatch onClear={() => onQuery(cleared(query))} />
          ) : (
            <LedgerTable
              rows={found.rows}
              query={query}
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

/** Keys of the whole page: / for the search, Escape for the drawer. */
function pageKeys(event: KeyboardEvent, searchBox: HTMLInputElement | null, close: (() => void) | null): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    searchBox?.focus();
  } else if (event.key === 'Escape' && !event.defaultPrevented && !isTyping) close?.();
}
