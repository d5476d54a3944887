// In: an assessment. Out: its reasons in words, for the card, the panel and the exports.
import type { Assessment, ByLanguage, MeasureHit, Reason } from './assess.ts';
import { type ExplainWords, explainWords } from './explain-words.ts';

export type Language = 'en' | 'ko' | 'zh';

export interface Explanation {
  /** "Covered by UNSCR 2397 (2017), para 7 – machinery". */
  readonly heading: string;
  /** "Supply to the DPRK. In force since 22 December 2017." */
  readonly detail: string | null;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/**
 * Words an assessment. Names the law, never the guilty: a measure covers goods, or no measure was found.
 *
 * @param language language of the words; where a pack has none in it, English stands in
 */
export function explain(assessment: Assessment, language: Language): Explanation {
  const say = explainWords[language];
  const { verdict } = assessment;
  const decisive = decisiveMeasure(assessment);
  const rows: { label: string; text: string }[] = [];
  if (assessment.directionCue)
    rows.push({
      label: say.labels.direction,
      // Without words a person said which way.
      text:
        assessment.directionCue.text === ''
          ? say.direction[assessment.direction]
          : `${say.direction[assessment.direction]}: “${assessment.directionCue.text}”`,
    });
  else if (verdict !== 'unknown-direction')
    rows.push({ label: say.labels.direction, text: say.direction[assessment.direction] });
  // Near the heading that names the paragraph, since a card shows its first rows.
  if (decisive && !decisive.paragraphVerified) rows.push({ label: say.labels.unverified, text: say.unverified });
  for (const reason of assessment.reasons) {
    const text = reasonText(reason, say);
    if (text) rows.push({ label: labelOf(reason, say), text });
  }
  if (decisive) rows.push({ label: say.labels.measure, text: inLanguage(decisive.why, language) });
  if (decisive?.basis && decisive.confidence)
    rows.push({ label: say.labels.basis, text: `${say.basis[decisive.basis]} ${say.confidence[decisive.confidence]}` });
  const exceptions = decisive?.exceptions ?? [];
  if (exceptions.length > 0) rows.push({ label: say.labels.exceptions, text: exceptions.join(' ') });
  return {
    heading: headingOf(assessment, decisive, say, language),
    detail: decisive ? detailOf(decisive, say) : detailOfNone(verdict, say),
    rows,
  };
}

/** The measure that decided: the first of the kind that the verdict names. */
function decisiveMeasure(assessment: Assessment): MeasureHit | null {
  if (assessment.verdict === 'not-listed' || assessment.verdict === 'unknown-direction') return null;
  const kind = assessment.verdict === 'banned' ? 'ban' : assessment.verdict === 'capped' ? 'cap' : assessment.verdict;
  return assessment.measures.find((measure) => measure.kind === kind) ?? assessment.measures[0] ?? null;
}

function headingOf(assessment: Assessment, decisive: MeasureHit | null, say: ExplainWords, language: Language): string {
  if (assessment.verdict === 'unknown-direction') return say.heading['unknown-direction'];
  if (!decisive) return say.heading['not-listed'];
  const measure = say.measure(decisive.cite, decisive.paragraph);
  const label = inLanguage(decisive.label, language);
  const goods = decisive.hs ? `${label}, HS ${decisive.hs}` : label;
  switch (assessment.verdict) {
    case 'banned':
    case 'luxury':
      return say.covered(measure, goods);
    case 'capped':
      return say.capped(measure, decisive.cap ?? goods);
    case 'dual-use':
      return say.mayStand(measure, goods);
    default:
      return say.depends(measure, goods);
  }
}

function detailOf(measure: MeasureHit, say: ExplainWords): string {
  const flow = say.flow[measure.flow];
  return measure.validFrom ? `${flow} ${say.since(measure.validFrom)}` : flow;
}

function detailOfNone(verdict: Assessment['verdict'], say: ExplainWords): string | null {
  return verdict === 'not-listed' ? say.noClearance : null;
}

function labelOf(reason: Reason, say: ExplainWords): string {
  if (reason.code === 'article-calls') return say.labels.article;
  if (reason.code === 'chapter-reading') return say.labels.reading;
  return say.labels.because;
}

function reasonText(reason: Reason, say: ExplainWords): string | null {
  const { params } = reason;
  switch (reason.code) {
    case 'either-way':
      return say.eitherWay(sideText(params.to ?? '', say), sideText(params.from ?? '', say));
    case 'no-measure-this-way':
      return say.otherWay(
        say.measure(params.cite ?? '', params.paragraph ?? ''),
        say.flow[params.other === 'to-DPRK' ? 'to-DPRK' : 'from-DPRK'],
      );
    case 'depends-on-threshold':
      return say.threshold(`${params.amount ?? ''} ${params.currency ?? ''}`.trim());
    case 'not-in-force':
      return say.notInForce(params.on ?? '');
    case 'exception-named':
      return say.exception(params.exception ?? '');
    case 'article-calls':
      return params.label === 'sanctioned' ? say.calledSanctioned : say.calledNonSanctioned;
    case 'chapter-reading':
      return say.chapterReading;
    case 'luxury-called':
      return say.luxuryCalled;
    case 'depends-on-material':
      return say.material;
    case 'depends-on-item':
      return say.item;
    case 'technical-list':
      return say.technical;
    default:
      return reason.code === 'counts-toward-cap' ? say.capNote : null;
  }
}

/** `banned|UNSCR 2397 (2017)|7` in words. */
function sideText(side: string, say: ExplainWords): string {
  const [verdict, cite, paragraph] = side.split('|');
  return cite && paragraph
    ? `${say.verdict[verdict as keyof typeof say.verdict] ?? verdict}, ${say.measure(cite, paragraph)}`
    : say.verdict['not-listed'];
}

function inLanguage(words: ByLanguage, language: Language): string {
  return words[language] ?? words.en;
}
