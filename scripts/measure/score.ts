// In: what was labelled and what was found. Out: how often the two agree, by the definitions of the shared scorers. Pure.

/** A span as annotations carry it; offsets are UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly norm?: unknown;
  readonly sanction?: string | null;
  readonly lat?: number;
  readonly lon?: number;
}

/** An article with its labels, or with what was found in it. */
export interface Annotated<Fact = unknown> {
  readonly id: string | number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly facts?: readonly Fact[];
  readonly practices?: readonly object[];
}

/** Shares from 0 to 1; null where nothing could be compared. */
export interface SpanScore {
  readonly strict: number | null;
  readonly overlap: number | null;
  /** Share of all labelled points whose span was found within 161 km: what is missed counts as wrong. */
  readonly within161: number | null;
  /** Shares of the found spans. */
  readonly norm: number | null;
  readonly chapter: number | null;
  readonly heading: number | null;
  readonly sanction: number | null;
}

/** Types that are scored as another: a port is a place, a demonym is one in corpora that don't part the two. */
export type TypeMap = Readonly<Record<string, string>>;

interface Plain {
  readonly start: number;
  readonly end: number;
  readonly norm: string | null;
  readonly sanction: string | null;
  readonly point: readonly [lat: number, lon: number] | null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function plain(span: Span): Plain {
  const norm = (typeof span.norm === 'object' && span.norm !== null ? span.norm : {}) as Record<string, unknown>;
  const lat = span.lat ?? norm.lat;
  const lon = span.lon ?? norm.lon;
  const value =
    typeof span.norm === 'object' ? (norm.heading ?? norm.hs ?? norm.name ?? norm.country ?? null) : span.norm;
  return {
    start: span.start,
    end: span.end,
    norm: value === undefined || value === null || value === '' ? null : String(value),
    sanction: span.sanction ?? null,
    point: isNumber(lat) && isNumber(lon) ? [lat, lon] : null,
  };
}

function ofType(spans: readonly Span[], type: string, map: TypeMap): Plain[] {
  const seen = new Set<string>();
  const own: Plain[] = [];
  for (const span of spans) {
    const given = span.type.toLowerCase();
    if ((map[given] ?? given) !== type || seen.has(`${span.start}-${span.end}`)) continue;
    seen.add(`${span.start}-${span.end}`);
    own.push(plain(span));
  }
  return own;
}

/** One-to-one pairs of spans that overlap: the same offsets first, then the larger overlap, then reading order. */
export function paired<T extends { readonly start: number; readonly end: number }>(
  gold: readonly T[],
  found: readonly T[],
): [T, T][] {
  const candidates: { exact: number; shared: number; g: number; f: number }[] = [];
  gold.forEach((one, g) => {
    found.forEach((other, f) => {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      if (shared <= 0) return;
      candidates.push({ exact: one.start === other.start && one.end === other.end ? 1 : 0, shared, g, f });
    });
  });
  candidates.sort((a, b) => b.exact - a.exact || b.shared - a.shared || a.g - b.g || a.f - b.f);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [T, T][] = [];
  for (const { g, f } of candidates) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
    pairs.push([gold[g] as T, found[f] as T]);
  }
  return pairs;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** F1 from hits, spans found and spans labelled. */
export const f1 = (hits: number, found: number, gold: number): number | null => share(2 * hits, found + gold);

/** Great-circle distance in kilometres. */
function km([aLat, aLon]: readonly [number, number], [bLat, bLon]: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * rad) / 2) ** 2 +
    Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLon - aLon) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A tally of how many were right. */
class Tally {
  #right = 0;
  #all = 0;
  add(isRight: boolean): void {
    this.#all++;
    if (isRight) this.#right++;
  }
  get share(): number | null {
    return share(this.#right, this.#all);
  }
}

/**
 * Scores the spans of one type.
 *
 * @param gold labelled articles
 * @param found annotations by id; an article without any counts as missed
 */
export function scoreSpans(
  gold: readonly Annotated[],
  found: ReadonlyMap<string, Annotated>,
  type: string,
  map: TypeMap = {},
): SpanScore {
  let strict = 0;
  let overlap = 0;
  let goldCount = 0;
  let foundCount = 0;
  let near = 0;
  let points = 0;
  const norm = new Tally();
  const chapter = new Tally();
  const heading = new Tally();
  const sanction = new Tally();
  for (const article of gold) {
    const own = ofType(article.spans, type, map);
    const other = ofType(found.get(String(article.id))?.spans ?? [], type, map);
    goldCount += own.length;
    foundCount += other.length;
    points += own.filter(({ point }) => point !== null).length;
    for (const [g, f] of paired(own, other)) {
      overlap++;
      if (g.start === f.start && g.end === f.end) strict++;
      if (g.point !== null && f.point !== null && km(g.point, f.point) <= 161) near++;
      if (g.sanction !== null) sanction.add(g.sanction === f.sanction);
      if (g.norm === null) continue;
      norm.add(g.norm === f.norm);
      if (/^\d{2}/.test(g.norm)) chapter.add(g.norm.slice(0, 2) === f.norm?.slice(0, 2));
      if (/^\d{4}/.test(g.norm)) heading.add(g.norm.slice(0, 4) === f.norm?.slice(0, 4));
    }
  }
  return {
    strict: f1(strict, foundCount, goldCount),
    overlap: f1(overlap, foundCount, goldCount),
    within161: share(near, points),
    norm: norm.share,
    chapter: chapter.share,
    heading: heading.share,
    sanction: sanction.share,
  };
}
