// In: a document. Out: what it states about itself, word for word; what it means is worked out elsewhere (source.ts).
import type { Statement } from '../messages.ts';
import { documentElement, findAll, getAttribute, textContent } from './safe-dom.ts';

/** A longer statement is a catalogue and says nothing about one article. In code units. */
const LONGEST = 200_000;

/** The same for what the page shows: a line about the article is no longer. */
const LINE = 200;
const STATING =
  'head > title, link[rel~=canonical], meta, script[type="application/ld+json"], time, [itemprop=datePublished], [rel=author], [itemprop=author]';
/** Lines by which publishers show who wrote an article and when; they may stand beside of what is read. */
const SHOWING = '[class*=byline], [class*=date], [class*=publi], [class*=pub_]';

/** Title, canonical address, meta elements, JSON-LD, times, shown lines and language of a page, in document order. */
export function readStatements(page: Document): Statement[] {
  const said: Statement[] = [['lang', getAttribute(documentElement(page), 'lang') ?? '']];
  const put = (name: string, content: string | null, most: number) =>
    content && content.length < most && said.push([name, content]);
  for (const element of findAll(page, STATING)) {
    const attribute = (name: string) => getAttribute(element, name);
    const meta = attribute('property') ?? attribute('name') ?? attribute('http-equiv') ?? attribute('itemprop');
    const name =
      attribute('type') ?? attribute('rel') ?? meta?.toLowerCase() ?? (attribute('datetime') ? 'time' : 'title');
    const address = name === 'canonical' ? attribute('href') : null;
    put(name, address ?? attribute('content') ?? attribute('datetime') ?? textContent(element), LONGEST);
  }
  for (const element of findAll(page, SHOWING).slice(0, 20)) put('shown', textContent(element), LINE);
  return said;
}

/** What of these was not said before, in the very same words: that was said of another article. */
export function withoutSpent(said: readonly Statement[], spent: readonly Statement[]): Statement[] {
  const before = new Set(spent.map(String));
  return said.filter((one) => /^(?:lang|og:site_name)$/.test(one[0]) || !before.has(String(one)));
}
