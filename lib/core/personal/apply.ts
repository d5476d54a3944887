// In: what the engine recognised and the reader's own words. Out: the same with the reader's words in it, without what was excluded.
import type { Article } from '../article.ts';
import type { CommodityMention, Mention, PlaceMention } from '../mention.ts';
import { type OwnHit, ownWordsIn, type Personal, stemOf } from './words.ts';

/** Marks of the reader's own words begin their reason so. */
const OWN = 'your own word';

/**
 * Puts the reader's words into what was recognised. A word of the reader's takes the place of what it covers or touches;
 * only a longer name that holds it whole stays ("rice cookers" against "rice").
 *
 * @param mentions in any order
 */
export function withOwnWords(mentions: readonly Mention[], text: string, personal: Personal): Mention[] {
  const hits = ownWordsIn(text, personal).filter(
    ({ start, end }) =>
      !mentions.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start),
  );
  if (hits.length === 0) return [...mentions];
  const rest = mentions.filter((one) => !hits.some((hit) => one.start < hit.end && hit.start < one.end));
  return [...rest, ...hits.map((hit) => mentionOf(hit, text))];
}

/** Takes away what the reader excluded on this site or everywhere; the reader's own words stay. */
export function withoutExcluded(mentions: readonly Mention[], article: Article, personal: Personal): Mention[] {
  if (personal.exclusions.size === 0) return [...mentions];
  const site = hostOf(article.source.url);
  return mentions.filter((mention) => {
    if (mention.own !== undefined) return true;
    const rules = personal.exclusions.get(stemOf(mention.surface)) ?? [];
    return !rules.some((rule) => {
      if (rule.site !== null && bareHost(rule.site) !== site) return false;
      return (
        rule.sense === null ||
        (rule.sense.kind === mention.kind && (rule.sense.ref === null || rule.sense.ref === senseRefOf(mention)))
      );
    });
  });
}

/** What a mention was taken for: id of the goods or place, the country of a people; null for figures. */
export function senseRefOf(mention: Mention): string | null {
  if ('place' in mention) return mention.place.id;
  if (mention.kind === 'commodity') return mention.term;
  return mention.kind === 'demonym' ? mention.country : null;
}

/** Host of an address without `www.`; empty where it has none. */
function hostOf(url: string | null): string {
  return bareHost(/^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '');
}

const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, '');

function mentionOf({ start, end, rule }: OwnHit, text: string): CommodityMention | PlaceMention {
  const surface = text.slice(start, end);
  const list = rule.list === null ? '' : `, from “${rule.list}”`;
  const base = { start, end, surface, own: rule.id, certainty: 'certain' } as const;
  if (rule.kind === 'place') {
    const { placeKind } = rule.place;
    const kind = placeKind === 'house' ? 'customs' : placeKind === 'port' ? 'port' : 'place';
    return { ...base, kind, place: rule.place, others: [], because: `${OWN} “${rule.word}”${list}` };
  }
  const [first = null] = rule.hs;
  return {
    ...base,
    kind: 'commodity',
    term: null,
    name: rule.name,
    hs: rule.hs,
    chapter: first?.slice(0, 2) ?? null,
    heading: first !== null && first.length >= 4 ? first.slice(0, 4) : null,
    generic: first === null,
    materialOpen: false,
    material: null,
    luxuryCue: null,
    origin: null,
    because: `${OWN} “${rule.word}”${first === null ? '' : `, HS ${first}`}${list}`,
  };
}
