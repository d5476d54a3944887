// In: checked files of places, countries and crossings. Out: what the schema can't see.
import type { Country, Crossing, Place } from '../../lib/schema/place.ts';
import { bracketed, checkExamples, checkForms, checkOrder, everyForm, type Report, sameButCapital } from './shared.ts';

/** Checks places: their shy forms and example sentences. */
export function checkPlaces(records: readonly Place[], report: Report): void {
  checkOrder(records, report);
  for (const record of records) {
    const all = namesOf(record);
    checkForms(record.id, 'forms', record.forms, report);
    if (all.length === 0) report(record.id, 'forms', 'is empty: add the name or remove the record');
    checkShy(record.id, record.shy, all, report);
    checkExamples(record.id, record.examples, (surface) => all.includes(surface), report);
    if ((record.lat === null) !== (record.lon === null)) report(record.id, 'lat', 'needs both lat and lon, or neither');
  }
}

/** Checks countries like places; demonyms count as forms. */
export function checkCountries(records: readonly Country[], report: Report): void {
  checkOrder(records, report);
  for (const record of records) {
    const all = [...namesOf(record), ...record.demonyms];
    checkForms(record.id, 'forms', record.forms, report);
    checkShy(record.id, record.shy, all, report);
    checkExamples(record.id, record.examples, (surface) => all.includes(surface), report);
  }
}

/** Checks crossings: two houses on two sides, each with a name to be found by. */
export function checkCrossings(records: readonly Crossing[], report: Report): void {
  checkOrder(records, report);
  for (const record of records) {
    const { id, houses, forms, localNames, kind, bareNameIsPort } = record;
    checkForms(id, 'forms', forms, report);
    checkForms(id, 'localNames', localNames, report);
    const locals = everyForm(localNames);
    const wholes = namesOf(record);
    for (const [index, house] of houses.entries()) {
      if (!house.id.startsWith(`${id}-`)) report(id, 'houses', `“${house.id}” must begin with “${id}-”`);
      if (houses.findIndex((other) => other.country === house.country) !== index)
        report(id, 'houses', `both stand in ${house.country}: a crossing has one house on each side`);
      checkForms(id, `houses.${house.id}.forms`, house.forms, report);
      checkForms(id, `houses.${house.id}.localNames`, house.localNames, report);
      locals.push(...everyForm(house.localNames));
      wholes.push(...namesOf(house));
    }
    if (kind === 'port' && everyForm(localNames).length === 0)
      report(id, 'localNames', 'is empty: a port is found by its towns; add them');
    if (bareNameIsPort && kind !== 'port') report(id, 'bareNameIsPort', `is true for a ${kind}: only ports have it`);
    for (const sentence of record.examples) {
      const surface = bracketed(sentence);
      // Regular names are built of a local name and a customs or port word, so the local name is enough.
      if (!wholes.some((form) => sameButCapital(form, surface)) && !locals.some((name) => surface.includes(name)))
        report(id, 'examples', `“${surface}” holds no name of the crossing: add the name or mend the brackets`);
    }
  }
}

function namesOf({ name, forms }: Pick<Place, 'name' | 'forms'>): string[] {
  return [name.en, name.ko, name.zh, ...everyForm(forms)].filter((form): form is string => form !== null);
}

function checkShy(id: string, shy: readonly string[], all: readonly string[], report: Report): void {
  for (const form of shy)
    if (!all.includes(form)) report(id, 'shy', `“${form}” is no form of the record: correct or remove it`);
}
