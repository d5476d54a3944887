// In: the rows that fit and a crossing. Out: its page: what passes by whom, how it is inspected and charged, over time.
import { useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { atlas } from '../../lib/names.ts';
import { type CrossingInfo, inTongue } from '../../lib/views/atlas.ts';
import { crossingPageOf, crossingsIn, type NamedCount } from '../../lib/views/crossing.ts';
import { only } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { isoOf } from '../../lib/views/timeline.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { countryName, dayWords, figure, rangeWords } from '../words/language.ts';
import { goodsWord, naming } from '../words/naming.ts';
import { practiceRows } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';
import { Frame } from './Frame.tsx';
import type { PictureProps } from './Picture.tsx';
import { PracticeStrip } from './PracticeStrip.tsx';
import { usePlotKeys } from './plot-keys.ts';
import { useWidth } from './use-width.ts';

/** Goods and names that are listed; the table has all. */
const listed = 40;

export default function CrossingsView({ rows, query, onQuery, onSaveFile, name }: PictureProps) {
  const crossings = useMemo(() => crossingsIn(rows), [rows]);
  const key = crossings.some((one) => one.key === query.at) ? query.at : (crossings[0]?.key ?? '');
  const page = useMemo(() => crossingPageOf(rows, key), [rows, key]);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const goods = useRef<HTMLTableElement>(null);
  const width = useWidth(box);
  const keys = usePlotKeys();
  const title = crossings.find((one) => one.key === key)?.name ?? '';
  const open = (row: LedgerRow) => onQuery({ ...query, open: row.id });
  const hasStrip = page.practices.some(({ day }) => day !== null);
  return (
    <Frame
      title={title === '' ? i18n.t('see.crossings') : title}
      name={name}
      onSaveFile={onSaveFile}
      onKeyDown={keys.onKeyDown}
      says={i18n.t('see.crossingSays')}
      twinRows={() => [
        [
          i18n.t('ledger.colGoods'),
          'HS',
          i18n.t('direction.toDprk'),
          i18n.t('direction.fromDprk'),
          i18n.t('filter.verdict'),
          i18n.t('see.first'),
          i18n.t('see.last'),
        ],
        ...page.goods.map((line) => [
          goodsWord(line.key),
          line.hs,
          line.toTarget.length,
          line.fromTarget.length,
          verdictWord(line.verdict),
          line.first ?? '',
          line.last ?? '',
        ]),
        ...page.practices.map(({ row, day }) => [
          practiceRows(row.record.practice)
            .map(({ label, text }) => `${label}: ${text}`)
            .join('; '),
          '',
          '',
          '',
          row.saidBy ?? '',
          day === null ? '' : isoOf(day),
          '',
        ]),
      ]}
      drawing={() => svg.current ?? goods.current}
    >
      {crossings.length === 0 ? (
        <p className="none-here">{i18n.t('see.noCrossing')}</p>
      ) : (
        <div className="crossing-page">
          <nav className="crossing-list" aria-label={i18n.t('see.crossings')}>
            <ul>
              {crossings.map((one) => (
                <li key={one.key}>
                  <button
                    type="button"
                    aria-current={one.key === key ? 'true' : undefined}
                    onClick={() => onQuery({ ...query, at: one.key })}
                  >
                    <span>{one.name}</span>
                    <span className="n">{figure(one.facts + one.practices)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <label className="look crossing-pick">
            {i18n.t('filter.crossing')}
            <select className="field" value={key} onChange={(event) => onQuery({ ...query, at: event.target.value })}>
              {crossings.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name} ({figure(one.facts + one.practices)})
                </option>
              ))}
            </select>
          </label>
          <article className="crossing">
            <header>
              <h2>{title}</h2>
              <About crossing={atlas.crossings.get(key)} />
              <p className="crossing-links">
                <button type="button" className="link" onClick={() => onQuery({ ...query, view: 'map', at: key })}>
                  {i18n.t('see.onMap')}
                </button>
                <button
                  type="button"
                  className="link"
                  onClick={() => onQuery({ ...only(query, 'crossing', [key]), view: 'table', at: '' })}
                >
                  {i18n.t('see.inTable')}
                </button>
              </p>
            </header>
            <section>
              <h3>{i18n.t('see.howInspected')}</h3>
              {page.practices.length === 0 && <p className="muted">{i18n.t('see.noPractice')}</p>}
              <div ref={box} className="strip-box">
                {hasStrip && width > 0 && (
                  <PracticeStrip
                    svg={svg}
                    title={title}
                    lines={page.practices}
                    width={width}
                    keys={keys}
                    onOpen={open}
                  />
                )}
              </div>
              {page.practices.length > 0 && (
                <table className="plain-table">
                  <thead>
                    <tr>
                      <th scope="col" className="label">
                        {i18n.t('slot.when')}
                      </th>
                      <th scope="col" className="label">
                        {i18n.t('see.whatSaid')}
                      </th>
                      <th scope="col" className="label">
                        {i18n.t('ledger.colSaidBy')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.practices.slice(0, listed).map(({ row, day, isReportDay }) => (
                      <tr key={row.id}>
                        <td className="when">
                          {day === null ? i18n.t('ledger.notDated') : dayWords(isoOf(day))}
                          {day !== null && isReportDay && <small>{i18n.t('see.dayOfReport')}</small>}
                        </td>
                        <td>
                          <button type="button" className="link" onClick={() => open(row)}>
                            {practiceRows(row.record.practice)
                              .map(({ label, text }) => `${label}: ${text}`)
                              .join(' · ') || row.record.practice.evidence.exact}
                          </button>
                        </td>
                        <td>{row.saidBy ?? '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
            <section>
              <h3>{i18n.t('see.whatPasses')}</h3>
              {page.goods.length === 0 ? (
                <p className="muted">{i18n.t('see.noGoods')}</p>
              ) : (
                <table className="plain-table" ref={goods}>
                  <thead>
                    <tr>
                      <th scope="col" className="label">
                        {i18n.t('ledger.colGoods')}
                      </th>
                      <th scope="col" className="label num">
                        {i18n.t('directionShort.toDprk')}
                      </th>
                      <th scope="col" className="label num">
                        {i18n.t('directionShort.fromDprk')}
                      </th>
                      <th scope="col" className="label">
                        {i18n.t('see.firstLast')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.goods.slice(0, listed).map((line) => (
                      <tr key={line.key}>
                        <th scope="row">
                          <Glyph name={verdictGlyph(line.verdict)} />
                          <span className="vh">{verdictWord(line.verdict)} </span>
                          <button
                            type="button"
                            className="link"
                            onClick={() =>
                              onQuery({
                                ...only(only(query, 'crossing', [key]), 'goods', [line.key]),
                                view: 'table',
                                at: '',
                              })
                            }
                          >
                            {goodsWord(line.key)}
                          </button>
                          <span className="code muted">{line.hs}</span>
                        </th>
                        <td className="num">{line.toTarget.length || <span className="muted">–</span>}</td>
                        <td className="num">{line.fromTarget.length || <span className="muted">–</span>}</td>
                        <td>
                          {line.first === null ? (
                            <span className="muted">{i18n.t('ledger.notDated')}</span>
                          ) : (
                            rangeWords(line.first, line.last ?? line.first)
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {page.goods.length > listed && (
                <p className="muted small">{i18n.t('see.undatedMore', [figure(page.goods.length - listed)])}</p>
              )}
            </section>
            <section className="crossing-who">
              <Names title={i18n.t('see.carriers')} names={page.carriers} />
              <Names title={i18n.t('see.actors')} names={page.actors} />
              <Names title={i18n.t('ledger.colSaidBy')} names={page.speakers} />
            </section>
          </article>
        </div>
      )}
    </Frame>
  );
}

/** Both houses, the river, and how sure their place is. */
function About({ crossing }: { crossing: CrossingInfo | undefined }) {
  if (crossing === undefined) return <p className="muted">{i18n.t('see.unlistedCrossing')}</p>;
  const { tongue } = naming();
  return (
    <dl className="about">
      {crossing.houses.map((house) => (
        <div key={house.country}>
          <dt>{countryName(house.country)}</dt>
          <dd>{inTongue(house.name, tongue)}</dd>
        </div>
      ))}
      {crossing.river !== null && (
        <div>
          <dt>{i18n.t('see.river')}</dt>
          <dd>{crossing.river}</dd>
        </div>
      )}
      {crossing.precision !== 'point' && (
        <div>
          <dt>{i18n.t('see.position')}</dt>
          <dd>{i18n.t('see.positionRough')}</dd>
        </div>
      )}
      {crossing.status !== null && (
        <div>
          <dt>{i18n.t('see.lastKnown')}</dt>
          <dd lang="en">{crossing.status}</dd>
        </div>
      )}
    </dl>
  );
}

function Names({ title, names }: { title: string; names: readonly NamedCount[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {names.slice(0, 12).map(({ name, rows }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="n">{figure(rows.length)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
