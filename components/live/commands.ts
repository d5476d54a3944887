// In: what the reader decided. Out: the background's acknowledgement, or a failure with its name.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Ack, Commands, Problem } from '../../lib/messages.ts';
import { announceChange } from '../../lib/store/database.ts';

const { sendMessage } = defineExtensionMessaging<Commands>();

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem | 'no-answer' };

/**
 * A background that is just being stopped refuses whatever comes until it is gone, and one that wakes reads its word
 * lists first: so the pauses before a command is sent again grow from the first to the longest. In ms.
 */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;
/** A question to a background that dies may stay open for ever: after this it counts as lost, in ms. */
const PATIENCE = 10_000;
/** After this the reader is told that there is no answer, in ms. */
const GIVE_UP = 20_000;

/**
 * Sends a command until it is acknowledged. The background may die before it answers, and then the browser rejects,
 * gives undefined or gives nothing at all: so anything else than an acknowledgement is sent again. All commands are
 * idempotent.
 */
export async function ask<K extends keyof Commands>(name: K, request: Parameters<Commands[K]>[0]): Promise<Outcome> {
  const end = performance.now() + GIVE_UP;
  for (let pause = 0; ; pause = Math.min(LONGEST_PAUSE, pause * 2 || FIRST_PAUSE)) {
    await wait(pause);
    const answer: unknown = await answerOf(name, request);
    // A background that died between its write and telling the live views of it has left them with the old rows.
    if (pause > 0) announceChange();
    if (isAck(answer)) return answer.ok ? { ok: true } : { ok: false, problem: answer.problem };
    if (performance.now() > end) return { ok: false, problem: 'no-answer' };
  }
}

/** The answer of one attempt; null where there was none. */
function answerOf(name: string, request: unknown): Promise<unknown> {
  return Promise.race([send(name, request).catch(() => null), wait(PATIENCE).then(() => null)]);
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

// The library's own types tie name and request together by tuples that a generic name can't satisfy.
const send = sendMessage as (name: string, request: unknown) => Promise<unknown>;

function isAck(answer: unknown): answer is Ack {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
