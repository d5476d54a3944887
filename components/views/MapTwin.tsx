// In: routes. Out: the map's twin: the same as a table, and what the lines mean.
import { i18n } from '#i18n';
import type { Route } from '../../lib/views/routes.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { figure } from '../words/language.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';

export interface MapTwinProps {
  routes: readonly Route[];
  nameOf(route: Route): string;
  onRoute(route: Route): void;
}

export function MapTwin({ routes, nameOf, onRoute }: MapTwinProps) {
  const distinct = (of: (route: Route) => Route['rows']) =>
    new Set(routes.flatMap((route) => of(route).map(({ id }) => id))).size;
  const count = (number: number) => (number === 0 ? <span className="muted">–</span> : figure(number));
  return (
    <section className="twin" aria-label={i18n.t('see.twin')}>
      <h2>{i18n.t('see.twin')}</h2>
      <table className="routes">
        <thead>
          <tr>
            <th scope="col" className="label">
              {i18n.t('see.route')}
            </th>
            <th scope="col" className="label">
              {i18n.t('directionShort.toDprk')}
            </th>
            <th scope="col" className="label">
              {i18n.t('directionShort.fromDprk')}
            </th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <tr key={route.key}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onRoute(route)}>
                  {nameOf(route)}
                </button>
                <small>
                  <Glyph name={verdictGlyph(route.verdict)} />
                  {says(route)}
                </small>
              </th>
              <td>{count(route.toTarget.length)}</td>
              <td>{count(route.fromTarget.length)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n.t('see.facts')}</th>
            <td>{count(distinct((route) => route.toTarget))}</td>
            <td>{count(distinct((route) => route.fromTarget))}</td>
          </tr>
        </tfoot>
      </table>
      <Legend />
    </section>
  );
}

/** "5 of 6 covered, one denied"; never a sum of quantities. */
function says({ rows, covered, denied, verdict }: Route): string {
  const first = covered === 0 ? verdictWord(verdict) : i18n.t('see.coveredOf', [figure(covered), figure(rows.length)]);
  return denied === 0 ? first : `${first}, ${i18n.t('see.deniedOf', denied, [figure(denied)])}`;
}

function Legend() {
  return (
    <div className="map-legend">
      <p>
        <svg viewBox="0 0 44 10" aria-hidden="true" className="flow f-banned">
          <path className="line" d="M1 5h36" strokeWidth="2.4" />
          <path className="tip" d="M43 5l-9-4.500v9z" />
        </svg>
        {i18n.t('see.lineTo')}
      </p>
      <p>
        <svg viewBox="0 0 44 10" aria-hidden="true" className="flow f-banned d-from-DPRK">
          <path className="line" d="M1 5h34" strokeWidth="2.400" />
          <path className="tip" d="M43 5l-9-4.500v9z" />
        </svg>
        {i18n.t('see.lineFrom')}
      </p>
      <p>
        <svg viewBox="0 0 44 10" aria-hidden="true" className="flow f-direction d-unknown">
          <path className="line" d="M1 5h42" strokeWidth="2.400" />
        </svg>
        {i18n.t('see.lineUnknown')}
      </p>
      <p>
        <svg viewBox="0 0 44 10" aria-hidden="true" className="flow f-luxury">
          <path className="line" d="M1 5h34" strokeWidth="1.800" />
          <circle className="ring" cx="39" cy="5" r="3.600" />
        </svg>
        {i18n.t('see.lineOpen')}
      </p>
      <p>
        <svg viewBox="0 0 44 10" aria-hidden="true" className="flow f-none">
          <path className="line" d="M1 5h16" strokeWidth="1.500" />
          <path className="line" d="M24 5h18" strokeWidth="7" />
        </svg>
        {i18n.t('see.lineWidth')}
      </p>
      <p className="muted">{i18n.t('see.mapNote')}</p>
    </div>
  );
}
