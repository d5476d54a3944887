// In: acts of the reader. Out: rows, own words and forms written in one transaction, each act with its way back.
import type { PromiseExtended } from 'dexie';
import type { PersonalRule } from '../core/personal/rules.ts';
import type { LedgerDatabase } from './database.ts';
import { withFacets } from './merge.ts';
import type { ActKind, DraftRow, IsoInstant, JournalRow, LedgerRecord } from './records.ts';
import type { Writer } from './writer.ts';

/** So many acts can be taken back. */
const REMEMBERED = 200;

/** An act: what it is called, and the rows that it reads. */
export interface ActAsked {
  /** Chosen by the sender; the same act sent again changes nothing. */
  readonly op: string;
  readonly what: ActKind;
  readonly now: IsoInstant;
  readonly ids: readonly string[];
}

/** What an act leaves: rows to put, own words to put (or, with null, to take away). */
export interface ActOutcome {
  readonly rows?: readonly LedgerRecord[];
  readonly rules?: readonly (readonly [id: string, rule: PersonalRule | null])[];
}

/** Thrown where an act can't be taken back, since a later one stands on it. */
export class ChangedSinceError extends Error {
  override readonly name = 'ChangedSinceError';
}

/** Part of the ledger's door, see {@link Ledger}. */
export class Journal {
  readonly #db: LedgerDatabase;
  readonly #writer: Writer;

  constructor(db: LedgerDatabase, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  /**
   * Does an act in one transaction and keeps what was there before. `work` must be pure: it may run twice.
   *
   * @param work gets the rows of `ids` (missing ones are not among them) and says what is to stand there afterwards
   */
  act(
    asked: ActAsked,
    work: (rows: ReadonlyMap<string, LedgerRecord>) => ActOutcome | Promise<ActOutcome>,
  ): Promise<void> {
    const { records, journal, rules, drafts } = this.#db;
    return this.#writer.write([records, journal, rules, drafts], async () => {
      if ((await journal.get(asked.op)) !== undefined) return;
      const before = await this.#writer.rows([...new Set(asked.ids)]);
      const outcome = await work(before);
      const after = (outcome.rows ?? []).map(withFacets);
      const others = await this.#writer.rows(after.flatMap(({ id }) => (before.has(id) ? [] : [id])));
      const old = (id: string) => before.get(id) ?? others.get(id) ?? null;
      await this.#writer.apply(after.map((row) => ({ before: old(row.id), after: row })));
      const changed = outcome.rules ?? [];
      const rulesBefore = await rules.bulkGet(changed.map(([id]) => id));
      await rules.bulkPut(changed.flatMap(([, rule]) => rule ?? []));
      await rules.bulkDelete(changed.flatMap(([id, rule]) => (rule === null ? [id] : [])));
      await drafts.bulkDelete(after.map(({ id }) => id));
      await journal.put({
        op: asked.op,
        at: asked.now,
        what: asked.what,
        undone: false,
        rows: after.map((row) => ({ id: row.id, before: old(row.id), after: row.updatedAt })),
        rules: changed.map(([id], index) => ({ id, before: rulesBefore[index] ?? null })),
      });
      const count = await journal.count();
      if (count > REMEMBERED) {
        const oldest = await journal
          .orderBy('at')
          .limit(count - REMEMBERED)
          .primaryKeys();
        await journal.bulkDelete(oldest);
      }
    });
  }

  /**
   * Takes an act back: every row and rule is as it was. Taking it back twice changes nothing more.
   *
   * @returns the act; undefined where none such is remembered
   * @throws ChangedSinceError where a row was changed by something later
   */
  undo(op: string): Promise<JournalRow | undefined> {
    const { records, journal, rules } = this.#db;
    return this.#writer.write([records, journal, rules], async () => {
      const act = await journal.get(op);
      if (act === undefined || act.undone) return act;
      const now = await this.#writer.rows(act.rows.map(({ id }) => id));
      for (const { id, after } of act.rows) {
        if (now.get(id)?.updatedAt !== after) throw new ChangedSinceError(`${id} was changed after this act.`);
      }
      await this.#writer.apply(act.rows.map(({ id, before }) => ({ before: now.get(id) ?? null, after: before })));
      await rules.bulkPut(act.rules.flatMap(({ before }) => before ?? []));
      await rules.bulkDelete(act.rules.flatMap(({ id, before }) => (before === null ? [id] : [])));
      await journal.put({ ...act, undone: true });
      return act;
    });
  }

  /** The last act that was not taken back; undefined where there is none. */
  last(): PromiseExtended<JournalRow | undefined> {
    return this.#db.journal
      .orderBy('at')
      .reverse()
      .filter((act) => !act.undone)
      .first();
  }

  /** Everything that the reader added or took away, oldest first. */
  rules(): PromiseExtended<PersonalRule[]> {
    return this.#db.rules.toArray((rules) => rules.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
  }

  /** Forms that were begun. */
  drafts(): PromiseExtended<DraftRow[]> {
    return this.#db.drafts.toArray();
  }

  /** Keeps a form that was begun, or with null forgets it. */
  saveDraft(id: string, draft: DraftRow | null): Promise<void> {
    return this.#writer.write([this.#db.drafts], async () => {
      if (draft === null) await this.#db.drafts.delete(id);
      else await this.#db.drafts.put(draft);
    });
  }
}
