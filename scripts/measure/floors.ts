// In: figures that were measured, and tests/floors.json. Out: what fell below its floor, and floors that only rise.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from '../tree.ts';
import { type AllFigures, type Figures, isAsGood } from './table.ts';

const file = at('tests/floors.json');

/** The least that the engine must do, by set and measure. */
export function readFloors(): AllFigures {
  return JSON.parse(readFileSync(file, 'utf8')) as AllFigures;
}

/** One line for each figure that is worse than its floor, or that is no longer measured on a set that is here. Pure. */
export function below(floors: AllFigures, all: AllFigures): string[] {
  const lines: string[] = [];
  for (const [set, figures] of Object.entries(all))
    for (const [measure, least] of Object.entries(floors[set] ?? {})) {
      const got = figures[measure];
      least.forEach((floor, i) => {
        const now = got?.[i] ?? null;
        if (floor !== null && (now === null || !isAsGood(measure, now, floor)))
          lines.push(`${set}, ${measure}: ${now ?? 'not measured'} where the floor is ${floor}`);
      });
    }
  return lines;
}

/** A figure on the safe side of its half point: one mention given for another shall not stop the work. */
function withRoom(measure: string, value: number): number {
  const halves = value * 2;
  return (isAsGood(measure, 1, 0) ? Math.floor(halves) : Math.ceil(halves)) / 2;
}

/** The floors with what is better now in place of what was. A figure that is worse changes nothing. Pure. */
export function raised(floors: AllFigures, all: AllFigures): AllFigures {
  const next: Record<string, Figures> = { ...floors };
  for (const [set, figures] of Object.entries(all)) {
    const own: Record<string, readonly (number | null)[]> = { ...next[set] };
    for (const [measure, got] of Object.entries(figures))
      own[measure] = got.map((now, i) => {
        const floor = own[measure]?.[i] ?? null;
        if (now === null) return floor;
        const least = withRoom(measure, now);
        return floor === null || isAsGood(measure, least, floor) ? least : floor;
      });
    next[set] = own;
  }
  return next;
}

/** Writes the floors. */
export function writeFloors(floors: AllFigures): void {
  const sets = Object.entries(floors).map(([set, figures]) => {
    const rows = Object.entries(figures).map(([measure, values]) => `    "${measure}": [${values.join(', ')}]`);
    return `  "${set}": {\n${rows.join(',\n')}\n  }`;
  });
  writeFileSync(file, `{\n${sets.join(',\n')}\n}\n`);
}
