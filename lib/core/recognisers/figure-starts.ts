// In: the words of an English article. Out: where its dates, numbers and instruments may start.
import { NUMBER_WORD_START } from '../numbers.ts';
import type { Token } from '../tokens.ts';
import { formColumn } from '../word-forms.ts';

/** Places where something may start. Asked with offsets into a window of the text that begins at `origin`. */
export interface Starts {
  origin: number;
  /** The first offset from here on where one may start; infinite where there is none. */
  next(from: number): number;
}

/** What the recognisers of figures are told. */
export interface FigureStarts {
  readonly dates: Starts;
  readonly numbers: Starts;
  readonly instruments: Starts;
  /** Last words of statutes ("Act"). */
  readonly acts: Starts;
}

/** For scripts without words, where every offset has to be tried. */
const everywhere: Starts = { origin: 0, next: (from) => from };
export const ANYWHERE: FigureStarts = {
  dates: everywhere,
  numbers: everywhere,
  instruments: everywhere,
  acts: everywhere,
};

/** Words that may start a figure, in the order of the text. */
class WordStarts implements Starts {
  origin = 0;
  readonly #words: Token[] = [];
  #at = 0;

  add(word: Token): void {
    this.#words.push(word);
  }

  next(from: number): number {
    const offset = from + this.origin;
    const words = this.#words;
    // Asked from left to right but for a step back where another sentence or recogniser begins.
    while (this.#at > 0 && (words[this.#at - 1] as Token).end > offset) this.#at--;
    while (this.#at < words.length && (words[this.#at] as Token).end <= offset) this.#at++;
    const word = words[this.#at];
    return word === undefined ? Number.POSITIVE_INFINITY : Math.max(offset, word.start) - this.origin;
  }
}

const DATE = 1;
/** Starts a date only where a word of time follows: "that" year, "two" months. */
const DATE_IN_TIME = 2;
const TIME = 4;
const NUMBER = 8;
const INSTRUMENT = 16;
const ACT = 32;

const DATE_WORD =
  /\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[QH]|FY|Christmas)|\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ww]eekend)\b/;
const DATE_WORD_IN_TIME = new RegExp(
  `\\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming|[Cc]urrent|[Ff]ollowing|[Ss]ame|[Tt]hat|[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Ee]nd|[Bb]eginning|[Ss]tart|[Cc]lose|[Ll]atter|[Ff]inal|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]iscal|[Ff]inancial|[Mm]arketing|[Aa]n?)\\b|\\b(?:${NUMBER_WORD_START})`,
);
const TIME_WORD =
  /\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|day|week|month|year|decade|quarter|half|trimester|period|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|season)/i;
/** How many words may stand before it: "the first half to the end of last year". */
const TIME_REACH = 10;
const NUMBER_WORD = new RegExp(`\\d|\\b(?:${NUMBER_WORD_START})\\b`, 'i');
const INSTRUMENT_WORD =
  /\b(?:UN|[EUS](?![A-Za-z])|United|Security|SC|[Ss]anctions|[Rr]es|EU|EC|European|Council|Commission|Implementing|Delegated|Regulation|Decision|Directive|US|Presidential|Executive|EO|Section|Decree|Announcement|Circular|Ordinance|Proclamation|Public|Statutory|Government|Cabinet|State|Federal|Law|Order|CAATSA|NKSPEA|UFLPA|IEEPA|Smoot|(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)/;
const ACT_WORD = /\b(?:Act|Law|Ordinance|Regulations)(?![\w-])/;

/**
 * What each form of word may start. The recognisers' own patterns begin with one of these words, but ask for more; tried
 * at each of them only, they need not be searched for through the whole text.
 */
const startsOfForms = formColumn(
  (_key, written) =>
    (DATE_WORD.test(written) ? DATE : 0) |
    (DATE_WORD_IN_TIME.test(written) ? DATE_IN_TIME : 0) |
    (TIME_WORD.test(written) ? TIME : 0) |
    (NUMBER_WORD.test(written) ? NUMBER : 0) |
    (INSTRUMENT_WORD.test(written) ? INSTRUMENT : 0) |
    (ACT_WORD.test(written) ? ACT : 0),
);

/** See {@link FigureStarts}. */
export function figureStarts(tokens: readonly Token[]): FigureStarts {
  const starts = {
    dates: new WordStarts(),
    numbers: new WordStarts(),
    instruments: new WordStarts(),
    acts: new WordStarts(),
  };
  const known = startsOfForms();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const own = known[token.form] as number;
    if (own === 0) continue;
    if ((own & DATE) !== 0 || ((own & DATE_IN_TIME) !== 0 && timeFollows(tokens, i, known))) starts.dates.add(token);
    if ((own & NUMBER) !== 0) starts.numbers.add(token);
    if ((own & INSTRUMENT) !== 0) starts.instruments.add(token);
    if ((own & ACT) !== 0) starts.acts.add(token);
  }
  return starts;
}

function timeFollows(tokens: readonly Token[], at: number, known: Int32Array): boolean {
  const stop = Math.min(tokens.length, at + 1 + TIME_REACH);
  for (let i = at + 1; i < stop; i++) if (((known[(tokens[i] as Token).form] as number) & TIME) !== 0) return true;
  return false;
}
