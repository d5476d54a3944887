// In: the rows that fit. Out: HS chapters by crossings, to the DPRK and from it; the picture is its own table.
import { type CSSProperties, Fragment, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import type { Verdict } from '../../lib/core/assess.ts';
import type { Accounts } from '../../lib/views/events.ts';
import {
  type Box,
  emptyBox,
  type MatrixColumn,
  type MatrixRow,
  matrixOf,
  type SectionName,
  sectionNames,
} from '../../lib/views/matrix.ts';
import { measureNames, only, type Query } from '../../lib/views/query.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Rich, slot } from '../parts/Rich.tsx';
import { Segment } from '../parts/Segment.tsx';
import { figure } from '../words/language.ts';
import { chapterWord, crossingWord, naming } from '../words/naming.ts';
import { directionWord } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';
import { Frame } from './Frame.tsx';
import { measureWord } from './measure-word.ts';
import type { PictureProps } from './Picture.tsx';
import { usePlotKeys } from './plot-keys.ts';

/** Facts are counted without knowing which of them tell of one event. */
const noAccounts: Accounts = { events: new Map(), copies: new Map() };

const ways = ['to-DPRK', 'from-DPRK'] as const;
type Way = (typeof ways)[number];

export default function MatrixView({ rows, query, accounts, onQuery, onSaveFile, name }: PictureProps) {
  const matrix = useMemo(
    () => matrixOf(rows, query.measure, query.measure === 'facts' ? noAccounts : accounts(), naming().atlas),
    [rows, query.measure, accounts],
  );
  const table = useRef<HTMLTableElement>(null);
  const keys = usePlotKeys();
  const most = Math.max(
    1,
    ...matrix.rows.flatMap(({ boxes }) => boxes.flatMap(({ to, from }) => [to.count, from.count])),
  );
  const facts = rows.filter((row) => row.record.type === 'fact').length;
  const go = (chapter: string | null, column: MatrixColumn | null, way: Way) =>
    onQuery({ ...narrowed(query, chapter, column, way), view: 'table' });
  const sections = sectionNames
    .map((section) => ({ section, lines: matrix.rows.filter((row) => row.section === section) }))
    .filter(({ lines }) => lines.length > 0);
  const firstMark = firstMarked(matrix.rows);
  const halves = (row: MatrixRow | null, index: number, box: Box, column: MatrixColumn) =>
    ways.map((way) => {
      const half = way === 'to-DPRK' ? box.to : box.from;
      const key = `${row?.chapter ?? 'all'} ${index} ${way}`;
      return (
        <td key={way} className={way === 'to-DPRK' ? 'half' : 'half right'}>
          {half.count > 0 && (
            <button
              type="button"
              className={`cell v-${half.verdict === null ? 'none' : verdictGlyph(half.verdict)}`}
              style={{ '--deep': Math.sqrt(half.count / most).toFixed(2) } as CSSProperties}
              aria-label={`${row === null ? i18n.t('see.allGoods') : rowWord(row.chapter)}, ${columnWord(column)}, ${directionWord(way)}: ${figure(half.count)}, ${half.verdict === null ? '' : verdictWord(half.verdict)}`}
              onClick={() => go(row?.chapter ?? null, column, way)}
              {...keys.markProps(key, key === firstMark)}
            >
              {figure(half.count)}
            </button>
          )}
        </td>
      );
    });
  const sums = (box: Box) =>
    ways.map((way) => {
      const { count } = way === 'to-DPRK' ? box.to : box.from;
      return (
        <td key={way} className={way === 'to-DPRK' ? 'sum' : 'sum right'}>
          {count === 0 ? <span className="muted">–</span> : figure(count)}
        </td>
      );
    });
  return (
    <Frame
      title={i18n.t('see.matrixTitle')}
      name={name}
      onSaveFile={onSaveFile}
      says={
        <>
          <Rich text={i18n.t('see.factsShown', facts, [slot(0)])} parts={[<b key="n">{figure(facts)}</b>]} />{' '}
          {i18n.t('see.matrixSays')}
          {matrix.elsewhere > 0 && ` ${i18n.t('see.matrixElsewhere', matrix.elsewhere, [figure(matrix.elsewhere)])}`}
        </>
      }
      tools={
        <Segment
          label={i18n.t('see.count')}
          value={query.measure}
          choices={measureNames.map((measure) => ({ value: measure, word: measureWord(measure) }))}
          onChange={(measure) => onQuery({ ...query, measure })}
        />
      }
      twinRows={() => [
        [
          i18n.t('see.chapter'),
          '',
          ...[...matrix.columns.map(columnWord), i18n.t('see.all')].flatMap((word) =>
            ways.map((way) => `${word}, ${directionWord(way)}`),
          ),
        ],
        ...matrix.rows.map((row) => [
          row.chapter,
          chapterWord(row.chapter),
          ...[...row.boxes, row.sum].flatMap(({ to, from }) => [to.count, from.count]),
        ]),
        ['', i18n.t('see.allGoods'), ...[...matrix.sums, matrix.sum].flatMap(({ to, from }) => [to.count, from.count])],
      ]}
      drawing={() => table.current}
      onKeyDown={keys.onKeyDown}
    >
      <div className="scroll">
        <table className="matrix" ref={table}>
          <caption className="vh">{i18n.t('see.matrixTitle')}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="corner">
                {i18n.t('see.matrixCorner')}
              </th>
              {matrix.columns.map((column) => (
                <th key={column.key} scope="colgroup" colSpan={2} className="col">
                  {columnWord(column)}
                </th>
              ))}
              <th scope="colgroup" colSpan={2} className="col all">
                {i18n.t('see.all')}
              </th>
            </tr>
            <tr>
              {[...matrix.columns.map(({ key }) => key), 'all'].flatMap((key) =>
                ways.map((way) => (
                  <th key={`${key} ${way}`} scope="col" className={way === 'to-DPRK' ? 'way' : 'way right'}>
                    <span className="vh">{directionWord(way)}</span>
                    <span aria-hidden="true">
                      {way === 'to-DPRK' ? i18n.t('see.toShort') : i18n.t('see.fromShort')}
                    </span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          {sections.map(({ section, lines }) => (
            <tbody key={section}>
              <tr className="section">
                <th scope="rowgroup" colSpan={3 + 2 * matrix.columns.length}>
                  {sectionWord(section)}
                </th>
              </tr>
              {lines.map((row) => (
                <tr key={row.chapter}>
                  <th scope="row">
                    <span className="chapter">
                      <span>{chapterWord(row.chapter) || i18n.t('see.noChapter')}</span>
                      <span className="code">{row.chapter}</span>
                    </span>
                  </th>
                  {matrix.columns.map((column, index) => (
                    <Fragment key={column.key}>{halves(row, index, row.boxes[index] ?? emptyBox, column)}</Fragment>
                  ))}
                  {sums(row.sum)}
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{i18n.t('see.allGoods')}</th>
              {matrix.columns.map((column, index) => (
                <Fragment key={column.key}>{sums(matrix.sums[index] ?? emptyBox)}</Fragment>
              ))}
              {sums(matrix.sum)}
            </tr>
          </tfoot>
        </table>
        <Legend />
      </div>
    </Frame>
  );
}

const shown: readonly Verdict[] = ['banned', 'capped', 'luxury', 'conditional', 'unknown-direction', 'not-listed'];

function Legend() {
  return (
    <ul className="legend-line" aria-label={i18n.t('see.legend')}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <span className={`cell v-${verdictGlyph(verdict)}`} aria-hidden="true">
            1
          </span>
          <Glyph name={verdictGlyph(verdict)} />
          {verdict === 'unknown-direction' ? i18n.t('see.bothSides') : verdictWord(verdict)}
        </li>
      ))}
      <li className="muted">{i18n.t('see.deeper')}</li>
    </ul>
  );
}

function firstMarked(rows: readonly MatrixRow[]): string | null {
  for (const row of rows)
    for (const [index, { to, from }] of row.boxes.entries()) {
      if (to.count > 0) return `${row.chapter} ${index} to-DPRK`;
      if (from.count > 0) return `${row.chapter} ${index} from-DPRK`;
    }
  return null;
}

function narrowed(query: Query, chapter: string | null, column: MatrixColumn | null, way: Way): Query {
  const byChapter = chapter === null || chapter === '' ? query : only(query, 'chapter', [chapter]);
  const byPlace = column === null || column.kind === 'none' ? byChapter : only(byChapter, 'crossing', column.crossings);
  return only(byPlace, 'direction', [way]);
}

function rowWord(chapter: string): string {
  return chapter === '' ? i18n.t('see.noChapter') : `${chapter} ${chapterWord(chapter)}`;
}

function columnWord({ key, kind }: MatrixColumn): string {
  switch (kind) {
    case 'crossing':
      return crossingWord(key);
    case 'others':
      return i18n.t('see.otherCrossings');
    case 'ports':
      return i18n.t('see.ports');
    case 'places':
      return i18n.t('see.otherPlaces');
    case 'none':
      return i18n.t('see.notNamed');
  }
}

function sectionWord(section: SectionName): string {
  switch (section) {
    case 'food':
      return i18n.t('see.sectionFood');
    case 'fuel':
      return i18n.t('see.sectionFuel');
    case 'materials':
      return i18n.t('see.sectionMaterials');
    case 'cloth':
      return i18n.t('see.sectionCloth');
    case 'metals':
      return i18n.t('see.sectionMetals');
    case 'machines':
      return i18n.t('see.sectionMachines');
    case 'other':
      return i18n.t('see.sectionOther');
  }
}
