// In: a timeline and a width. Out: its drawing: lanes over a scale of time; bars one by one, or counts where there are many.
import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type Ref, useMemo } from 'react';
import { i18n } from '#i18n';
import { widthOf } from '../../lib/views/labels.ts';
import type { FactRow } from '../../lib/views/rows.ts';
import { type Bin, binEdges, binned, type Entry, type Lane, packed, type Timeline } from '../../lib/views/timeline.ts';
import { glyphPaths } from '../parts/glyph-paths.ts';
import { dayWords, figure, rangeWords } from '../words/language.ts';
import { directionWord } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';
import type { PlotKeys } from './plot-keys.ts';

export interface TimelineDrawingProps {
  svg: Ref<SVGSVGElement>;
  title: string;
  timeline: Timeline;
  width: number;
  keys: PlotKeys;
  laneName(key: string): string;
  onOpen(row: FactRow): void;
  onBin(lane: Lane, from: number, until: number): void;
}

/** With more dated facts than this, a lane shows how many there were in each month. */
const mostBars = 140;
/** Lanes that are drawn; the table beside the picture has all. */
const mostLanes = 40;
const rowHeight = 24;
const lawHeight = 24;
const axisHeight = 24;

interface Scale {
  (day: number): number;
  readonly ticks: readonly { readonly x: number; readonly word: string; readonly isYear: boolean }[];
}

export function TimelineDrawing(props: TimelineDrawingProps) {
  const { svg, timeline, width, keys, laneName } = props;
  const left = width < 560 ? 96 : 148;
  const x = useMemo(() => scaleOf(timeline, left, width), [timeline, left, width]);
  const isCounted = timeline.dated > mostBars;
  const edges = useMemo(() => binEdges(timeline.first, timeline.last), [timeline]);
  const lanes = useMemo(
    () => timeline.lanes.filter(({ entries }) => entries.length > 0).slice(0, mostLanes),
    [timeline],
  );
  const drawn = useMemo(
    () => lanes.map((lane) => (isCounted ? null : packed(lane.entries, (entry) => spanOf(entry, x, left, width)))),
    [lanes, x, left, width, isCounted],
  );
  const heights = drawn.map((lane) => Math.max(1, lane?.tracks ?? 1) * rowHeight + 10);
  const top = axisHeight + lawHeight;
  const tops = heights.map((_, index) => top + heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const height = top + heights.reduce((sum, one) => sum + one, 0) + 4;
  const most = Math.max(
    1,
    ...(isCounted ? lanes.flatMap((lane) => binned(lane, edges).map(({ rows }) => rows.length)) : []),
  );
  const first = lanes[0];
  const firstMark = isCounted
    ? `${first?.key} ${first && binned(first, edges)[0]?.from}`
    : (drawn[0]?.entries[0]?.row.id ?? '');
  const mark = (key: string) => keys.markProps(key, key === firstMark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its marks are links that belong together.
    <svg
      ref={svg}
      className="timeline"
      role="group"
      aria-label={props.title}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {x.ticks.map((tick) => (
        <g key={tick.x}>
          <path
            className={tick.isYear ? 'grid year' : 'grid'}
            d={`M${tick.x} ${tick.isYear ? 0 : axisHeight - 6}V${height}`}
          />
          <text className={tick.isYear ? 'tick-word year' : 'tick-word'} x={tick.x + 4} y={15}>
            {tick.word}
          </text>
        </g>
      ))}
      <Laws timeline={timeline} x={x} left={left} width={width} />
      {lanes.map((lane, index) => {
        const y = tops[index] ?? 0;
        const tall = heights[index] ?? rowHeight;
        const packedLane = drawn[index];
        return (
          <g key={lane.key} transform={`translate(0 ${y})`}>
            <path className="lane-edge" d={`M0 0H${width}`} />
            <text className="lane-name" x={14} y={20}>
              {shortened(laneName(lane.key), left - 22, 13.5)}
              <title>{laneName(lane.key)}</title>
            </text>
            <path className="axis" d={`M${left} 0V${tall}`} />
            {packedLane
              ? packedLane.entries.map((entry) => (
                  <EntryShape
                    key={entry.row.id}
                    entry={entry}
                    y={5 + entry.track * rowHeight}
                    x={x}
                    left={left}
                    width={width}
                    markProps={mark(entry.row.id)}
                    onOpen={() => props.onOpen(entry.row)}
                  />
                ))
              : binned(lane, edges).map((bin) => (
                  <BinShape
                    key={bin.from}
                    bin={bin}
                    most={most}
                    x={x}
                    left={left}
                    width={width}
                    lane={laneName(lane.key)}
                    markProps={mark(`${lane.key} ${bin.from}`)}
                    onPress={() => props.onBin(lane, bin.from, bin.until)}
                  />
                ))}
          </g>
        );
      })}
      <path className="lane-edge" d={`M0 ${height - 2}H${width}`} />
    </svg>
  );
}

function scaleOf({ first, last }: Timeline, left: number, width: number): Scale {
  const scale = scaleUtc([first * 86_400_000, last * 86_400_000], [left + 10, width - 16]);
  const wanted = Math.max(2, Math.floor((width - left) / 74));
  const ticks = scale.ticks(wanted).map((date) => {
    const iso = date.toISOString();
    const isYear = iso.slice(5, 10) === '01-01';
    return {
      x: Math.round(scale(date) * 10) / 10,
      isYear,
      word: isYear ? iso.slice(0, 4) : iso.slice(8, 10) === '01' ? monthWord(date) : dayWords(iso.slice(0, 10)),
    };
  });
  return Object.assign((day: number) => Math.round(scale(day * 86_400_000) * 10) / 10, { ticks });
}

function monthWord(date: Date): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', { month: 'short', timeZone: 'UTC' }).format(
    date,
  );
}

/** Measures that were in force all the time are named once; the others begin at their day. */
function Laws({ timeline, x, left, width }: { timeline: Timeline; x: Scale; left: number; width: number }) {
  const { laws, first, last } = timeline;
  const before = laws.filter(({ since }) => since <= first).map(({ cite }) => cite);
  const within = laws.filter(({ since }) => since > first && since <= last);
  if (laws.length === 0) return null;
  const y = axisHeight;
  const words = before.length === 0 ? '' : i18n.t('see.lawThroughout', [before.join(', ')]);
  return (
    <g className="laws">
      <text className="law-head" x={14} y={y + 14}>
        {shortened(i18n.t('see.lawInForce'), left - 22, 12)}
      </text>
      {before.length > 0 && <rect className="law" x={left} y={y + 2} width={width - left} height={16} />}
      <text className="law-word" x={left + 8} y={y + 14}>
        {shortened(words, width - left - 20, 11)}
        <title>{words}</title>
      </text>
      {within.map(({ cite, since }) => (
        <g key={cite}>
          <path className="law-start" d={`M${x(since)} ${y}v20`} />
          <text className="law-word" x={x(since) + 4} y={y + 14}>
            {cite}
          </text>
        </g>
      ))}
    </g>
  );
}

interface WordsAt {
  readonly start: number;
  readonly end: number;
  readonly isBefore: boolean;
}

/** Where the words of an entry stand: behind the tick, or before the bar where there is more room. */
function wordsAt(entry: Entry, x: Scale, left: number, width: number): WordsAt {
  const wanted = Math.min(widthOf(textOf(entry.row), 12.5), 230);
  const behind = Math.max(barEnd(entry, x), entry.published === null ? 0 : x(entry.published)) + 8;
  const ahead = Math.max(left, x(entry.from)) - 8;
  const [roomBehind, roomAhead] = [width - 4 - behind, ahead - left - 4];
  if (roomBehind >= wanted || roomBehind >= roomAhead)
    return { start: behind, end: behind + Math.max(0, Math.min(wanted, roomBehind)), isBefore: false };
  return { start: ahead - Math.min(wanted, roomAhead), end: ahead, isBefore: true };
}

function barEnd({ from, to }: Entry, x: Scale): number {
  return Math.max(x(to + 1), x(from) + 16);
}

function spanOf(entry: Entry, x: Scale, left: number, width: number): readonly [number, number] {
  const words = wordsAt(entry, x, left, width);
  const start = Math.max(left, x(entry.from));
  const end = Math.max(barEnd(entry, x), entry.published === null ? 0 : x(entry.published));
  return [Math.min(start, words.start) - 6, Math.max(end, words.end) + 6];
}

function textOf({ record: { fact }, no }: FactRow): string {
  const [first, second, ...more] = fact.goods.map(({ text }) => text);
  const names = [first, second].filter((name) => name !== undefined).join(', ');
  const denied = fact.modality === 'denied' ? ` · ${i18n.t('modality.denied')}` : '';
  return `${no} ${names}${more.length > 0 ? ` +${more.length}` : ''}${denied}`;
}

interface Pressable {
  readonly markProps: ReturnType<PlotKeys['markProps']>;
}

function pressed(label: string, press: () => void) {
  return {
    role: 'link' as const,
    'aria-label': label,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      press();
    },
  };
}

function EntryShape(
  props: Pressable & { entry: Entry; y: number; x: Scale; left: number; width: number; onOpen(): void },
) {
  const { entry, y, x, left, width, markProps } = props;
  const { row, from, to, published } = entry;
  const glyph = verdictGlyph(row.verdict ?? 'not-listed') as keyof typeof glyphPaths;
  const [start, end] = [Math.max(left + 2, x(from)), Math.max(barEnd(entry, x), left + 18)];
  const isCut = x(from) < left + 2;
  const words = wordsAt(entry, x, left, width);
  const label = [
    textOf(row),
    directionWord(row.record.fact.direction),
    rangeWords(isoDay(from), isoDay(to)),
    ...(published === null ? [] : [i18n.t('ledger.published', [dayWords(isoDay(published))])]),
    verdictWord(row.verdict ?? 'not-listed'),
  ].join(', ');
  return (
    <g className={`entry e-${glyph} d-${row.record.fact.direction}`} {...markProps} {...pressed(label, props.onOpen)}>
      <title>{label}</title>
      {published !== null && x(published) > end && <path className="wait" d={`M${end} ${y + 9}H${x(published)}`} />}
      {published !== null && <path className="tick" d={`M${x(published)} ${y + 4}v10`} />}
      {isCut ? (
        <path className="bar" d={`M${end} ${y + 4}H${start + 5}L${start} ${y + 9}l5 5H${end}z`} />
      ) : (
        <rect className="bar" x={start} y={y + 4} width={end - start} height={10} />
      )}
      <g transform={`translate(${(start + end) / 2 - 5} ${y + 4}) scale(.84)`}>
        <rect className="sign-ground" x={-1.5} y={-1} width={15} height={14} />
        <path className="sign-shape" d={glyphPaths[glyph]} />
      </g>
      <text
        className={row.verdict === 'not-listed' ? 'entry-word' : 'entry-word strong'}
        x={words.isBefore ? words.end : words.start}
        y={y + 13}
        textAnchor={words.isBefore ? 'end' : 'start'}
      >
        {words.end - words.start < 24 ? '' : shortened(textOf(row), words.end - words.start + 1, 12.5)}
      </text>
      <rect
        className="focus-box"
        x={Math.min(start, words.start) - 3}
        y={y}
        width={Math.max(end, words.end) - Math.min(start, words.start) + 6}
        height={18}
      />
    </g>
  );
}

function BinShape(
  props: Pressable & { bin: Bin; most: number; x: Scale; left: number; width: number; lane: string; onPress(): void },
) {
  const { bin, most, x, left, width, lane, markProps } = props;
  const glyph = verdictGlyph(bin.verdict);
  const [start, end] = [Math.max(left + 1, x(bin.from)), Math.min(width, x(bin.until) - 1)];
  const label = `${lane}, ${rangeWords(isoDay(bin.from), isoDay(bin.until - 1))}: ${figure(bin.rows.length)}, ${verdictWord(bin.verdict)}`;
  const deep = 0.15 + 0.85 * Math.sqrt(bin.rows.length / most);
  return (
    <g className={`entry bin e-${glyph}`} {...markProps} {...pressed(label, props.onPress)}>
      <title>{label}</title>
      <rect
        className="bin-ground"
        x={start}
        y={4}
        width={Math.max(3, end - start)}
        height={26}
        fillOpacity={deep * 0.34}
      />
      <path className="bin-line" d={`M${start} 29H${Math.max(start + 3, end)}`} />
      {end - start > widthOf(figure(bin.rows.length), 11) + 2 && (
        <text className="bin-word" x={(start + end) / 2} y={21} textAnchor="middle">
          {figure(bin.rows.length)}
        </text>
      )}
      <rect className="focus-box" x={start} y={3} width={Math.max(3, end - start)} height={28} />
    </g>
  );
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Cut to fit, with an ellipsis; whoever needs the rest finds it in the title. */
function shortened(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  let end = text.length;
  while (end > 1 && widthOf(text.slice(0, end), size) > room - size * 0.6) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
