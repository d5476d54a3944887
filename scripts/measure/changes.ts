// In: two readings of an article. Out: what the second gained, lost and reads in another way, with context. Pure.
import type { Span, TypeMap } from './score.ts';

/** What the batch command writes for one article. */
export interface Read {
  readonly id: string | number;
  readonly spans: readonly Span[];
  readonly facts?: readonly object[];
  readonly practices?: readonly object[];
}

/** One difference. */
export interface Change {
  /** The mention's type, `FACT` or `PRACTICE`. */
  readonly type: string;
  readonly kind: 'gained' | 'lost' | 'changed';
  readonly article: string;
  /** What a reader of the log sees. */
  readonly shown: string;
  /** Whether a labeller marked the very span; null where nobody labelled such spans. */
  readonly labelled: boolean | null;
}

const CONTEXT = 40;

function inContext(text: string, start: number, end: number): string {
  const words = `${text.slice(Math.max(0, start - CONTEXT), start)}«${text.slice(start, end)}»${text.slice(end, end + CONTEXT)}`;
  return words.replaceAll(/\s+/g, ' ');
}

const placeKey = ({ start, end }: Span) => `${start}-${end}`;
const spanKey = (span: Span) => `${placeKey(span)}-${span.type.toLowerCase()}`;
const valueText = ({ norm, sanction }: Span) => JSON.stringify(sanction === undefined ? norm : [norm, sanction]);

function spanChanges(text: string, before: Read, now: Read, gold: Read, map: TypeMap): Change[] {
  const article = String(before.id);
  const old = new Map(before.spans.map((span) => [spanKey(span), span]));
  const fresh = new Map(now.spans.map((span) => [spanKey(span), span]));
  const typeOf = ({ type }: Span) => map[type.toLowerCase()] ?? type.toLowerCase();
  const types = new Set(gold.spans.map(typeOf));
  const marked = new Set(gold.spans.map(placeKey));
  const change = (kind: Change['kind'], span: Span, more = ''): Change => ({
    type: span.type,
    kind,
    article,
    shown: inContext(text, span.start, span.end) + more,
    labelled: types.has(typeOf(span)) ? marked.has(placeKey(span)) : null,
  });
  const changes: Change[] = [];
  for (const [key, span] of fresh) {
    const was = old.get(key);
    if (was === undefined) changes.push(change('gained', span));
    else if (valueText(was) !== valueText(span))
      changes.push(change('changed', span, `  ${valueText(was)} → ${valueText(span)}`));
  }
  for (const [key, span] of old) if (!fresh.has(key)) changes.push(change('lost', span));
  return changes;
}

type Slots = Readonly<Record<string, unknown>>;

/** Facts are the same where they stand on the same sentences and goods; practices where they stand on the same sentences. */
function factKey({ evidence, goods }: Slots): string {
  return JSON.stringify([evidence, goods]);
}

function otherSlots(was: Slots, is: Slots): string {
  return Object.keys({ ...was, ...is })
    .filter((slot) => JSON.stringify(was[slot]) !== JSON.stringify(is[slot]))
    .map((slot) => `${slot}: ${JSON.stringify(was[slot])} → ${JSON.stringify(is[slot])}`)
    .join('; ');
}

/** Several facts may stand on one key: they are compared in their order. */
function grouped(facts: readonly object[]): Map<string, Slots[]> {
  const groups = new Map<string, Slots[]>();
  for (const fact of facts as readonly Slots[]) {
    const key = factKey(fact);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}

function factChanges(type: string, article: string, before: readonly object[], now: readonly object[]): Change[] {
  const old = grouped(before);
  const fresh = grouped(now);
  const changes: Change[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const was = old.get(key) ?? [];
    const is = fresh.get(key) ?? [];
    for (let i = 0; i < Math.max(was.length, is.length); i++) {
      const [one, other] = [was[i], is[i]];
      const kind = one === undefined ? 'gained' : other === undefined ? 'lost' : 'changed';
      const slots = one && other ? otherSlots(one, other) : JSON.stringify(one ?? other);
      if (slots === '') continue;
      const goods = one && other && Array.isArray(one.goods) ? `${one.goods.join(', ')}  ` : '';
      changes.push({ type, kind, article, shown: goods + slots, labelled: null });
    }
  }
  return changes;
}

/**
 * All differences of one article.
 *
 * @param gold what was labelled in it
 * @param map types that its labels don't part
 */
export function changesIn(text: string, before: Read, now: Read, gold: Read, map: TypeMap): Change[] {
  const article = String(before.id);
  return [
    ...spanChanges(text, before, now, gold, map),
    ...factChanges('FACT', article, before.facts ?? [], now.facts ?? []),
    ...factChanges('PRACTICE', article, before.practices ?? [], now.practices ?? []),
  ];
}

const SIGN = { gained: '+', lost: '-', changed: '~' } as const;

/** The differences as lines: counts for each type, and some of each kind, spread over the articles. */
export function inLines(changes: readonly Change[], examples: number): string[] {
  if (changes.length === 0) return ['no mention and no fact differs'];
  const lines: string[] = [];
  for (const type of [...new Set(changes.map((change) => change.type))].sort()) {
    const own = changes.filter((change) => change.type === type);
    const counts = (['gained', 'lost', 'changed'] as const).map((kind) => {
      const some = own.filter((change) => change.kind === kind);
      const judged = some.filter(({ labelled }) => labelled !== null);
      const right = judged.filter(({ labelled }) => labelled).length;
      return `${some.length} ${kind}${judged.length > 0 ? ` (${right} of ${judged.length} labelled)` : ''}`;
    });
    lines.push('', `== ${type}: ${counts.join(', ')}`);
    for (const kind of ['gained', 'lost', 'changed'] as const) {
      const some = own.filter((change) => change.kind === kind);
      const step = Math.max(1, some.length / Math.max(1, examples));
      for (let i = 0; i < (examples > 0 ? some.length : 0); i += step) {
        const { article, shown, labelled } = some[Math.floor(i)] as Change;
        const verdict = labelled === null ? '' : labelled ? '  labelled' : '  not labelled';
        lines.push(`${SIGN[kind]} ${article}: ${shown}${verdict}`);
      }
    }
  }
  return lines;
}
