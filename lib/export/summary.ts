// In: a ledger record. Out: what it says in one line and slot by slot, in English, for formats that people read.
import type { Fact, Practice, SlotGood, SlotPlace, SlotQuantity } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import { oneLine } from './articles.ts';
import { derivedText, hsText, joined, measuresOf, paragraphText, quoteOf } from './cells.ts';
import { correctionsOf, lastCorrection } from './corrections.ts';

/** A label and its text, in the order in which a form shows them. */
export type Line = readonly [label: string, text: string];

/** A line that may have nothing to say. */
type Slot = readonly [label: string, text: string | null | undefined];

/** `washing machine, rice: Hunchun → Quanhe customs house → Rason (up to 300 trucks)`; a snippet is its own words. */
export function headlineOf(record: LedgerRecord): string {
  if (record.type === 'snippet') return oneLine(record.exact) || 'Words without letters';
  if (record.type === 'practice') {
    const at = record.practice.crossings.map(placeName).join(', ') || 'A crossing that is not named';
    const practice = practiceLines(record.practice).filter(([label]) => label !== 'At' && !attribution.has(label));
    return oneLine(
      `${at}: ${practice.map(([label, text]) => `${label.toLowerCase()} ${text}`).join(', ') || 'practice'}`,
    );
  }
  const { goods, from, via, to, quantity } = record.fact;
  const what = goods.map((good) => good.name).join(', ') || 'Goods not stated';
  const way = [from, ...via, to].flatMap((at) => (at ? [placeName(at)] : [])).join(' → ');
  return oneLine(`${what}${way && `: ${way}`}${quantity ? ` (${quantity.text})` : ''}`);
}

/** Every slot that is filled, and who says so. Line breaks of the page are kept out. */
export function linesOf(record: LedgerRecord): Line[] {
  if (record.type === 'snippet') return [];
  const told = record.type === 'fact' ? factLines(record.fact) : practiceLines(record.practice);
  const corrected = correctionsOf(record).map((change) => ['Corrected', change] as const);
  return filled([...told, ['Review', record.state], ...corrected, ['Why corrected', lastCorrection(record)?.note]]);
}

/** How the measures stand on each of the goods: `rice (HS 1006): not-listed, law of 2026-04-28`. */
export function rulingOf(good: SlotGood): string {
  const { verdict, on, regime, asOf, measures } = good.assessment;
  const codes = hsText(good.hs);
  const covering = measures.map((hit) => `${hit.cite}, para ${paragraphText(hit)}${hit.cap ? `, cap ${hit.cap}` : ''}`);
  const law = `law of ${on ?? asOf}, pack ${regime} ${asOf}`;
  return oneLine(`${good.name}${codes ? ` (${codes})` : ''}: ${joined([verdict, ...covering, law])}`);
}

const attribution = new Set(['When', 'Said by', 'Modality']);

function factLines(fact: Fact): Slot[] {
  return [
    ['Kind', fact.kind],
    ...fact.goods.map((good) => ['Goods', rulingOf(good)] as const),
    ['Measures', joined(measuresOf(fact.goods).map((hit) => `${hit.cite}, para ${paragraphText(hit)} <${hit.url}>`))],
    ['The article calls the goods', fact.articleLabel],
    ['Direction', fact.direction],
    ['From', fact.from && placeText(fact.from)],
    ...fact.via.map((at) => ['Via', placeText(at)] as const),
    ['To', fact.to && placeText(fact.to)],
    ['Quantity', fact.quantity && quantityText(fact.quantity)],
    ['Derived', joined(fact.derived.map(derivedText))],
    ['When', fact.when && `${fact.when.text} (${fact.when.norm})`],
    ['Means', fact.means?.text],
    ['Actor', fact.actor?.text],
    ['Said by', fact.saidBy?.text],
    ['Modality', fact.modality],
  ];
}

function practiceLines(practice: Practice): Line[] {
  const { passes, exception } = practice;
  return filled([
    ...practice.crossings.map((at) => ['At', placeText(at)] as const),
    ['Inspection', practice.inspection],
    ['Charges', practice.charges],
    [passes?.allowed === false ? 'Said not to pass' : 'Said to pass', passes?.goods.text],
    ['Exception for', exception && joined([exception.who.text, exception.goods?.text ?? null])],
    ['Traffic', joined(practice.traffic.map(quantityText))],
    ['Derived', joined(practice.derived.map(derivedText))],
    ['Authority', practice.authority?.text],
    ['When', practice.when && `${practice.when.text} (${practice.when.norm})`],
    ['Said by', practice.saidBy?.text],
    ['Modality', practice.modality],
  ]);
}

function filled(lines: readonly Slot[]): Line[] {
  return lines.flatMap(([label, text]) =>
    text == null || oneLine(text) === '' ? [] : [[label, oneLine(text)] as const],
  );
}

function placeName(at: SlotPlace): string {
  return at.place?.name ?? at.text;
}

function placeText(at: SlotPlace): string {
  const { place } = at;
  if (place === null) return `${at.text} (in no gazetteer)`;
  const point = place.lat === null || place.lon === null ? null : `${place.lat}, ${place.lon} (${place.precision})`;
  return `${at.text} – ${joined([place.name, place.country, place.crossing, point])}`;
}

function quantityText(quantity: SlotQuantity): string {
  return `${quantity.text} (${quantity.bound})`;
}

/** The quote in one line with what surrounds it, for fields that hold no line break. */
export function quoteLine(record: LedgerRecord): string {
  return `“${oneLine(quoteOf(record).exact)}”`;
}

/** Id, state, line and quote of a record: one note that finds it again in every other format. */
export function noteOf(record: LedgerRecord): string {
  const name = `tidewaiter:${encodeURIComponent(record.id.replace(/\p{Cs}/gu, '\ufffd'))}`;
  if (record.type === 'snippet') return `${name} ${quoteLine(record)}`;
  const corrected = correctionsOf(record).length > 0 ? ', corrected by the reader' : '';
  return `${name} [${record.state}${corrected}] ${headlineOf(record)} ${quoteLine(record)}`;
}
