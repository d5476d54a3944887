// In: the rows that fit, in order. Out: a table that draws only what is on screen, however long it is.
// biome-ignore-all lint/a11y/noStaticElementInteractions: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useSemanticElements: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useFocusableInteractive: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
import { type SortingState, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Line } from '../../lib/views/lines.ts';
import { linesByArticle, linesByEvent, plainLines } from '../../lib/views/lines.ts';
import type { Query, SortColumn } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { useRowKeys } from '../parts/row-keys.ts';
import { columnsOf, features } from './columns.tsx';
import { GroupHead, TableRow } from './TableRow.tsx';

export interface LedgerTableProps {
  rows: readonly LedgerRow[];
  query: Query;
  /** Event of each row by id; asked for only where rows are grouped by event. */
  eventsOf(): ReadonlyMap<string, number>;
  selected: ReadonlySet<string>;
  onSelect(ids: ReadonlySet<string>): void;
  onSort(sort: Query['sort']): void;
  onOpen(id: string): void;
  onConfirm(id: string): void;
  onReject(id: string): void;
  onUndo(id: string): void;
}

/** Heights of a row and of the head of a group in px, as in table.css. */
const heights = { row: 34, head: 28 } as const;

/** A grid whose rows take the focus; ↑ ↓ J K walk, Enter opens, X selects, Shift+X selects up to here, C R U decide. */
export function LedgerTable(props: LedgerTableProps) {
  const { rows, query, selected, eventsOf } = props;
  const lines = useMemo((): readonly Line[] => {
    switch (query.group) {
      case 'none':
        return plainLines(rows);
      case 'article':
        return linesByArticle(rows);
      case 'event':
        return linesByEvent(rows, eventsOf());
    }
  }, [rows, query.group, eventsOf]);
  const scroller = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const reachedAt = useMemo(() => (reached === null ? -1 : indexOf(lines, reached)), [lines, reached]);
  // The same functions as long as the lines are the same: with new ones, all lines are measured anew at every scroll.
  const measures = useMemo(
    () => ({
      estimateSize: (index: number) => heights[lines[index]?.kind ?? 'row'],
      getItemKey: (index: number) => lines[index]?.key ?? index,
    }),
    [lines],
  );
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use.
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    ...measures,
    overscan: 12,
    scrollPaddingStart: heights.row,
    // The row with the focus stays in the document wherever the table is scrolled to, or the keyboard would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return reachedAt < 0 || shown.includes(reachedAt) ? shown : [...shown, reachedAt].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const columns = useMemo(() => columnsOf(query.columns), [query.columns]);
  const sorting: SortingState = useMemo(() => [{ id: query.sort.column, desc: query.sort.isDescending }], [query.sort]);
  const table = useTable({
    features,
    columns,
    // Only what is on screen: making its own rows for 50,000 would take the table longer than everything else.
    data: items.flatMap(({ index }) => {
      const line = lines[index];
      return line?.kind === 'row' ? [line.row] : [];
    }),
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) props.onSort({ column: next.id as SortColumn, isDescending: next.desc });
    },
  });
  const drawn = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  const openAt = useMemo(() => (query.open === '' ? -1 : indexOf(lines, query.open)), [lines, query.open]);
  const shownOpen = useRef('');
  useEffect(() => {
    // Only when another entry is opened, not whenever rows come or go.
    if (shownOpen.current === query.open) return;
    shownOpen.current = query.open;
    if (openAt >= 0) virtual.scrollToIndex(openAt);
  }, [query.open, openAt, virtual]);
  const anchor = useRef<string | null>(null);
  const idOf = (row: HTMLElement) => row.dataset.row ?? '';
  const toggle = (id: string, isRange: boolean) => {
    const next = new Set(selected);
    const [from, to] = [indexOf(lines, anchor.current ?? id), indexOf(lines, id)];
    if (isRange && from >= 0) {
      for (const line of lines.slice(Math.min(from, to), Math.max(from, to) + 1))
        if (line.kind === 'row') next.add(line.key);
    } else if (next.has(id)) next.delete(id);
    else next.add(id);
    anchor.current = id;
    props.onSelect(next);
  };
  const walkTo = (index: number) => {
    virtual.scrollToIndex(index);
    const line = lines[index];
    if (line) setReached(line.key);
    // The row may only be drawn after the scroll.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  const onKeyDown = useRowKeys({
    Enter: (row) => props.onOpen(idOf(row)),
    x: (row) => toggle(idOf(row), false),
    'Shift+x': (row) => toggle(idOf(row), true),
    c: (row) => props.onConfirm(idOf(row)),
    r: (row) => props.onReject(idOf(row)),
    u: (row) => props.onUndo(idOf(row)),
    Home: () => walkTo(lines.findIndex((line) => line.kind === 'row')),
    End: () => walkTo(lines.length - 1),
  });
  const firstShown = items.find(({ index }) => lines[index]?.kind === 'row')?.index;
  const tabStop = reachedAt >= 0 ? reachedAt : firstShown;
  const areAllSelected = rows.length > 0 && selected.size >= rows.length && rows.every((row) => selected.has(row.id));
  return (
    <div ref={scroller} className="led" style={tracks(query.columns)} onKeyDown={onKeyDown}>
      <table
        role="grid"
        aria-label={i18n.t('ledger.tableLabel')}
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
      >
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" className="tr" aria-rowindex={1} key={group.id}>
              <th role="columnheader" className="sel" aria-label={i18n.t('ledger.colSelect')}>
                <input
                  type="checkbox"
                  aria-label={i18n.t('ledger.selectAll')}
                  checked={areAllSelected}
                  onChange={() => props.onSelect(areAllSelected ? new Set() : new Set(rows.map((row) => row.id)))}
                />
              </th>
              {group.headers.map((header) => {
                const order = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    role="columnheader"
                    className={`label c-${header.column.id}`}
                    aria-sort={order === false ? undefined : order === 'desc' ? 'descending' : 'ascending'}
                  >
                    {header.column.getCanSort() ? (
                      <button type="button" onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <span aria-hidden="true">{order === false ? '' : order === 'desc' ? ' ↓' : ' ↑'}</span>
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'head')
              return <GroupHead key={line.key} rows={line.rows} group={query.group} index={index} start={start} />;
            return (
              <TableRow
                key={line.key}
                row={line.row}
                index={index}
                start={start}
                isChild={line.isChild}
                isSelected={selected.has(line.key)}
                isOpen={line.key === query.open}
                tabIndex={index === tabStop ? 0 : -1}
                onReach={() => setReached(line.key)}
                onOpen={() => props.onOpen(line.key)}
                onToggle={(isRange) => toggle(line.key, isRange)}
              >
                {drawn
                  .get(line.key)
                  ?.getAllCells()
                  .map((cell) => (
                    <td key={cell.id} role="gridcell" className={`c-${cell.column.id}`}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
              </TableRow>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function indexOf(lines: readonly Line[], id: string): number {
  return lines.findIndex((line) => line.kind === 'row' && line.key === id);
}

/** Tracks of the grid: each column has a line of its own name and the width that table.css gives it at this size. */
function tracks(columns: Query['columns']): CSSProperties {
  const names = ['sel', 'no', ...columns];
  return { '--tracks': names.map((name) => `[${name}] var(--w-${name})`).join(' ') } as CSSProperties;
}
