// In: measures that matched goods, and how a passage speaks of them. Out: the exception that its words name.
import type { Circumstance, Goods } from './assess.ts';
import type { Match } from './regime.ts';

/**
 * The exception whose cues the passage names. `narrow` ones take these very goods out of the measure: they name their HS
 * prefix, and, where they leave the target, another country's origin. The rest (humanitarian work, old contracts) need a
 * decision that no article shows, so they are only told beside the verdict.
 */
export function namedException(
  goods: Goods,
  circumstance: Circumstance,
  matches: readonly Match[],
  target: string,
): { text: string; narrow: boolean } | null {
  let told: string | null = null;
  for (const { measure } of matches) {
    const leaves = measure.flows.every((flow) => flow.origin.includes(target));
    for (const exception of measure.exceptions) {
      if (!exception.cues.some((cue) => circumstance.passage.includes(cue.toLowerCase()))) continue;
      if (exception.hs.length === 0) {
        told ??= exception.text;
        continue;
      }
      const concerns = goods.hs.some((code) => exception.hs.some((prefix) => code.startsWith(prefix)));
      const foreign = goods.origin !== null && goods.origin !== target;
      if (concerns && (!leaves || foreign)) return { text: exception.text, narrow: true };
    }
  }
  return told === null ? null : { text: told, narrow: false };
}
