// @vitest-environment happy-dom
// In: a background that loses questions. Out: proof that a command is sent until it is acknowledged, and not for ever.
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../../components/live/commands.ts';

const sent = vi.hoisted(() => vi.fn<(name: string, request: unknown) => Promise<unknown>>());
vi.mock('@webext-core/messaging', () => ({ defineExtensionMessaging: () => ({ sendMessage: sent }) }));

const request = { id: 'a', fields: null } as const;
let announced = 0;
const count = () => announced++;

beforeEach(() => {
  vi.useFakeTimers();
  sent.mockReset();
  announced = 0;
  Dexie.on('storagemutated', count);
});
afterEach(() => {
  Dexie.on.storagemutated.unsubscribe(count);
  vi.useRealTimers();
});

async function outcome() {
  const asked = ask('saveDraft', request);
  await vi.runAllTimersAsync();
  return asked;
}

it('is content with the first acknowledgement', async () => {
  sent.mockResolvedValue({ ok: true });
  expect(await outcome()).toEqual({ ok: true });
  expect(sent).toHaveBeenCalledTimes(1);
  expect(announced).toBe(0);
});

it('sends the same again after a refusal, an empty answer and no answer, and lets all views read again', async () => {
  sent
    .mockRejectedValueOnce(new Error('Could not establish connection.'))
    .mockResolvedValueOnce(undefined)
    .mockReturnValueOnce(new Promise(() => undefined))
    .mockResolvedValue({ ok: true });
  expect(await outcome()).toEqual({ ok: true });
  expect(sent.mock.calls).toEqual(Array.from({ length: 4 }, () => ['saveDraft', request]));
  expect(announced).toBeGreaterThan(0);
});

it('takes a problem for an answer', async () => {
  sent.mockResolvedValue({ ok: false, problem: 'disk-full', detail: '' });
  expect(await outcome()).toEqual({ ok: false, problem: 'disk-full' });
  expect(sent).toHaveBeenCalledTimes(1);
});

it('gives up in the end and says so', async () => {
  sent.mockRejectedValue(new Error('Could not establish connection.'));
  expect(await outcome()).toEqual({ ok: false, problem: 'no-answer' });
  expect(sent.mock.calls.length).toBeGreaterThan(5);
  expect(sent.mock.calls.length).toBeLessThan(50);
});
