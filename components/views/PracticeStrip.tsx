// In: what was said of a crossing, with days. Out: a strip of time: inspection loose or strict, charges low or high.
import { scaleUtc } from 'd3-scale';
import type { KeyboardEvent, Ref } from 'react';
import { i18n } from '#i18n';
import type { PracticeLine } from '../../lib/views/crossing.ts';
import { widthOf } from '../../lib/views/labels.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { isoOf } from '../../lib/views/timeline.ts';
import { dayWords } from '../words/language.ts';
import type { PlotKeys } from './plot-keys.ts';

export interface PracticeStripProps {
  svg: Ref<SVGSVGElement>;
  title: string;
  lines: readonly PracticeLine[];
  width: number;
  keys: PlotKeys;
  onOpen(row: LedgerRow): void;
}

const rowHeight = 30;
const axisHeight = 22;

/** Two rows, two levels each: what is eased stands low and hollow, what is tightened high and full. */
export function PracticeStrip({ svg, title, lines, width, keys, onOpen }: PracticeStripProps) {
  const dated = lines.flatMap((line) => (line.day === null ? [] : [{ ...line, day: line.day }]));
  const days = dated.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const words = Math.max(...rows().map(({ word }) => widthOf(word, 13.5)));
  const left = 10 + words + Math.max(...rows().flatMap(({ high, low }) => [widthOf(high, 12), widthOf(low, 12)])) + 16;
  // A single day still lies in a stretch of time that can be read.
  const room = Math.max(20, 45 - (last - first) / 2);
  const scale = scaleUtc([(first - room) * 86_400_000, (last + room) * 86_400_000], [left + 10, width - 14]);
  const ticks = scale.ticks(Math.max(2, Math.floor((width - left) / 130)));
  const height = axisHeight + rows().length * (rowHeight + 12);
  const shown = rows().map((row) => ({
    ...row,
    marks: dated.flatMap((line) => {
      const value = line.row.record.practice[row.about];
      return value === null ? [] : [{ ...line, value, isHigh: value === 'strict' || value === 'high' }];
    }),
  }));
  const firstMark = shown.flatMap(({ about, marks }) => marks.map(({ row }) => `${about} ${row.id}`))[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its marks are links that belong together.
    <svg
      ref={svg}
      className="timeline strip"
      role="group"
      aria-label={title}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {ticks.map((date) => {
        const x = Math.round(scale(date));
        const iso = date.toISOString().slice(0, 10);
        return (
          <g key={iso}>
            <path className="grid" d={`M${x} 4V${height}`} />
            <text className="tick-word" x={x + 4} y={14}>
              {dayWords(iso.endsWith('-01') ? iso.slice(0, 7) : iso)}
            </text>
          </g>
        );
      })}
      {shown.map(({ about, word, high, low, marks }, index) => {
        const y = axisHeight + index * (rowHeight + 12);
        return (
          <g key={about} transform={`translate(0 ${y})`}>
            <path className="lane-edge" d={`M0 0H${width}`} />
            <text className="lane-name" x={2} y={24}>
              {word}
            </text>
            <text className="tick-word" x={left} y={16} textAnchor="end">
              {high}
            </text>
            <text className="tick-word" x={left} y={35} textAnchor="end">
              {low}
            </text>
            {marks.map(({ row, day, isHigh }) => {
              const label = `${dayWords(isoOf(day))}: ${word}, ${isHigh ? high : low}${row.saidBy === null ? '' : `, ${row.saidBy}`}`;
              return (
                <g
                  key={row.id}
                  {...pressable(label, () => onOpen(row))}
                  className="practice-mark"
                  {...keys.markProps(`${about} ${row.id}`, `${about} ${row.id}` === firstMark)}
                >
                  <title>{label}</title>
                  <rect className="hit" x={scale(day * 86_400_000) - 12} y={isHigh ? 0 : 20} width={24} height={20} />
                  {isHigh ? (
                    <rect className="strict" x={scale(day * 86_400_000) - 5} y={7} width={10} height={10} />
                  ) : (
                    <circle className="loose" cx={scale(day * 86_400_000)} cy={31} r={5} />
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

function rows() {
  return [
    {
      about: 'inspection',
      word: i18n.t('practice.inspection'),
      high: i18n.t('practice.strict'),
      low: i18n.t('practice.loose'),
    },
    { about: 'charges', word: i18n.t('practice.charges'), high: i18n.t('practice.high'), low: i18n.t('practice.low') },
  ] as const;
}

function pressable(label: string, press: () => void) {
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
