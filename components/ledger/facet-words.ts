// In: a facet and one of its values. Out: their words and glyph for rail and tags.
import { i18n } from '#i18n';
import type { Verdict } from '../../lib/core/assess.ts';
import type { Direction, Modality } from '../../lib/core/fact.ts';
import type { FactState } from '../../lib/messages.ts';
import type { FacetName } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';
import type { GlyphName } from '../parts/Glyph.tsx';
import { stateWord } from '../waybill/StateSign.tsx';
import { countryName } from '../words/language.ts';
import { chapterWord, crossingWord, goodsWord } from '../words/naming.ts';
import { directionWord, modalityWord } from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';

/** Heading of a facet. */
export function facetWord(facet: FacetName): string {
  switch (facet) {
    case 'type':
      return i18n.t('filter.type');
    case 'verdict':
      return i18n.t('filter.verdict');
    case 'direction':
      return i18n.t('filter.direction');
    case 'state':
      return i18n.t('filter.state');
    case 'goods':
      return i18n.t('filter.goods');
    case 'chapter':
      return i18n.t('see.chapter');
    case 'crossing':
      return i18n.t('filter.crossing');
    case 'country':
      return i18n.t('see.country');
    case 'firmly':
      return i18n.t('filter.firmly');
    case 'source':
      return i18n.t('ledger.colSaidBy');
    case 'site':
      return i18n.t('filter.site');
  }
}

const verdicts: Record<Verdict, true> = {
  banned: true,
  capped: true,
  luxury: true,
  'dual-use': true,
  conditional: true,
  'not-listed': true,
  'unknown-direction': true,
};

/** Values come from addresses too, so what is not one of ours is shown as it is. */
export function valueWord(facet: FacetName, value: string, names: ReadonlyMap<string, string>): string {
  switch (facet) {
    case 'type':
      return value === 'fact'
        ? i18n.t('filter.typeFact')
        : value === 'practice'
          ? i18n.t('filter.typePractice')
          : i18n.t('filter.typeSnippet');
    case 'verdict':
      return isVerdict(value) ? verdictWord(value) : value;
    case 'direction':
      return directionWord(value as Direction) ?? value;
    case 'state':
      return stateWord(value as FactState) ?? value;
    case 'firmly':
      return modalityWord(value as Modality) ?? value;
    case 'goods':
      return goodsWord(value);
    case 'chapter':
      return `${value} ${chapterWord(value)}`.trim();
    case 'crossing':
      return names.get(value) ?? crossingWord(value);
    case 'country':
      return countryName(value);
    default:
      return value;
  }
}

/** Glyph of a verdict in the rail; other facets have none. */
export function valueGlyph(facet: FacetName, value: string): GlyphName | null {
  return facet === 'verdict' && isVerdict(value) ? verdictGlyph(value) : null;
}

function isVerdict(value: string): value is Verdict {
  return Object.hasOwn(verdicts, value);
}

/** Names of crossings by key, as some row shows them. */
export function crossingNames(rows: readonly LedgerRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) for (const { key, name } of row.crossings) names.set(key, name);
  return names;
}
