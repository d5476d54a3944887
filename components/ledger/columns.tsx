// In: a row of the ledger. Out: its cells, and the values that columns are sorted by.
import {
  createColumnHelper,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { i18n } from '#i18n';
import { verdictsByRank } from '../../lib/store/facets.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { crossingWords } from '../waybill/PracticeBill.tsx';
import { stateIcons, stateWord } from '../waybill/StateSign.tsx';
import { dayWords } from '../words/language.ts';
import { dateWords, directionShort, placeWords, practiceRows, quantityWords } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';
import type { LedgerRow } from './rows.ts';

/** What the table does: sort and select. Filtering is done before, with the counts of the rail. */
export const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, LedgerRow>();

/** One collator for all: making it anew for each comparison costs a hundred times as much. */
const collator = new Intl.Collator();

/** Compares by the values of a column; undated and empty ones go last because they are undefined. */
const byValue = (a: { getValue(id: string): unknown }, b: { getValue(id: string): unknown }, id: string): number => {
  const [first, second] = [a.getValue(id), b.getValue(id)];
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return collator.compare(String(first), String(second));
};

const sorted = { sortFn: byValue, sortUndefined: 'last' } as const;

/** Columns in the order of the table; ids are those of Query.sort, and class names of table.css. */
export const columns = helper.columns([
  helper.accessor('no', {
    id: 'no',
    header: () => i18n.t('ledger.colNo'),
    cell: ({ row }) => row.original.no,
    ...sorted,
  }),
  helper.accessor((row) => row.from ?? row.to ?? undefined, {
    id: 'event',
    header: () => i18n.t('ledger.colEvent'),
    cell: ({ row }) => <Event row={row.original} />,
    ...sorted,
  }),
  helper.accessor(
    (row) => (row.verdict === null ? undefined : `${verdictsByRank.indexOf(row.verdict)} ${row.goods[0]}`),
    {
      id: 'goods',
      header: () => i18n.t('ledger.colGoods'),
      cell: ({ row }) => <Goods row={row.original} />,
      ...sorted,
    },
  ),
  helper.accessor((row) => row.crossings[0]?.name, {
    id: 'way',
    header: () => i18n.t('ledger.colWay'),
    cell: ({ row }) => <Way row={row.original} />,
    ...sorted,
  }),
  helper.accessor((row) => (row.record.type === 'fact' ? row.record.fact.quantity?.text : undefined), {
    id: 'quantity',
    header: () => i18n.t('ledger.colQuantity'),
    cell: ({ row }) => <Quantity row={row.original} />,
    enableSorting: false,
  }),
  helper.accessor((row) => saidBy(row) ?? undefined, {
    id: 'saidBy',
    header: () => i18n.t('ledger.colSaidBy'),
    cell: ({ row }) => saidBy(row.original) ?? <Dash />,
    ...sorted,
  }),
  helper.accessor((row) => row.state ?? undefined, {
    id: 'state',
    header: () => <span className="word">{i18n.t('ledger.colReview')}</span>,
    cell: ({ row }) => <State row={row.original} />,
    ...sorted,
  }),
]);

/** A dash is the one short sign for "not stated", in table cells only. */
function Dash() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">{i18n.t('slot.notStated')}</span>
    </span>
  );
}

function Event({ row }: { row: LedgerRow }) {
  const { record } = row;
  const when = record.type === 'fact' ? record.fact.when : record.type === 'practice' ? record.practice.when : null;
  if (when !== null) return <span title={when.text}>{dateWords(when)}</span>;
  const published = record.source.published;
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
      {[1, 2, 3].map(
        (shown) =>
          goods.length > shown && (
            <span key={shown} className={`more m${shown}`}>
              +{goods.length - shown}
            </span>
          ),
      )}
    </span>
  );
}

function Way({ row }: { row: LedgerRow }) {
  const { record } = row;
  if (record.type === 'snippet') return <Dash />;
  if (record.type === 'practice')
    return (
      <span className="route">
        <small />
        <span>{crossingWords(record.practice)}</span>
      </span>
    );
  const { fact } = record;
  const ends = [fact.from, fact.to].filter((slot) => slot !== null).map(placeWords);
  const words = row.crossings.length > 0 ? row.crossings.map(({ name }) => name).join(', ') : ends.join(' → ');
  return (
    <span
      className="route"
      title={[fact.from, ...fact.via, fact.to].flatMap((slot) => (slot ? [placeWords(slot)] : [])).join(' → ')}
    >
      <small>{directionShort(fact.direction)}</small>
      <span>{words === '' ? <span className="muted">{i18n.t('slot.notStated')}</span> : words}</span>
    </span>
  );
}

function Quantity({ row }: { row: LedgerRow }) {
  const quantity = row.record.type === 'fact' ? row.record.fact.quantity : null;
  return quantity === null ? <Dash /> : <span title={quantity.text}>{quantityWords(quantity)}</span>;
}

function saidBy({ record }: LedgerRow): string | null {
  switch (record.type) {
    case 'fact':
      return record.fact.saidBy?.text ?? record.source.outlet;
    case 'practice':
      return record.practice.saidBy?.text ?? record.source.outlet;
    case 'snippet':
      return record.source.outlet;
  }
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
