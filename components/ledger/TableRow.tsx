// In: a line of the table and where it stands. Out: its row.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useFocusableInteractive: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
// biome-ignore-all lint/a11y/useSemanticElements: a table laid out as a grid loses its roles in some browsers, and in a grid the rows take the focus, not the cells.
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Grouping } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { dayWords, figure, rangeWords } from '../words/language.ts';
import { wayWords } from '../words/naming.ts';

export interface TableRowProps {
  row: LedgerRow;
  /** Index among the lines; the head of the table is row 1 for assistive technology. */
  index: number;
  /** Distance from the top of the body in px. */
  start: number;
  isChild: boolean;
  isSelected: boolean;
  isOpen: boolean;
  tabIndex: 0 | -1;
  onReach(): void;
  onOpen(): void;
  onToggle(isRange: boolean): void;
  children: ReactNode;
}

/** A row that takes the focus as one thing; its box selects, a click anywhere else opens it. */
export function TableRow({ row, index, start, isChild, isSelected, isOpen, tabIndex, children, ...on }: TableRowProps) {
  return (
    <tr
      role="row"
      className={`tr row${isChild ? ' child' : ''}${row.state === 'rejected' ? ' rej' : ''}`}
      data-row={row.id}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={on.onReach}
      onClick={(event) => {
        if (!(event.target instanceof HTMLInputElement)) on.onOpen();
      }}
    >
      <td role="gridcell" className="sel">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('ledger.selectRow', [String(row.no)])}
          checked={isSelected}
          onChange={(event) => on.onToggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        />
      </td>
      {children}
    </tr>
  );
}

/** The head over the rows of one article or event. */
export function GroupHead({
  rows,
  group,
  index,
  start,
}: {
  rows: readonly LedgerRow[];
  group: Grouping;
  index: number;
  start: number;
}) {
  return (
    <tr role="row" className="tr ev" aria-rowindex={index + 2} style={{ transform: `translateY(${start}px)` }}>
      <td role="gridcell" className="across">
        {group === 'event' ? <EventHead rows={rows} /> : <ArticleHead rows={rows} />}
      </td>
    </tr>
  );
}

function ArticleHead({ rows: [first, ...rest] }: { rows: readonly LedgerRow[] }) {
  if (first === undefined) return null;
  const { source, site } = first.record;
  const about = [source.outlet ?? site, source.published === null ? '' : dayWords(source.published)];
  return (
    <>
      <b lang={source.language ?? undefined}>{source.title ?? (site || i18n.t('panel.untitled'))}</b>
      <span>{about.filter((part) => part !== '').join(' · ')}</span>
      <span className="muted">{i18n.t('ledger.entries', rest.length + 1)}</span>
    </>
  );
}

function EventHead({ rows }: { rows: readonly LedgerRow[] }) {
  const dated = rows.find((row) => row.from !== null && row.to !== null);
  const denials = rows.filter((row) => row.modality === 'denied').length;
  const way = rows.map(wayWords).find((words) => words !== null);
  return (
    <>
      <b>
        {[dated ? rangeWords(dated.from ?? '', dated.to ?? '') : '', way?.words ?? '']
          .filter((part) => part !== '')
          .join(' · ')}
      </b>
      <span className="muted">{i18n.t('see.reportsOfOne', rows.length, [figure(rows.length)])}</span>
      {denials > 0 && <span className="muted">{i18n.t('see.denials', denials, [figure(denials)])}</span>}
    </>
  );
}
