// In: nodes of a page that may be hostile. Out: their true properties.
// In Chromium a form whose inputs are named `parentNode` or `textContent` hands out those inputs instead, to content
// scripts too, and so does the document with named images and forms. Prototype getters, taken once, can't be shadowed.

/** Descriptor of a property where it stands: platforms differ in which class of the chain has it. */
function descriptor(prototype: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) {
    const own = Object.getOwnPropertyDescriptor(at, name);
    if (own) return own;
  }
  return undefined;
}

function getter<T extends object, R>(prototype: T, name: string): (of: T) => R {
  const get = descriptor(prototype, name)?.get;
  // A platform without the property (test environments) says null, like a node that has none.
  return (of) => (get ? get.call(of) : null) as R;
}

function method<T extends object, A extends readonly unknown[], R>(prototype: T, name: string): (of: T, ...a: A) => R {
  const value: unknown = descriptor(prototype, name)?.value;
  return (of, ...a) => (typeof value === 'function' ? Reflect.apply(value, of, a) : null) as R;
}

export const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
/** Upper case in HTML, as it is written in XML. */
export const tagName = getter<Element, string>(Element.prototype, 'tagName');
export const firstChild = getter<Node, ChildNode | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const parentNode = getter<Node, ParentNode | null>(Node.prototype, 'parentNode');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
/** Text of a node and all below it; for measuring only, as it has no way back to the page. */
export const textContent = getter<Element, string | null>(Element.prototype, 'textContent');
export const contains = method<Node, [Node | null], boolean>(Node.prototype, 'contains');
/** Bits as in Node.compareDocumentPosition. */
export const comparePosition = method<Node, [Node], number>(Node.prototype, 'compareDocumentPosition');
export const getAttribute = method<Element, [string], string | null>(Element.prototype, 'getAttribute');
export const hasAttribute = method<Element, [string], boolean>(Element.prototype, 'hasAttribute');
export const closest = method<Element, [string], Element | null>(Element.prototype, 'closest');
/** Open shadow root or null. */
export const shadowRoot = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
/** False where the element isn't rendered; null on a platform that can't tell. */
export const checkVisibility = method<Element, [], boolean | null>(Element.prototype, 'checkVisibility');
export const boundingRect = method<Element, [], DOMRect>(Element.prototype, 'getBoundingClientRect');
const allIn = method<Element, [string], NodeListOf<Element>>(Element.prototype, 'querySelectorAll');
const allInDocument = method<Document, [string], NodeListOf<Element>>(Document.prototype, 'querySelectorAll');
export const body = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const documentElement = getter<Document, HTMLElement>(Document.prototype, 'documentElement');
const atPoint = method<Document, [number, number], Element | null>(Document.prototype, 'elementFromPoint');
const assigned = method<HTMLSlotElement, [], Node[]>(HTMLSlotElement.prototype, 'assignedNodes');

/** The element in the middle of the window. */
export function inView(): Element | null {
  return atPoint(document, innerWidth / 2, innerHeight / 2);
}

/** Descendants that match a selector, in document order. */
export function findAll(within: Document | Element, selector: string): Element[] {
  const found =
    nodeType(within) === 9 ? allInDocument(within as Document, selector) : allIn(within as Element, selector);
  return found ? Array.from(found) : [];
}

const tagged = method<Element, [string], HTMLCollectionOf<Element>>(Element.prototype, 'getElementsByTagName');

/** The first descendants of one kind, at most so many: the rest of the tree isn't walked. */
export function firstTagged(within: Element, name: string, most: number): Element[] {
  const all = tagged(within, name);
  const found: Element[] = [];
  for (let one = all?.[0]; one && found.length < most; one = all[found.length]) found.push(one);
  return found;
}

/** Nodes that a slot shows, empty where it shows its own children. */
export function assignedNodes(slot: Element): readonly Node[] {
  return assigned(slot as HTMLSlotElement) ?? [];
}

/** Parent in the composed tree: out of a shadow root to its host. */
export function parentElement(of: Node): Element | null {
  const parent = parentNode(of);
  if (!parent) return null;
  if (nodeType(parent) === 1) return parent as unknown as Element;
  return nodeType(parent) === 11 && 'host' in parent ? (parent as ShadowRoot).host : null;
}

const rootNode = method<Node, [], Node>(Node.prototype, 'getRootNode');

/** True if `inner` is `outer` or below it, also where shadow roots lie between. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; ) {
    if (contains(outer, at)) return true;
    const root: Node = rootNode(at);
    at = root !== at && nodeType(root) === 11 && 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

/** Raw text of a text node. */
export const data = getter<CharacterData, string>(CharacterData.prototype, 'data');
