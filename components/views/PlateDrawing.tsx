// In: a plate and the legs on it. Out: its drawing: coast, rivers, routes, crossings and names.
import { useId, useMemo } from 'react';
import { i18n } from '#i18n';
import type { FlowMap, Leg, MapNode } from '../../lib/views/flows.ts';
import { type Box, placeLabels, widthOf } from '../../lib/views/labels.ts';
import { type DrawnLeg, drawLegs, type Spot } from '../../lib/views/plate.ts';
import { glyphPaths } from '../parts/glyph-paths.ts';
import { verdictGlyph } from '../words/verdict.ts';
import type { Plate } from './basemap.ts';
import type { PlotKeys } from './plot-keys.ts';

export interface PlateDrawingProps {
  plate: Plate;
  map: FlowMap;
  /** Where the plate stands within the whole drawing. */
  x: number;
  y: number;
  caption: string;
  counts(leg: Leg): number;
  /** Names, in the reader's language. */
  nodeName(node: MapNode): string;
  legName(leg: Leg): string;
  slotName(slot: MapNode['slot']): string;
  /** Name of one house of a crossing: that outside the DPRK, or that inside. */
  houseName(node: MapNode, isOutside: boolean): string;
  /** Frames of other plates, with their letters. */
  frames?: readonly { readonly box: Box; readonly letter: string }[];
  /** Nodes that other plates show in full: here they have neither name nor lines. */
  quiet: ReadonlySet<string>;
  keys: PlotKeys;
  firstMark: string | null;
  onLeg(leg: Leg): void;
  onGate(key: string): void;
}

const glyphSize = 11;

export function PlateDrawing(props: PlateDrawingProps) {
  const { plate, map, counts, keys, firstMark } = props;
  const { ground, width, height } = plate;
  const id = useId().replaceAll(':', '');
  const legs = useMemo(() => drawLegs(map, plate, counts, props.quiet), [map, plate, counts, props.quiet]);
  const shown = useMemo(() => nodesOn(map, plate), [map, plate]);
  const names = useMemo(() => namesOn(props, legs, shown), [props, legs, shown]);
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <defs>
        <clipPath id={`${id}c`}>
          <rect width={width} height={height} />
        </clipPath>
        <path id={`${id}l`} d={`${ground.land}${ground.target}`} />
      </defs>
      <g clipPath={`url(#${id}c)`}>
        <rect className="sea" width={width} height={height} />
        {[1, 2, 3, 4, 5, 6].map((ring) => (
          <use key={ring} className={`coast c${ring}`} href={`#${id}l`} />
        ))}
        <path className="land" d={ground.land} />
        <path className="land kp" d={ground.target} />
        <path className="border" d={ground.borders} />
        <path className="river-bed" d={`${ground.yalu}${ground.tumen}`} />
        <path className="river" d={`${ground.yalu}${ground.tumen}`} />
        {props.frames?.map(({ box, letter }) => (
          <g key={letter}>
            <rect className="frame" {...box} />
            <text className="map-letter" x={box.x - 5} y={box.y + 11} textAnchor="end">
              {letter}
            </text>
          </g>
        ))}
        {legs.map((leg) => (
          <DrawnLegShape
            key={leg.leg.key}
            drawn={leg}
            label={props.legName(leg.leg)}
            markProps={keys.markProps(
              `${props.caption} ${leg.leg.key}`,
              `${props.caption} ${leg.leg.key}` === firstMark,
            )}
            onPress={() => props.onLeg(leg.leg)}
          />
        ))}
        {shown.map((node) => {
          const { x, y } = plate.project(node);
          return node.kind === 'gate' ? (
            <Gate
              key={node.key}
              spots={spotsOf(node, plate)}
              isSmall={props.quiet.has(node.key)}
              label={i18n.t('see.zoomTo', [props.nodeName(node)])}
              markProps={keys.markProps(`${props.caption} node ${node.key}`, false)}
              onPress={() => props.onGate(node.key)}
            />
          ) : (
            <circle key={node.key} className="town" cx={x} cy={y} r={node.kind === 'port' ? 3.2 : 2.6} />
          );
        })}
        {names.map(({ key, text, x, y, anchor, kind }) => (
          <text key={key} className={`map-name ${kind}`} x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </g>
      <text className="map-caption" x={10} y={20}>
        {props.caption}
      </text>
      <rect className="plate-edge" width={width} height={height} />
    </g>
  );
}

function nodesOn({ nodes }: FlowMap, plate: Plate): MapNode[] {
  return [...nodes.values()]
    .filter((node) => {
      const { x, y } = plate.project(node);
      return x > 2 && y > 2 && x < plate.width - 2 && y < plate.height - 2;
    })
    .sort((a, b) => b.count - a.count);
}

type Name = ReturnType<typeof placeLabels>[number] & { readonly kind: string };

/** Names where there is room: places with the most facts first, then ends beyond the edge, then waters. */
function namesOn(props: PlateDrawingProps, legs: readonly DrawnLeg[], shown: readonly MapNode[]): Name[] {
  const { plate } = props;
  const around = (x: number, y: number, half: number): Box => ({
    x: x - half,
    y: y - half,
    width: 2 * half,
    height: 2 * half,
  });
  const taken: Box[] = [
    { x: 0, y: 0, width: widthOf(props.caption, 13) + 24, height: 28 },
    ...legs
      .filter(({ leg }) => leg.kind === 'stretch')
      .map(({ middle }) => around(middle.x, middle.y, glyphSize * 0.6)),
    ...legs.filter(({ leg }) => leg.kind === 'stretch').map(({ end }) => around(end.x, end.y, 4)),
    ...shown.flatMap((node) => spotsOf(node, plate).map(({ x, y }) => around(x, y, node.kind === 'gate' ? 8 : 3))),
  ];
  const frame = { x: 3, y: 3, width: plate.width - 6, height: plate.height - 6 };
  const nodes = shown
    .filter((node) => spotsOf(node, plate).length === 1)
    .filter(({ key }) => !props.quiet.has(key))
    .map((node) => {
      const { x, y } = plate.project(node);
      const text = `${props.nodeName(node)}${node.kind === 'gate' ? ` ${node.count}` : ''}`;
      return { key: node.key, text, x, y, clear: node.kind === 'gate' ? 24 : 4, size: 12, kind: node.kind };
    });
  const beyond = [
    ...new Map(legs.flatMap((leg) => (leg.beyond ? [[props.slotName(leg.beyond.slot), leg] as const] : []))),
  ].map(([name, { beyond: end }]) => ({
    key: `beyond ${name}`,
    text: end?.isStart ? i18n.t('see.fromPlace', [name]) : i18n.t('see.toPlace', [name]),
    x: end?.at.x ?? 0,
    y: end?.at.y ?? 0,
    clear: 5,
    size: 11,
    kind: 'beyond',
  }));
  const houses = shown.flatMap((node) => {
    const spots = spotsOf(node, plate);
    if (spots.length < 2) return [];
    return spots.map(({ x, y }, index) => ({
      key: `house ${node.key} ${index}`,
      text: props.houseName(node, index === 0),
      x,
      y,
      clear: 9,
      size: 12,
      kind: 'gate',
    }));
  });
  const asked = [...houses, ...nodes, ...beyond];
  const kinds = new Map(asked.map(({ key, kind }) => [key, kind]));
  return placeLabels(asked, taken, frame).map((label) => ({ ...label, kind: kinds.get(label.key) ?? '' }));
}

interface MarkShape {
  readonly label: string;
  readonly markProps: ReturnType<PlotKeys['markProps']>;
  onPress(): void;
}

/** What a link in a drawing needs: a name, the focus, and both ways to press it. */
function pressable({ label, markProps, onPress }: MarkShape) {
  return {
    role: 'link' as const,
    'aria-label': label,
    onClick: onPress,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      onPress();
    },
    ...markProps,
  };
}

function DrawnLegShape({ drawn, ...mark }: MarkShape & { drawn: DrawnLeg }) {
  const { leg, start, bend, end, angle, middle, width } = drawn;
  const d = `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
  const glyph = verdictGlyph(leg.verdict) as keyof typeof glyphPaths;
  const size = 5 + width;
  const hasArrow =
    !drawn.openEnd && (leg.direction === 'to-DPRK' || leg.direction === 'from-DPRK' || leg.kind === 'stretch');
  return (
    <g className={`flow f-${glyph} d-${leg.direction}${leg.isDenied ? ' denied' : ''}`} {...pressable(mark)}>
      <title>{mark.label}</title>
      <path className="reach" d={d} />
      <path className="under" d={d} strokeWidth={width + 3} />
      <path className="line" d={d} strokeWidth={width} />
      {hasArrow && (
        <path
          className="tip"
          d={`M0 0L${-size} ${size * 0.5}L${-size} ${-size * 0.5}z`}
          transform={`translate(${round(end.x + Math.cos(angle) * size * 0.4)} ${round(end.y + Math.sin(angle) * size * 0.4)}) rotate(${round((angle * 180) / Math.PI)})`}
        />
      )}
      {drawn.openEnd && <circle className="ring" cx={round(end.x)} cy={round(end.y)} r={3.6} />}
      {drawn.openStart && <circle className="ring" cx={round(start.x)} cy={round(start.y)} r={3.6} />}
      <g
        transform={`translate(${round(middle.x - glyphSize / 2)} ${round(middle.y - glyphSize / 2)}) scale(${round(glyphSize / 12)})`}
      >
        <rect className="sign-ground" x={-1.5} y={-1.5} width={15} height={15} rx={2} />
        <path className="sign-shape" d={glyphPaths[glyph]} />
      </g>
    </g>
  );
}

/** A crossing is one sign until the plate is near enough for both of its houses. */
function spotsOf(node: MapNode, plate: Plate): Spot[] {
  if (node.banks === null) return [plate.project(node)];
  const [outside, inside] = node.banks.map((bank) => plate.project(bank));
  if (!outside || !inside || Math.hypot(outside.x - inside.x, outside.y - inside.y) < 30) return [plate.project(node)];
  return [outside, inside];
}

function Gate({ spots, isSmall, ...mark }: MarkShape & { spots: readonly Spot[]; isSmall: boolean }) {
  return (
    <g className={isSmall ? 'gate idle' : 'gate'} {...pressable(mark)}>
      <title>{mark.label}</title>
      {spots.map(({ x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${round(x)} ${round(y)})${isSmall ? ' scale(.72)' : ''}`}>
          <rect x={-7} y={-7} width={14} height={14} rx={2} />
          <path d={glyphPaths.house} transform="translate(-5 -5.2) scale(.85)" />
        </g>
      ))}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
