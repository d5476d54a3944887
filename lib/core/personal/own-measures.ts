// In: a regime pack and measures of the reader's own. Out: the pack with them in it.
import type { RegimePack } from '../../schema/regime.ts';
import type { OwnMeasure, PersonalRule } from './rules.ts';

/** Ids of own measures and instruments begin so: no packaged one does. */
export const OWN_PREFIX = 'own-';

/** Adds the reader's measures; the pack itself where there are none. */
export function withOwnMeasures(pack: RegimePack, rules: readonly PersonalRule[]): RegimePack {
  const own = rules.filter((rule): rule is OwnMeasure => rule.kind === 'measure');
  if (own.length === 0) return pack;
  const instruments = new Map(own.map(({ instrument }) => [instrument.id, instrument]));
  return {
    ...pack,
    instruments: [...pack.instruments, ...instruments.values()],
    measures: [...pack.measures, ...own.map(({ measure }) => measure)],
  };
}
