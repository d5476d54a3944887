// In: an element. Out: whether its text is none of the article's.
import type { BlockRole } from '../core/article.ts';
import { findAll, firstTagged, getAttribute, hasAttribute, tagName, textContent } from './safe-dom.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that start a line of their own, by the HTML standard's default style sheet. */
export const BLOCKS = set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

// `RT` and `RP` repeat in another script what the base text says.
const SKIPPED = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM TEXTAREA SELECT DATALIST BUTTON INPUT OBJECT EMBED IFRAME SVG MATH CANVAS VIDEO AUDIO DIALOG RT RP RTC HEAD METER PROGRESS SEARCH',
);
const SKIPPED_ROLES = set(
  'navigation complementary contentinfo search dialog alertdialog alert menu menubar toolbar tablist textbox button banner',
);
/** Words in class or id by which publishers name what stands beside an article. */
const BESIDE =
  /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|promo\w*|related|recommend\w*|newsletter|subscribe|share|sharing|social|comments?|cookies?|consent|breadcrumbs?|outbrain|taboola)(?:$|[-_\s])/i;
/** What bears such a name is beside the article only if it is short; some publishers name the whole page so. */
const BESIDE_MAX = 1500;

const ROLES: Readonly<Record<string, BlockRole>> = {
  H1: 'headline',
  H2: 'headline',
  H3: 'headline',
  H4: 'headline',
  H5: 'headline',
  H6: 'headline',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
  TD: 'cell',
  TH: 'cell',
};

/** Role of text in an element, given the role of what it stands in. */
export function roleOf(name: string, outer: BlockRole): BlockRole {
  // Paragraphs in a cell are those of a page that is laid out as a table.
  return ROLES[name] ?? (name === 'P' && outer === 'cell' ? 'paragraph' : outer);
}

/** True for an editor, where a reader writes rather than reads. */
export function isEditor(element: Element): boolean {
  const editable = getAttribute(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || tagName(element) === 'TEXTAREA';
}

/** True if the element and all below it are no text of the article. Asks for neither style nor layout. */
export function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.has(name)) return true;
  if (hasAttribute(element, 'hidden') || hasAttribute(element, 'inert')) return true;
  if (getAttribute(element, 'aria-hidden') === 'true' || isEditor(element)) return true;
  const role = getAttribute(element, 'role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  // The number of a note would grow into the word or figure before it; "m³" has no link in it.
  if (name === 'SUP') return firstTagged(element, 'a', 1).length > 0;
  return BLOCKS.has(name) && isBeside(element, name);
}

function isBeside(element: Element, name: string): boolean {
  const named = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  if (named.length > 1 && BESIDE.test(named)) return lengthOf(element) < BESIDE_MAX;
  return (name === 'UL' || name === 'OL') && isLinkList(element);
}

/** A list that is nothing but links leads away from the article. */
function isLinkList(list: Element): boolean {
  const links = findAll(list, 'a');
  if (links.length < 2) return false;
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return linked > 0.8 * lengthOf(list);
}

/** Code units of text in an element, blanks folded roughly. */
function lengthOf(element: Element): number {
  return (textContent(element) ?? '').replace(/\s+/g, ' ').length;
}
