// In: slots of a fact. Out: their words, bounds kept as bounds.
import { i18n } from '#i18n';
import type { Direction, Fact, Modality, Practice, SlotDate, SlotPlace, SlotQuantity } from '../../lib/core/fact.ts';
import { countryName, dayWords, figure, isOwnScript, rangeWords } from './language.ts';

/** A quantity with its bound: "up to 300 trucks", "over 10 t". Without a number, the words of the article. */
export function quantityWords(quantity: SlotQuantity): string {
  const amount = boundWords(quantity);
  return amount === null
    ? quantity.text
    : quantity.per === null
      ? amount
      : i18n.t('quantity.per', [amount, perWord(quantity.per)]);
}

function boundWords({ value, min, max, bound, unit }: SlotQuantity): string | null {
  const one = value ?? (min === max ? min : null);
  if (bound === 'between' || (one === null && min !== null && max !== null)) {
    if (min === null || max === null) return null;
    return i18n.t('quantity.between', [figure(min), measured(max, unit)]);
  }
  const number = one ?? min ?? max;
  if (number === null) return null;
  const amount = measured(number, unit);
  switch (bound) {
    case 'exact':
      return amount;
    case 'about':
      return i18n.t('quantity.about', [amount]);
    case 'at-most':
      return i18n.t('quantity.atMost', [amount]);
    case 'at-least':
      return i18n.t('quantity.atLeast', [amount]);
    case 'over':
      return i18n.t('quantity.over', [amount]);
    case 'under':
      return i18n.t('quantity.under', [amount]);
    case 'unclear':
      return i18n.t('quantity.unclear', [amount]);
  }
}

function measured(number: number, unit: string | null): string {
  return unit === null ? figure(number) : i18n.t('quantity.measured', [figure(number), unitWord(unit)]);
}

/** Units of measurement are written alike everywhere; counted things have a word of their own. */
function unitWord(unit: string): string {
  switch (unit) {
    case 'trucks':
      return i18n.t('unit.trucks');
    case 'cars':
      return i18n.t('unit.cars');
    case 'wagons':
      return i18n.t('unit.wagons');
    case 'containers':
      return i18n.t('unit.containers');
    case 'ships':
      return i18n.t('unit.ships');
    case 'units':
      return i18n.t('unit.units');
    case 'boxes':
      return i18n.t('unit.boxes');
    case 'bags':
      return i18n.t('unit.bags');
    case 'people':
      return i18n.t('unit.people');
    default:
      return unit;
  }
}

/** A span that a quantity is counted over. */
export function perWord(per: string): string {
  switch (per) {
    case 'day':
      return i18n.t('per.day');
    case 'week':
      return i18n.t('per.week');
    case 'month':
      return i18n.t('per.month');
    case 'quarter':
      return i18n.t('per.quarter');
    case 'year':
      return i18n.t('per.year');
    case 'trip':
      return i18n.t('per.trip');
    default:
      return per;
  }
}

/** What kind of bound a quantity has. */
export function boundWord(bound: SlotQuantity['bound']): string {
  switch (bound) {
    case 'exact':
      return i18n.t('bound.exact');
    case 'about':
      return i18n.t('bound.about');
    case 'at-most':
      return i18n.t('bound.atMost');
    case 'at-least':
      return i18n.t('bound.atLeast');
    case 'over':
      return i18n.t('bound.over');
    case 'under':
      return i18n.t('bound.under');
    case 'between':
      return i18n.t('bound.between');
    case 'unclear':
      return i18n.t('bound.unclear');
  }
}

/** A date in the reader's form where the day, month or year is known, else the words of the article. */
export function dateWords(date: SlotDate): string {
  if (date.from !== null && date.to !== null) return rangeWords(date.from, date.to);
  if (/^\d{4}(-\d{2}){0,2}$/.test(date.norm)) return dayWords(date.norm);
  return date.text;
}

/** True where the article's own words say something that `words` does not repeat: other words, or figures written out. */
export function addsWords(text: string, words: string): boolean {
  const plain = (string: string) => string.toLowerCase().replace(/[\s,.]+/g, '');
  const figures = (string: string) =>
    (string.replace(/(?<=\d),(?=\d)/g, '').match(/\d+(\.\d+)?/g) ?? []).sort().join(' ');
  if (text === '' || plain(text) === plain(words)) return false;
  return figures(text) === '' || figures(text) !== figures(words);
}

/** Name of a place as the gazetteer writes it, or as the article does. */
export function placeWords(slot: SlotPlace): string {
  return isOwnScript(slot.text) ? slot.text : (slot.place?.name ?? slot.text);
}

/** What is known of a place beside its name: the house on the other bank, else the country. Empty where nothing is. */
export function placeDetail(slot: SlotPlace): string {
  if (slot.place === null) return '';
  if (slot.place.pair !== null) return i18n.t('slot.otherBank', [slot.place.pair]);
  return slot.place.country === null || slot.place.placeKind === 'country' ? '' : countryName(slot.place.country);
}

/** How firmly the source says it. */
export function modalityWord(modality: Modality): string {
  switch (modality) {
    case 'asserted':
      return i18n.t('modality.asserted');
    case 'reported':
      return i18n.t('modality.reported');
    case 'planned':
      return i18n.t('modality.planned');
    case 'denied':
      return i18n.t('modality.denied');
    case 'hypothetical':
      return i18n.t('modality.hypothetical');
  }
}

/** Which way the goods go, seen from the DPRK. */
export function directionWord(direction: Direction): string {
  switch (direction) {
    case 'to-DPRK':
      return i18n.t('direction.toDprk');
    case 'from-DPRK':
      return i18n.t('direction.fromDprk');
    case 'other':
      return i18n.t('direction.other');
    case 'unknown':
      return i18n.t('direction.unknown');
  }
}

/** The same in two words, for a table cell. */
export function directionShort(direction: Direction): string {
  switch (direction) {
    case 'to-DPRK':
      return i18n.t('directionShort.toDprk');
    case 'from-DPRK':
      return i18n.t('directionShort.fromDprk');
    case 'other':
      return i18n.t('directionShort.other');
    case 'unknown':
      return i18n.t('directionShort.unknown');
  }
}

/** What kind of event a fact tells of. */
export function kindWord(kind: Fact['kind']): string {
  switch (kind) {
    case 'movement':
      return i18n.t('kind.movement');
    case 'seizure':
      return i18n.t('kind.seizure');
    case 'refusal':
      return i18n.t('kind.refusal');
    case 'sale':
      return i18n.t('kind.sale');
  }
}

/** What the article calls the goods, as a sentence. */
export function labelSentence(label: NonNullable<Fact['articleLabel']>): string {
  return label === 'sanctioned' ? i18n.t('label.sanctioned') : i18n.t('label.nonSanctioned');
}

/** What a practice says, as label and words, in the order of the form. Only what is stated. */
export function practiceRows(practice: Practice): { label: string; text: string }[] {
  const rows: { label: string; text: string }[] = [];
  if (practice.traffic.length > 0)
    rows.push({ label: i18n.t('practice.traffic'), text: practice.traffic.map(quantityWords).join('; ') });
  if (practice.derived.length > 0)
    rows.push({ label: i18n.t('practice.trafficDerived'), text: practice.derived.map(quantityWords).join('; ') });
  if (practice.inspection !== null)
    rows.push({
      label: i18n.t('practice.inspection'),
      text: practice.inspection === 'loose' ? i18n.t('practice.loose') : i18n.t('practice.strict'),
    });
  if (practice.charges !== null)
    rows.push({
      label: i18n.t('practice.charges'),
      text: practice.charges === 'low' ? i18n.t('practice.low') : i18n.t('practice.high'),
    });
  if (practice.passes !== null)
    rows.push({
      label: i18n.t('practice.passes'),
      text: practice.passes.allowed
        ? i18n.t('practice.passesYes', [practice.passes.goods.text])
        : i18n.t('practice.passesNo', [practice.passes.goods.text]),
    });
  if (practice.exception !== null)
    rows.push({
      label: i18n.t('practice.exception'),
      text:
        practice.exception.goods === null
          ? practice.exception.who.text
          : i18n.t('practice.exceptionWith', [practice.exception.who.text, practice.exception.goods.text]),
    });
  if (practice.authority !== null) rows.push({ label: i18n.t('practice.authority'), text: practice.authority.text });
  return rows;
}
