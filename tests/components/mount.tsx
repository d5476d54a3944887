// In: a component. Out: it, drawn into a document with the English words, and ways to press and type.
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import english from '../../locales/en.yml?raw';

const parsed = parseMessagesText(english, 'YAML');
const words = new Map(
  parsed.map((message) => [
    [message.key].flat().join('_'),
    message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message,
  ]),
);

// The test browser has no messages; the words come from the very file that is built, under the browser's own rule.
vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((asked: string, places: string[] = []) => {
  const word = words.get(asked.replaceAll('.', '_'));
  if (word === undefined) throw new RangeError(`locales/en.yml has no ${asked}`);
  return word.replace(/\$(\d)/g, (_, place: string) => places[Number(place) - 1] ?? '');
}) as typeof browser.i18n.getMessage);

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let unmount: (() => Promise<void>) | null = null;
afterEach(async () => {
  await unmount?.();
  unmount = null;
});

/** A drawn component. */
export interface Drawn {
  readonly element: HTMLElement;
  /** Text of the whole, white space joined. */
  text(): string;
  draw(page: ReactNode): Promise<void>;
}

/** Draws into the document; taken away after the test. */
export async function mount(page: ReactNode): Promise<Drawn> {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const draw = (next: ReactNode) => act(async () => root.render(next));
  unmount = async () => {
    await act(async () => root.unmount());
    element.remove();
  };
  await draw(page);
  return { element, draw, text: () => (element.textContent ?? '').replace(/\s+/g, ' ') };
}

/** The one element that fits the selector; throws a RangeError where there is none. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new RangeError(`Nothing fits ${selector}.`);
  return found;
}

/** The button with these words as its name. */
export function button(name: string, within: ParentNode = document): HTMLElement {
  const named = [...within.querySelectorAll<HTMLElement>('button, [role=radio], summary, a')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
  );
  if (named === undefined) throw new RangeError(`No button is named ${name}.`);
  return named;
}

/** Presses an element as a pointer does. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Puts the focus on an element and presses a key there. */
export async function key(element: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  });
}
