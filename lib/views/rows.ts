// In: records of the ledger. Out: rows that table, filters, search and pictures work on, made once per record.
import type { Verdict } from '../core/assess.ts';
import type { Direction, Fact, Modality, Practice, SlotPlace } from '../core/fact.ts';
import type { FactState } from '../messages.ts';
import type { FactRecord, LedgerRecord } from '../store/records.ts';
import { type Atlas, inTongue, placeName, type Tongue } from './atlas.ts';

/** A crossing or place on the way: the key that filters know it by, and the name to show. */
export interface WayName {
  readonly key: string;
  readonly name: string;
}

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
  /** English names of the goods in lower case. */
  readonly goods: readonly string[];
  /** HS chapters, two digits. */
  readonly chapters: readonly string[];
  /** Crossings and places on the way. */
  readonly crossings: readonly WayName[];
  /** ISO codes of the countries that the way touches. */
  readonly countries: readonly string[];
  /** Who says it: as named in the text, else the outlet. */
  readonly saidBy: string | null;
  readonly modality: Modality | null;
  /** First and last day of the event, ISO; null where it is not dated. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A row whose record is a fact. */
export type FactRow = LedgerRow & { readonly record: FactRecord };

/** True for rows of facts. */
export function isFactRow(row: LedgerRow): row is FactRow {
  return row.record.type === 'fact';
}

/** How rows name things. */
export interface Naming {
  readonly atlas: Atlas;
  readonly tongue: Tongue;
}

/** The row of one record. @param no its number */
export function rowOf(record: LedgerRecord, no: number, naming: Naming): LedgerRow {
  const { outlet } = record.source;
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
        chapters: facets.chapters,
        crossings: wayOf(fact, naming),
        countries: countriesOf([fact.from, ...fact.via, fact.to]),
        saidBy: fact.saidBy?.text ?? outlet,
        modality: fact.modality,
        from: facets.eventFrom,
        to: facets.eventTo,
      };
    }
    case 'practice': {
      const { practice } = record;
      return {
        ...base,
        ...nothing,
        state: record.state,
        crossings: distinct(practice.crossings.map((slot) => wayName(slot, naming))),
        countries: countriesOf(practice.crossings),
        saidBy: practice.saidBy?.text ?? outlet,
        modality: practice.modality,
        from: practice.when?.from ?? null,
        to: practice.when?.to ?? null,
      };
    }
    case 'snippet':
      return { ...base, ...nothing, state: null, saidBy: outlet, modality: null, from: null, to: null };
  }
}

const nothing = {
  verdict: null,
  verdicts: [],
  direction: null,
  goods: [],
  chapters: [],
  crossings: [],
  countries: [],
} as const;

/** The crossings of a fact: all places on the way, and the ends where they are houses of a crossing, as the facets have it. */
function wayOf(fact: Fact, naming: Naming): WayName[] {
  const ends = [fact.from, fact.to].flatMap((slot) => (slot?.place?.crossing ? [slot] : []));
  return distinct([...fact.via, ...ends].map((slot) => wayName(slot, naming)));
}

function wayName(slot: SlotPlace, { atlas, tongue }: Naming): WayName {
  const { place } = slot;
  if (place === null) return { key: slot.text, name: slot.text };
  if (place.crossing === null) return { key: place.name, name: placeName(atlas, tongue, slot) };
  const crossing = atlas.crossings.get(place.crossing);
  if (crossing !== undefined) return { key: place.crossing, name: inTongue(crossing.name, tongue) };
  return { key: place.crossing, name: place.pair === null ? place.name : [place.name, place.pair].sort().join('–') };
}

function distinct(places: readonly WayName[]): WayName[] {
  return places.length < 2 ? [...places] : [...new Map(places.map((place) => [place.key, place])).values()];
}

function countriesOf(slots: readonly (SlotPlace | null)[]): string[] {
  return [...new Set(slots.flatMap((slot) => slot?.place?.country ?? []))].sort();
}

/** Everything that stands in a practice or fact and can be searched for, as it stands. */
export function wordsOf(record: LedgerRecord): string[] {
  const { source, site } = record;
  const about = [source.title ?? '', source.outlet ?? '', source.author ?? '', site];
  switch (record.type) {
    case 'fact':
      return [...about, ...factWords(record.fact)];
    case 'practice':
      return [...about, ...practiceWords(record.practice)];
    case 'snippet':
      return [...about, record.exact];
  }
}

function factWords(fact: Fact): string[] {
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

function practiceWords(practice: Practice): string[] {
  return [
    ...practice.crossings.flatMap((slot) => [slot.text, slot.place?.name ?? '']),
    practice.saidBy?.text ?? '',
    practice.authority?.text ?? '',
    practice.evidence.exact,
  ];
}
