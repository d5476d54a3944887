// In: a stretch of text. Out: the UN resolutions, regulations, orders and acts that it names, each with its number as norm.

import { matchAt } from '../figures.ts';
import type { InstrumentMention } from '../mention.ts';
import type { NumberLanguage } from '../numbers.ts';
import { ANYWHERE, type FigureStarts } from './figure-starts.ts';
import { NAMED_ACTS, resolutionOf } from './instrument-list.ts';

interface Hit {
  readonly end: number;
  readonly norm: string;
  readonly because: string;
  readonly certainty?: InstrumentMention['certainty'];
}
type Reader = (text: string, from: number) => Hit | readonly Hit[] | null;

const UN = '(?:(?:UN|U\\.N\\.|United Nations) )?(?:Security Council |UNSC |SC )?';
const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const NUMBER = '(\\d{3,4})(?![\\d/]|,\\d)(?: ?\\((?:(?:19|20)\\d{2})\\))?';
const RESOLUTION = new RegExp(
  `${UN}(?:[Ss]anctions )?[Rr]es(?:olution|\\.) (?:(?:No|no|Nr)\\.? ?|№ ?|# ?)?${NUMBER}`,
  'y',
);
const RESOLUTIONS = new RegExp(`${UN}[Rr]esolutions (?:(?:Nos?|nos?)\\.? ?)?${NUMBER}`, 'y');
const NEXT_NUMBER = new RegExp(
  `(?:, | and |, and | or | \\+ |/|; )${NUMBER}(?! (?:tons|tonnes|trucks|barrels|people))`,
  'y',
);
const UNSCR = new RegExp(`(?:UNSCRs?|UNSC Res\\.?|S/RES/) ?(?:No\\.? )?${NUMBER}`, 'y');
/** "resolution that the Security Council passed in August 2017": the words between, and then the month and year. */
const PASSED = new RegExp(
  `${UN}resolution(?: on [A-Z][\\w ]{2,20}?)?(?: (?:that|which|the|UN|U\\.N\\.|United Nations|Security Council|Council|council|was|had|been|has|it|adopted|passed|approved|agreed|voted|imposed|unanimously|of|from|by|,)){1,9} (?:in |on )?(?:early |mid-|late )?(?:(\\d{1,2}) )?(?:${MONTH} (?:\\d{1,2},? )?)?((?:19|20)\\d{2})(?!\\d)`,
  'y',
);
const DATED_BEFORE = new RegExp(
  `(?:${MONTH} )?((?:19|20)\\d{2}) (?:(?:UN|U\\.N\\.|United Nations) (?:Security Council )?|Security Council |UNSC )(?:sanctions )?resolution(?![A-Za-z]| (?:No|\\d))`,
  'y',
);
const EU =
  /(?:(?:EU|EC|European Union|European) )?(?:(?:Council|Commission) )?(?:(?:Implementing|Delegated|Framework) )?(?:Regulation|Decision|Directive)(?: ?\((?:EU|EC|EEC|CFSP|EU, Euratom)\))?(?: (?:No|no|Nr)\.?)? ?(\d{1,4}\/\d{1,4})(?:\/(?:EU|EC|CFSP|EEC))?(?![\d/])/y;
const ORDER = /(?:(?:US |U\.S\. )?(?:Presidential )?Executive Order|E\.O\.|EO) (?:No\.? ?)?(1[1-4],?\d{3})(?!\d)/y;
const SECTION = /Section (\d{2,4}[A-Z]?)(?: of the (?:[A-Z][\w-]+ ){1,4}Act(?: of \d{4})?)?(?![\w-])/y;
const NUMBERED =
  /(?:(?:Government|Cabinet|Presidential|State Council|Ministry|Federal|Public|Joint|General) )?(Decree|Announcement|Circular|Ordinance|Proclamation|Public Law|Statutory Instrument|Federal Law|Law|Order) (?:(?:No|no|Nr)\.? ?|№ ?|#)(\d{1,6}(?:[-/]\w+)*)(?: of (?:19|20)\d{2})?/y;
const ACT =
  /(?:[A-Z][\w’'-]+(?: (?:and|of|the|on|for|to|in|with)(?= )){0,2} ){1,8}(?:Act|Law|Ordinance|Regulations)(?: of (?:19|20)\d{2})?(?! (?:[A-Z]|No\b|School|Firm|firm|school))(?![\w-])/y;
/** Capitalised pairs that name no statute: parts of a play, branches of law, people. */
const NO_LAW =
  /^(?:The|This|That|Each|Every|An?|Third|First|Second|Final|Balancing|Class|Our|Their|New|Under|In|By|Both|Its|If|When|While|Jude|Harvard|Yale|Common|Martial|Murphy|Moore)(?:['’]s)? (?:Act|Law|Regulations)|^(?:Criminal|Civil|International|Maritime|Federal|State|Local|National|Sharia|Islamic|Family|Constitutional|Business|Company|Roman|Trade) (?:Law|Regulations)$/;
/** A capital at the start of a sentence, or a country, is not the act's own name: "Under China’s Export Control Law". */
const LEAD =
  /^(?:(?:Under|In|By|The|This|That|With|Since|Unlike|Although|But|And|Both|Its|Their|If|When|After|Before|Under the|As|For|Meanwhile|[A-Z][\w-]+['’]s) )+(?:the )?/;

const ENGLISH =
  /\b(?:UN|U\.N\.|United Nations|Security Council|UNSCRs?|UNSC|SC (?=[Rr]es)|S\/RES|[Ss]anctions [Rr]esolution|[Rr]es(?:olutions?\b|\. ?\d)|EU|EC|European|Council|Commission|Implementing|Delegated|Regulation|Decision|Directive|US Exec|U\.S\. Exec|Presidential|Executive Order|E\.O\.|EO|Section|Decree|Announcement|Circular|Ordinance|Proclamation|Public Law|Statutory|Government|Cabinet|State Council|Federal|Law|Order|CAATSA|NKSPEA|UFLPA|IEEPA|Smoot|(?:19|20)\d\d(?= (?:UN|U\.N|Security|United))|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?= (?:19|20)\d\d (?:UN|U\.N|Security|United)))/g;
const ACT_END = /\b(?:Act|Law|Ordinance|Regulations)(?![\w-])/g;

function readList(text: string, from: number): readonly Hit[] | null {
  const first = matchAt(RESOLUTIONS, text, from);
  if (!first) return null;
  const hits: (Hit & { start: number })[] = [];
  let cursor = from + first[0].length;
  hits.push({ start: from, end: cursor, norm: `UNSCR ${first[1]}`, because: 'numbered resolution' });
  for (;;) {
    const next = matchAt(NEXT_NUMBER, text, cursor);
    if (!next) return hits;
    const start = cursor + next[0].search(/\d/);
    cursor += next[0].length;
    hits.push({ start, end: cursor, norm: `UNSCR ${next[1]}`, because: 'number in a list of resolutions' });
  }
}

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

function dated(found: RegExpExecArray, month: string | undefined, year: string | undefined): Hit {
  const when = month ? `${year}-${String(MONTH_NAMES.indexOf(month) + 1).padStart(2, '0')}` : (year ?? '');
  const resolution = resolutionOf(when);
  return {
    end: found.index + found[0].length,
    norm: resolution ? `UNSCR ${resolution.number}` : `UNSCR ${when}`,
    because: 'resolution told by its date',
    certainty: resolution ? 'certain' : 'likely',
  };
}

/** A phrase about a resolution, not a sentence about one ("The resolution was adopted in 2016"). */
function isTold(found: RegExpExecArray): boolean {
  const [phrase, , month] = found;
  if (/resolution (?:was|has|had|it|been)\b/.test(phrase)) return false;
  return month !== undefined || /\b(?:UN|U\.N\.|United Nations|Council|council)/.test(phrase);
}

const readEnglish: Reader = (text, from) => {
  const list = readList(text, from);
  if (list) return list;
  const numbered = matchAt(RESOLUTION, text, from) ?? matchAt(UNSCR, text, from);
  // 1990 to 2060 are years as well: only the body's name or a capital makes them a resolution's number.
  const isYear = numbered?.[0].startsWith('resolution') && /^(?:199|20[0-6])/.test(numbered[1] ?? '');
  if (numbered && !isYear)
    return { end: from + numbered[0].length, norm: `UNSCR ${numbered[1]}`, because: 'numbered resolution' };
  const passed = matchAt(PASSED, text, from);
  if (passed && isTold(passed)) return dated(passed, passed[2], passed[3]);
  const before = matchAt(DATED_BEFORE, text, from);
  if (before) return dated(before, before[1], before[2]);
  const eu = matchAt(EU, text, from);
  if (eu) return { end: from + eu[0].length, norm: `EU ${eu[1]}`, because: 'numbered act of the EU' };
  const order = matchAt(ORDER, text, from);
  if (order)
    return {
      end: from + order[0].length,
      norm: `EO ${(order[1] ?? '').replace(',', '')}`,
      because: 'numbered executive order',
    };
  for (const [rule, norm] of NAMED_ACTS) {
    const named = matchAt(rule, text, from);
    if (named) return { end: from + named[0].length, norm, because: 'named act' };
  }
  const section = matchAt(SECTION, text, from);
  if (section && (section[0].includes(' Act') || /^(?:201|232|301|337)$/.test(section[1] ?? ''))) {
    return { end: from + section[0].length, norm: `Section ${section[1]}`, because: 'section of an act' };
  }
  const other = matchAt(NUMBERED, text, from);
  return other ? { end: from + other[0].length, norm: other[0], because: 'numbered legal act' } : null;
};

/** Reads "Export Control Act of 2018" from its last word backwards to its first capital. */
function readAct(text: string, word: RegExpExecArray, floor: number): (Hit & { readonly start: number }) | null {
  const from = Math.max(floor, word.index - 90);
  const left = text
    .slice(from, word.index)
    .replace(/^.*\b(?:Act|Law|Regulations)\b/s, (gone) => ' '.repeat(gone.length));
  const run = /(?:(?<![\w’'-])[A-Z][\w-]*(?:['’]s)?(?: (?:and|of|the|on|for|to|in|with|against)){0,2} )+$/.exec(left);
  if (!run) return null;
  const lead = LEAD.exec(run[0]);
  const start = from + run.index + (lead?.[0].length ?? 0);
  if (start >= word.index) return null;
  const found = matchAt(ACT, text, start);
  if (!found || found.index + found[0].length < word.index + word[0].length) return null;
  if (NO_LAW.test(found[0])) return null;
  const end = start + found[0].length;
  for (const [rule, norm] of NAMED_ACTS) {
    const named = matchAt(rule, text, start);
    if (named && start + named[0].length >= end)
      return { start, end: start + named[0].length, norm, because: 'named act' };
  }
  return { start, end, norm: found[0], because: 'named act' };
}

const KO_BODY = '(?:(?:유엔|UN)\\s?)?(?:(?:안전보장이사회|안보리)(?:의)?\\s?)?(?:\\(UNSC\\)\\s?)?';
const KO_RESOLUTION = new RegExp(
  `${KO_BODY}(?:대북\\s?)?(?:제재\\s?)?결의(?:안)?\\s?(?:제\\s?)?(?:\\((\\d{4})호?\\)|(\\d{4})\\s?호?)(?!\\d|년)`,
  'y',
);
const KO_REVERSED = new RegExp(`${KO_BODY}(?:제\\s?)?(\\d{4})호\\s?(?:대북\\s?)?(?:제재\\s?)?결의(?:안)?`, 'y');
const KO_NEXT = /(?:\s?[,·ㆍ와과및]\s?|호와 |호, )(?:제\s?)?(\d{4})호/y;
const KO_ORDER = /(?:미국?\s?)?(?:대통령\s?)?행정명령\s?(?:제\s?)?(\d{5})호?/y;
const KO_EU =
  /(?:유럽연합|EU)(?:\(EU\))?\s?(?:이사회\s?)?(?:규정|규칙|결정)\s?(?:\(EU\)\s?)?(?:제\s?)?(\d{4}\/\d{1,4}|\d{1,4}\/\d{4})호?/y;
const KO_LAW =
  /(?:대외무역법|남북교류협력(?:에 관한 )?법(?:률)?|반간첩법|수출통제법|관세법|대외경제법|무역법 (\d{3})조|국제긴급경제권한법|위구르강제노동방지법|반도체법|인플레이션감축법|세관법|무역확장법 (\d{3})조)/y;
const KO_QUOTED = /[「『《〈]([가-힣 ·]{2,24}(?:법|법률|규정|시행령|조례))[」』》〉]/y;
const KOREAN =
  /유엔|UN|안전보장이사회|안보리|대북\s?제재|제재\s?결의|결의|제?\s?\d{4}호|행정명령|미국? 대통령|유럽연합|EU|[「『《〈]|대외무역법|남북교류|반간첩법|수출통제법|관세법|대외경제법|무역법 |국제긴급|위구르강제|반도체법|인플레이션감축법|세관법|무역확장법/g;

const ZH_BODY =
  '(?:联合国|聯合國)?(?:安全理事会|安全理事會|安理会|安理會)?(?:的)?(?:关于朝鲜的|涉朝|对朝(?:制裁)?|制裁)?';
const ZH_RESOLUTION = new RegExp(
  `${ZH_BODY}(?:第)?(\\d{4})(?:[（(](?:19|20)\\d{2}(?:年)?[)）])?[号號](?:决议|決議)(?:案)?`,
  'y',
);
const ZH_REVERSED = new RegExp(
  `${ZH_BODY}(?:决议|決議)(?:案)?(?:第)?(\\d{4})[号號]?(?:[（(](?:19|20)\\d{2}[)）])?(?!年)`,
  'y',
);
const ZH_LIST = new RegExp(
  `${ZH_BODY}(?:第)?(\\d{4})[号號]?((?:[、和及与](?:第)?\\d{4}[号號]?)+)(?:等)?(?:决议|決議)`,
  'y',
);
const ZH_ORDER = /(?:美国)?(?:总统)?(?:第)?(\d{5})号行政(?:命令|令)|行政(?:命令|令)(?:第)?(\d{5})号/y;
const ZH_EU = /(?:欧盟|歐盟)?(?:理事会)?(?:第)?(\d{4}\/\d{1,4}|\d{1,4}\/\d{4})号(?:条例|條例|决定|法规|指令)/y;
const ZH_ANNOUNCEMENT =
  /(?:商务部|海关总署|国务院|财政部|工信部)?(?:(\d{4})年)?(?:第)?(\d{1,4})号(?:公告|令|法令|通告)|(?:商务部|海关总署|国务院)(?:联合)?公告(\d{4})年第(\d{1,4})号/y;
const ZH_QUOTED = /《([\u4e00-\u9fff]{2,24}(?:法|条例|規定|规定|条約|办法|法案|法令|目录|清单))》/y;
const ZH_SECTION = /(?:贸易法)?(\d{3})条款/y;
const CHINESE =
  /联合国|聯合國|安全理事|安理|涉朝|对朝|制裁(?=第?\d{4})|决议|決議|第?\d{4}(?=[（(号號、和及与])|美国|总统|行政|第?\d{5}号|欧盟|歐盟|商务部|海关总署|国务院|财政部|工信部|第\d{1,4}号|贸易法|\d{3}条款|《/g;

const single = (
  found: RegExpExecArray | null,
  norm: (found: RegExpExecArray) => string,
  because: string,
): Hit | null => (found ? { end: found.index + found[0].length, norm: norm(found), because } : null);

const readKorean: Reader = (text, from) => {
  const first = matchAt(KO_RESOLUTION, text, from) ?? matchAt(KO_REVERSED, text, from);
  if (first) {
    const hits: (Hit & { start: number })[] = [
      {
        start: from,
        end: from + first[0].length,
        norm: `UNSCR ${first[1] ?? first[2]}`,
        because: 'numbered resolution',
      },
    ];
    for (;;) {
      const cursor = hits.at(-1)?.end ?? from;
      const next = matchAt(KO_NEXT, text, cursor);
      if (!next) return hits;
      hits.push({
        start: cursor + next[0].search(/제|\d/),
        end: cursor + next[0].length,
        norm: `UNSCR ${next[1]}`,
        because: 'number in a list of resolutions',
      });
    }
  }
  const quoted = matchAt(KO_QUOTED, text, from);
  if (quoted)
    return [{ start: from + 1, end: from + quoted[0].length - 1, norm: quoted[1] ?? '', because: 'named act' } as Hit];
  return (
    single(matchAt(KO_ORDER, text, from), (found) => `EO ${found[1]}`, 'numbered executive order') ??
    single(matchAt(KO_EU, text, from), (found) => `EU ${found[1]}`, 'numbered act of the EU') ??
    single(
      matchAt(KO_LAW, text, from),
      (found) => ((found[1] ?? found[2]) ? `Section ${found[1] ?? found[2]}` : found[0]),
      'named act',
    )
  );
};

const readChinese: Reader = (text, from) => {
  const list = matchAt(ZH_LIST, text, from);
  if (list) {
    const hits: (Hit & { start: number })[] = [];
    const numbers = [...list[0].matchAll(/第?\d{4}[号號]?/g)];
    numbers.forEach((number, i) => {
      const start = i === 0 ? from : from + number.index;
      const end = i === numbers.length - 1 ? from + list[0].length : from + number.index + number[0].length;
      hits.push({
        start,
        end,
        norm: `UNSCR ${/\d{4}/.exec(number[0])?.[0]}`,
        because: 'number in a list of resolutions',
      });
    });
    return hits;
  }
  const quoted = matchAt(ZH_QUOTED, text, from);
  if (quoted)
    return [{ start: from + 1, end: from + quoted[0].length - 1, norm: quoted[1] ?? '', because: 'named act' } as Hit];
  return (
    single(
      matchAt(ZH_RESOLUTION, text, from) ?? matchAt(ZH_REVERSED, text, from),
      (found) => `UNSCR ${found[1]}`,
      'numbered resolution',
    ) ??
    single(matchAt(ZH_ORDER, text, from), (found) => `EO ${found[1] ?? found[2]}`, 'numbered executive order') ??
    single(matchAt(ZH_EU, text, from), (found) => `EU ${found[1]}`, 'numbered act of the EU') ??
    single(matchAt(ZH_ANNOUNCEMENT, text, from), (found) => found[0], 'numbered legal act') ??
    single(matchAt(ZH_SECTION, text, from), (found) => `Section ${found[1]}`, 'section of an act')
  );
};

const LANGUAGES = {
  en: [ENGLISH, readEnglish],
  ko: [KOREAN, readKorean],
  zh: [CHINESE, readChinese],
} as const;

/**
 * Finds resolutions and laws that are numbered or clearly referred to.
 *
 * @param text the whole text; offsets are UTF-16 code units into it
 * @param start first offset to read
 * @param end offset to stop before
 * @param starts where one may start, by its first word, and where an act's last word may stand
 * @returns in reading order, without overlap; a list ("Resolutions 2371 and 2375") gives one mention for each number
 */
export function findInstruments(
  text: string,
  start: number,
  end: number,
  language: NumberLanguage,
  starts: Pick<FigureStarts, 'instruments' | 'acts'> = ANYWHERE,
): InstrumentMention[] {
  const found: InstrumentMention[] = [];
  const keep = (from: number, hit: Hit) => {
    if (hit.end > end) return;
    found.push({
      kind: 'instrument',
      start: from,
      end: hit.end,
      surface: text.slice(from, hit.end),
      because: hit.because,
      certainty: hit.certainty ?? 'certain',
      norm: hit.norm,
    });
  };
  const [trigger, read] = LANGUAGES[language];
  let cursor = start;
  for (;;) {
    cursor = starts.instruments.next(cursor);
    if (cursor >= end) break;
    trigger.lastIndex = cursor;
    const at = trigger.exec(text);
    if (!at || at.index >= end) break;
    const hits = read(text, at.index);
    cursor = at.index + Math.max(1, at[0].length);
    if (!hits) continue;
    for (const hit of Array.isArray(hits) ? hits : [hits]) {
      keep((hit as { start?: number }).start ?? at.index, hit);
      cursor = Math.max(at.index + 1, hit.end);
    }
  }
  if (language !== 'en') return found;
  for (let from = start; ; ) {
    from = starts.acts.next(from);
    if (from >= end) break;
    const word = matchAt(ACT_END, text, from);
    if (!word || word.index >= end) break;
    from = ACT_END.lastIndex;
    const hit = readAct(text, word, start);
    if (!hit) continue;
    const rivals = found.filter((other) => other.start < hit.end && hit.start < other.end);
    if (rivals.some((rival) => rival.end - rival.start >= hit.end - hit.start)) continue;
    for (const rival of rivals) found.splice(found.indexOf(rival), 1);
    keep(hit.start, hit);
  }
  return found.sort((a, b) => a.start - b.start);
}
