// In: one line of JSON. Out: one line of JSON, in the shapes of the batch interface. Pure.
import { z } from 'zod';
import { articleFromText } from './core/article.ts';
import type { Assessment } from './core/assess.ts';
import type { Fact, Practice, SlotPlace, SlotText } from './core/fact.ts';
import { inspect, type World } from './core/inspect.ts';
import type { CommodityMention, Mention } from './core/mention.ts';

/** What a line may hold. */
const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/, 'must be an ISO day')
    .nullish(),
  url: z.string().nullish(),
  title: z.string().nullish(),
});

export type Sanction = 'banned-supply' | 'banned-export' | 'capped' | 'luxury' | 'not-sanctioned' | null;

export interface BatchAnswer {
  /** One line of JSON, without line break. */
  readonly json: string;
  readonly ok: boolean;
}

/**
 * Annotates one line.
 *
 * @param raw the line as it came in
 * @param number its number, from 1, for the error
 * @param world what to recognise and judge by
 * @returns the annotated line, or `{id, line, error}` with `ok: false`; never throws for bad input
 */
export function annotateLine(raw: string, number: number, world: World): BatchAnswer {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return refusal(null, number, `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refusal(
      idOf(value),
      number,
      `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'is not as expected'}`,
    );
  }
  const { id, text, lang, date, url, title } = parsed.data;
  const article = articleFromText(text, {
    language: lang ?? null,
    published: date?.slice(0, 10) ?? null,
    url: url ?? null,
    title: title ?? null,
  });
  const { mentions, assessments, facts, practices } = inspect(article, { ...world, lawOf: 'pack' });
  // "Chinese shipments": the slot's words are an adjective, or part of a goods name; the place has the country's name.
  const adjectives = new Set(
    mentions.filter(({ kind }) => kind === 'demonym' || kind === 'commodity').map(({ start }) => start),
  );
  const answer = {
    id,
    spans: mentions.map((mention, index) => spanOf(mention, assessments[index] ?? null)),
    facts: facts.map((fact) => factRow(fact, adjectives)),
    practices: practices.map(practiceRow),
  };
  return { json: JSON.stringify(answer), ok: true };
}

/** The answer to a line that can't be read. */
export function refusal(id: string | number | null, number: number, error: string): BatchAnswer {
  return { json: JSON.stringify({ id, line: number, error }), ok: false };
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

function spanOf(mention: Mention, assessment: Assessment | null): object {
  const { start, end, surface } = mention;
  const base = { start, end, type: mention.kind.toUpperCase(), surface };
  switch (mention.kind) {
    case 'place':
    case 'customs':
    case 'port': {
      const { name, country, lat, lon } = mention.place;
      return { ...base, norm: { name, country: country ?? '-', lat, lon } };
    }
    case 'demonym':
      return { ...base, norm: { country: mention.country, lat: mention.lat, lon: mention.lon } };
    case 'commodity':
      return {
        ...base,
        norm: { hs: mention.chapter, heading: mention.heading },
        sanction: sanctionOf(mention, assessment),
      };
    default:
      return { ...base, norm: mention.norm };
  }
}

/**
 * A verdict in the batch's words: what stays open is settled where a cue or the heading's usual reading settles it, else
 * it is null. Null too where the passage doesn't concern the regime's target.
 */
export function sanctionOf(good: Pick<CommodityMention, 'generic' | 'hs'>, assessment: Assessment | null): Sanction {
  if (!assessment) return null;
  switch (assessment.verdict) {
    case 'banned':
      return assessment.direction === 'from-DPRK' ? 'banned-export' : 'banned-supply';
    case 'capped':
    case 'luxury':
      return assessment.verdict;
    case 'not-listed':
      return good.hs.length === 0 ? null : 'not-sanctioned';
    case 'conditional': {
      const codes = assessment.reasons.map((reason) => reason.code);
      return codes.includes('exception-named') || codes.includes('depends-on-threshold') ? 'not-sanctioned' : null;
    }
    // Where no words tell the direction, nothing is presumed.
    default:
      return null;
  }
}

function factRow(fact: Fact, adjectives: ReadonlySet<number>): object {
  const end = (slot: SlotPlace | null): string | null =>
    slot?.place && adjectives.has(slot.start) ? slot.place.name : textOf(slot);
  const sanctions = new Map(fact.goods.map((good) => [good.text, sanctionOf(good, good.assessment)]));
  const values = new Set(sanctions.values());
  const [only] = values;
  return {
    goods: fact.goods.map((good) => good.text),
    direction: fact.direction === 'unknown' ? 'other' : fact.direction,
    from: end(fact.from),
    to: end(fact.to),
    via: fact.via.map((place) => place.text),
    quantity: textOf(fact.quantity),
    when: textOf(fact.when),
    source: textOf(fact.saidBy),
    modality: fact.modality,
    sanction: values.size === 1 ? (only ?? null) : Object.fromEntries(sanctions),
    evidence: [fact.evidence.start, fact.evidence.end],
  };
}

function practiceRow(practice: Practice): object {
  const { inspection, charges, passes, exception } = practice;
  return {
    crossings: practice.crossings.map((place: SlotPlace) => place.text),
    inspection,
    charges,
    passes: passes ? { goods: passes.goods.text, allowed: passes.allowed } : null,
    exception: exception ? { who: exception.who.text, goods: textOf(exception.goods) } : null,
    traffic: practice.traffic.map((quantity) => quantity.text),
    authority: textOf(practice.authority),
    when: textOf(practice.when),
    source: textOf(practice.saidBy),
    modality: practice.modality,
    evidence: [practice.evidence.start, practice.evidence.end],
  };
}

function textOf(slot: SlotText | null): string | null {
  return slot?.text ?? null;
}
