// In: whatever came over a wall. Out: a message of messages.ts, or null. Nothing that a page says is taken on trust.
import type { BlockRole } from '../core/article.ts';
import type { PersonalRule } from '../core/personal/rules.ts';
import type { Ack, FromPage, FromPanel, NotRead, PageBlock, Problem, Statement } from '../messages.ts';

/** Longest text that a page may send at once, and most blocks it may have: as lib/page keeps to, with room to spare. */
const TEXT_MAX = 4_000_000;
const BLOCKS_MAX = 400_000;

const roles: ReadonlySet<unknown> = new Set<BlockRole>([
  'headline',
  'paragraph',
  'list-item',
  'caption',
  'quote',
  'cell',
]);
const unread: ReadonlySet<unknown> = new Set<NotRead['what']>([
  'too-long',
  'frame',
  'editor',
  'language',
  'empty',
  'protected',
]);

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A list of at most `most` things that all pass the test. */
function isList<T>(value: unknown, most: number, test: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(test);
}

function isStatement(value: unknown): value is Statement {
  return Array.isArray(value) && value.length === 2 && value.every((part) => isText(part, 200_000));
}

/** A text of at most `most` code units. */
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

function isBlock(value: unknown): value is PageBlock {
  return isPlain(value) && isCount(value.key) && typeof value.text === 'string' && roles.has(value.role);
}

function isNotRead(value: unknown): value is NotRead {
  return isPlain(value) && unread.has(value.what) && isCount(value.count);
}

/** What a content script says, or null if it is no such thing. */
export function fromPage(value: unknown): FromPage | null {
  if (!isPlain(value)) return null;
  const message = value as Plain & { readonly kind?: unknown };
  const { mark } = message;
  switch (message.kind) {
    case 'open': {
      const { address, said } = message;
      return isText(address, 10_000) && isList(said, 2000, isStatement) ? { kind: 'open', address, said } : null;
    }
    case 'blocks': {
      const { blocks, order, last, notRead, of = 0 } = message;
      if (!isList(blocks, BLOCKS_MAX, isBlock) || !isList(order, BLOCKS_MAX, isCount)) return null;
      if (typeof last !== 'boolean' || !isCount(of) || !isList(notRead, 20, isNotRead)) return null;
      const size = blocks.reduce((sum, block) => sum + block.text.length, 0);
      return size <= TEXT_MAX ? { kind: 'blocks', blocks, order, last, notRead, of } : null;
    }
    case 'card':
      return isCount(mark) ? { kind: 'card', mark } : null;
    case 'focus':
      return mark === null || isCount(mark) ? { kind: 'focus', mark } : null;
    case 'view': {
      const { first, last } = message;
      return isCount(first) && isCount(last) ? { kind: 'view', first, last } : null;
    }
    case 'declined':
      return message.reason === 'pdf' ? { kind: 'declined', reason: 'pdf' } : null;
    default:
      return null;
  }
}

/** What the panel says over its port, or null. */
export function fromPanel(value: unknown): FromPanel | null {
  return isPlain(value) && value.kind === 'watch' && isCount(value.tabId)
    ? { kind: 'watch', tabId: value.tabId }
    : null;
}

/** The ids of a command, or null. */
export function idsOf(value: unknown): readonly string[] | null {
  return isList(value, 100_000, (one): one is string => typeof one === 'string' && one.length <= 500) ? value : null;
}

const ruleKinds: ReadonlySet<unknown> = new Set<PersonalRule['kind']>(['exclude', 'goods', 'place', 'measure']);

/** Rules of the reader's; what they say was checked by the page that read them. */
export function isRuleList(value: unknown): value is readonly PersonalRule[] {
  return isList(
    value,
    10_000,
    (one): one is PersonalRule => isPlain(one) && isText(one.id, 200) && one.id !== '' && ruleKinds.has(one.kind),
  );
}

/** A refusal with its problem. */
export function refuse(problem: Problem, detail: string): Ack {
  return { ok: false, problem, detail };
}
