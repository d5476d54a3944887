// In: a storage item. Out: its value, live, and a way to set it.
import { useEffect, useState } from 'react';
import type { WxtStorageItem } from 'wxt/utils/storage';

/** Value of a setting (its fallback until read) and its setter. Other pages follow at once. */
export function useSetting<T>(item: WxtStorageItem<T, Record<string, unknown>>): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(item.fallback);
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const stored = await item.getValue();
      if (!isOver) setValue(stored);
    };
    void load();
    const unwatch = item.watch((stored) => setValue(stored ?? item.fallback));
    return () => {
      isOver = true;
      unwatch();
    };
  }, [item]);
  return [
    value,
    (next) => {
      setValue(next);
      void item.setValue(next);
    },
  ];
}
