// In: a verdict or the kind of a mark. Out: its glyph and its word.
import { i18n } from '#i18n';
import type { Assessment, Verdict } from '../../lib/core/assess.ts';
import type { MentionKind } from '../../lib/core/mention.ts';
import type { MarkView } from '../../lib/messages.ts';
import { verdictsByRank } from '../../lib/store/facets.ts';
import type { GlyphName } from '../parts/Glyph.tsx';

const glyphs: Record<Verdict, GlyphName> = {
  banned: 'banned',
  capped: 'capped',
  luxury: 'luxury',
  'dual-use': 'conditional',
  conditional: 'conditional',
  'unknown-direction': 'direction',
  'not-listed': 'none',
};

/** Glyph of a verdict; a technical list waits for a person as a condition does, so both share one. */
export function verdictGlyph(verdict: Verdict): GlyphName {
  return glyphs[verdict];
}

/** Word of a verdict, as it stands alone ("No measure found"). */
export function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'banned':
      return i18n.t('verdict.banned');
    case 'capped':
      return i18n.t('verdict.capped');
    case 'luxury':
      return i18n.t('verdict.luxury');
    case 'dual-use':
      return i18n.t('verdict.dualUse');
    case 'conditional':
      return i18n.t('verdict.conditional');
    case 'not-listed':
      return i18n.t('verdict.notListed');
    case 'unknown-direction':
      return i18n.t('verdict.unknownDirection');
  }
}

/** The same in a word or two, for a row of the panel. */
export function verdictShort(verdict: Verdict): string {
  switch (verdict) {
    case 'banned':
      return i18n.t('verdictShort.banned');
    case 'capped':
      return i18n.t('verdictShort.capped');
    case 'luxury':
      return i18n.t('verdictShort.luxury');
    case 'dual-use':
      return i18n.t('verdictShort.dualUse');
    case 'conditional':
      return i18n.t('verdictShort.conditional');
    case 'not-listed':
      return i18n.t('verdictShort.notListed');
    case 'unknown-direction':
      return i18n.t('verdictShort.unknownDirection');
  }
}

const kinds: Record<MentionKind, GlyphName> = {
  place: 'place',
  demonym: 'place',
  customs: 'house',
  port: 'house',
  commodity: 'none',
  quantity: 'qty',
  date: 'date',
  instrument: 'date',
};

/** Glyph of a row in the list of marks. */
export function markGlyph(mark: MarkView): GlyphName {
  return mark.verdict === null ? kinds[mark.kind] : glyphs[mark.verdict];
}

/** What the glyph of a row says, for readers who don't see it. */
export function markWord(mark: MarkView): string {
  if (mark.verdict !== null) return verdictWord(mark.verdict);
  switch (mark.kind) {
    case 'customs':
    case 'port':
      return i18n.t('verdict.house');
    case 'quantity':
      return i18n.t('verdict.quantity');
    case 'date':
      return i18n.t('verdict.date');
    case 'instrument':
      return i18n.t('verdict.instrument');
    case 'commodity':
      return i18n.t('verdict.notListed');
    default:
      return i18n.t('verdict.place');
  }
}

/** The strictest verdict among assessments; `not-listed` where there is none. */
export function strictest(assessments: readonly Assessment[]): Verdict {
  return verdictsByRank.find((verdict) => assessments.some((found) => found.verdict === verdict)) ?? 'not-listed';
}

/** Name of a regime by the id of its pack: `un-dprk` reads UN–DPRK. */
export function regimeName(id: string): string {
  return id.toUpperCase().replaceAll('-', '–');
}
