// In: the rows that fit. Out: when things happened and when they were reported, in lanes; each fact, or counts where there are too many.
import { useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { type LaneName, laneNames, only, type Query } from '../../lib/views/query.ts';
import type { FactRow } from '../../lib/views/rows.ts';
import { isoOf, type Lane, timelineOf } from '../../lib/views/timeline.ts';
import { entryTitle } from '../ledger/entry-title.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Rich, slot } from '../parts/Rich.tsx';
import { Segment } from '../parts/Segment.tsx';
import { dayWords, figure } from '../words/language.ts';
import { chapterWord, crossingWord } from '../words/naming.ts';
import { directionWord } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';
import { Frame } from './Frame.tsx';
import type { PictureProps } from './Picture.tsx';
import { usePlotKeys } from './plot-keys.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { useWidth } from './use-width.ts';

/** Undated facts that are listed one by one. */
const listed = 60;

export default function TimelineView({ rows, query, onQuery, onSaveFile, name }: PictureProps) {
  const timeline = useMemo(() => timelineOf(rows, query.lanes), [rows, query.lanes]);
  const svg = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const keys = usePlotKeys();
  const laneWord = (key: string) => laneName(key, query.lanes, rows.length > 0 ? timeline.lanes : []);
  const facts = timeline.dated + timeline.undated.length;
  const title = i18n.t('see.timelineTitle');
  return (
    <Frame
      title={title}
      name={name}
      onSaveFile={onSaveFile}
      onKeyDown={keys.onKeyDown}
      says={
        <Rich text={i18n.t('see.dated', [slot(0), figure(facts)])} parts={[<b key="n">{figure(timeline.dated)}</b>]} />
      }
      tools={
        <Segment
          label={i18n.t('see.lanes')}
          value={query.lanes}
          choices={laneNames.map((lane) => ({ value: lane, word: lanesWord(lane) }))}
          onChange={(lanes) => onQuery({ ...query, lanes })}
        />
      }
      twinRows={() => [
        [
          lanesWord(query.lanes),
          i18n.t('ledger.colEvent'),
          '',
          i18n.t('see.colPublished'),
          i18n.t('ledger.colGoods'),
          i18n.t('filter.direction'),
          i18n.t('filter.verdict'),
        ],
        ...timeline.lanes.flatMap((lane) => [
          ...lane.entries.map(({ row, from, to }) => [laneWord(lane.key), isoOf(from), isoOf(to), ...tail(row)]),
          ...lane.undated.map((row) => [laneWord(lane.key), '', '', ...tail(row)]),
        ]),
      ]}
      drawing={() => svg.current}
    >
      <div className="with-twin">
        <div className="plates" ref={box}>
          {width > 0 && timeline.dated > 0 && (
            <TimelineDrawing
              svg={svg}
              title={title}
              timeline={timeline}
              width={width}
              keys={keys}
              laneName={laneWord}
              onOpen={(row) => onQuery({ ...query, open: row.id })}
              onBin={(lane, from, until) =>
                onQuery({ ...byLane(query, lane.key), view: 'table', from: isoOf(from), to: isoOf(until - 1) })
              }
            />
          )}
          {timeline.dated === 0 && <p className="none-here">{i18n.t('see.noneDated')}</p>}
        </div>
        <section className="twin" aria-label={i18n.t('see.twin')}>
          <h2>{i18n.t('see.twin')}</h2>
          <table className="routes">
            <thead>
              <tr>
                <th scope="col" className="label">
                  {lanesWord(query.lanes)}
                </th>
                <th scope="col" className="label">
                  {i18n.t('see.facts')}
                </th>
                <th scope="col" className="label">
                  {i18n.t('see.undatedShort')}
                </th>
              </tr>
            </thead>
            <tbody>
              {timeline.lanes.map((lane) => (
                <tr key={lane.key}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => onQuery({ ...byLane(query, lane.key), view: 'table' })}
                    >
                      {laneWord(lane.key)}
                    </button>
                    <small>{spanWords(lane)}</small>
                  </th>
                  <td>{figure(lane.entries.length + lane.undated.length)}</td>
                  <td>{lane.undated.length === 0 ? <span className="muted">–</span> : figure(lane.undated.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {timeline.undated.length > 0 && (
            <>
              <h2>{i18n.t('see.undatedTitle')}</h2>
              <p className="muted small side">{i18n.t('see.undatedSays')}</p>
              <ul className="undated">
                {timeline.undated.slice(0, listed).map((row) => (
                  <Undated key={row.id} row={row} onOpen={() => onQuery({ ...query, open: row.id })} />
                ))}
              </ul>
              {timeline.undated.length > listed && (
                <p className="muted small side">
                  {i18n.t('see.undatedMore', [figure(timeline.undated.length - listed)])}
                </p>
              )}
            </>
          )}
          <Legend />
        </section>
      </div>
    </Frame>
  );
}

function Undated({ row, onOpen }: { row: FactRow; onOpen(): void }) {
  const { published } = row.record.source;
  return (
    <li>
      <Glyph name={verdictGlyph(row.verdict ?? 'not-listed')} />
      <span>
        <button type="button" className="link" onClick={onOpen}>
          {entryTitle(row)}
        </button>
        <small className="muted">
          {i18n.t('panel.factNo', [String(row.no)])}
          {published !== null && ` · ${i18n.t('ledger.published', [dayWords(published)])}`}
        </small>
      </span>
    </li>
  );
}

function Legend() {
  return (
    <div className="map-legend">
      <p>
        <svg viewBox="0 0 44 12" aria-hidden="true" className="entry e-banned">
          <rect className="bar" x="1" y="2" width="42" height="8" />
        </svg>
        {i18n.t('direction.toDprk')}
      </p>
      <p>
        <svg viewBox="0 0 44 12" aria-hidden="true" className="entry e-banned d-from-DPRK">
          <rect className="bar" x="1" y="2" width="42" height="8" />
        </svg>
        {i18n.t('direction.fromDprk')}
      </p>
      <p>
        <svg viewBox="0 0 44 12" aria-hidden="true" className="entry">
          <path className="wait" d="M1 6h40" />
          <path className="tick" d="M42 1v10" />
        </svg>
        {i18n.t('see.dayOfReport')}
      </p>
      <p>
        <svg viewBox="0 0 44 12" aria-hidden="true" className="entry e-banned">
          <path className="bar" d="M43 2H7L2 6l5 4h36z" />
        </svg>
        {i18n.t('see.beganBefore')}
      </p>
    </div>
  );
}

function tail(row: FactRow): string[] {
  return [
    row.record.source.published ?? '',
    entryTitle(row),
    directionWord(row.record.fact.direction),
    row.verdict === null ? '' : verdictWord(row.verdict),
  ];
}

function spanWords({ entries }: Lane): string {
  const [first] = entries;
  if (first === undefined) return i18n.t('ledger.notDated');
  const last = entries.reduce((latest, { to }) => Math.max(latest, to), first.to);
  return `${dayWords(isoOf(first.from))} – ${dayWords(isoOf(last))}`;
}

function byLane(query: Query, key: string): Query {
  if (key === '') return query;
  switch (query.lanes) {
    case 'crossing':
      return only(query, 'crossing', [key]);
    case 'goods':
      return only(query, 'chapter', [key]);
    case 'source':
      return { ...query, search: key };
  }
}

function lanesWord(lanes: LaneName): string {
  switch (lanes) {
    case 'crossing':
      return i18n.t('filter.crossing');
    case 'goods':
      return i18n.t('see.chapter');
    case 'source':
      return i18n.t('see.source');
  }
}

function laneName(key: string, lanes: LaneName, of: readonly Lane[]): string {
  if (key === '') return i18n.t('see.notNamed');
  switch (lanes) {
    case 'crossing': {
      const row = of.find((lane) => lane.key === key);
      const one = row?.entries[0]?.row ?? row?.undated[0];
      return one?.crossings.find((crossing) => crossing.key === key)?.name ?? crossingWord(key);
    }
    case 'goods':
      return `${key} ${chapterWord(key)}`;
    case 'source':
      return key;
  }
}
