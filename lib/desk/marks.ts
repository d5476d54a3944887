// In: an inspection of blocks that stand in an article. Out: marks as the page paints them and as the panel lists them.
import type { Assessment } from '../core/assess.ts';
import type { Inspection } from '../core/inspect.ts';
import type { Mention } from '../core/mention.ts';
import { senseRefOf } from '../core/personal/apply.ts';
import { type MarkLetter, type MarkView, markLetters, type PageBlock } from '../messages.ts';
import type { PaintDepth } from '../settings.ts';

/** A block where it stands in the article's text. */
export interface PlacedBlock extends PageBlock {
  /** Offset of its first code unit in the article. */
  readonly start: number;
}

/** A mention on the page, with offsets into its block. */
export interface DeskMark {
  readonly n: number;
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly letter: MarkLetter;
  readonly mention: Mention;
  readonly assessment: Assessment | null;
}

/** A block's text is shorter than this, see the page's own limit on text. */
export const BLOCK_MAX = 2 ** 22;

const ofVerdict: Readonly<Record<Assessment['verdict'], MarkLetter>> = {
  banned: 'a',
  capped: 'b',
  luxury: 'c',
  'dual-use': 'd',
  conditional: 'd',
  'unknown-direction': 'e',
  'not-listed': 'f',
};

/** Paint class of a mention; null for what is read but never marked. */
export function letterOf(mention: Mention, assessment: Assessment | null): MarkLetter | null {
  switch (mention.kind) {
    case 'commodity':
      return assessment ? ofVerdict[assessment.verdict] : 'f';
    case 'place':
      return 'g';
    case 'customs':
    case 'port':
      return 'h';
    case 'quantity':
    case 'date':
    case 'instrument':
      return 'i';
    case 'demonym':
      return null;
  }
}

/**
 * Marks of an inspection, in reading order. Numbers derive from block and offset, so that the same words get the same
 * number again after the background was stopped and everything was read once more.
 *
 * @param blocks in the order of their offsets; a mention that no single block holds is dropped
 */
export function marksOf(inspection: Inspection, blocks: readonly PlacedBlock[]): DeskMark[] {
  const marks: DeskMark[] = [];
  let at = 0;
  for (const [index, mention] of inspection.mentions.entries()) {
    while (at < blocks.length && endOf(blocks[at]) <= mention.start) at++;
    const block = blocks[at];
    const assessment = inspection.assessments[index] ?? null;
    const letter = letterOf(mention, assessment);
    if (!block || letter === null || mention.start < block.start || mention.end > endOf(block)) continue;
    const start = mention.start - block.start;
    const end = mention.end - block.start;
    marks.push({ n: block.key * BLOCK_MAX + start, key: block.key, start, end, letter, mention, assessment });
  }
  return marks;
}

function endOf(block: PlacedBlock | undefined): number {
  return block ? block.start + block.text.length : 0;
}

/** Marks for the port: five integers each, see ToPage. */
export function packMarks(marks: readonly DeskMark[], depth: PaintDepth): number[] {
  return marks
    .filter((mark) => depth !== 'covered' || mark.letter <= 'e')
    .flatMap((mark) => [mark.key, mark.start, mark.end, markLetters.indexOf(mark.letter), mark.n]);
}

/**
 * A mark as a row of the panel's list.
 *
 * @param block index of its block in reading order
 * @param language BCP 47 tag of the reader's language
 */
export function markView(mark: DeskMark, block: number, language: string): MarkView {
  const { mention, assessment, n, letter } = mark;
  return {
    n,
    block,
    kind: mention.kind,
    letter,
    verdict: assessment?.verdict ?? null,
    surface: mention.surface,
    name: nameOf(mention),
    code: codeOf(mention),
    what: whatOf(mention, assessment, language),
    sense: senseRefOf(mention),
    own: mention.own ?? null,
  };
}

/** Name in the word lists; the norm of quantities, dates and instruments. */
export function nameOf(mention: Mention): string {
  switch (mention.kind) {
    case 'commodity':
      return mention.name;
    case 'place':
    case 'customs':
    case 'port':
      return mention.place.name;
    case 'demonym':
      return mention.country;
    case 'quantity':
    case 'date':
    case 'instrument':
      return mention.norm;
  }
}

/** `8450`, or the country's ISO code; empty where there is none. */
export function codeOf(mention: Mention): string {
  if (mention.kind === 'commodity') return mention.heading ?? mention.hs[0] ?? '';
  return 'place' in mention ? (mention.place.country ?? '') : '';
}

function whatOf(mention: Mention, assessment: Assessment | null, language: string): string {
  if ('place' in mention) return countryName(mention.place.country, language);
  const measure = assessment?.measures[0];
  return measure ? `${measure.cite}, ${measure.paragraph}` : '';
}

/** Name of a country in the reader's language; empty for null. */
export function countryName(code: string | null, language: string): string {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return '';
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
