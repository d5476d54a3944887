// In: one English sentence. Out: its verb groups with voice, tense, modal and negation. The only file that knows compromise.
import load from 'compromise/two?lazy';
import type { Span } from './article.ts';

/** One verb with its helpers: "would not have been shipped". Offsets count from the start of the sentence. */
export interface VerbGroup extends Span {
  /** Where the main verb stands. */
  readonly head: Span;
  /** The main verb as written, lower case. */
  readonly word: string;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negative: boolean;
  /** `may`, `would` …, lower case; null where none stands. */
  readonly modal: string | null;
  /** "will", "shall", "is going to", "is to". */
  readonly future: boolean;
}

/** Set up at the first sentence that asks: reading a page for its marks never waits for it. */
let nlp: ReturnType<typeof load> | null = null;

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly implicit?: string;
  readonly normal: string;
  readonly tags: ReadonlySet<string>;
}

/** Words that stand between helper and verb without ending the group ("was also later found"). */
const between = new Set([
  'also',
  'then',
  'now',
  'still',
  'soon',
  'later',
  'once',
  'always',
  'often',
  'all',
  'both',
  'too',
]);
const willing = new Set(['will', 'shall', "'ll"]);
const being = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'get',
  'gets',
  'got',
  'getting',
  "'s",
  "'re",
]);
const negating = new Set(['not', 'never', "n't", 'cannot']);
const helping = new Set([...being, 'has', 'have', 'had', 'having', 'do', 'does', 'did', 'am']);

/**
 * Verb groups of a sentence, in order.
 *
 * @param text one sentence; costs some 8 ms a kilobyte, so ask only for sentences that matter
 */
export function verbGroups(text: string): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let run: Placed[] = [];
  const close = (): void => {
    const group = groupOf(run);
    if (group) groups.push(group);
    run = [];
  };
  for (const placed of placedTerms(text)) {
    const { term, low } = placed;
    const isVerb = term.tags.has('Verb') || term.tags.has('Modal') || term.tags.has('Auxiliary') || negating.has(low);
    const isAdverb = run.length > 0 && isAside(placed);
    const isTo = low === 'to';
    if (isTo) {
      if (run.length > 0 && isGoing(run)) run.push(placed);
      else {
        close();
        run = [placed];
      }
      continue;
    }
    if (!isVerb && !isAdverb) {
      close();
      continue;
    }
    // A main verb ends its group: what follows opens another.
    if (isMain(run.findLast((one) => !isAside(one))) && isVerb) close();
    run.push(placed);
    if (/[,;:.!?—–”"]/.test(term.post)) close();
  }
  close();
  return groups;
}

interface Placed extends Span {
  readonly term: Term;
  readonly low: string;
}

/** compromise's terms with their offsets: each keeps the white space and marks around it. */
function placedTerms(text: string): Placed[] {
  nlp ??= load();
  const placed: Placed[] = [];
  let at = 0;
  for (const sentence of nlp(text).document as unknown as readonly (readonly Term[])[]) {
    for (const term of sentence) {
      const start = at + term.pre.length;
      const end = start + term.text.length;
      placed.push({ term, start, end, low: (term.implicit || term.normal || term.text).toLowerCase() });
      at = end + term.post.length;
    }
  }
  return placed;
}

function isMain(placed: Placed | undefined): boolean {
  if (!placed) return false;
  const { term, low } = placed;
  if (low === 'to' || negating.has(low)) return false;
  return term.tags.has('Verb') && !term.tags.has('Auxiliary') && !term.tags.has('Modal') && !helping.has(low);
}

function isAside({ term, low }: Placed): boolean {
  return between.has(low) || term.tags.has('Adverb') || term.tags.has('Particle');
}

/** "is going to", "are to": what follows "to" is still ahead. */
function isGoing(run: readonly Placed[]): boolean {
  const last = run.at(-1)?.low ?? '';
  return (last === 'going' && run.some(({ low }) => being.has(low))) || ['is', 'are', 'was', 'were'].includes(last);
}

function groupOf(run: readonly Placed[]): VerbGroup | null {
  const verbs = run.filter((one) => !isAside(one) && (one.term.tags.has('Verb') || one.term.tags.has('Modal')));
  const head = verbs.at(-1);
  const first = run[0];
  const last = run.at(-1);
  if (!head || !first || !last) return null;
  const helpers = run.slice(0, run.indexOf(head)).map(({ low }) => low);
  const modalAt = run.find(({ term, low }) => term.tags.has('Modal') && !willing.has(low));
  const auxiliary = helpers.filter((low) => helping.has(low) || willing.has(low));
  // "are going to buy" is no passive: the form of "be" must stand next to the main verb.
  const nearest = helpers.findLast((low) => low === 'to' || low === 'going' || helping.has(low) || willing.has(low));
  const be = being.has(nearest ?? '');
  const gerund = head.term.tags.has('Gerund') || head.low.endsWith('ing');
  const toward = helpers.lastIndexOf('to');
  const future =
    helpers.some((low) => willing.has(low)) || (toward > 0 && helpers.slice(0, toward).some((low) => being.has(low)));
  const lead = helpers.find((low) => low === 'to' || helping.has(low) || willing.has(low));
  const bare = auxiliary.length === 0 && !modalAt;
  return {
    start: first.start,
    end: last.end,
    head: { start: head.start, end: head.end },
    word: head.low,
    form:
      lead === 'to'
        ? 'infinitive'
        : (bare && gerund) || ['being', 'having'].includes(lead ?? '')
          ? 'gerund'
          : bare && head.term.tags.has('Participle')
            ? 'participle'
            : 'finite',
    passive: be && !gerund && !helping.has(head.low),
    negative: run.some(({ low, term }) => negating.has(low) || term.tags.has('Negative')),
    modal: modalAt?.low ?? null,
    future,
  };
}
