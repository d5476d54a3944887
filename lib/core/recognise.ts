// In: an article and the lexicon. Out: everything that is named in it, in reading order and without overlap.
import type { Article } from './article.ts';
import type { EastReader } from './east.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, PlaceMention } from './mention.ts';
import { collectNames, type Name } from './names.ts';
import { withPackedNames } from './packed-names.ts';
import { withOwnWords, withoutExcluded } from './personal/apply.ts';
import { type Reading, readArticle } from './reading.ts';
import { findCommodities } from './recognisers/commodity.ts';
import { findCustoms } from './recognisers/customs.ts';
import { findDemonyms } from './recognisers/demonym.ts';
import { englishPlaces, joinPlaces } from './recognisers/english-places.ts';
import { inferGoods } from './recognisers/inferred.ts';
import { findPlaces } from './recognisers/place.ts';
import { findEasternPlaces } from './recognisers/place-cjk.ts';
import { findPorts } from './recognisers/port.ts';
import { onOwnBank } from './recognisers/river-sides.ts';
import { findFigures } from './recognisers/sentence-figures.ts';
import { type SentenceSpan, sentenceEdges } from './sentence-edges.ts';
import { settle } from './settle.ts';
import { tagEnglish } from './tagger/english-tagger.ts';
import { forgetForms } from './word-forms.ts';

/** A language that the engine has words for. */
export type Language = 'en' | 'ko' | 'zh';

/** What was recognised in one article. */
export interface Recognition {
  /** By the letters of the text; null where it is in none of the three. */
  readonly language: Language | null;
  /** In reading order, without overlap; `text.slice(start, end) === surface` for each. */
  readonly mentions: readonly Mention[];
  /** Sentences as ranges into the text, in order; none crosses a block. */
  readonly sentences: readonly SentenceSpan[];
}

/**
 * Recognises the names, quantities, dates and instruments of an article.
 *
 * @param article what was read from a page
 * @param lexicon compiled once by compileLexicon
 */
export function recognise(article: Article, lexicon: Lexicon): Recognition {
  const { text } = article;
  forgetForms();
  const language = languageOf(text);
  const sentences = sentenceEdges(text, article.blocks);
  const listed = readArticle(article, sentences, lexicon);
  const listedNames = collectNames(listed);
  const guided = followsGuideline(listed, listedNames, language);
  // A Korean word in an English article doesn't turn it into Korean.
  const east = isEastern(language) ? lexicon.east : null;
  const reading = guided && east !== null ? withPackedNames(listed, east) : listed;
  const names = reading === listed ? listedNames : collectNames(reading);
  const goods = findCommodities(reading);
  const { places, peoples } = placesOf(reading, names, goods, language, guided ? null : east, lexicon);
  const listedMentions: Mention[] = [
    ...findCustoms(reading, names),
    ...findPorts(reading, language === 'zh' && !guided ? names.filter(isListedPort) : names),
    ...places,
    ...peoples,
    ...goods,
    ...(language === 'en' && reading.aboutTrade ? inferGoods(reading, goods) : []),
  ];
  const { personal } = lexicon;
  const named =
    personal === null
      ? listedMentions
      : withOwnWords(withoutExcluded(listedMentions, article, personal), text, personal);
  const mentions = language === null ? named : [...named, ...findFigures(article, sentences, reading, named, language)];
  const settled = settle(mentions);
  return {
    language,
    mentions: personal === null ? settled : withoutExcluded(settled, article, personal),
    sentences,
  };
}

/**
 * Trade texts are read by the rules of the annotation guideline for trade. In Chinese only those that name the DPRK or a
 * house on its border: newspaper text on other trade fares better by the word lists.
 */
const followsGuideline = (reading: Reading, names: readonly Name[], language: Language | null) =>
  language === 'zh' ? reading.aboutTrade && names.some(isOfDprk) : reading.aboutTrade || names.some(isOfCrossing);

/** A place in the DPRK, or a house or port on its border. */
const isOfDprk = ({ places, houses, ports }: Name) =>
  houses.length + ports.length > 0 || places.some(({ ref }) => ref.country === 'KP');

/** 天津港集团 is no port: in general Chinese only listed ports count. */
const isListedPort = ({ first, ports }: Name) => first >= 0 || ports.length > 0;

/** Bridges, stations and the like of a listed crossing are named so in any text. */
const isOfCrossing = ({ places }: Name) => places.some(({ ref }) => ref.crossing !== null);

/** 구리 is copper and 香水 perfume before they are towns: in Hangul and Han a name of goods that stands alone is goods. */
const isGoodsToo = ({ start, end, surface }: Mention, goods: readonly Mention[]) =>
  /^[가-힣一-鿿]/.test(surface) && goods.some((good) => good.start === start && good.end === end);

/** Listed names by rules, in Korean and Chinese also by the packed names, and in English what the tagger finds beyond them. */
function placesOf(
  reading: Reading,
  names: readonly Name[],
  goods: readonly Mention[],
  language: Language | null,
  east: EastReader | null,
  lexicon: Lexicon,
) {
  // Other text follows the conventions of newspaper corpora in Korean and Chinese; see place-cjk.ts.
  const eastern = findEasternPlaces(reading, names, east);
  const known = eastern === null ? names : names.filter((name) => name.first >= 0 || isOfCrossing(name));
  const listed = [...onOwnBank(findPlaces(reading, known), names), ...(eastern ?? [])].filter(
    (place) => !isGoodsToo(place, goods),
  );
  const demonyms = findDemonyms(reading, lexicon.countries).filter(
    (one) => eastern === null || reading.aboutTrade || /^[A-Z]/.test(one.surface),
  );
  if (language !== 'en') return { places: listed, peoples: demonyms };
  const { gazetteer, english } = lexicon.wide;
  const tagged = tagEnglish(
    {
      text: reading.text,
      tokens: reading.tokens,
      sentenceOfToken: reading.sentenceOfToken,
      isTitled: (sentence) => reading.sentences[sentence]?.titled ?? false,
    },
    gazetteer,
    english,
  );
  const isUnlisted = ({ place }: PlaceMention) => place.id.startsWith('unlisted-');
  const wide = englishPlaces(reading, tagged, gazetteer, listed.filter(isUnlisted));
  return joinPlaces(
    listed.filter((one) => !isUnlisted(one)),
    demonyms,
    wide,
    goods,
  );
}

/** How much of a text its language is judged by, in code units. */
const sampleLength = 4000;

/** True where a text can only be read with the packed names and weights for Korean and Chinese. */
export const needsEast = (text: string): boolean => isEastern(languageOf(text));

const isEastern = (language: Language | null) => language === 'ko' || language === 'zh';

function languageOf(text: string): Language | null {
  let hangul = 0;
  let han = 0;
  let latin = 0;
  let other = 0;
  const end = Math.min(text.length, sampleLength);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const low = code | 0x20;
    if (low >= 0x61 && low <= 0x7a && code < 0x80) latin++;
    else if (code < 0xaa) continue;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (LETTER.test(text.charAt(i))) other++;
  }
  if (hangul * 3 > latin && hangul > han) return 'ko';
  if (han * 3 > latin && han > 0) return 'zh';
  return latin * 2 > latin + hangul + han + other ? 'en' : null;
}

const LETTER = /\p{L}/u;
