// In: a checked regime pack and the ids of all goods. Out: broken references, dates out of order, terms that don't exist.
import type { Measure, RegimePack } from '../../lib/schema/regime.ts';
import type { Report } from './shared.ts';

/**
 * Checks one pack.
 *
 * @param name file name without folder and ending; must be the pack's id
 * @param terms ids of all commodities
 */
export function checkPack(name: string, pack: RegimePack, terms: ReadonlySet<string>, report: Report): void {
  if (name !== pack.id) report('-', 'id', `“${pack.id}” in a file called ${name}.json: rename one`);
  const byId = new Map<string, Measure>();
  for (const measure of pack.measures) {
    if (byId.has(measure.id)) report(measure.id, 'id', 'stands twice in the pack: rename or remove one');
    byId.set(measure.id, measure);
  }
  const instruments = new Map(pack.instruments.map((instrument) => [instrument.id, instrument]));
  for (const measure of pack.measures) {
    const { id, goods, thresholds, cap, flows, kind } = measure;
    const instrument = instruments.get(measure.instrument);
    if (instrument === undefined)
      report(id, 'instrument', `“${measure.instrument}” is not among the pack's instruments: add it there`);
    else if (measure.validFrom !== null && measure.validFrom < instrument.date)
      report(id, 'validFrom', `${measure.validFrom} is before the instrument's own date ${instrument.date}`);
    if (measure.validFrom !== null && measure.validUntil !== null && measure.validFrom > measure.validUntil)
      report(id, 'validUntil', `${measure.validUntil} is before validFrom ${measure.validFrom}: swap or correct them`);
    for (const term of [
      ...goods.terms,
      ...goods.disputed.terms,
      ...thresholds.flatMap((limit) => limit.terms),
      ...measure.examples.flatMap((example) => example.term ?? []),
    ])
      if (!terms.has(term))
        report(id, 'goods.terms', `no commodity has the id “${term}”: add the record or correct it`);
    for (const limit of thresholds)
      for (const term of limit.terms)
        if (!goods.terms.includes(term))
          report(id, 'thresholds', `“${term}” is not among the measure's own terms: add it there`);
    if ((kind === 'cap') !== (cap !== null)) report(id, 'cap', 'must be given for kind “cap”, and only there');
    for (const prefix of cap?.hs ?? [])
      if (!goods.hs.includes(prefix)) report(id, 'cap.hs', `${prefix} is not among goods.hs: add it there`);
    const isGoods = kind === 'ban' || kind === 'cap' || kind === 'luxury' || kind === 'dual-use';
    if (isGoods !== flows.length > 0)
      report(id, 'flows', isGoods ? 'is empty: say where the goods go' : `must be empty for kind “${kind}”`);
    if ((kind === 'ban' || kind === 'cap') && !measure.examples.some((example) => example.applies))
      report(id, 'examples', 'none applies: add goods that the measure covers');
    checkSuccession(measure, byId, report);
  }
}

function checkSuccession(measure: Measure, byId: ReadonlyMap<string, Measure>, report: Report): void {
  for (const other of measure.supersedes) {
    const older = byId.get(other);
    if (older === undefined) report(measure.id, 'supersedes', `no measure has the id “${other}”`);
    else {
      if (!older.supersededBy.includes(measure.id))
        report(measure.id, 'supersedes', `“${other}” doesn't name it under supersededBy: add it there`);
      if ((older.validFrom ?? '') > (measure.validFrom ?? ''))
        report(
          measure.id,
          'supersedes',
          `“${other}” began later (${older.validFrom}): the order is the wrong way round`,
        );
    }
  }
  for (const other of measure.supersededBy) {
    const newer = byId.get(other);
    if (newer === undefined) report(measure.id, 'supersededBy', `no measure has the id “${other}”`);
    else if (!newer.supersedes.includes(measure.id))
      report(measure.id, 'supersededBy', `“${other}” doesn't name it under supersedes: add it there`);
  }
}
