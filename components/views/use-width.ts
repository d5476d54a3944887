// In: an element. Out: its width in whole px, live.
import { type RefObject, useState, useSyncExternalStore } from 'react';

/** 0 until the element is there. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [watch] = useState(() => (tell: () => void) => {
    const observer = new ResizeObserver(tell);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  });
  return useSyncExternalStore(watch, () => box.current?.clientWidth ?? 0);
}
