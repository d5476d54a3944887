// In: the rows that fit. Out: events told of more than once with the sources behind them, and accounts that differ.
import { useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { type Contradiction, contradictionsIn, type ToldTwice, toldTwice } from '../../lib/views/contradictions.ts';
import { copyThreshold } from '../../lib/views/copies.ts';
import { outletOf } from '../../lib/views/events.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { entryTitle } from '../ledger/entry-title.ts';
import { Icon } from '../parts/Icon.tsx';
import { dayWords, figure, rangeWords } from '../words/language.ts';
import { labelSentence, modalityWord, practiceRows, quantityWords } from '../words/slots.ts';
import { verdictWord } from '../words/verdict.ts';
import { Frame } from './Frame.tsx';
import type { PictureProps } from './Picture.tsx';

/** Groups that are listed of each kind. */
const listed = 50;
const kinds = ['denial', 'figures', 'label', 'practice'] as const;

export default function AccountsView({ rows, query, accounts, onQuery, onSaveFile, name }: PictureProps) {
  const known = accounts();
  const events = useMemo(() => toldTwice(rows, known), [rows, known]);
  const differing = useMemo(() => contradictionsIn(rows, known), [rows, known]);
  const table = useRef<HTMLTableElement>(null);
  const open = (row: LedgerRow) => onQuery({ ...query, open: row.id });
  const byKind = kinds
    .map((kind) => ({ kind, found: differing.filter((one) => one.kind === kind) }))
    .filter(({ found }) => found.length > 0);
  const copyOf = (row: LedgerRow, group: readonly LedgerRow[]) =>
    group.some(
      (other) =>
        other !== row && outletOf(other) !== outletOf(row) && known.copies.get(other.id) === known.copies.get(row.id),
    );
  return (
    <Frame
      title={i18n.t('see.accountsTitle')}
      name={name}
      onSaveFile={onSaveFile}
      onKeyDown={() => undefined}
      says={i18n.t('see.accountsSays', [figure(Math.round(copyThreshold * 100))])}
      twinRows={() => [
        [
          i18n.t('see.group'),
          i18n.t('ledger.colNo'),
          i18n.t('see.source'),
          i18n.t('ledger.colSaidBy'),
          i18n.t('see.whatSaid'),
        ],
        ...[
          ...events.map(({ rows: group }, index) => ({ word: `${i18n.t('see.groupEvent')} ${index + 1}`, group })),
          ...differing.map((one) => ({ word: kindWord(one), group: one.rows })),
        ].flatMap(({ word, group }) =>
          group.map((row) => [word, row.no, outletOf(row), row.saidBy ?? '', quoteOf(row)]),
        ),
      ]}
      drawing={() => table.current}
    >
      <div className="scroll">
        <table className="accounts" ref={table}>
          <caption className="vh">{i18n.t('see.accountsTitle')}</caption>
          {byKind.map(({ kind, found }) => (
            <tbody key={kind}>
              <SectionRow word={kindsWord(kind)} count={found.length} />
              {found.slice(0, listed).map((one) => (
                <GroupRow
                  key={`${kind} ${one.rows.map(({ id }) => id).join()}`}
                  head={kindWord(one)}
                  note={one.kind === 'label' ? labelNote(one) : ''}
                  rows={one.rows}
                  says={(row) => saysOf(one, row)}
                  isCopy={(row) => copyOf(row, one.rows)}
                  onOpen={open}
                />
              ))}
            </tbody>
          ))}
          <tbody>
            <SectionRow word={i18n.t('see.toldTwice')} count={events.length} />
            {events.length === 0 && (
              <tr>
                <td colSpan={2} className="muted">
                  {i18n.t('see.noneTwice')}
                </td>
              </tr>
            )}
            {events.slice(0, listed).map((event) => (
              <GroupRow
                key={event.rows.map(({ id }) => id).join()}
                head={eventHead(event)}
                note={sourcesNote(event)}
                rows={event.rows}
                says={(row) => modalityOf(row)}
                isCopy={(row) => copyOf(row, event.rows)}
                onOpen={open}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Frame>
  );
}

function SectionRow({ word, count }: { word: string; count: number }) {
  return (
    <tr className="section">
      <th scope="rowgroup" colSpan={2}>
        {word} <span className="muted">{figure(count)}</span>
        {count > listed && <span className="muted small"> · {i18n.t('see.firstOnes', [figure(listed)])}</span>}
      </th>
    </tr>
  );
}

interface GroupRowProps {
  head: string;
  note: string;
  rows: readonly LedgerRow[];
  says(row: LedgerRow): string;
  isCopy(row: LedgerRow): boolean;
  onOpen(row: LedgerRow): void;
}

function GroupRow({ head, note, rows, says, isCopy, onOpen }: GroupRowProps) {
  return (
    <tr>
      <th scope="row">
        {head}
        {note !== '' && <small>{note}</small>}
      </th>
      <td>
        <ul>
          {rows.slice(0, 12).map((row) => (
            <li key={row.id} className={row.modality === 'denied' ? 'against' : undefined}>
              <button type="button" className="link" onClick={() => onOpen(row)}>
                {i18n.t('panel.factNo', [String(row.no)])}
              </button>
              <span>
                {says(row)}
                <small>
                  {[
                    outletOf(row),
                    row.saidBy === outletOf(row) ? '' : (row.saidBy ?? ''),
                    row.record.source.published === null ? '' : dayWords(row.record.source.published),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                  {isCopy(row) && (
                    <>
                      {' · '}
                      <Icon name="doc" /> {i18n.t('see.sameText')}
                    </>
                  )}
                </small>
              </span>
            </li>
          ))}
          {rows.length > 12 && <li className="muted">{i18n.t('see.undatedMore', [figure(rows.length - 12)])}</li>}
        </ul>
      </td>
    </tr>
  );
}

function eventHead({ rows }: ToldTwice): string {
  const dated = rows.find((row) => row.from !== null && row.to !== null);
  const [first] = rows;
  return [
    dated === undefined ? '' : rangeWords(dated.from ?? '', dated.to ?? ''),
    first === undefined ? '' : entryTitle(first),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function sourcesNote({ rows, sources, copied, denials }: ToldTwice): string {
  return [
    i18n.t('see.reportsOfOne', rows.length, [figure(rows.length)]),
    i18n.t('see.sourcesCount', sources, [figure(sources)]),
    ...(copied > 0 ? [i18n.t('see.copied', copied, [figure(copied)])] : []),
    ...(denials > 0 ? [i18n.t('see.denials', denials, [figure(denials)])] : []),
  ].join(', ');
}

function kindsWord(kind: Contradiction['kind']): string {
  switch (kind) {
    case 'figures':
      return i18n.t('see.figuresApart');
    case 'label':
      return i18n.t('see.labelsApart');
    case 'denial':
      return i18n.t('see.deniedReports');
    case 'practice':
      return i18n.t('see.practicesApart');
  }
}

function kindWord(one: Contradiction): string {
  const [first] = one.rows;
  if (first === undefined) return '';
  return one.kind === 'practice' ? (first.crossings[0]?.name ?? '') : entryTitle(first);
}

function labelNote({ rows: [row] }: Contradiction): string {
  if (row?.record.type !== 'fact' || row.record.fact.articleLabel === null) return '';
  return labelSentence(row.record.fact.articleLabel);
}

/** What an account says in the matter that is compared. */
function saysOf(one: Contradiction, row: LedgerRow): string {
  if (row.record.type === 'practice')
    return practiceRows(row.record.practice)
      .map(({ label, text }) => `${label}: ${text}`)
      .join(' · ');
  if (row.record.type !== 'fact') return quoteOf(row);
  const { quantity } = row.record.fact;
  switch (one.kind) {
    case 'figures':
      return quantity === null ? i18n.t('slot.notStated') : quantityWords(quantity);
    case 'label':
      return row.verdict === null ? '' : verdictWord(row.verdict);
    default:
      return modalityOf(row);
  }
}

function modalityOf(row: LedgerRow): string {
  const word = row.modality === null ? '' : `${modalityWord(row.modality)}: `;
  return `${word}“${quoteOf(row)}”`;
}

function quoteOf({ record }: LedgerRow): string {
  switch (record.type) {
    case 'fact':
      return record.fact.evidence.exact;
    case 'practice':
      return record.practice.evidence.exact;
    case 'snippet':
      return record.exact;
  }
}
