// In: a Korean or Chinese sentence with its mentions. Out: drafts of the facts that it tells.
import type { Direction, Modality } from '../fact.ts';
import type { CommodityMention, PlaceMention } from '../mention.ts';
import type { CjkCues } from './cues-cjk.ts';
import type { Orientation } from './cues-en.ts';
import {
  type Discourse,
  type Draft,
  filled,
  nowhere,
  recalled,
  remember,
  type Setting,
  turned,
  type Way,
  type Words,
} from './discourse.ts';
import { type CjkRole, rolesIn } from './roles-cjk.ts';
import type { Sentence } from './sentence.ts';
import { nearestDate, nearestQuantity } from './slots.ts';

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly goods: readonly CommodityMention[];
  readonly text: string;
}

/** Facts of one Korean or Chinese sentence. `discourse` is read and carried on, as in English. */
export function extractCjk(
  sentence: Sentence,
  order: number,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
): Draft[] {
  const speaker = speakerOf(sentence, cues, discourse);
  const drafts: Draft[] = [];
  const clauses = clausesOf(sentence, cues);
  const rule =
    cues.law.test(sentence.text) &&
    !sentence.mentions.some((mention) => mention.kind === 'quantity' && mention.dimension === 'mass');
  for (const clause of clauses) {
    if (clause.goods.length === 0) rememberWay(sentence, clause, setting, discourse, cues);
    else if (rule) lean(sentence, clause, setting, discourse, cues);
    else {
      const draft = readClause(sentence, clause, speaker, setting, discourse, cues);
      if (draft) drafts.push(draft);
      else lean(sentence, clause, setting, discourse, cues);
    }
  }
  for (const draft of drafts) remember(draft, discourse);
  if (drafts.length > 0) {
    discourse.goods = drafts.flatMap((draft) => draft.goods);
    discourse.goodsSentence = order;
  }
  return drafts;
}

function readClause(
  sentence: Sentence,
  clause: Clause,
  speaker: Words | null,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
): Draft | null {
  const verb = verbOf(clause, sentence, cues);
  const roles = rolesIn(sentence, clause, cues);
  const back = cues.back.test(clause.text);
  const ends = roles.some(
    (role) => role.role === 'from' || role.role === 'to' || role.role === 'via' || role.mention.kind === 'customs',
  );
  if (!verb && !ends) return null;
  if (cues.home.test(clause.text) && !ends) return null;
  const { before } = discourse;
  const weight = weigh(clause, roles, verb, back, setting.target, discourse);
  const leaning: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : 'unknown';
  const known = recalled(clause.goods, discourse);
  const direction = !setting.concernsTarget
    ? 'other'
    : leaning !== 'unknown'
      ? leaning
      : known !== 'unknown'
        ? known
        : before.direction;
  const own = wayOf(roles, direction, setting.target, verb);
  const near = sentence.block - discourse.wayBlock <= 1;
  const pointing = cues.pointing.test(clause.text);
  const way =
    !ends && pointing && near && direction === before.direction
      ? filled(own, before.way)
      : back && near && direction !== before.direction
        ? filled(own, { ...turned(before.way), via: [] })
        : own;
  if (direction === 'to-DPRK' || direction === 'from-DPRK') {
    discourse.before = { direction, way: ends ? way : before.way };
    if (ends) discourse.wayBlock = sentence.block;
  }
  return {
    kind: verb?.orientation === 'seize' ? 'seizure' : 'movement',
    goods: clause.goods,
    direction,
    directionCue: verb?.words ?? null,
    way,
    quantity:
      nearestQuantity(sentence, clause.goods[0]?.start ?? clause.start, clause.start, clause.end) ??
      (pointing && !ends ? discourse.quantity : null),
    when: nearestDate(sentence, clause.start),
    means: null,
    actor: null,
    saidBy: speaker,
    modality: modalityOf(clause, sentence, speaker, cues),
    sentence,
  };
}

/** Clauses with goods, each with the words back to the clause before it. */
function clausesOf(sentence: Sentence, cues: CjkCues): Clause[] {
  const goods = sentence.mentions.filter((mention): mention is CommodityMention => mention.kind === 'commodity');
  const groups: CommodityMention[][] = [];
  for (const good of goods) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? plainGap(sentence, last.end, good.start) : '';
    if (last && cues.joiner.test(gap)) groups.at(-1)?.push(good);
    else groups.push([good]);
  }
  if (groups.length === 0) return [{ start: sentence.start, end: sentence.end, goods: [], text: sentence.text }];
  const clauses: Clause[] = [];
  let start = sentence.start;
  groups.forEach((group, index) => {
    const next = groups[index + 1];
    const last = group.at(-1)?.end ?? start;
    const end = next ? boundary(sentence, last, next[0]?.start ?? sentence.end, cues) : sentence.end;
    clauses.push({ start, end, goods: group, text: sentence.text.slice(start - sentence.start, end - sentence.start) });
    start = end;
  });
  return joinSameVerb(clauses, cues);
}

/** A list broken by a stray word still hangs on one verb: clauses without a verb of their own join the next (Korean) or the last (Chinese). */
function joinSameVerb(clauses: readonly Clause[], cues: CjkCues): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const bare = last && (cues.side === 'after' ? !hasVerb(last, cues) : !hasVerb(clause, cues));
    if (last && bare)
      joined[joined.length - 1] = {
        start: last.start,
        end: clause.end,
        goods: [...last.goods, ...clause.goods],
        text: last.text + clause.text,
      };
    else joined.push(clause);
  }
  return joined;
}

function hasVerb(clause: Clause, cues: CjkCues): boolean {
  return cues.verbs.some((verb) => verb.match.test(clause.text));
}

/** Text between two mentions with other mentions (quantities, demonyms) cut out. */
function plainGap(sentence: Sentence, from: number, to: number): string {
  let gap = '';
  let at = from;
  for (const mention of sentence.mentions) {
    if (mention.start < from || mention.end > to) continue;
    if (mention.kind !== 'quantity' && mention.kind !== 'demonym') return '#';
    gap += sentence.text.slice(at - sentence.start, mention.start - sentence.start);
    at = mention.end;
  }
  return gap + sentence.text.slice(at - sentence.start, to - sentence.start);
}

function boundary(sentence: Sentence, from: number, to: number, cues: CjkCues): number {
  const between = sentence.text.slice(from - sentence.start, to - sentence.start);
  const ends = [...between.matchAll(cues.clauseEnd)];
  const first = ends[0];
  if (first) return from + first.index + first[0].length;
  const comma = between.search(/[，,;；]/);
  return comma >= 0 ? from + comma + 1 : from + Math.floor(between.length / 2);
}

interface Verb {
  readonly orientation: Orientation;
  readonly lean: number;
  readonly words: Words;
}

/** The word of trade nearest to the goods: behind them in Korean, before them in Chinese. */
function verbOf(clause: Clause, sentence: Sentence, cues: CjkCues): Verb | null {
  const anchor =
    cues.side === 'after' ? (clause.goods.at(-1)?.end ?? clause.start) : (clause.goods[0]?.start ?? clause.start);
  let best: Verb | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const verb of cues.verbs) {
    for (const match of clause.text.matchAll(new RegExp(verb.match, 'g'))) {
      const start = clause.start + match.index;
      const behind = start >= anchor;
      const far = Math.abs(start - anchor) + (behind === (cues.side === 'after') ? 0 : 60);
      if (far < distance) {
        distance = far;
        best = {
          orientation: verb.orientation,
          lean: verb.lean,
          words: {
            start,
            end: start + match[0].length,
            text: sentence.text.slice(start - sentence.start, start - sentence.start + match[0].length),
          },
        };
      }
    }
  }
  return best;
}

function weigh(
  clause: Clause,
  roles: readonly CjkRole[],
  verb: Verb | null,
  back: boolean,
  target: string,
  discourse: Discourse,
): number {
  let weight = verb?.lean ?? 0;
  for (const { role, mention } of roles) {
    const country = mention.place.country;
    if (country === null || mention.kind === 'customs') continue;
    const home = country === target;
    if (role === 'to') weight += home ? 3 : -2;
    if (role === 'from') weight += home ? -3 : 2;
    if (role === 'agent' && verb?.orientation === 'in') weight += home ? 2 : -1.5;
    if (role === 'agent' && verb?.orientation === 'out') weight += home ? -2 : 1.5;
  }
  for (const good of clause.goods) {
    if (good.origin) weight += good.origin === target ? -2 : 1;
  }
  const { direction } = discourse.before;
  if (back && Math.abs(weight) < 2.5 && (direction === 'to-DPRK' || direction === 'from-DPRK'))
    weight += direction === 'to-DPRK' ? -2.5 : 2.5;
  return weight;
}

function wayOf(roles: readonly CjkRole[], direction: Direction, target: string, verb: Verb | null): Way {
  let from: PlaceMention | null = null;
  let to: PlaceMention | null = null;
  const via: PlaceMention[] = [];
  for (const { role, mention } of roles) {
    const crossing =
      mention.kind === 'customs' || mention.place.placeKind === 'river' || mention.place.placeKind === 'bridge';
    if (crossing && role !== 'none') via.push(mention);
    else if (role === 'via') via.push(mention);
    else if (role === 'from') from = mention;
    else if (role === 'to') to = mention;
    else if (role === 'at' && direction !== 'unknown') {
      const home = mention.place.country === target;
      if ((direction === 'to-DPRK') === home) to ??= mention;
      else from ??= mention;
    }
  }
  // Who sells is where it starts, who buys is where it ends, unless the ends are named themselves.
  const agent = roles.find((role) => role.role === 'agent')?.mention ?? null;
  if (agent && direction !== 'unknown' && verb?.orientation === 'out') from ??= agent === to ? null : agent;
  if (agent && direction !== 'unknown' && verb?.orientation === 'in') to ??= agent === from ? null : agent;
  return { from, via, to };
}

function rememberWay(sentence: Sentence, clause: Clause, setting: Setting, discourse: Discourse, cues: CjkCues): void {
  const roles = rolesIn(sentence, clause, cues);
  if (roles.every((role) => role.role === 'none' || role.role === 'agent')) return;
  const weight = weigh(clause, roles, null, cues.back.test(clause.text), setting.target, discourse);
  const continued = sentence.block === discourse.wayBlock;
  const direction: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : discourse.before.direction;
  const own = wayOf(roles, direction, setting.target, null);
  const before = continued ? discourse.before.way : nowhere;
  discourse.before = {
    direction,
    way: { from: own.from ?? before.from, via: own.via.length > 0 ? own.via : before.via, to: own.to ?? before.to },
  };
  discourse.wayBlock = sentence.block;
  discourse.quantity =
    nearestQuantity(sentence, sentence.start, sentence.start, sentence.end) ?? (continued ? discourse.quantity : null);
}

function lean(sentence: Sentence, clause: Clause, setting: Setting, discourse: Discourse, cues: CjkCues): void {
  const verb = verbOf(clause, sentence, cues);
  const weight = weigh(
    clause,
    rolesIn(sentence, clause, cues),
    verb,
    cues.back.test(clause.text),
    setting.target,
    discourse,
  );
  for (const good of clause.goods) {
    const direction: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : recalled([good], discourse);
    discourse.leanings.set(good, { direction, cue: weight === 0 ? null : (verb?.words ?? null) });
  }
}

function speakerOf(sentence: Sentence, cues: CjkCues, discourse: Discourse): Words | null {
  if (cues.reported.test(sentence.text) || /[“”"]/.test(sentence.text)) {
    for (const pattern of cues.speakers) {
      const match = pattern.exec(sentence.text);
      const name = match?.[1];
      if (!match || !name || name.trim() === '') continue;
      const at = sentence.start + match.index + match[0].indexOf(name);
      const lead = name.length - name.trimStart().length;
      const text = name.trim();
      const found = { start: at + lead, end: at + lead + text.length, text };
      if (
        sentence.mentions.some(
          (mention) => mention.kind === 'commodity' && mention.start >= found.start && mention.end <= found.end,
        )
      )
        continue;
      discourse.speaker = found;
      discourse.speakerBlock = sentence.block;
      return found;
    }
  }
  const quoted = /^[“"]/.test(sentence.text) || (sentence.text.includes('”') && !sentence.text.includes('“'));
  return quoted && discourse.speakerBlock === sentence.block ? discourse.speaker : null;
}

function modalityOf(clause: Clause, sentence: Sentence, speaker: Words | null, cues: CjkCues): Modality {
  if (cues.denied.test(clause.text) && clause.goods.length > 0) return 'denied';
  if (cues.planned.test(clause.text)) return 'planned';
  if (cues.hypothetical.test(clause.text)) return 'hypothetical';
  return speaker || /알려졌|전해졌|传闻|据悉|据报/.test(sentence.text) ? 'reported' : 'asserted';
}
