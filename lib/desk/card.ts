// In: a mark with its assessment. Out: the card's words, in the reader's language.
import { i18n } from '#i18n';
import { explain, type Language } from '../core/explain.ts';
import type { CommodityMention, Mention, PlaceMention } from '../core/mention.ts';
import type { CardView } from '../messages.ts';
import { codeOf, countryName, type DeskMark, nameOf } from './marks.ts';

type Row = CardView['rows'][number];

/**
 * @param panelKey the key that opens the panel as the browser writes it ("Alt+M"), empty if none is bound
 * @param packs names of the regime packs, by id
 */
export function cardOf(mark: DeskMark, panelKey: string, packs: Readonly<Record<string, string>>): CardView {
  const { mention, assessment, letter } = mark;
  const language = i18n.t('lang');
  const words = assessment ? explain(assessment, languageOf(language)) : null;
  const code = codeOf(mention);
  return {
    surface: mention.surface,
    code: mention.kind === 'commodity' && code !== '' ? `HS ${code}` : code,
    name: nameOf(mention),
    letter,
    ruling: words?.heading ?? null,
    rulingDetail: words?.detail ?? null,
    rows: [...(words?.rows ?? []), ...rowsOf(mention, language)].filter((row) => row.text !== ''),
    foot: assessment
      ? i18n.t('card.foot', [packs[assessment.regime] ?? assessment.regime, dayIn(assessment.asOf, language)])
      : i18n.t('card.plainFoot'),
    panelKey,
    panelWord: i18n.t('card.panel'),
    language,
  };
}

function rowsOf(mention: Mention, language: string): Row[] {
  if ('place' in mention) return placeRows(mention, language);
  if (mention.kind === 'commodity') return goodsRows(mention);
  return [{ label: i18n.t('card.matched'), text: mention.because }];
}

function goodsRows(mention: CommodityMention): Row[] {
  return [
    { label: i18n.t('card.matched'), text: mention.because },
    { label: i18n.t('card.material'), text: mention.material ?? '' },
    {
      label: i18n.t('card.chapter'),
      text: mention.heading === null && mention.chapter !== null ? mention.chapter : '',
    },
  ];
}

function placeRows({ place, others, because }: PlaceMention, language: string): Row[] {
  const where = [place.parent, countryName(place.country, language)].filter((part) => part).join(', ');
  const other = others.map((one) => [one.name, countryName(one.country, language)].filter(Boolean).join(', '));
  const isVague = place.precision === 'approximate' || place.precision === 'centroid';
  return [
    { label: i18n.t('card.where'), text: isVague ? i18n.t('card.about', [where]) : where },
    { label: i18n.t('card.otherBank'), text: place.pair ?? '' },
    { label: i18n.t('card.couldBe'), text: other.join('; ') },
    { label: i18n.t('card.matched'), text: because },
  ];
}

/** The language that the core has words in, nearest to a tag. */
export function languageOf(tag: string): Language {
  const [primary] = tag.split('-');
  return primary === 'ko' || primary === 'zh' ? primary : 'en';
}

/** A day as the reader writes it; what is no day comes back as it is. */
function dayIn(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
}
