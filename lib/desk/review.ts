// In: what the reader decides, corrects, splits, merges, adds and excludes. Out: acts of the ledger, each with its way back.

import type { PersonalRule } from '../core/personal/rules.ts';
import { correct, merge, type Reviewed, split } from '../core/review/correct.ts';
import type { Ack, Commands, FactState } from '../messages.ts';
import { facetsOf } from '../store/facets.ts';
import type { Ledger } from '../store/ledger.ts';
import { mergeRecords } from '../store/merge.ts';
import { ackOf } from '../store/problem.ts';
import type { FactRecord, LedgerRecord, PracticeRecord } from '../store/records.ts';
import type { Engine } from './engine.ts';
import { factRecords, pageText, practiceRecords } from './keep.ts';
import type { Page } from './page.ts';
import type { Tabs } from './tabs.ts';
import { idsOf, isCount, isRuleList, isText, refuse } from './wall.ts';

type Names = 'decide' | 'correctFact' | 'splitFact' | 'mergeFacts' | 'undo' | 'saveDraft' | 'changeRules';
type ReviewAnswers = { readonly [K in Names]: (request: Parameters<Commands[K]>[0]) => Promise<Ack> };
type Told = FactRecord | PracticeRecord;

const states: ReadonlySet<unknown> = new Set<FactState>(['unreviewed', 'confirmed', 'rejected']);
const now = () => new Date().toISOString();
const done: Ack = { ok: true };

export interface ReviewDesk {
  readonly tabs: Tabs;
  readonly ledger: Ledger;
  engine(): Promise<Engine>;
  /** The reader's own words and exclusions changed. */
  rulesChanged(): Promise<void>;
}

/** Answers to the commands of review. Each checks what it was sent and can be asked again with the same result. */
export function reviewAnswers({ tabs, ledger, engine, rulesChanged }: ReviewDesk): ReviewAnswers {
  const { journal } = ledger;

  /** The page of a tab if one is named; null where nothing may be kept of it. */
  const pageOf = async (tabId: number | null): Promise<Page | null | 'private'> => {
    if (!isCount(tabId)) return null;
    const page = await tabs.page(tabId);
    return page.state.private ? 'private' : page;
  };
  const keepText = async (page: Page | null) => {
    const text = page && pageText(page.state, page.article, now());
    if (text) await ledger.keepPage(text);
  };
  /** Runs an act on facts and practices that are kept or stand on the page. */
  const act = async (
    request: { readonly op: string; readonly tabId: number | null },
    what: 'confirm' | 'reject' | 'reopen' | 'correct' | 'split' | 'merge',
    ids: readonly string[] | null,
    work: (rows: readonly Told[], at: string) => readonly LedgerRecord[],
    rules: readonly PersonalRule[] = [],
  ): Promise<Ack> => {
    const page = await pageOf(request.tabId);
    if (page === 'private') return refuse('private', 'Nothing is kept in a private window.');
    if (!ids || !isText(request.op, 100)) return refuse('failed', 'No ids.');
    const at = now();
    const fresh = freshRows(page, ids, at);
    const attempt = async () => {
      await journal.act({ op: request.op, what, now: at, ids }, (kept) => {
        const rows = ids.flatMap((id) => toldOf(kept.get(id), fresh.get(id)) ?? []);
        if (rows.length < ids.length) throw new NotFoundError('Neither the page nor the ledger holds it now.');
        return { rows: work(rows, at), rules: rules.map((rule) => [rule.id, rule] as const) };
      });
      await keepText(page);
    };
    const ack = await ackOf(attempt());
    if (ack.ok && rules.length > 0) await rulesChanged();
    return ack;
  };
  /** A fact with what judges it, read before the act: no transaction outlasts a wait for anything else. */
  const factOf = async (tabId: number | null, id: string): Promise<FactRecord | null> => {
    const page = await pageOf(tabId);
    const fresh = page === 'private' ? undefined : freshRows(page, [id], now()).get(id);
    const told = toldOf(await ledger.record(id), fresh);
    return told?.type === 'fact' ? told : null;
  };
  const judgeOf = async (record: FactRecord) => (await engine()).judge(record.fact, record.source.published);

  return {
    decide(request) {
      const { state, add } = request;
      if (!states.has(state) || !isRuleList(add)) return Promise.resolve(refuse('failed', 'No such state.'));
      const what = state === 'confirmed' ? 'confirm' : state === 'rejected' ? 'reject' : 'reopen';
      return act(
        request,
        what,
        idsOf(request.ids),
        (rows, at) => rows.map((row) => ({ ...row, state, keptBy: 'reader', updatedAt: at, deletedAt: null })),
        add,
      );
    },
    async correctFact(request) {
      const { op, id, edits, note } = request;
      const record = isText(id, 500) ? await factOf(request.tabId, id) : null;
      if (!record) return refuse('not-found', 'No such fact.');
      const judge = await judgeOf(record);
      return act(request, 'correct', [id], ([row], at) =>
        row?.type === 'fact' ? [withReview(row, correct(row, edits, { op, at, note: note || null }, judge), at)] : [],
      );
    },
    async splitFact(request) {
      const { op, id, goods } = request;
      const indexes = Array.isArray(goods) ? goods.filter(isCount) : [];
      return act(request, 'split', isText(id, 500) ? [id] : null, ([row], at) => {
        if (row?.type !== 'fact') return [];
        const [stays, goes] = split(row, indexes, { op, at, note: null });
        return [withReview(row, stays, at), withReview({ ...row, id: goes.fact.id, keptAt: at }, goes, at)];
      });
    },
    async mergeFacts(request) {
      const { op, into, from } = request;
      const record = isText(into, 500) && isText(from, 500) ? await factOf(request.tabId, into) : null;
      if (!record) return refuse('not-found', 'No such fact.');
      const judge = await judgeOf(record);
      return act(request, 'merge', [into, from], ([first, second], at) => {
        if (first?.type !== 'fact' || second?.type !== 'fact') return [];
        const merged = withReview(first, merge(first, second, { op, at, note: null }, judge), at);
        return [merged, { ...second, keptBy: 'reader', updatedAt: at, deletedAt: at }];
      });
    },
    async undo({ op }) {
      if (!isText(op, 100)) return refuse('failed', 'No act.');
      const attempt = async () => {
        const undone = await journal.undo(op);
        if (undone === undefined) throw new NotFoundError('No such act is remembered.');
        if (undone.rules.length > 0) await rulesChanged();
      };
      return ackOf(attempt());
    },
    saveDraft({ id, fields }) {
      const isDraft = fields === null || Object.values(fields).every((value) => isText(value, 5000));
      if (!isText(id, 500) || !isDraft) return Promise.resolve(refuse('failed', 'No draft.'));
      return ackOf(journal.saveDraft(id, fields && { id, at: now(), fields }));
    },
    async changeRules({ op, what, add, remove }) {
      const gone = idsOf(remove);
      if (!isText(op, 100) || !isRuleList(add) || !gone) return refuse('failed', 'No rules.');
      const rules = [...add.map((rule) => [rule.id, rule] as const), ...gone.map((id) => [id, null] as const)];
      if (rules.length === 0) return done;
      const ack = await ackOf(journal.act({ op, what, now: now(), ids: [] }, () => ({ rules })));
      if (ack.ok) await rulesChanged();
      return ack;
    },
  };
}

/** Thrown where an act finds nothing to act on. */
class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

function freshRows(page: Page | null, ids: readonly string[], at: string): Map<string, Told> {
  if (page === null) return new Map();
  const decision = { state: 'unreviewed', keptBy: 'reader', now: at } as const;
  const rows = [...factRecords(page.state, ids, decision), ...practiceRecords(page.state, ids, decision)];
  return new Map(rows.map((row) => [row.id, row]));
}

/** What an act stands on: the kept row, brought up to the page's reading where nobody has decided on it yet. */
function toldOf(kept: LedgerRecord | undefined, fresh: Told | undefined): Told | null {
  if (kept?.type === 'snippet') return null;
  if (kept === undefined) return fresh ?? null;
  const row = fresh ? mergeRecords(kept, fresh) : kept;
  return row.type === 'snippet' ? null : row;
}

function withReview(row: FactRecord, { fact, review }: Reviewed, at: string): FactRecord {
  return {
    ...row,
    fact,
    review,
    facets: facetsOf(fact),
    state: 'confirmed',
    keptBy: 'reader',
    updatedAt: at,
    deletedAt: null,
  };
}
