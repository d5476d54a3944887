// In: the rows that fit. Out: a table that draws only what is on screen, however long it is.
// biome-ignore-all lint/a11y/noStaticElementInteractions: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useSemanticElements: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useFocusableInteractive: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useRowKeys } from '../parts/row-keys.ts';
import { columns, features } from './columns.tsx';
import type { Query, SortColumn } from './filters.ts';
import { linesOf } from './lines.ts';
import type { LedgerRow } from './rows.ts';
import { ArticleHead, TableRow } from './TableRow.tsx';

export interface LedgerTableProps {
  rows: readonly LedgerRow[];
  query: Query;
  selected: ReadonlySet<string>;
  onSelect(ids: ReadonlySet<string>): void;
  onSort(sort: Query['sort']): void;
  onOpen(id: string): void;
  onConfirm(id: string): void;
  onReject(id: string): void;
  onUndo(id: string): void;
}

/** Heights of a row and of an article's head in px, as in table.css. */
const heights = { row: 34, head: 28 } as const;

/** A grid whose rows take the focus; ↑ ↓ J K walk, Enter opens, X selects, Shift+X selects up to here, C R U decide. */
export function LedgerTable(props: LedgerTableProps) {
  const { rows, query, selected } = props;
  const data = useMemo(() => [...rows], [rows]);
  const sorting: SortingState = useMemo(() => [{ id: query.sort.column, desc: query.sort.isDescending }], [query.sort]);
  const rowSelection: RowSelectionState = useMemo(
    () => Object.fromEntries([...selected].map((id) => [id, true as const])),
    [selected],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { sorting, rowSelection },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) props.onSort({ column: next.id as SortColumn, isDescending: next.desc });
    },
    onRowSelectionChange: (update) => {
      const next = typeof update === 'function' ? update(rowSelection) : update;
      props.onSelect(new Set(Object.keys(next)));
    },
  });
  const ordered = table.getRowModel().rows;
  const lines = useMemo(
    () =>
      linesOf(
        ordered.map((row) => row.original),
        query.group,
      ),
    [ordered, query.group],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const reachedAt = lines.findIndex((line) => line.kind === 'row' && line.key === reached);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use.
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'row'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    scrollPaddingStart: heights.row,
    // The row with the focus stays in the document wherever the table is scrolled to, or the keyboard would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return reachedAt < 0 || shown.includes(reachedAt) ? shown : [...shown, reachedAt].sort((a, b) => a - b);
    },
  });
  const openAt = lines.findIndex((line) => line.kind === 'row' && line.key === query.open);
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
    const ids = lines.flatMap((line) => (line.kind === 'row' ? [line.key] : []));
    const [from, to] = [ids.indexOf(anchor.current ?? id), ids.indexOf(id)];
    if (isRange && from >= 0) for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    else if (next.has(id)) next.delete(id);
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
  const firstShown = virtual.getVirtualItems().find(({ index }) => lines[index]?.kind === 'row')?.index;
  const tabStop = reachedAt >= 0 ? reachedAt : firstShown;
  const areAllSelected = rows.length > 0 && rows.every((row) => selected.has(row.id));
  return (
    <div ref={scroller} className="led" onKeyDown={onKeyDown}>
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
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'head') return <ArticleHead key={line.key} line={line} index={index} start={start} />;
            const row = ordered[line.index];
            if (row === undefined) return null;
            return (
              <TableRow
                key={line.key}
                row={row.original}
                index={index}
                start={start}
                isChild={line.isChild}
                isSelected={selected.has(row.id)}
                isOpen={row.id === query.open}
                tabIndex={index === tabStop ? 0 : -1}
                onReach={() => setReached(row.id)}
                onOpen={() => props.onOpen(row.id)}
                onToggle={(isRange) => toggle(row.id, isRange)}
              >
                {row.getAllCells().map((cell) => (
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
