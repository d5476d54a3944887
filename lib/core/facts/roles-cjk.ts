// In: a stretch of a Korean or Chinese sentence. Out: which part each named place plays in what it tells.
import type { PlaceMention } from '../mention.ts';
import type { CjkCues } from './cues-cjk.ts';
import type { Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

export interface CjkRole {
  readonly mention: PlaceMention;
  readonly role: CjkCues['roles'][number]['role'] | 'none';
}

/** Roles of the places, houses and ports between two offsets, in order. */
export function rolesIn(
  sentence: Sentence,
  clause: { readonly start: number; readonly end: number },
  cues: CjkCues,
  speaker: Words | null = null,
): CjkRole[] {
  const places = sentence.mentions.filter(
    (mention): mention is PlaceMention =>
      (mention.kind === 'place' || mention.kind === 'customs' || mention.kind === 'port') &&
      mention.start >= clause.start &&
      mention.end <= clause.end,
  );
  const roles: CjkRole[] = [];
  for (const mention of places) {
    const inSource = speaker !== null && mention.start >= speaker.start && mention.end <= speaker.end;
    // Who denies a trade would be the one to do it.
    const denies = inSource && mention.start === speaker.start && cues.denied.test(sentence.plain);
    const role =
      denies && mention.kind === 'place' ? 'agent' : inSource ? 'none' : roleOf(sentence, mention, roles.at(-1), cues);
    const last = roles.at(-1);
    // "吉林省临江的一家木材厂": the inner name acts.
    if (last?.role === 'agent' && role === 'agent' && cues.side === 'before')
      roles[roles.length - 1] = { ...last, role: 'holder' };
    roles.push({ mention, role });
  }
  return cues.side === 'after' ? carriedBack(roles, sentence) : roles;
}

/** Korean marks the last name of a row: "남포와 청진으로" leads to both, "양강도 혜산에" to the inner one. */
function carriedBack(roles: readonly CjkRole[], sentence: Sentence): CjkRole[] {
  const settled = [...roles];
  for (let index = settled.length - 1; index >= 0; index--) {
    const own = settled[index];
    const next = settled[index + 1];
    if (!own || !next) continue;
    const gap = sentence.plain.slice(own.mention.end - sentence.start, next.mention.start - sentence.start);
    if (/^\s?(?:와|과|및|,|·|이나|하고|그리고)\s?$/.test(gap)) settled[index] = { ...own, role: next.role };
  }
  return settled.map((role, index) =>
    role.role === 'holder' ? { ...role, role: directNext(settled, index, sentence) } : role,
  );
}

function roleOf(sentence: Sentence, mention: PlaceMention, last: CjkRole | undefined, cues: CjkCues): CjkRole['role'] {
  if (cues.side === 'after' && ownGoods(sentence, mention)) return 'from';
  const at = mention.start - sentence.start;
  if (
    cues.side === 'before' &&
    sentence.plain[at - 1] === '由' &&
    bySomebody.test(sentence.plain.slice(mention.end - sentence.start))
  )
    return 'agent';
  const words =
    cues.side === 'after'
      ? sentence.plain.slice(mention.end - sentence.start)
      : sentence.plain.slice(Math.max(0, at - 6), at);
  if (cues.side === 'before' && last && last.mention.end <= mention.start) {
    const gap = sentence.plain.slice(last.mention.end - sentence.start, at);
    if (gap === '的' || gap === '') return last.role;
    if (/^[、和与及]$/.test(gap)) return last.role;
  }
  const rest = sentence.plain.slice(mention.end - sentence.start);
  if (cues.side === 'before') {
    if (rest.startsWith('籍')) return 'none';
    if (offShore.test(rest)) return 'via';
    if (dugThere(sentence, mention)) return 'from';
    if (madeThere.test(rest)) return 'from';
    if (orderedThere.test(rest)) return 'to';
    if (marketThere.test(rest)) return 'at';
  }
  const found = cues.roles.find((rule) => rule.match.test(words));
  if (found) {
    return found.role === 'at' && cues.begins.test(rest) ? 'from' : found.role;
  }
  if (ownGoods(sentence, mention)) return 'from';
  const behindDate = sentence.mentions.some(({ kind, end }) => kind === 'date' && end === mention.start);
  return cues.side === 'before' && (at === 0 || behindDate || /[，。；“]$/.test(words)) ? 'agent' : 'none';
}

/** "格拉斯伯格矿山的精矿": a mine or a works, with its goods. */
function dugThere(sentence: Sentence, mention: PlaceMention): boolean {
  const good = sentence.mentions.find(({ kind, start }) => kind === 'commodity' && start > mention.end);
  if (!good || good.start - mention.end > 14) return false;
  return /^[^，。；、]{0,10}(?:矿山?|矿区|煤矿|油田|气田|农场|工厂|渔场)的$/.test(
    sentence.plain.slice(mention.end - sentence.start, good.start - sentence.start),
  );
}

/** "长白的市场上有…出售": where goods are sold. */
const marketThere = /^的?[^，。；、]{0,4}(?:市场|集市|早市|商店|超市|摊位|店铺)[上里内]?(?:有|出售|销售|卖|在卖|摆)/;

/** "平城一家商店的订单": who orders gets the goods. */
const orderedThere = /^[^，。；、]{0,10}的?(?:订单|订货)/;

/** "在宁波外海": where a load is handed over at sea. */
const offShore = /^(?:以?[东西南北]?部?)?(?:外海|近海|海域|附近海域|公海)/;

/** "平壤工厂缝制的服装": where the goods are made. */
const madeThere = /^[^，。；、]{0,8}(?:生产|缝制|制造|加工|出产|开采|捕捞|采挖|种植|酿造|组装|产)的/;

/** "由延吉的商人收走": a doer, not a start. */
const bySomebody = /^的?[^，。；]{0,6}(?:商人|公司|老板|买家|贸易|商贩|企业|工厂|渔船|货船)/;

/** "북한 석탄", "朝鲜煤炭": the country right before the goods is where they come from. */
function ownGoods(sentence: Sentence, mention: PlaceMention): boolean {
  const next = sentence.plain[mention.end - sentence.start] ?? '';
  if (mention.place.placeKind !== 'country' && next !== '的') return false;
  const gap = /[ 的]/.test(next) ? 1 : 0;
  return sentence.mentions.some(({ kind, start }) => kind === 'commodity' && start === mention.end + gap);
}

/** "양강도 혜산에": the outer name stands aside for the inner one. */
function directNext(roles: readonly CjkRole[], index: number, sentence: Sentence): CjkRole['role'] {
  const next = roles[index + 1];
  const own = roles[index];
  if (!next || !own) return 'none';
  const gap = sentence.plain.slice(own.mention.end - sentence.start, next.mention.start - sentence.start);
  return /^의?\s+$/.test(gap) ? 'holder' : 'none';
}
