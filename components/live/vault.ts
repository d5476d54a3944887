// In: what the reader wants done with the whole ledger. Out: how far it is, what a file would change, what went wrong.
// The one exception to "pages only read": this work takes longer than a background lives, so the page that shows it does it.
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Incoming, openFile } from '../../lib/backup/import.ts';
import { Refusal } from '../../lib/backup/refusal.ts';
import { goodSettings } from '../../lib/backup/settings.ts';
import { lastBackup, settingItems, siteRules } from '../../lib/settings.ts';
import { announceChange, SCHEMA } from '../../lib/store/database.ts';
import { problemOf } from '../../lib/store/problem.ts';
import { type Preview, type RestoreMode, Vault } from '../../lib/store/vault.ts';
import { saveFile } from '../parts/save-file.ts';
import { originsOf } from './permission.ts';

export type VaultWork = 'backup' | 'read' | 'take' | 'putBack';

/** What the page shows of the work. */
export type VaultState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly work: VaultWork; readonly done: number; readonly of: number }
  | { readonly kind: 'preview'; readonly file: string; readonly incoming: Incoming; readonly preview: Preview }
  | { readonly kind: 'failed'; readonly work: VaultWork; readonly why: Refusal | ReturnType<typeof problemOf> }
  | { readonly kind: 'done'; readonly work: VaultWork; readonly count: number };

export interface VaultHand {
  readonly state: VaultState;
  readonly hasPrevious: boolean;
  backUp(): void;
  choose(file: File): void;
  take(mode: RestoreMode): void;
  putBack(): void;
  /** Stops what is under way, forgets what was staged, or takes the last word away. */
  cancel(): void;
}

const vault = new Vault();

/** The settings that were changed, by name. */
async function settingsNow(): Promise<Record<string, unknown>> {
  const all = Object.entries(settingItems);
  return Object.fromEntries(await Promise.all(all.map(async ([name, item]) => [name, await item.getValue()] as const)));
}

/** Sites stay "always" only where the browser still lets us read: a file can't give a permission. */
async function putSettings(raw: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of goodSettings(raw)) {
    if (name !== 'siteRules') {
      // The shape of each value was checked against the name that it stands under.
      await (settingItems[name] as { setValue(value: unknown): Promise<void> }).setValue(value);
      continue;
    }
    const rules = Object.entries(value as Record<string, 'always' | 'never'>);
    const held = await Promise.all(
      rules.map(([host, rule]) => rule === 'never' || browser.permissions.contains({ origins: originsOf(host) })),
    );
    await siteRules.setValue(Object.fromEntries(rules.filter((_, index) => held[index])));
  }
}

/** Backup, restore, import and the way back. */
export function useVault(): VaultHand {
  const [state, setState] = useState<VaultState>({ kind: 'idle' });
  const [hasPrevious, setHasPrevious] = useState(false);
  const stop = useRef(new AbortController());
  useEffect(() => {
    void vault.hasPrevious().then(setHasPrevious, () => undefined);
  }, []);
  const run = (work: VaultWork, job: (signal: AbortSignal) => Promise<VaultState>) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ kind: 'working', work, done: 0, of: 0 });
    job(signal)
      .then(setState, (error: unknown) => {
        if (signal.aborted) return setState({ kind: 'idle' });
        console.error(error);
        setState({ kind: 'failed', work, why: error instanceof Refusal ? error : problemOf(error) });
      })
      .then(() => vault.hasPrevious())
      .then(setHasPrevious, () => undefined);
  };
  const progress = (work: VaultWork) => (done: number, of: number) => setState({ kind: 'working', work, done, of });
  const exchanged = (work: VaultWork, count: number): VaultState => {
    announceChange();
    return { kind: 'done', work, count };
  };
  return {
    state,
    hasPrevious,
    backUp: () =>
      run('backup', async (signal) => {
        const now = new Date().toISOString();
        const engine = `tidewaiter ${browser.runtime.getManifest().version}`;
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        const settings = await settingsNow();
        const { tables } = await vault.backup(settings, { now, engine }, (piece) => pieces.push(piece), {
          progress: progress('backup'),
          signal,
        });
        saveFile(`tidewaiter-${now.slice(0, 10)}.backup.zip`, 'application/zip', new Blob(pieces));
        await lastBackup.setValue(now);
        return { kind: 'done', work: 'backup', count: tables.records ?? 0 };
      }),
    choose: (file) =>
      run('read', async (signal) => {
        const incoming = openFile(new Uint8Array(await file.arrayBuffer()), SCHEMA);
        const preview = await vault.stage(incoming, { progress: progress('read'), signal });
        return { kind: 'preview', file: file.name, incoming, preview };
      }),
    take: (mode) => {
      if (state.kind !== 'preview') return;
      const { incoming, preview } = state;
      run('take', async () => {
        await vault.take(mode);
        if (mode === 'replace') await putSettings(incoming.settings);
        return exchanged('take', preview.tables.find(({ table }) => table === 'records')?.added ?? 0);
      });
    },
    putBack: () =>
      run('putBack', async () => {
        await vault.putBack();
        return exchanged('putBack', 0);
      }),
    cancel: () => {
      stop.current.abort();
      if (state.kind === 'working') return;
      setState({ kind: 'idle' });
      if (state.kind === 'preview') void vault.unstage();
    },
  };
}
