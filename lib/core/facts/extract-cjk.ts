// In: a Korean or Chinese sentence with its mentions. Out: drafts of the facts that it tells.
import type { Direction, Modality } from '../fact.ts';
import type { CommodityMention, PlaceMention } from '../mention.ts';
import { type CjkClause, type CjkVerb, clausesOf, verbOf } from './clause-cjk.ts';
import type { CjkCues } from './cues-cjk.ts';
import {
  type Discourse,
  type Draft,
  filled,
  narrower,
  nowhere,
  recalled,
  remember,
  runningOn,
  type Setting,
  turned,
  type Way,
  type Words,
} from './discourse.ts';
import { ahead } from './modality.ts';
import { type CjkRole, rolesIn } from './roles-cjk.ts';
import type { Sentence } from './sentence.ts';
import { firstDate, nearestDate, nearestQuantity } from './slots.ts';
import { rebutterOf, speakerOf } from './speaker-cjk.ts';
import { filledByTables, goesOnCounting, ranksGoods } from './tables.ts';
import { usualDirection } from './usual.ts';

/** Facts of one Korean or Chinese sentence. `discourse` is read and carried on, as in English. */
export function extractCjk(
  sentence: Sentence,
  order: number,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
): Draft[] {
  const speaker = speakerOf(sentence, cues, discourse);
  if (
    speaker &&
    !cues.dealer.test(speaker.text) &&
    cues.official.test(
      `${speaker.text}${sentence.plain.slice(speaker.end - sentence.start, speaker.end - sentence.start + 4)}`,
    )
  )
    discourse.official = { speaker, when: firstDate(sentence), block: sentence.block };
  const drafts: Draft[] = [];
  const clauses = clausesOf(sentence, cues);
  const rule =
    cues.law.test(sentence.plain) &&
    !sentence.mentions.some((mention) => mention.kind === 'quantity' && mention.dimension === 'mass');
  for (const clause of clauses) {
    if (clause.goods.length === 0) rememberWay(sentence, clause, setting, discourse, cues);
    else if (rule) lean(sentence, clause, setting, discourse, cues, true);
    else {
      const draft = readClause(sentence, order, clause, speaker, setting, discourse, cues);
      if (draft) drafts.push(draft);
      else lean(sentence, clause, setting, discourse, cues);
    }
  }
  const rebutter = rebutterOf(sentence, speaker, cues);
  const last = drafts.at(-1);
  if (rebutter && last) drafts.push({ ...last, quantity: null, when: null, saidBy: rebutter, modality: 'denied' });
  for (const draft of drafts) remember(draft, discourse);
  if (drafts.length > 0) {
    discourse.goods = drafts.flatMap((draft) => draft.goods);
    discourse.goodsSentence = order;
  }
  return drafts;
}

function readClause(
  sentence: Sentence,
  order: number,
  clause: CjkClause,
  speaker: Words | null,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
): Draft | null {
  const verb = verbOf(clause, sentence, cues);
  const roles = settled(rolesIn(sentence, clause, cues, speaker), verb, setting.target);
  const back = cues.back.test(clause.text);
  const ends = roles.some(
    (role) => role.role === 'from' || role.role === 'to' || role.role === 'via' || role.mention.kind === 'customs',
  );
  if (!verb && !ends) return null;
  if (cues.home.test(clause.text) && !ends) return null;
  const { before } = discourse;
  const weight = weigh(clause, roles, verb, back, setting.target, discourse);
  const pointing = cues.pointing.test(clause.text);
  // "나갔다", said by an official abroad, leads to the target.
  const abroad =
    speaker !== null &&
    roles.every(({ role }) => role === 'none' || role === 'agent') &&
    sentence.mentions.some(
      (mention) =>
        'place' in mention &&
        mention.start >= speaker.start &&
        mention.end <= speaker.end &&
        mention.place.country !== setting.target,
    );
  const transit = weight < 0 && clause.goods.every((good) => good.origin !== null && good.origin !== setting.target);
  const seen = abroad && verb?.orientation === 'move' ? -weight : weight;
  const leaning: Direction = seen > 0 ? 'to-DPRK' : seen < 0 ? 'from-DPRK' : 'unknown';
  // A verb alone ("보냈다") leans one way; the goods of what was told before, and what such goods usually do, say more.
  const firm: Direction = Math.abs(seen) >= 1 ? leaning : 'unknown';
  const known = recalled(clause.goods, discourse);
  const ranks = ranksGoods(sentence);
  // "… led, followed by rice": rows of one table.
  const row = ranks && discourse.waySentence === order ? before.direction : 'unknown';
  const usual = pointing ? 'unknown' : usualDirection(clause.goods);
  const direction =
    !setting.concernsTarget || transit
      ? 'other'
      : ([firm, row, known, usual, leaning].find((candidate) => candidate !== 'unknown') ?? before.direction);
  let own = wayOf(sentence, roles, direction, setting.target, verb);
  const partner = partnerOf(sentence, speaker, verb, setting, cues);
  if (partner && verb?.orientation === 'out' && partner !== own.to) own = { ...own, from: own.from ?? partner };
  if (partner && verb?.orientation === 'in' && partner !== own.from) own = { ...own, to: own.to ?? partner };
  if (cues.hither.test(verb?.words.text ?? '')) own = { ...own, to: own.to ?? placeOf(sentence, speaker) };
  const near = sentence.block - discourse.wayBlock <= 1;
  const joined = discourse.waySentence === order || discourse.last?.sentence.whole.start === sentence.whole.start;
  // "중국으로 나오는 속눈썹은 세관을 지나지만 스웨터는 밤에 강을 건넌다": one statement set against another on the same way.
  const contrasted = !own.from && !own.to && !back && discourse.waySentence === order && direction === before.direction;
  const way = contrasted
    ? { ...own, from: before.way.from, to: before.way.to }
    : !ends && pointing && near && direction === before.direction
      ? filled(own, before.way)
      : back && near && joined && direction !== before.direction
        ? filled(own, { ...turned(before.way), via: [] })
        : ranks
          ? filledByTables(row === direction ? filled(own, before.way) : own, direction, sentence, discourse)
          : own;
  if (direction === 'to-DPRK' || direction === 'from-DPRK') {
    discourse.before = { direction, way: ends ? way : before.way };
    if (ends) {
      discourse.wayBlock = sentence.block;
      discourse.waySentence = order;
    }
  }
  const counted = speaker === null && goesOnCounting(sentence, discourse) ? discourse.official : null;
  const when = nearestDate(sentence, clause.start) ?? counted?.when ?? null;
  return {
    kind: verb?.orientation === 'seize' ? 'seizure' : 'movement',
    goods: clause.goods,
    direction,
    directionCue: verb?.words ?? null,
    way,
    quantity:
      nearestQuantity(sentence, clause.goods[0]?.start ?? clause.start, clause.start, clause.end) ??
      (pointing && !ends ? discourse.quantity : null),
    when,
    means: null,
    actor: null,
    saidBy: speaker ?? counted?.speaker ?? null,
    modality: ahead(
      modalityOf(clause, sentence, speaker, cues, verb?.orientation === 'seize'),
      when,
      setting.published,
    ),
    sentence,
  };
}

/** The first place in the words that name who says it, or null. */
function placeOf(sentence: Sentence, speaker: Words | null): PlaceMention | null {
  const found = sentence.mentions.find(
    (mention) => speaker !== null && 'place' in mention && mention.start >= speaker.start && mention.end <= speaker.end,
  );
  return found && 'place' in found ? found : null;
}

/** "베트남 세관총국에 따르면 커피 수출량은": the country whose offices count its own trade. */
function partnerOf(
  sentence: Sentence,
  speaker: Words | null,
  verb: CjkVerb | null,
  setting: Setting,
  cues: CjkCues,
): PlaceMention | null {
  const place = placeOf(sentence, speaker);
  if (!speaker || !place || !verb || !cues.office.test(speaker.text)) return null;
  const dealer = cues.dealer.test(speaker.text);
  return dealer || (place.place.placeKind === 'country' && place.place.country !== setting.target) ? place : null;
}

/** "나선시에서 러시아산 밀가루가 들어왔다": of two starts, the one on the side that the verb leads to is where it ends. */
function settled(roles: readonly CjkRole[], verb: CjkVerb | null, target: string): readonly CjkRole[] {
  const starts = roles.filter(({ role }) => role === 'from');
  const isHome = ({ mention }: CjkRole): boolean => mention.place.country === target;
  if (!verb || verb.lean === 0 || !starts.some(isHome) || starts.every(isHome)) return roles;
  return roles.map((one) => (one.role === 'from' && isHome(one) === verb.lean > 0 ? { ...one, role: 'to' } : one));
}

function weigh(
  clause: CjkClause,
  roles: readonly CjkRole[],
  verb: CjkVerb | null,
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

function wayOf(
  sentence: Sentence,
  roles: readonly CjkRole[],
  direction: Direction,
  target: string,
  verb: CjkVerb | null,
): Way {
  let from: PlaceMention | null = null;
  let to: PlaceMention | null = null;
  const via: PlaceMention[] = [];
  for (const { role, mention } of roles) {
    const crossing =
      mention.kind === 'customs' || ['river', 'bridge', 'sea', 'strait'].includes(mention.place.placeKind);
    if (crossing && role !== 'none' && role !== 'agent') via.push(mention);
    else if (role === 'via') via.push(mention);
    else if (role === 'from') from = narrower(from, mention);
    else if (role === 'to') {
      // "空运到新加坡，再转往槟城": the first is a stop; of a list the first stands for all.
      const onward: boolean =
        to !== null && /再|转|后/.test(sentence.plain.slice(to.end - sentence.start, mention.start - sentence.start));
      if (to && onward) via.push(to);
      to = onward ? mention : narrower(to, mention);
    } else if (role === 'at' && direction !== 'unknown') {
      const home = mention.place.country === target;
      if ((direction === 'to-DPRK') === home) to ??= mention;
      else from ??= mention;
    }
  }
  // Who sells is where it starts, who buys is where it ends, unless the ends are named themselves.
  const agent = roles.find((role) => role.role === 'agent')?.mention ?? null;
  // "평양의 상점들은 … 판매": who sells on the far side got the goods there.
  const home = agent?.place.country === target;
  const far = (direction === 'to-DPRK' && home) || (direction === 'from-DPRK' && agent !== null && !home);
  if (agent && verb?.orientation === 'out' && far) to ??= agent;
  else if (agent && direction !== 'unknown' && verb?.orientation === 'out') from ??= agent === to ? null : agent;
  if (agent && direction !== 'unknown' && verb?.orientation === 'in') to ??= agent === from ? null : agent;
  // "由会宁的公司收齐，再拉到延吉", "朝鲜把炮弹运到俄罗斯": who has the goods on the side that they leave.
  const holds = agent !== null && /^(?:把|将)/.test(sentence.plain.slice(agent.end - sentence.start));
  if (agent && agent !== to && (holds || (direction === 'from-DPRK' && home))) from ??= agent;
  return { from, via, to };
}

function rememberWay(
  sentence: Sentence,
  clause: CjkClause,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
): void {
  const roles = rolesIn(sentence, clause, cues);
  if (roles.every((role) => role.role === 'none' || role.role === 'agent')) return;
  const weight = weigh(clause, roles, null, cues.back.test(clause.text), setting.target, discourse);
  const continued = sentence.block === discourse.wayBlock;
  const direction: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : discourse.before.direction;
  const own = wayOf(sentence, roles, direction, setting.target, null);
  const before = continued ? discourse.before.way : nowhere;
  discourse.before = {
    direction,
    way: { from: own.from ?? before.from, via: own.via.length > 0 ? own.via : before.via, to: own.to ?? before.to },
  };
  discourse.wayBlock = sentence.block;
  discourse.quantity =
    nearestQuantity(sentence, sentence.start, sentence.start, sentence.end) ?? (continued ? discourse.quantity : null);
}

/** Which way a rule looks that names no ends: by what it forbids to do, else by how such goods usually go. */
function wayOfRule(clause: CjkClause, good: CommodityMention, cues: CjkCues): Direction {
  const sold = cues.ruleSold.test(clause.text);
  if (sold !== cues.ruleBought.test(clause.text)) return sold ? 'to-DPRK' : 'from-DPRK';
  return usualDirection([good]);
}

function lean(
  sentence: Sentence,
  clause: CjkClause,
  setting: Setting,
  discourse: Discourse,
  cues: CjkCues,
  rule = false,
): void {
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
    // A law's own words: what may not be sold goes to the target, what may not be bought comes from it.
    const ruled: Direction = !rule || Math.abs(weight) >= 1 ? 'unknown' : wayOfRule(clause, good, cues);
    const told: Direction = weight > 0 ? 'to-DPRK' : weight < 0 ? 'from-DPRK' : runningOn(good, sentence, discourse);
    const direction = ruled === 'unknown' ? told : ruled;
    discourse.leanings.set(good, { direction, cue: weight === 0 ? null : (verb?.words ?? null) });
  }
}

function modalityOf(
  clause: CjkClause,
  sentence: Sentence,
  speaker: Words | null,
  cues: CjkCues,
  seized: boolean,
): Modality {
  const text = rebutterOf(sentence, speaker, cues) ? clause.text.replace(cues.rebuttal, '') : clause.text;
  if (cues.conditional.test(sentence.plain)) return 'hypothetical';
  if (cues.denied.test(text)) return 'denied';
  // "在一艘准备开往南浦的货轮上查获": what was found has been found.
  if (!seized && cues.planned.test(clause.text)) return 'planned';
  if (!seized && cues.hypothetical.test(clause.text)) return 'hypothetical';
  if (
    speaker &&
    !cues.dealer.test(speaker.text) &&
    cues.official.test(
      sentence.plain.slice(Math.max(0, speaker.start - sentence.start - 1), speaker.end - sentence.start + 4),
    ) &&
    /数字|数据|统计|公布|자료|통계|집계/.test(sentence.plain)
  )
    return 'asserted';
  return speaker ||
    /알려졌|전해졌|소문|다는 ?것이다|다고 한다|것으로 (?:조사|파악|관측)됐|(?:보도|소식|얘기|이야기|말|관측|주장)[이가] (?:나왔|나온|돌|전해)|의혹|传闻|传言|据悉|据报|据说|据称|据传|外界认为/.test(
      sentence.plain,
    )
    ? 'reported'
    : 'asserted';
}
