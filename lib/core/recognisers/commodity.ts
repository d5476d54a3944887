// In: a reading. Out: the goods in it, each with its record, HS prefixes and what the words say about its material.
import type { Commodity } from '../../schema/commodity.ts';
import type { Span } from '../article.ts';
import { beginsKorean, endsKorean, isKoreanAt } from '../korean.ts';
import type { CommodityEntry } from '../lexicon.ts';
import type { Hit } from '../match.ts';
import type { CommodityMention } from '../mention.ts';
import { type Reading, sentenceAt } from '../reading.ts';
import { isListedChars, joinChars, ruleChars, widenChars } from './commodity-cjk.ts';
import { hasOddCapital, isCounted, isVerbHere, type Ruling, rule } from './commodity-context.ts';
import { type Candidate, widen } from './compound.ts';
import type { Signs } from './cues.ts';
import { luxuryCues, readMaterial } from './material.ts';

/** Finds the goods of a reading. Means of transport that only carry, and goods that are only eaten or worn, are left out. */
export function findCommodities(reading: Reading): CommodityMention[] {
  const words = widen(reading, candidatesIn(reading.wordHits));
  const chars = joinChars(reading.text, charCandidates(reading));
  const listed = lists(reading, words);
  const rulings = new Map<Candidate, Ruling>();
  for (const candidate of words) {
    rulings.set(candidate, rule(reading, candidate, signsOf(reading, candidate, false)));
  }
  // Company counts only where it is goods itself: repeat until nobody new gets in.
  for (let round = 0; round < 3; round++) {
    let changed = false;
    for (const [candidate, ruling] of rulings) {
      if (ruling.goods || !ruling.open) continue;
      const company = (listed.get(candidate) ?? []).some((other) => rulings.get(other)?.goods === true);
      // Two doubtful names beside each other in one list of three or more vouch for one another.
      const many = (listed.get(candidate)?.length ?? 0) >= 2;
      if (!company && !many) continue;
      const again = rule(reading, candidate, signsOf(reading, candidate, true));
      rulings.set(candidate, again.goods ? again : { ...again, open: false });
      changed ||= again.goods;
    }
    if (!changed) break;
  }
  if (reading.aboutTrade) oneSense(reading, rulings);
  const found: CommodityMention[] = [];
  // Most texts hold no goods: then nobody needs to look for words of luxury.
  let cues: readonly Span[] | null = null;
  const luxury = (): readonly Span[] => {
    cues ??= luxuryCues(reading);
    return cues;
  };
  for (const [candidate, ruling] of rulings)
    if (ruling.goods && ruling.record !== null) found.push(mentionOf(reading, candidate, ruling.record, luxury()));
  const goodsChars = chars.map((candidate) => ({ candidate, ruling: ruleChars(reading, candidate, false) }));
  for (const [at, one] of goodsChars.entries()) {
    let { ruling } = one;
    if (!ruling.goods && ruling.open) {
      // Only the next ones can stand in one list with it.
      const company = goodsChars
        .slice(Math.max(0, at - 2), at + 3)
        .some(
          (other) =>
            other !== one &&
            (other.ruling.goods || other.ruling.open) &&
            isListedChars(reading.text, one.candidate, other.candidate),
        );
      if (company) ruling = ruleChars(reading, one.candidate, true);
    }
    if (ruling.goods && ruling.record !== null) found.push(mentionOf(reading, one.candidate, ruling.record, luxury()));
  }
  found.sort((a, b) => a.start - b.start);
  const own = found.map((mention, at) => withOwnCue(reading.text, mention, found.slice(Math.max(0, at - 8), at + 9)));
  return ofLuxury(reading.text, own);
}

/** "armoured luxury saloons … the saloons": what was called luxury in its own name stays it where "the" points back. */
function ofLuxury(text: string, found: readonly CommodityMention[]): CommodityMention[] {
  const called = new Map<string, Span>();
  return found.map((mention) => {
    const { term, start, end, luxuryCue: cue } = mention;
    if (term === null || mention.generic) return mention;
    if (cue !== null) {
      if (cue.start >= start && cue.end <= end) called.set(term, cue);
      return mention;
    }
    const earlier = called.get(term);
    return earlier !== undefined && /\bthe $/i.test(text.slice(Math.max(0, start - 4), start))
      ? { ...mention, luxuryCue: earlier }
      : mention;
  });
}

/**
 * A word of luxury inside another product's name is that product's ("luxury watches, whisky"); a class word shares it with
 * the goods that it heads or sums up ("luxury goods such as whisky", "whisky 등 사치품").
 */
function withOwnCue(text: string, mention: CommodityMention, near: readonly CommodityMention[]): CommodityMention {
  const cue = mention.luxuryCue;
  if (cue === null) return mention;
  const other = near.find((one) => one !== mention && one.start <= cue.start && cue.end <= one.end);
  if (other === undefined) return mention;
  const isShared =
    other.hs.length === 0 &&
    (other.end <= mention.start
      ? HEADS.test(text.slice(other.end, mention.start))
      : SUMS_UP.test(text.slice(mention.end, other.start)));
  return isShared ? mention : { ...mention, luxuryCue: null };
}

const HEADS = /^[,，]?\s?(?:such as|including|like|namely|:|\(|인\s|，?如|，?包括|，?比如)/;
const SUMS_UP = /^(?:\s?(?:등|같은)\s?|等)/;

/**
 * One sense per article: a name that was goods once needs no company later ("The weapons left in May"). Signs against it
 * still count, and vehicles are judged each time.
 */
function oneSense(reading: Reading, rulings: Map<Candidate, Ruling>): void {
  const known = new Set<Commodity>();
  for (const ruling of rulings.values())
    if (ruling.goods && ruling.record !== null && ruling.record.role === 'goods') known.add(ruling.record);
  for (const [candidate, ruling] of rulings) {
    if (ruling.goods || !candidate.entries.some(({ record }) => known.has(record))) continue;
    const again = rule(reading, candidate, { ...signsOf(reading, candidate, false), known });
    if (again.goods) rulings.set(candidate, again);
  }
}

/** What is known about a candidate besides its words, worked out only where a rule asks. */
function signsOf(reading: Reading, candidate: Candidate, list: boolean): Signs {
  return {
    list,
    get counted() {
      return isCounted(reading, candidate);
    },
    get verb() {
      return isVerbHere(reading, candidate);
    },
    get capital() {
      return hasOddCapital(reading, candidate);
    },
  };
}

/** The longest goods name at each place; a longer name of another kind from the same start wins over it. */
function candidatesIn(hits: readonly Hit[]): Candidate[] {
  const candidates: Candidate[] = [];
  let covered = -1;
  for (let i = 0; i < hits.length; ) {
    const { start } = hits[i] as Hit;
    let goods: Hit | null = null;
    let longest: Hit | null = null;
    for (; i < hits.length && hits[i]?.start === start; i++) {
      const hit = hits[i] as Hit;
      longest = hit;
      if (hit.entries.some(isGoods)) goods = hit;
    }
    if (start < covered || longest === null) continue;
    if (goods === null || longest.end > goods.end) {
      // Only names of two words and more cover goods inside them; "Iron" of "Iron County".
      if (longest.end > (goods?.end ?? start))
        covered = goods === null && longest.first === longest.last ? covered : longest.end;
      continue;
    }
    covered = goods.end;
    candidates.push(candidateOf(goods));
  }
  return candidates;
}

const isGoods = (entry: { readonly kind: string }): entry is CommodityEntry => entry.kind === 'commodity';

function candidateOf({ start, end, first, last, entries }: Hit): Candidate {
  return { start, end, first, last, formFirst: first, formLast: last, entries: entries.filter(isGoods), added: [] };
}

function charCandidates(reading: Reading): Candidate[] {
  const { text, charHits } = reading;
  const edges = new Set<number>();
  for (const hit of charHits)
    if (hit.entries.some((entry) => entry.kind === 'place' || entry.kind === 'commodity')) edges.add(hit.end);
  const candidates: Candidate[] = [];
  let covered = -1;
  for (let i = 0; i < charHits.length; ) {
    const { start } = charHits[i] as Hit;
    let best: Hit | null = null;
    for (; i < charHits.length && charHits[i]?.start === start; i++) {
      const hit = charHits[i] as Hit;
      // In Korean a longer form whose edge doesn't hold gives way to a shorter one.
      if (isKoreanAt(text, start)) {
        const single = hit.end - hit.start === 1;
        if (!beginsKorean(text, start, edges) || !endsKorean(text, hit.end, 'goods', single)) {
          if (hit.entries.some((entry) => entry.kind === 'shadow')) best = hit;
          continue;
        }
      }
      best = hit;
    }
    if (best === null || start < covered) continue;
    covered = best.end;
    if (best.entries.some(isGoods)) candidates.push(widenChars(text, candidateOf(best)));
  }
  return candidates;
}

const LIST_GAP =
  /^(?:s?\s*(?:,|，|;)\s*(?:and |or |as well as |plus )?|\s(?:and|or|as well as|plus|&)\s|\s?\/\s?)(?:[\w-]+\s){0,2}$/;
const HEADS_LIST = /^\s?,?\s(?:such as|including|like|namely|especially|mainly)\s(?:[a-z-]+\s){0,2}$/;

/** For each candidate those that stand in one list with it. */
function lists(reading: Reading, candidates: readonly Candidate[]): Map<Candidate, Candidate[]> {
  const groups = new Map<Candidate, Candidate[]>();
  let group: Candidate[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const previous = candidates[i - 1];
    if (previous !== undefined) {
      const gap = reading.text.slice(previous.end, candidate.start);
      if (!(gap.length < 60 && (LIST_GAP.test(gap) || HEADS_LIST.test(gap)))) group = [];
    }
    group.push(candidate);
    groups.set(candidate, group);
  }
  const others = new Map<Candidate, Candidate[]>();
  for (const [candidate, all] of groups)
    others.set(
      candidate,
      all.filter((one) => one !== candidate),
    );
  return others;
}

/** Between a word of luxury and goods: it belongs to something else. */
const PARTS_CUE = /[;:.]|\b(?:but|whether|while|although|and not|or not|instead)\b/;

/** The first word of luxury between two offsets that nothing parts from the goods. Cues are in reading order. */
function cueNear(text: string, cues: readonly Span[], { start, end }: Span, from: number, to: number): Span | null {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Span).start < from) low = middle + 1;
    else high = middle;
  }
  for (let cue = cues[low]; cue !== undefined && cue.end <= to; cue = cues[++low])
    if (!PARTS_CUE.test(text.slice(Math.min(cue.end, end), Math.max(cue.start, start)))) return cue;
  return null;
}

function mentionOf(
  reading: Reading,
  candidate: Candidate,
  record: Commodity,
  luxury: readonly Span[],
): CommodityMention {
  const { text } = reading;
  const { start, end } = candidate;
  const sentence = sentenceAt(reading, start);
  const from = sentence?.start ?? start;
  const to = sentence?.end ?? end;
  const form = candidate.entries.find((entry) => entry.record === record)?.form ?? record.name.en;
  const { hs, material, open } = readMaterial(record, form, candidate.added, text.slice(from, to));
  const first = hs[0] ?? null;
  const origin = originOf(reading, start, end);
  return {
    kind: 'commodity',
    start,
    end,
    surface: text.slice(start, end),
    term: record.id,
    name: record.name.en,
    hs,
    chapter: first?.slice(0, 2) ?? null,
    heading: first !== null && first.length >= 4 && !record.generic ? first.slice(0, 4) : null,
    generic: record.generic,
    materialOpen: open,
    material,
    luxuryCue: cueNear(text, luxury, { start, end }, Math.max(from, start - 40), Math.min(to, end + 25)),
    origin,
    because: first === null ? `listed goods “${form}”` : `listed goods “${form}”, HS ${first}`,
    certainty: open || record.generic ? 'likely' : 'certain',
  };
}

/** The origin that belongs to the goods' own name: "Russian coal". */
function originOf(reading: Reading, start: number, end: number): string | null {
  for (const hit of reading.hitsAt.get(start) ?? []) {
    if (hit.end >= end) continue;
    for (const entry of hit.entries) {
      if (entry.kind === 'demonym') return entry.country;
      if (entry.kind === 'place' && entry.ref.placeKind === 'country') return entry.ref.country;
    }
  }
  return null;
}
