// In: the reader's choice of how long texts stay. Out: a ledger without older ones, looked through once a day.
import { sweptOn, textDays } from '../settings.ts';
import type { Ledger } from '../store/ledger.ts';

const DAY = 86_400_000;

/** Forgets texts that are older than the reader wants; nothing where that is switched off or was done today. */
export async function sweepTexts(ledger: Ledger, isAsked = false): Promise<void> {
  const days = await textDays.getValue();
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  if (days === 0 || (!isAsked && (await sweptOn.getValue()) === today)) return;
  await ledger.forgetTexts(new Date(now.getTime() - days * DAY).toISOString());
  await sweptOn.setValue(today);
}
