// In: figures by set and measure. Out: one table for people, the goals beside what was got.
import goalsFile from './goals.json' with { type: 'json' };
import { type DevelopmentSet, sets } from './sets.ts';
import { englishStamp, readUnseen } from './unseen.ts';

/** Figures of one set by measure: one, or strict and overlap. In percent, but for false alarms. */
export type Figures = Readonly<Record<string, readonly (number | null)[]>>;
/** Figures of all sets. */
export type AllFigures = Readonly<Record<string, Figures>>;

const goals = goalsFile as unknown as AllFigures;

/** Measures of which less is better. */
const FEWER = new Set(['false alarms', 'false verdicts']);

/** What stands behind a measure's name in the table. */
const UNITS: Readonly<Record<string, string>> = {
  places: 'places, F1 strict / overlap',
  resolution: 'places found within 161 km, of all labelled',
  goods: 'goods, F1 strict / overlap',
  chapter: 'HS chapter right, of those found',
  heading: 'HS heading right, of those found',
  sanction: 'sanction status right, of those found',
  quantities: 'quantities, F1 strict',
  'quantity values': 'value right, of those found',
  dates: 'dates, F1 strict',
  'date values': 'value right, of those found',
  facts: 'fact units, F1',
  'all slots': 'all slots right, of all labelled',
  'false alarms': 'goods marked in 1,000 words without goods',
  'false verdicts': 'of them marked as covered',
};

/** True where a figure is at least as good as another. */
export function isAsGood(measure: string, got: number, other: number): boolean {
  return FEWER.has(measure) ? got <= other : got >= other;
}

function goalOf(set: string, measure: string): readonly number[] | null {
  const goal = goals[set]?.[measure] ?? goals['*']?.[measure] ?? null;
  return goal as readonly number[] | null;
}

const inWords = (values: readonly (number | null)[]): string =>
  values.map((value) => (value === null ? '–' : value.toFixed(1))).join(' / ');

function row(set: DevelopmentSet, title: string, measure: string, got: readonly (number | null)[], counts: boolean) {
  const goal = goalOf(set.id, measure);
  const isMet = goal?.every((least, i) => got[i] != null && isAsGood(measure, got[i], least)) ?? false;
  const bound = FEWER.has(measure) ? '≤ ' : '';
  return [
    title,
    UNITS[measure] ?? measure,
    inWords(got),
    goal === null ? '' : `${bound}${goal.join(' / ')}`,
    goal !== null && isMet && counts ? 'met' : '',
  ];
}

/**
 * The table of all figures. What a model has learnt from says so and meets no goal; below it stands what the engine does
 * on the same articles with models that have not seen them, where that was measured.
 */
export function tableOf(all: AllFigures): string {
  const rows: string[][] = [['set', 'measure', 'got', 'goal', '']];
  for (const set of sets) {
    const figures = all[set.id];
    if (figures === undefined) continue;
    const title = set.seenBy === null ? set.title : `${set.title} (seen in training)`;
    for (const [i, [measure, got]] of Object.entries(figures).entries())
      rows.push(row(set, i === 0 ? title : '', measure, got, set.seenBy === null));
    const unseen = set.seenBy === null ? undefined : readUnseen()[set.id];
    for (const [i, [measure, got]] of Object.entries(unseen?.figures ?? {}).entries())
      rows.push(row(set, i === 0 ? `${set.title}, cross-validated` : '', measure, got, true));
  }
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The figures that count: on what a model has learnt from, the cross-validated ones, else a model that learns less by heart would be worse. */
export function fairFigures(all: AllFigures): AllFigures {
  const unseen = readUnseen();
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, figures]) => {
      const isSeen = sets.some((set) => set.id === id && set.seenBy !== null);
      const fair = isSeen ? unseen[id]?.figures : figures;
      return fair === undefined ? [] : [[id, fair]];
    }),
  );
}

/** What a reader must know beside the table: which sets a model has learnt from, and how they were cross-validated. */
export function notesOf(all: AllFigures): string[] {
  const unseen = readUnseen();
  return sets
    .filter(({ id, seenBy }) => seenBy !== null && all[id] !== undefined)
    .map(({ id, title, seenBy }) => {
      const { how, stamp } = unseen[id] ?? {};
      if (stamp !== undefined && stamp !== englishStamp())
        return `${title}: ${seenBy} has learnt from these very texts, and was trained anew since it was cross-validated: ${how}.`;
      return `${title}: ${seenBy} has learnt from these very texts${how ? `; cross-validated: ${how}` : ', and nothing was cross-validated'}.`;
    });
}
