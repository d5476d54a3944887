// In: facts and practices of a page as the reader left them. Out: waybills, the one to review open.
import { useEffect, useRef, useState } from 'react';
import type { Practice } from '../../lib/core/fact.ts';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { FactState } from '../../lib/messages.ts';
import type { Telling } from '../../lib/review-tally.ts';
import { useRowKeys } from '../parts/row-keys.ts';
import type { FactActs, FactWork } from '../review/work.ts';
import { PracticeBill } from '../waybill/PracticeBill.tsx';
import { Waybill } from '../waybill/Waybill.tsx';

/** What the reader decides; `id` is that of a fact or practice. */
export interface Decisions {
  onConfirm(id: string): void;
  onReject: FactActs['onReject'];
  onUndo(id: string): void;
}

interface ListProps extends Decisions {
  language: string | null;
  isLocked: boolean;
}

interface FactListProps extends Decisions, FactWork {
  tellings: readonly Telling[];
  language: string | null;
  isLocked: boolean;
  site: string;
  goToFact(telling: Telling): (() => void) | null;
}

/**
 * Waybills of the facts. Opens the first that waits for the reader; the others are shut until asked for. A decision moves the
 * focus on to the next that waits, so that keys alone go through a list.
 */
export function FactList({ tellings, site, drafts, lookups, goToFact, ...list }: FactListProps) {
  const [asked, setAsked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [editing, setEditing] = useState<string | null>(null);
  const { tabStop, onFocus } = useTabStop(tellings.map(({ id }) => id));
  const waiting = tellings.filter(({ state }) => state === 'unreviewed').map(({ id }) => id);
  const isOpen = (id: string) => asked.get(id) ?? (id === waiting[0] || editing === id);
  const toggle = (id: string) => setAsked(new Map(asked).set(id, !isOpen(id)));
  const goTo = useFocusSoon();
  /** The next that waits behind this one, else the first; the one itself where none waits any more. */
  const nextOf = (id: string) => {
    const ids = tellings.map((one) => one.id);
    const others = waiting.filter((one) => one !== id);
    return others.find((one) => ids.indexOf(one) > ids.indexOf(id)) ?? others[0] ?? id;
  };
  const thenNext = (id: string, decide: () => void) => {
    goTo(nextOf(id));
    decide();
  };
  const confirm = (id: string) => thenNext(id, () => list.onConfirm(id));
  const reject = (id: string, add: readonly PersonalRule[] = [], words = '') =>
    thenNext(id, () => list.onReject(id, add, words));
  const undo = (id: string) => {
    goTo(id);
    list.onUndo(id);
  };
  const edit = (id: string) => !list.isLocked && setEditing(id);
  const whenFree = (act: (id: string) => void) => (row: HTMLElement) => {
    if (!list.isLocked) act(idOf(row));
  };
  const onKeyDown = useRowKeys({
    Enter: (row) => toggle(idOf(row)),
    c: whenFree(confirm),
    e: whenFree(edit),
    r: whenFree((id) => reject(id)),
    'Shift+r': (row) => row.querySelector<HTMLElement>('.reject')?.click(),
    u: whenFree(undo),
    n: (row) => goTo(nextOf(idOf(row)), true),
  });
  const numbered = tellings.map(({ id, fact, state }, index) => ({ id, fact, state, no: index + 1 }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside, each of which can be focused.
    <div className="facts" onKeyDown={onKeyDown} onFocus={onFocus}>
      {tellings.map((telling, index) => {
        const { id } = telling;
        return (
          <Waybill
            key={id}
            no={index + 1}
            telling={telling}
            site={site}
            language={list.language}
            isOpen={isOpen(id)}
            isLocked={list.isLocked}
            tabIndex={id === tabStop ? 0 : -1}
            isEditing={editing === id}
            draft={drafts.get(id)}
            lookups={lookups}
            neighbours={numbered.filter((other) => other.id !== id && other.state !== 'rejected')}
            onToggle={() => toggle(id)}
            onConfirm={() => confirm(id)}
            onReject={(add, words) => reject(id, add, words)}
            onUndo={() => undo(id)}
            onGoTo={goToFact(telling)}
            onEdit={() => edit(id)}
            onSave={(edits, note) => {
              setEditing(null);
              if (Object.keys(edits).length === 0) {
                list.onDraft(id, null);
                goTo(id, true);
              } else thenNext(id, () => list.onCorrect(id, edits, note));
            }}
            onAnswer={(edits) => {
              goTo(id);
              setAsked(new Map(asked).set(id, true));
              list.onCorrect(id, edits, '');
            }}
            onCancel={() => {
              setEditing(null);
              list.onDraft(id, null);
              goTo(id, true);
            }}
            onDraft={(fields) => list.onDraft(id, fields)}
            onSplit={(goods) => list.onSplit(id, goods)}
            onMerge={(from) => list.onMerge(id, from)}
          />
        );
      })}
    </div>
  );
}

/** Small waybills of what the crossings are said to be like. */
export function PracticeList({
  practices,
  stateOf,
  ...list
}: ListProps & { practices: readonly Practice[]; stateOf(id: string): FactState }) {
  const { tabStop, onFocus } = useTabStop(practices.map((practice) => practice.id));
  const goTo = useFocusSoon();
  const onRow = (decide: (id: string) => void) => (id: string) => {
    goTo(id);
    decide(id);
  };
  const confirm = onRow(list.onConfirm);
  const reject = onRow((id) => list.onReject(id, [], ''));
  const undo = onRow(list.onUndo);
  const whenFree = (act: (id: string) => void) => (row: HTMLElement) => {
    if (!list.isLocked) act(idOf(row));
  };
  const onKeyDown = useRowKeys({ c: whenFree(confirm), r: whenFree(reject), u: whenFree(undo) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside, each of which can be focused.
    <div className="facts" onKeyDown={onKeyDown} onFocus={onFocus}>
      {practices.map((practice, index) => (
        <PracticeBill
          key={practice.id}
          no={index + 1}
          practice={practice}
          language={list.language}
          state={stateOf(practice.id)}
          isLocked={list.isLocked}
          tabIndex={practice.id === tabStop ? 0 : -1}
          onConfirm={() => confirm(practice.id)}
          onReject={() => reject(practice.id)}
          onUndo={() => undo(practice.id)}
        />
      ))}
    </div>
  );
}

function idOf(row: HTMLElement): string {
  return row.dataset.row ?? '';
}

/**
 * Puts the focus on a row at once, as the button that was pressed goes away with the decision, and again where the row is
 * drawn anew after it.
 */
function useFocusSoon(): (id: string, isLater?: boolean) => void {
  const wanted = useRef<string | null>(null);
  const focus = (id: string) => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  };
  useEffect(() => {
    if (wanted.current === null) return;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focus(wanted.current);
    else if (activeElement.closest(`[data-row="${CSS.escape(wanted.current)}"]`)) wanted.current = null;
  });
  return (id, isLater = false) => {
    wanted.current = id;
    if (isLater) setTimeout(() => focus(id));
    else focus(id);
  };
}

/** One row of a list is in the tab order: the one that had the focus last, else the first. */
function useTabStop(ids: readonly string[]) {
  const [last, setLast] = useState<string | null>(null);
  return {
    tabStop: last !== null && ids.includes(last) ? last : ids[0],
    onFocus: (event: { target: EventTarget }) => {
      const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (row) setLast(idOf(row));
    },
  };
}
