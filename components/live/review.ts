// In: what the reader does to facts and words. Out: acts of the background, the last of them with its way back.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { Edits } from '../../lib/core/review/review.ts';
import type { Commands, FactState } from '../../lib/messages.ts';
import type { ActKind } from '../../lib/store/records.ts';
import type { Attempt } from '../words/trouble.ts';
import type { Attempts } from './attempts.ts';
import { ledger } from './ledger.ts';

/** What was done, and the act that takes it back; without one there is nothing to take back. */
export interface Done {
  readonly words: string;
  readonly op: string | null;
}

export interface ReviewActs {
  readonly done: Done | null;
  hush(): void;
  say(words: string): void;
  decide(ids: readonly string[], state: FactState, words: string, add?: readonly PersonalRule[]): Promise<boolean>;
  correct(id: string, edits: Edits, note: string, words: string): Promise<boolean>;
  split(id: string, goods: readonly number[], words: string): Promise<boolean>;
  merge(into: string, from: string, words: string): Promise<boolean>;
  changeRules(
    what: 'rules' | 'import',
    add: readonly PersonalRule[],
    remove: readonly string[],
    words: string,
  ): Promise<boolean>;
  saveDraft(id: string, fields: Readonly<Record<string, string>> | null): void;
  /** Takes back the act named, or the last one that was not taken back. */
  undo(op?: string): Promise<void>;
}

/**
 * Acts on the facts of a tab's page, or with null on the ledger alone. Ctrl+Z and ⌘Z take the last act back wherever the
 * focus is, but in a field that is typed in.
 */
export function useReview(tabId: number | null, attempt: Attempts['attempt']): ReviewActs {
  const [done, setDone] = useState<Done | null>(null);
  const act = async <K extends keyof Commands>(
    what: Attempt,
    name: K,
    request: Omit<Parameters<Commands[K]>[0], 'op'>,
    words: string,
  ) => {
    const op = crypto.randomUUID();
    // The id is the only thing that the callers leave out.
    const isDone = await attempt(what, name, { ...request, op } as unknown as Parameters<Commands[K]>[0]);
    if (isDone) setDone({ words, op });
    return isDone;
  };
  const undo = async (op?: string) => {
    const last = op ?? (await ledger.journal.last())?.op;
    if (last === undefined) {
      setDone({ words: i18n.t('review.nothingToUndo'), op: null });
      return;
    }
    const row = op === undefined ? await ledger.journal.last() : undefined;
    if (await attempt('undo', 'undo', { op: last }))
      setDone({ words: row ? i18n.t('review.undoneOf', [actWord(row.what)]) : i18n.t('review.undone'), op: null });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      void undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
  return {
    done,
    hush: () => setDone(null),
    say: (words) => setDone({ words, op: null }),
    decide: (ids, state, words, add) => act('state', 'decide', { tabId, ids, state, add: add ?? [] }, words),
    correct: (id, edits, note, words) => act('correct', 'correctFact', { tabId, id, edits, note: note || null }, words),
    split: (id, goods, words) => act('correct', 'splitFact', { tabId, id, goods }, words),
    merge: (into, from, words) => act('correct', 'mergeFacts', { tabId, into, from }, words),
    changeRules: (what, add, remove, words) => act('rules', 'changeRules', { what, add, remove }, words),
    saveDraft: (id, fields) => void attempt('draft', 'saveDraft', { id, fields }),
    undo,
  };
}

/** The forms that were begun, by id of their fact. */
export function useDrafts(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return useLiveQuery(
    async () => new Map((await ledger.journal.drafts()).map(({ id, fields }) => [id, fields] as const)),
    [],
    new Map<string, Readonly<Record<string, string>>>(),
  );
}

/** Everything that the reader added or took away. */
export function useRules(): readonly PersonalRule[] {
  return useLiveQuery(() => ledger.journal.rules(), [], []);
}

function actWord(what: ActKind): string {
  switch (what) {
    case 'confirm':
      return i18n.t('review.act.confirm');
    case 'reject':
      return i18n.t('review.act.reject');
    case 'reopen':
      return i18n.t('review.act.reopen');
    case 'correct':
      return i18n.t('review.act.correct');
    case 'split':
      return i18n.t('review.act.split');
    case 'merge':
      return i18n.t('review.act.merge');
    case 'delete':
      return i18n.t('review.act.delete');
    case 'restore':
      return i18n.t('review.act.restore');
    case 'rules':
      return i18n.t('review.act.rules');
    case 'import':
      return i18n.t('review.act.import');
  }
}
