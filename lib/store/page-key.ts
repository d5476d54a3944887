// In: the address of a page. Out: the key that its records share, and the site that it belongs to.

/** Parameters that tell a publisher who sent the reader; they never choose the page. Compared in lower case. */
const trackers = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'oly_anon_id',
  'oly_enc_id',
  'vero_id',
  'wickedid',
  'mkt_tok',
]);

/** `utm_source` and its kin (Google Analytics), `pk_` and `mtm_` (Matomo), `at_` (Piano), `hsa_` (HubSpot). */
const trackerFamily = /^(utm_|pk_|mtm_|at_(medium|campaign|custom|link|ptr|format|bbc)|hsa_)/;

/**
 * Makes the key under which all records of one page are found.
 *
 * Drops the fragment, a user name and password, and tracking parameters. All other parameters stay in their order and
 * spelling, since some publishers choose the article by them.
 *
 * @param url an absolute address; null (pasted text) gives the empty string, and what isn't an address comes back trimmed
 */
export function pageKeyOf(url: string | null): string {
  if (url === null) return '';
  const address = parsed(url);
  if (address === null) return url.trim();
  address.hash = '';
  if (address.username !== '') address.username = '';
  if (address.password !== '') address.password = '';
  const kept = address.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracker(pair));
  address.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return address.href;
}

/**
 * Host name of the page, lower case and without port (`news.example`); empty for pasted text, files and what isn't an
 * address.
 */
export function siteOf(url: string | null): string {
  return url === null ? '' : (parsed(url)?.hostname ?? '');
}

function parsed(url: string): URL | null {
  return URL.parse(url.trim());
}

function isTracker(pair: string): boolean {
  const raw = pair.split('=', 1)[0] ?? '';
  let name = raw;
  try {
    name = decodeURIComponent(raw);
  } catch {
    // A stray percent sign: then the name is no tracker's, and stays as it is.
  }
  name = name.toLowerCase();
  return trackers.has(name) || trackerFamily.test(name);
}
