// In: one JSON line whose article is HTML. Out: the same with its text, read by the very rules of the extension.
// Only what needs a screen (is this element shown?) can't be asked here.
import { Window } from 'happy-dom';
import type { BatchAnswer } from '../lib/batch.ts';
import type { Source } from '../lib/core/article.ts';
import { asShown } from '../lib/page/shown.ts';

const window = new Window({
  settings: {
    enableJavaScriptEvaluation: false,
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
    disableComputedStyleRendering: true,
  },
});
// The page code takes getters from these prototypes when it is loaded, and calls them on any node. Here a class below
// may say it better (Node's own nodeName is empty), so what it takes asks the node itself.
for (const name of ['Node', 'Element', 'Document', 'CharacterData', 'HTMLSlotElement', 'ShadowRoot'] as const) {
  Object.assign(globalThis, { [name]: { prototype: askingTheNode(window[name].prototype) } });
}
// Style sheets are not read: an element's own style attribute is all that is known of how it is shown.
Object.assign(globalThis, { getComputedStyle: (element: HTMLElement) => element.style });
const { findArticle } = await import('../lib/page/find-article.ts');
const { readBlocks } = await import('../lib/page/read-article.ts');
const { readSource } = await import('../lib/page/metadata.ts');
const { readStatements } = await import('../lib/page/statements.ts');

function askingTheNode(prototype: object): object {
  return new Proxy(prototype, {
    getOwnPropertyDescriptor(_, key) {
      const isMethod = typeof Reflect.get(prototype, key, window.document.body) === 'function';
      return isMethod
        ? {
            configurable: true,
            value(this: object, ...given: unknown[]): unknown {
              return (Reflect.get(this, key) as (...given: unknown[]) => unknown).apply(this, given);
            },
          }
        : {
            configurable: true,
            get(this: object) {
              return Reflect.get(this, key);
            },
          };
    },
  });
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an article out of HTML.
 *
 * @returns its blocks with an empty line between two, and what the page says about itself
 */
export function readHtml(html: string, url: string): { text: string; source: Source } {
  const page = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const passed = { frames: 0, editors: 0, cut: 0, unseen: 0, shadows: new Set<ShadowRoot>() };
  const blocks = findArticle(page).flatMap((element) => [...readBlocks(element, passed)]);
  const source = asShown(readSource(page, url), blocks, readStatements(page));
  return { text: blocks.map((block) => block.text).join('\n\n'), source };
}

/**
 * Annotates a line whose article stands in `html`; a line without it, and one that is no JSON, is passed on as it is.
 * What the line itself states (title, date, lang) wins over what the page says.
 *
 * @param annotate the batch engine: a line in, a line out
 * @returns the annotations, with the `text` that their offsets count in added
 */
export function textFromHtml(line: string, annotate: (line: string) => BatchAnswer): BatchAnswer {
  let fields: Fields;
  try {
    fields = JSON.parse(line) as Fields;
  } catch {
    return annotate(line);
  }
  if (typeof fields !== 'object' || fields === null || typeof fields.html !== 'string') return annotate(line);
  const { html, ...rest } = fields;
  const { text, source } = readHtml(html, typeof rest.url === 'string' ? rest.url : 'about:blank');
  const read = { text, title: source.title, date: source.published, lang: source.language };
  const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined));
  const known = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
  const { json, ok } = annotate(JSON.stringify({ ...known, ...stated, text }));
  return { ok, json: ok ? JSON.stringify({ ...(JSON.parse(json) as Fields), text }) : json };
}
