// In: the browser's storage. Out: what of ours lies in it, read past all code of ours, and how safe it is there.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** One place where an extension can store something, and how much is there. */
export interface Trace {
  readonly place: 'database' | 'local' | 'session' | 'page' | 'cache' | 'sites';
  /** Rows of all tables but a database's own notes, keys, caches, or sites. */
  readonly count: number;
}

/** Looks into every place. A database that is not there is not made by looking. */
export async function traces(): Promise<readonly Trace[]> {
  const databases = await indexedDB.databases();
  const rows = await Promise.all(databases.map(({ name }) => rowsIn(name ?? '')));
  const origins = (await browser.permissions.getAll()).origins ?? [];
  // What the manifest asks for at install can't be given back and is no choice of the reader's.
  const { host_permissions: fixed = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return [
    { place: 'database', count: rows.reduce((sum, some) => sum + some, 0) },
    { place: 'local', count: Object.keys(await browser.storage.local.get(null)).length },
    { place: 'session', count: Object.keys(await browser.storage.session.get(null)).length },
    { place: 'page', count: localStorage.length + sessionStorage.length },
    { place: 'cache', count: (await caches.keys()).length },
    { place: 'sites', count: origins.filter((origin) => !fixed.includes(origin)).length },
  ];
}

async function rowsIn(name: string): Promise<number> {
  const database = await settled(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames].filter((store) => store !== 'meta');
    if (stores.length === 0) return 0;
    const transaction = database.transaction(stores);
    const counts = await Promise.all(stores.map((store) => settled(transaction.objectStore(store).count())));
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('The browser gave no reason.')));
  });
}

export interface StorageHealth {
  /** Bytes; null where the browser doesn't say. */
  readonly used: number | null;
  readonly room: number | null;
  /** True where the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/** What the browser says of the room that we have, and a way to ask for its promise (only in a click). */
export function useStorageHealth(): [StorageHealth | null, () => void] {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (found: StorageHealth | null) => !isOver && setHealth(found);
    healthNow().then(show, () => show(null));
    return () => {
      isOver = true;
    };
  }, []);
  const ask = async () => {
    await navigator.storage.persist();
    setHealth(await healthNow());
  };
  return [health, () => void ask().catch(console.error)];
}

async function healthNow(): Promise<StorageHealth> {
  const { usage = null, quota = null } = await navigator.storage.estimate();
  return { used: usage, room: quota, isPersistent: await navigator.storage.persisted() };
}
