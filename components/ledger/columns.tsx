// In: a row of the ledger. Out: its cells.
import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { verdictsByRank } from '../../lib/store/facets.ts';
import type { ColumnName } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { stateIcons, stateWord } from '../waybill/StateSign.tsx';
import { dayWords } from '../words/language.ts';
import { wayWords } from '../words/naming.ts';
import { dateWords, directionShort, modalityWord, practiceRows, quantityWords } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';

/** What the table does by itself: the heads know how it is sorted. Filters and order are made before, see lib/views. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, LedgerRow>();

/** Word of a column. */
export function columnWord(column: ColumnName): string {
  switch (column) {
    case 'event':
      return i18n.t('ledger.colEvent');
    case 'goods':
      return i18n.t('ledger.colGoods');
    case 'way':
      return i18n.t('ledger.colWay');
    case 'quantity':
      return i18n.t('ledger.colQuantity');
    case 'saidBy':
      return i18n.t('ledger.colSaidBy');
    case 'published':
      return i18n.t('see.colPublished');
    case 'firmly':
      return i18n.t('filter.firmly');
    case 'site':
      return i18n.t('filter.site');
    case 'state':
      return i18n.t('ledger.colReview');
  }
}

const cells: Readonly<Record<ColumnName, (props: { row: LedgerRow }) => ReactNode>> = {
  event: Event,
  goods: Goods,
  way: Way,
  quantity: Quantity,
  saidBy: ({ row }) => row.saidBy ?? <Dash />,
  published: ({ row }) => (row.record.source.published === null ? <Dash /> : dayWords(row.record.source.published)),
  firmly: ({ row }) => (row.modality === null ? <Dash /> : modalityWord(row.modality)),
  site: ({ row }) => (row.record.site === '' ? <Dash /> : row.record.site),
  state: State,
};

/** The number and the columns that the reader chose; ids are those of Query.sort, and class names of table.css. */
export function columnsOf(names: readonly ColumnName[]) {
  return helper.columns([
    helper.accessor('no', { id: 'no', header: () => i18n.t('ledger.colNo'), cell: ({ row }) => row.original.no }),
    ...names.map((name) => {
      const Cell = cells[name];
      return helper.accessor((row) => row.id, {
        id: name,
        header: () => <span className="word">{columnWord(name)}</span>,
        cell: ({ row }) => <Cell row={row.original} />,
        enableSorting: name !== 'quantity',
      });
    }),
  ]);
}

/** A dash is the one short sign for "not stated", in table cells only. */
function Dash() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">{i18n.t('slot.notStated')}</span>
    </span>
  );
}

/** How many more there are than the cell shows; which ones, for the pointer and for those who listen. */
function More({ names, className = '' }: { names: readonly string[]; className?: string }) {
  if (names.length === 0) return null;
  const words = i18n.t('see.moreNames', [names.join(', ')]);
  return (
    <span className={`more ${className}`} title={words}>
      <span aria-hidden="true">+{names.length}</span>
      <span className="vh">{words}</span>
    </span>
  );
}

function Event({ row }: { row: LedgerRow }) {
  const { record } = row;
  const when = record.type === 'fact' ? record.fact.when : record.type === 'practice' ? record.practice.when : null;
  if (when !== null) return <span title={when.text}>{dateWords(when)}</span>;
  const { published } = record.source;
  return (
    <span className="muted" title={published === null ? undefined : i18n.t('ledger.published', [dayWords(published)])}>
      {i18n.t('ledger.notDated')}
    </span>
  );
}

function Goods({ row }: { row: LedgerRow }) {
  const { record } = row;
  if (record.type === 'snippet')
    return (
      <span className="gs">
        <span className="tag solid">{i18n.t('ledger.snippet')}</span>
        <span className="nm">“{record.exact}”</span>
      </span>
    );
  if (record.type === 'practice')
    return (
      <span className="gs">
        <span className="tag solid">{i18n.t('ledger.practice')}</span>
        <span className="nm">
          {practiceRows(record.practice)
            .map(({ label, text }) => `${label}: ${text}`)
            .join(' · ')}
        </span>
      </span>
    );
  const goods = record.fact.goods.toSorted(
    (a, b) => verdictsByRank.indexOf(a.assessment.verdict) - verdictsByRank.indexOf(b.assessment.verdict),
  );
  if (goods.length === 0) return <Dash />;
  const names = goods.map((good) => good.text);
  return (
    <span className="gs">
      {goods.slice(0, 3).map((good, index) => (
        <span key={`${good.start} ${good.text}`} className={`g${index + 1} one`} title={good.text}>
          <Glyph name={verdictGlyph(good.assessment.verdict)} />
          <span className="vh">{verdictWord(good.assessment.verdict)} </span>
          <span className={good.assessment.verdict === 'not-listed' ? 'nm' : 'nm strong'}>{good.text}</span>
          <span className="code">{good.hs[0] ?? ''}</span>
        </span>
      ))}
      {[1, 2, 3].map((shown) => (
        <More key={shown} names={names.slice(shown)} className={`m${shown}`} />
      ))}
    </span>
  );
}

function Way({ row }: { row: LedgerRow }) {
  const way = wayWords(row);
  if (row.record.type === 'snippet') return <Dash />;
  return (
    <span className="route">
      <small>{row.direction === null ? '' : directionShort(row.direction)}</small>
      <span className="stops" title={way?.whole}>
        {way === null ? <span className="muted">{i18n.t('slot.notStated')}</span> : way.words}
      </span>
      {way !== null && <More names={way.more} />}
    </span>
  );
}

function Quantity({ row }: { row: LedgerRow }) {
  const quantity = row.record.type === 'fact' ? row.record.fact.quantity : null;
  return quantity === null ? <Dash /> : <span title={quantity.text}>{quantityWords(quantity)}</span>;
}

function State({ row }: { row: LedgerRow }) {
  if (row.state === null) return null;
  return (
    <span className={`sign s-${row.state}`} title={stateWord(row.state)}>
      <Icon name={stateIcons[row.state]} />
      <span className="word">{stateWord(row.state)}</span>
    </span>
  );
}
