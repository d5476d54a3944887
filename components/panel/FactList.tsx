// In: facts and practices of a page with what the ledger holds of them. Out: waybills, the one to review open.
import { useState } from 'react';
import type { Fact, Practice } from '../../lib/core/fact.ts';
import type { FactState } from '../../lib/messages.ts';
import { useRowKeys } from '../parts/row-keys.ts';
import { PracticeBill } from '../waybill/PracticeBill.tsx';
import { Waybill } from '../waybill/Waybill.tsx';

/** What the reader decides; `id` is that of a fact or practice of the open page. */
export interface Decisions {
  onConfirm(id: string): void;
  onReject(id: string): void;
  onUndo(id: string): void;
}

interface ListProps extends Decisions {
  stateOf(id: string): FactState;
  language: string | null;
  isLocked: boolean;
}

/** Waybills of the facts. Opens the first that waits for the reader; the others are shut until asked for. */
export function FactList({
  facts,
  goToFact,
  ...list
}: ListProps & { facts: readonly Fact[]; goToFact(fact: Fact): (() => void) | null }) {
  const { stateOf, onConfirm, onReject, onUndo } = list;
  const [asked, setAsked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { tabStop, onFocus } = useTabStop(facts.map((fact) => fact.id));
  const next = facts.find((fact) => stateOf(fact.id) === 'unreviewed')?.id;
  const isOpen = (id: string) => asked.get(id) ?? id === next;
  const toggle = (id: string) => setAsked(new Map(asked).set(id, !isOpen(id)));
  const { confirm, reject, undo } = keepingFocus({ onConfirm, onReject, onUndo });
  const onKeyDown = useRowKeys({
    Enter: (row) => toggle(idOf(row)),
    c: (row) => onConfirm(idOf(row)),
    r: (row) => onReject(idOf(row)),
    u: (row) => onUndo(idOf(row)),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside, each of which can be focused.
    <div className="facts" onKeyDown={onKeyDown} onFocus={onFocus}>
      {facts.map((fact, index) => (
        <Waybill
          key={fact.id}
          no={index + 1}
          id={fact.id}
          fact={fact}
          language={list.language}
          state={stateOf(fact.id)}
          isOpen={isOpen(fact.id)}
          isLocked={list.isLocked}
          tabIndex={fact.id === tabStop ? 0 : -1}
          onToggle={() => toggle(fact.id)}
          onConfirm={() => confirm(fact.id)}
          onReject={() => reject(fact.id)}
          onUndo={() => undo(fact.id)}
          onGoTo={goToFact(fact)}
        />
      ))}
    </div>
  );
}

/** Small waybills of what the crossings are said to be like. */
export function PracticeList({ practices, ...list }: ListProps & { practices: readonly Practice[] }) {
  const { tabStop, onFocus } = useTabStop(practices.map((practice) => practice.id));
  const { confirm, reject, undo } = keepingFocus(list);
  const onKeyDown = useRowKeys({
    c: (row) => list.onConfirm(idOf(row)),
    r: (row) => list.onReject(idOf(row)),
    u: (row) => list.onUndo(idOf(row)),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside, each of which can be focused.
    <div className="facts" onKeyDown={onKeyDown} onFocus={onFocus}>
      {practices.map((practice, index) => (
        <PracticeBill
          key={practice.id}
          no={index + 1}
          practice={practice}
          language={list.language}
          state={list.stateOf(practice.id)}
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

/** The button that was pressed goes away with the decision, so its row takes the focus before. */
function keepingFocus({ onConfirm, onReject, onUndo }: Decisions) {
  const onRow = (decide: (id: string) => void) => (id: string) => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    decide(id);
  };
  return { confirm: onRow(onConfirm), reject: onRow(onReject), undo: onRow(onUndo) };
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
