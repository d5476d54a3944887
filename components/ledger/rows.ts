// In: records of the ledger. Out: rows that table, filters and search work on, prepared once per change.
import type { Verdict } from '../../lib/core/assess.ts';
import type { Direction, Fact, Modality, Practice, SlotPlace } from '../../lib/core/fact.ts';
import type { FactState } from '../../lib/messages.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { placeWords } from '../words/slots.ts';

/** One line of the ledger. What a type of entry has no notion of is null or empty. */
export interface LedgerRow {
  readonly id: string;
  /** Number by the order of keeping, from 1; an entry keeps it as long as no older one is deleted. */
  readonly no: number;
  readonly record: LedgerRecord;
  readonly verdict: Verdict | null;
  readonly verdicts: readonly Verdict[];
  readonly direction: Direction | null;
  /** Null for kept words: the reader chose them, so there is nothing to review. */
  readonly state: FactState | null;
  readonly goods: readonly string[];
  /** Keys of crossings and places on the way, with the names to show. */
  readonly crossings: readonly { readonly key: string; readonly name: string }[];
  readonly modality: Modality | null;
  /** First and last day of the event, ISO; null where it is not dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** Everything that the search looks in, folded by {@link fold}. */
  readonly text: string;
}

/** Makes letters comparable over scripts and widths: compatibility forms joined, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Prepares rows, in the order of the records. */
export function rowsOf(records: readonly LedgerRecord[]): LedgerRow[] {
  const byKeeping = records.toSorted((a, b) => compare(a.keptAt, b.keptAt) || compare(a.id, b.id));
  const numbers = new Map(byKeeping.map((record, index) => [record.id, index + 1]));
  return records.map((record) => rowOf(record, numbers.get(record.id) ?? 0));
}

function rowOf(record: LedgerRecord, no: number): LedgerRow {
  const { source, site } = record;
  const about = [source.title, source.outlet, source.author, site];
  const base = { id: record.id, no, record };
  switch (record.type) {
    case 'fact': {
      const { fact, facets } = record;
      return {
        ...base,
        verdict: facets.verdict,
        verdicts: facets.verdicts.length > 0 ? facets.verdicts : [facets.verdict],
        direction: fact.direction,
        state: record.state,
        goods: facets.goods,
        crossings: wayOf(fact),
        modality: fact.modality,
        from: facets.eventFrom,
        to: facets.eventTo,
        text: fold([...about, ...factTexts(fact)].join('\n')),
      };
    }
    case 'practice': {
      const { practice } = record;
      return {
        ...base,
        verdict: null,
        verdicts: [],
        direction: null,
        state: record.state,
        goods: [],
        crossings: distinct(practice.crossings.map(placeKey)),
        modality: practice.modality,
        from: practice.when?.from ?? null,
        to: practice.when?.to ?? null,
        text: fold([...about, ...practiceTexts(practice)].join('\n')),
      };
    }
    case 'snippet':
      return {
        ...base,
        verdict: null,
        verdicts: [],
        direction: null,
        state: null,
        goods: [],
        crossings: [],
        modality: null,
        from: null,
        to: null,
        text: fold([...about, record.exact].join('\n')),
      };
  }
}

/** The crossings of a fact: all places on the way, and the ends where they are houses of a crossing, as the facets have it. */
function wayOf(fact: Fact): { key: string; name: string }[] {
  const ends = [fact.from, fact.to].flatMap((slot) => (slot?.place?.crossing ? [slot] : []));
  return distinct([...fact.via, ...ends].map(placeKey));
}

function placeKey(slot: SlotPlace): { key: string; name: string } {
  const { place } = slot;
  if (place === null) return { key: slot.text, name: slot.text };
  if (place.crossing === null) return { key: place.name, name: placeWords(slot) };
  return { key: place.crossing, name: place.pair === null ? place.name : [place.name, place.pair].sort().join('–') };
}

function distinct(places: { key: string; name: string }[]): { key: string; name: string }[] {
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

function factTexts(fact: Fact): string[] {
  const places = [fact.from, ...fact.via, fact.to].filter((slot) => slot !== null);
  return [
    ...fact.goods.flatMap((good) => [good.text, good.name, ...good.hs]),
    ...places.flatMap((slot) => [slot.text, slot.place?.name ?? '', slot.place?.pair ?? '']),
    fact.saidBy?.text ?? '',
    fact.actor?.text ?? '',
    fact.means?.text ?? '',
    fact.quantity?.text ?? '',
    fact.evidence.exact,
  ];
}

function practiceTexts(practice: Practice): string[] {
  return [
    ...practice.crossings.flatMap((slot) => [slot.text, slot.place?.name ?? '']),
    practice.saidBy?.text ?? '',
    practice.authority?.text ?? '',
    practice.evidence.exact,
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
