// In: elements of a page. Out: their text as blocks, one at a time, so that the caller can rest between two.
// The page is only looked at: no clone, no layout, no change.
import type { BlockRole } from '../core/article.ts';
import {
  assignedNodes,
  checkVisibility,
  data,
  firstChild,
  nextSibling,
  nodeType,
  parentElement,
  shadowRoot,
  tagName,
} from './safe-dom.ts';
import { BLOCKS, isEditor, isSkipped, roleOf } from './skip.ts';
import { BlockBuilder, NODE_MAX, type TextBlock } from './text-map.ts';

/** What was passed over though it may hold text, counted. */
export interface PassedOver {
  /** Embedded pages of the size of an article. */
  frames: number;
  editors: number;
  /** Text nodes that were read up to {@link NODE_MAX}. */
  cut: number;
  /** Blocks that aren't rendered now ("read more", closed details). */
  unseen: number;
  /** The page has not been drawn as it is now: asking whether text is seen would style all of it, so all counts as seen. */
  readonly isUndrawn?: boolean;
  /** Then: elements whose text may be parted otherwise once it is drawn, and is better read again. */
  readonly unsure?: Set<Element>;
  /** Open shadow roots that were read: an observer of the page doesn't see into them. */
  readonly shadows: Set<ShadowRoot>;
}

interface Frame {
  /** Nearest block-level element. */
  readonly block: Element;
  readonly isBlock: boolean;
  readonly role: BlockRole;
  readonly preserve: boolean;
  next: Node | null;
  readonly shadow: ShadowRoot | null;
  /** Nodes that a slot shows, in place of siblings. */
  readonly slotted: readonly Node[] | null;
  at: number;
}

/**
 * Reads the blocks under an element in document order, open shadow roots included.
 *
 * @param root where to begin; itself skipped only if `isSkipped` says so of something above it, which the caller asks
 * @param passed counts what was passed over
 */
export function* readBlocks(root: Element, passed: PassedOver): Generator<TextBlock, void> {
  const builder = new BlockBuilder();
  const frames: Frame[] = [enter(root, tagName(root).toUpperCase(), null)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const node = frame.next;
    let done: TextBlock | null = null;
    if (node === null) {
      frames.pop();
      if (frame.isBlock) done = builder.take();
    } else {
      frame.next = frame.slotted ? (frame.slotted[++frame.at] ?? null) : nextSibling(node);
      const type = nodeType(node);
      if (type === 3) {
        if (data(node as Text).length > NODE_MAX) passed.cut++;
        const unsure = passed.isUndrawn ? passed.unsure : undefined;
        done = builder.add(node as Text, frame.block, frame.role, frame.preserve, unsure);
      } else if (type === 1) {
        const element = node as Element;
        const name = tagName(element).toUpperCase();
        if (name === 'BR') done = builder.lineBreak();
        else if (isSkipped(element, name)) {
          count(element, name, passed);
          if (BLOCKS.has(name)) done = builder.take();
        } else {
          if (BLOCKS.has(name)) done = builder.take();
          const inner = enter(element, name, frame);
          if (inner.shadow) passed.shadows.add(inner.shadow);
          frames.push(inner);
        }
      }
    }
    if (done && isSeen(done, passed)) yield done;
  }
}

function enter(element: Element, name: string, outer: Frame | null): Frame {
  const isBlock = outer === null || BLOCKS.has(name);
  const slotted = name === 'SLOT' ? assignedNodes(element) : [];
  const shadow = shadowRoot(element);
  return {
    block: isBlock ? element : outer.block,
    isBlock,
    role: outer === null ? roleFrom(element) : roleOf(name, outer.role),
    preserve: name === 'PRE' || outer?.preserve === true,
    next: slotted[0] ?? firstChild(shadow ?? element),
    shadow,
    slotted: slotted.length > 0 ? slotted : null,
    at: 0,
  };
}

/** Role of text in an element from all that it stands in; for a read that begins in the middle of an article. */
function roleFrom(element: Element): BlockRole {
  const above: string[] = [];
  for (let at: Element | null = element; at; at = parentElement(at)) above.push(tagName(at).toUpperCase());
  return above.reduceRight<BlockRole>((role, name) => roleOf(name, role), 'paragraph');
}

function isSeen(block: TextBlock, passed: PassedOver): boolean {
  if (passed.isUndrawn || checkVisibility(block.element) !== false) return true;
  passed.unseen++;
  return false;
}

function count(element: Element, name: string, passed: PassedOver): void {
  if (isEditor(element)) passed.editors++;
  // Smaller frames are advertisements and players; the attributes are asked, as sizes on screen would cost a layout.
  else if (name === 'IFRAME' && isLarge(element)) passed.frames++;
}

function isLarge(frame: Element): boolean {
  const { width, height } = frame as HTMLIFrameElement;
  return !(Number.parseInt(width, 10) < 400 || Number.parseInt(height, 10) < 300) && width !== '' && height !== '';
}
