// In: commands that the reader gives. Out: the last trouble among them, with the way to try again.
import { useState } from 'react';
import type { Commands } from '../../lib/messages.ts';
import type { Attempt, Trouble } from '../words/trouble.ts';
import { ask, type Outcome } from './commands.ts';

export interface Attempts {
  readonly trouble: Trouble | null;
  /** Sends a command; resolves with true once it is done, and shows the trouble otherwise. */
  attempt<K extends keyof Commands>(what: Attempt, name: K, request: Parameters<Commands[K]>[0]): Promise<boolean>;
  dismiss(): void;
}

/** Problems that trying again can't mend. */
const final: ReadonlySet<Trouble['problem']> = new Set(['read-only', 'private']);

/** Keeps the last trouble until it is dismissed or the next command succeeds. */
export function useAttempts(): Attempts {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const attempt: Attempts['attempt'] = async (what, name, request) => {
    const outcome: Outcome = await ask(name, request);
    setTrouble(
      outcome.ok
        ? null
        : {
            attempt: what,
            problem: outcome.problem,
            retry: final.has(outcome.problem) ? null : () => void attempt(what, name, request),
          },
    );
    return outcome.ok;
  };
  return { trouble, attempt, dismiss: () => setTrouble(null) };
}
