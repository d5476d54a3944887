// In: the rows that fit. Out: their ways on a map that needs no network, and the same as a table.
import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { atlas } from '../../lib/names.ts';
import { inTongue, placeName } from '../../lib/views/atlas.ts';
import { type FlowMap, flowsOf, type Leg, type LegEnd, type MapNode } from '../../lib/views/flows.ts';
import { counted } from '../../lib/views/matrix.ts';
import { mostStretches } from '../../lib/views/plate.ts';
import { type MeasureName, measureNames, only, type Query } from '../../lib/views/query.ts';
import { type Route, routesOf } from '../../lib/views/routes.ts';
import { Rich, slot } from '../parts/Rich.tsx';
import { Segment } from '../parts/Segment.tsx';
import { figure } from '../words/language.ts';
import { crossingWord, naming } from '../words/naming.ts';
import { directionWord } from '../words/slots.ts';
import { verdictWord } from '../words/verdict.ts';
import { type Extent, extentOf, extents, hasGround, loadGround, plateOf } from './basemap.ts';
import { Frame } from './Frame.tsx';
import { MapTwin } from './MapTwin.tsx';
import { measureWord } from './measure-word.ts';
import type { PictureProps } from './Picture.tsx';
import { PlateDrawing } from './PlateDrawing.tsx';
import { usePlotKeys } from './plot-keys.ts';
import { useWidth } from './use-width.ts';

export default function MapView({ rows, query, accounts, onQuery, onSaveFile, name }: PictureProps) {
  const map = useMemo(() => flowsOf(rows, atlas), [rows]);
  const routes = useMemo(() => routesOf(map), [map]);
  const { measure } = query;
  const counts = useMemo(() => countsOf(map, measure, accounts), [map, measure, accounts]);
  const svg = useRef<SVGSVGElement>(null);
  const isReady = useGround(query.at === 'world' ? 'world' : 'region');
  const keys = usePlotKeys();
  const facts = rows.filter((row) => row.record.type === 'fact').length;
  const stretches = map.legs.filter(({ kind }) => kind === 'stretch').length;
  const placed = facts - map.countriesOnly.length - map.nowhere.length;
  const narrow = (next: Query) => onQuery({ ...next, view: 'table', at: '' });
  const title = i18n.t('see.mapTitle');
  return (
    <Frame
      title={title}
      name={name}
      onSaveFile={onSaveFile}
      onKeyDown={keys.onKeyDown}
      says={
        <>
          <Rich text={i18n.t('see.mapPlaced', [slot(0), figure(facts)])} parts={[<b key="n">{figure(placed)}</b>]} />
          {map.countriesOnly.length > 0 &&
            ` ${i18n.t('see.mapCountries', map.countriesOnly.length, [figure(map.countriesOnly.length)])}`}
          {map.nowhere.length > 0 && ` ${i18n.t('see.mapNowhere', map.nowhere.length, [figure(map.nowhere.length)])}`}
          {stretches > mostStretches && ` ${i18n.t('see.mapMost', [figure(mostStretches), figure(stretches)])}`}
        </>
      }
      tools={
        <>
          <LookAt at={query.at} routes={routes} onChange={(at) => onQuery({ ...query, at })} />
          <Segment
            label={i18n.t('see.widthCounts')}
            value={measure}
            choices={measureNames.map((value) => ({ value, word: measureWord(value) }))}
            onChange={(value) => onQuery({ ...query, measure: value })}
          />
        </>
      }
      twinRows={() => [
        [i18n.t('see.route'), directionWord('to-DPRK'), directionWord('from-DPRK'), i18n.t('filter.verdict')],
        ...routes.map((route) => [
          routeName(route, map),
          route.toTarget.length,
          route.fromTarget.length,
          verdictWord(route.verdict),
        ]),
      ]}
      drawing={() => svg.current}
    >
      <div className="with-twin">
        {isReady ? (
          <Plates
            svg={svg}
            map={map}
            query={query}
            counts={counts}
            keys={keys}
            title={title}
            onLeg={(leg) => narrow(byLeg(query, leg, map))}
            onGate={(key) => onQuery({ ...query, at: key })}
          />
        ) : (
          <p className="none-here" role="status">
            {i18n.t('see.drawing')}
          </p>
        )}
        <MapTwin
          routes={routes}
          nameOf={(route) => routeName(route, map)}
          onRoute={(route) => narrow(byRoute(query, route, map))}
        />
      </div>
    </Frame>
  );
}

/** What each line counts: facts, or the events or sources behind them. */
function countsOf(map: FlowMap, measure: MeasureName, accounts: PictureProps['accounts']): (leg: Leg) => number {
  if (measure === 'facts') return (leg) => leg.rows.length;
  const known = accounts();
  const made = new Map(map.legs.map((leg) => [leg, counted(leg.rows, measure, known)]));
  return (leg) => made.get(leg) ?? 0;
}

/** Loads the ground of the map; true once it is there. */
function useGround(ground: 'region' | 'world'): boolean {
  const [, setLoaded] = useState('');
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      await loadGround(ground);
      if (!isOver) setLoaded(ground);
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [ground]);
  return hasGround(ground);
}

interface PlatesProps {
  svg: React.RefObject<SVGSVGElement | null>;
  map: FlowMap;
  query: Query;
  counts(leg: Leg): number;
  keys: ReturnType<typeof usePlotKeys>;
  title: string;
  onLeg(leg: Leg): void;
  onGate(key: string): void;
}

const nobody: ReadonlySet<string> = new Set();

/** One plate for the region with two insets where crossings crowd, or one for what was zoomed to. */
function Plates({ svg, map, query, counts, keys, title, onLeg, onGate }: PlatesProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const zoomed = query.at === '' || query.at === 'world' ? null : extentOf(query.at);
  const isWhole = query.at === '' || (zoomed === null && query.at !== 'world');
  const hasInsets = isWhole && width >= 560;
  const mainHeight = Math.round(Math.max(260, Math.min(width * (width < 560 ? 0.85 : 0.58), 560)));
  const insetHeight = hasInsets ? Math.round(Math.min(width * 0.36, 300)) : 0;
  const plates = useMemo(() => {
    if (width === 0) return null;
    const left = Math.round(width * 0.6);
    return {
      main: plateOf(query.at === 'world' ? 'world' : (zoomed ?? extents.region), width, mainHeight),
      insets: hasInsets
        ? [plateOf(extents.tumen, left, insetHeight), plateOf(extents.yalu, width - left, insetHeight)]
        : [],
    };
  }, [width, mainHeight, insetHeight, hasInsets, query.at, zoomed]);
  const quiet = useMemo(
    () =>
      new Set(
        [...map.nodes.values()]
          .filter((node) => (query.at === 'world' ? node.kind === 'gate' : hasInsets && inAny(node)))
          .map(({ key }) => key),
      ),
    [hasInsets, map, query.at],
  );
  const shared = {
    map,
    counts,
    keys,
    onLeg,
    onGate,
    nodeName: (node: MapNode) => nodeWord(node),
    houseName: (node: MapNode, isOutside: boolean) => {
      const houses = atlas.crossings.get(node.key)?.houses ?? [];
      const house = houses.find(({ country }) => (country === 'KP') !== isOutside);
      return house === undefined ? '' : inTongue(house.name, naming().tongue);
    },
    slotName: (of: MapNode['slot']) => placeName(atlas, naming().tongue, of),
    legName: (leg: Leg) => legWords(leg, map, counts(leg), query),
    firstMark:
      map.legs[0] === undefined ? null : `${isWhole ? i18n.t('see.routes') : lookWord(query.at)} ${map.legs[0].key}`,
  };
  return (
    <div className="plates" ref={box}>
      {plates && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its marks are links that belong together.
        <svg
          ref={svg}
          className="map"
          role="group"
          aria-label={title}
          width={width}
          height={mainHeight + insetHeight}
          viewBox={`0 0 ${width} ${mainHeight + insetHeight}`}
        >
          <PlateDrawing
            {...shared}
            plate={plates.main}
            x={0}
            y={0}
            caption={isWhole ? i18n.t('see.routes') : lookWord(query.at)}
            quiet={quiet}
            frames={
              hasInsets
                ? [
                    { letter: 'A', box: boxOf(extents.tumen, plates.main.project) },
                    { letter: 'B', box: boxOf(extents.yalu, plates.main.project) },
                  ]
                : []
            }
          />
          {plates.insets.map((plate, index) => (
            <PlateDrawing
              {...shared}
              key={index === 0 ? 'A' : 'B'}
              plate={plate}
              x={index === 0 ? 0 : width - plate.width}
              y={mainHeight}
              quiet={nobody}
              caption={index === 0 ? i18n.t('see.plateTumen') : i18n.t('see.plateYalu')}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function inAny({ lon, lat }: MapNode): boolean {
  return [extents.tumen, extents.yalu].some(
    ([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north,
  );
}

function boxOf(
  [west, south, east, north]: Extent,
  project: (point: { lon: number; lat: number }) => { x: number; y: number },
) {
  const [a, b] = [project({ lon: west, lat: north }), project({ lon: east, lat: south })];
  return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
}

function LookAt({ at, routes, onChange }: { at: string; routes: readonly Route[]; onChange(at: string): void }) {
  const gates = routes.flatMap(({ gate, rows }) => (gate === null ? [] : [{ gate, count: rows.length }]));
  const ports = at !== '' && at !== 'world' && !gates.some(({ gate }) => gate === at) ? [{ gate: at, count: 0 }] : [];
  return (
    <label className="look">
      {i18n.t('see.lookAt')}
      <select className="field" value={at} onChange={(event) => onChange(event.target.value)}>
        <option value="">{i18n.t('see.region')}</option>
        <option value="world">{i18n.t('see.world')}</option>
        {[...gates, ...ports].map(({ gate, count }) => (
          <option key={gate} value={gate}>
            {crossingWord(gate)} ({figure(count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function lookWord(at: string): string {
  return at === 'world' ? i18n.t('see.world') : crossingWord(at);
}

function nodeWord(node: MapNode): string {
  return node.kind === 'gate' ? crossingWord(node.key) : placeName(atlas, naming().tongue, node.slot);
}

function endWord(end: LegEnd, map: FlowMap): string {
  if (end.kind === 'open') return '…';
  if (end.kind === 'land') return placeName(atlas, naming().tongue, end.slot);
  const node = map.nodes.get(end.key);
  return node === undefined ? end.key : nodeWord(node);
}

function routeName(route: Route, map: FlowMap): string {
  return route.gate === null ? `${endWord(route.from, map)} → ${endWord(route.to, map)}` : crossingWord(route.gate);
}

/** What a line says to those who don't see it, and to the pointer. */
function legWords(leg: Leg, map: FlowMap, count: number, query: Query): string {
  const way = leg.kind === 'gate' ? endWord(leg.from, map) : `${endWord(leg.from, map)} → ${endWord(leg.to, map)}`;
  return [
    way,
    directionWord(leg.direction),
    `${measureWord(query.measure)}: ${figure(count)}`,
    verdictWord(leg.verdict),
    ...(leg.isDenied ? [i18n.t('modality.denied')] : []),
  ].join(', ');
}

/** The filters that show the facts of a leg in the table. */
function byLeg(query: Query, leg: Leg, map: FlowMap): Query {
  return only(byEnds(query, [leg.from, leg.to], map), 'direction', [leg.direction]);
}

function byRoute(query: Query, route: Route, map: FlowMap): Query {
  return route.gate === null ? byEnds(query, [route.from, route.to], map) : only(query, 'crossing', [route.gate]);
}

/** Crossings and ports are values of a filter; a town is found by its name. */
function byEnds(query: Query, ends: readonly LegEnd[], map: FlowMap): Query {
  const nodes = ends.flatMap((end) => (end.kind === 'node' ? (map.nodes.get(end.key) ?? []) : []));
  const crossings = nodes.filter(({ kind }) => kind !== 'place').map(({ key }) => key);
  const towns = nodes.filter(({ kind }) => kind === 'place').map(({ slot: of }) => of.place?.name ?? of.text);
  const lands = ends.flatMap((end) => (end.kind === 'land' ? (end.slot.place?.country ?? []) : []));
  const first = crossings[0];
  const byGate = first === undefined ? query : only(query, 'crossing', [first]);
  const words = [...towns, ...crossings.slice(1).map((key) => map.nodes.get(key)?.slot.place?.name ?? '')];
  const byName = words.length === 0 ? byGate : { ...byGate, search: words.join(' ') };
  return lands.length === 0 ? byName : only(byName, 'country', [...new Set(lands)]);
}
