// In: labelled and found trade facts. Out: how often they agree, good by good, as the shared scorer counts. Pure.
import type { Annotated } from './score.ts';
import { f1 } from './score.ts';

/** A trade fact in the shape of the batch interface. */
export interface GoldFact {
  readonly goods: readonly string[];
  readonly direction: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly modality: string;
  readonly sanction: string | null | Readonly<Record<string, string | null>>;
  readonly evidence?: readonly [number, number];
}

/** Shares from 0 to 1; null where no fact is labelled. */
export interface FactScore {
  /** F1 of the units: a unit is one good in one fact. */
  readonly units: number | null;
  /** Share of labelled units found with direction, from, to, modality and sanction all right. */
  readonly all: number | null;
}

interface Unit {
  readonly good: string;
  readonly fact: GoldFact;
  readonly sanction: string | null;
}

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Words that goods may share without being the same. */
const common = new Set('of and the a other goods items products electric used north korean chinese'.split(' '));

function clean(text: string | null | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/^(?:the|a|an|its|about|some|over|up to|more than|at least)\s+/, '')
    .replaceAll(/[“”"'’.,]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function contentWords(text: string): Set<string> {
  const words = clean(text)
    .split(/[\s-]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !common.has(word));
  return new Set((telling.length > 0 ? telling : words).map((word) => word.replace(/(?<=..)s$/, '')));
}

function isSameGood(a: string, b: string): boolean {
  if (cjk.test(a) || cjk.test(b)) return a.includes(b) || b.includes(a);
  const words = contentWords(a);
  return [...contentWords(b)].some((word) => words.has(word));
}

/** Both missing, or one within the other. */
function isSameText(a: string | null, b: string | null): boolean {
  const one = clean(a);
  const other = clean(b);
  if (one === '' || other === '') return one === other;
  return one.includes(other) || other.includes(one);
}

function meet(a: GoldFact['evidence'], b: GoldFact['evidence']): boolean {
  return !a || !b || Math.min(a[1], b[1]) > Math.max(a[0], b[0]);
}

function unitsOf(facts: readonly GoldFact[] | undefined): Unit[] {
  return (facts ?? []).flatMap((fact) =>
    fact.goods.map((good) => {
      const { sanction } = fact;
      const own = typeof sanction === 'object' && sanction !== null ? (sanction[good] ?? null) : sanction;
      return { good, fact, sanction: own ?? null };
    }),
  );
}

/** How well a found unit fits a labelled one that it may stand for. */
function likeness(gold: Unit, found: Unit): number {
  return (
    (clean(gold.good) === clean(found.good) ? 4 : 0) +
    Number(gold.fact.direction === found.fact.direction) +
    Number(isSameText(gold.fact.from, found.fact.from)) +
    Number(isSameText(gold.fact.to, found.fact.to)) +
    Number(gold.fact.modality === found.fact.modality)
  );
}

function isAllRight(gold: Unit, found: Unit): boolean {
  return (
    gold.fact.direction === found.fact.direction &&
    gold.fact.modality === found.fact.modality &&
    isSameText(gold.fact.from, found.fact.from) &&
    isSameText(gold.fact.to, found.fact.to) &&
    (gold.sanction === null || gold.sanction === found.sanction)
  );
}

/** Scores the facts of all articles; a unit meets one whose evidence overlaps and whose good shares a content word. */
export function scoreFacts(
  gold: readonly Annotated<GoldFact>[],
  found: ReadonlyMap<string, Annotated<GoldFact>>,
): FactScore {
  let met = 0;
  let right = 0;
  let goldCount = 0;
  let foundCount = 0;
  for (const article of gold) {
    const own = unitsOf(article.facts);
    const open = new Set(unitsOf(found.get(String(article.id))?.facts));
    goldCount += own.length;
    foundCount += open.size;
    for (const unit of own) {
      let best: Unit | null = null;
      for (const other of open) {
        if (!meet(unit.fact.evidence, other.fact.evidence) || !isSameGood(unit.good, other.good)) continue;
        if (best === null || likeness(unit, other) > likeness(unit, best)) best = other;
      }
      if (best === null) continue;
      open.delete(best);
      met++;
      if (isAllRight(unit, best)) right++;
    }
  }
  return { units: f1(met, foundCount, goldCount), all: goldCount === 0 ? null : right / goldCount };
}
