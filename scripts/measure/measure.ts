// In: a development set and an opened engine. Out: its figures, in percent. Pure but for the engine's work.
import { annotated } from './annotated.ts';
import { type Annotated, scoreSpans } from './score.ts';
import { type GoldFact, scoreFacts } from './score-facts.ts';
import type { Asked, DevelopmentSet, GoldArticle } from './sets.ts';
import type { Figures } from './table.ts';

type Found = ReadonlyMap<string, Annotated<GoldFact>>;
type Engine = Parameters<typeof annotated>[1];

/** A share from 0 to 1 in percent, with one decimal. */
export const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);

/** What each question to a set gives: the measures of the table by name, each with one figure or strict and overlap. */
const answers: Readonly<Record<Asked, (gold: readonly GoldArticle[], found: Found, set: DevelopmentSet) => Figures>> = {
  places: (gold, found, { map }) => {
    const { strict, overlap } = scoreSpans(gold, found, 'place', map);
    return { places: [percent(strict), percent(overlap)] };
  },
  resolution: (gold, found, { map }) => ({
    resolution: [percent(scoreSpans(gold, found, 'place', map).within161)],
  }),
  goods: (gold, found, { map }) => {
    const { strict, overlap, chapter, heading, sanction } = scoreSpans(gold, found, 'commodity', map);
    return {
      goods: [percent(strict), percent(overlap)],
      chapter: [percent(chapter)],
      heading: [percent(heading)],
      sanction: [percent(sanction)],
    };
  },
  figures: (gold, found, { map }) => {
    const quantity = scoreSpans(gold, found, 'quantity', map);
    const date = scoreSpans(gold, found, 'date', map);
    return {
      quantities: [percent(quantity.strict)],
      'quantity values': [percent(quantity.norm)],
      dates: [percent(date.strict)],
      'date values': [percent(date.norm)],
    };
  },
  facts: (gold, found) => {
    const { units, all } = scoreFacts(gold, found);
    return { facts: [percent(units)], 'all slots': [percent(all)] };
  },
  quiet: (gold, found) => {
    const isGoods = ({ type }: { readonly type: string }) => type.toLowerCase() === 'commodity';
    const quiet = gold.filter(({ spans }) => !spans.some(isGoods));
    // Chinese parts no words: two characters count as one.
    const words = quiet.reduce(
      (sum, { text }) => sum + (text.match(/[\p{Script=Han}]{1,2}|[^\s\p{Script=Han}]+/gu)?.length ?? 0),
      0,
    );
    const marks = quiet.flatMap(({ id }) => (found.get(String(id))?.spans ?? []).filter(isGoods));
    const covered = marks.filter(({ sanction }) => sanction && sanction !== 'not-sanctioned');
    if (words === 0) return {};
    return {
      'false alarms': [Math.round((10_000 * marks.length) / words) / 10],
      'false verdicts': [covered.length],
    };
  },
};

/** Reads a set's articles with the engine and scores what it finds. Measures that the set says nothing of are left out. */
export function measure(set: DevelopmentSet, gold: readonly GoldArticle[], engine: Engine): Figures {
  const found = annotated<GoldFact>(gold, engine);
  const all = Object.assign({}, ...set.asks.map((asked) => answers[asked](gold, found, set))) as Figures;
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.every((value) => value !== null)));
}
