// In: what the reader decided. Out: the background's acknowledgement, or a failure with its name.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Ack, Commands, Problem } from '../../lib/messages.ts';

const { sendMessage } = defineExtensionMessaging<Commands>();

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem | 'no-answer' };

/**
 * Sends a command. The background may die before it answers, and then the browser rejects or gives undefined: so
 * anything else than an acknowledgement is sent once more. All commands are idempotent.
 */
export async function ask<K extends keyof Commands>(name: K, request: Parameters<Commands[K]>[0]): Promise<Outcome> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer: unknown = await send(name, request).catch(() => null);
    if (isAck(answer)) return answer.ok ? { ok: true } : { ok: false, problem: answer.problem };
  }
  return { ok: false, problem: 'no-answer' };
}

// The library's own types tie name and request together by tuples that a generic name can't satisfy.
const send = sendMessage as (name: string, request: unknown) => Promise<unknown>;

function isAck(answer: unknown): answer is Ack {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
