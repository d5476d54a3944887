// In: an element. Out: whether its text is none of the article's.
import type { BlockRole } from '../core/article.ts';
import { closest, findAll, firstTagged, getAttribute, hasAttribute, tagName, textContent } from './safe-dom.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that start a line of their own, by the HTML standard's default style sheet. */
export const BLOCKS = set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

// `RT` and `RP` repeat in another script what the base text says.
const SKIPPED = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER TEXTAREA SELECT DATALIST BUTTON INPUT OBJECT EMBED IFRAME SVG MATH CANVAS VIDEO AUDIO DIALOG RT RP RTC HEAD METER PROGRESS SEARCH',
);
const SKIPPED_ROLES = set(
  'navigation complementary contentinfo search dialog alertdialog alert menu menubar toolbar tablist textbox button banner',
);
/** Words in class or id by which publishers name what stands beside an article. */
const BESIDE =
  /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|promo\w*|relat(?:ed|ion)\w*|recommend\w*|recirc\w*|trending|popular|most-\w+|read-?more|more-(?:on|from|in|news|stories)|also-\w+|newsletter|sign-?up|subscribe|share\w*|sharing|social|comments?|cookies?|consent|breadcrumbs?|menu|sidebar|widget|pagination|tags|topics|keywords?|bio|copyright|donat\w+|teasers?|pull-?quotes?|\w+-count(?:er)?|outbrain|taboola|sr-only|(?:visually|a11y)-hidden|screen-reader\w*)(?:$|[-_\s])/i;
/** What bears such a name is beside the article only if it is short and has no headline; some name the whole page so. */
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
  if (hasAttribute(element, 'hidden') || isEditor(element)) return true;
  const role = getAttribute(element, 'role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  // The number of a note would grow into the word or figure before it; "m³" has no link in it.
  if (name === 'SUP') return firstTagged(element, 'a', 1).length > 0;
  // An open dialog takes the whole page out of reach, and some publishers put it into one form: then it is read.
  if (name === 'FORM' || hasAttribute(element, 'inert') || getAttribute(element, 'aria-hidden') === 'true') {
    return isShort(element);
  }
  return BLOCKS.has(name) && isBeside(element, name);
}

function isShort(element: Element): boolean {
  return !firstTagged(element, 'h1', 1)[0] && lengthOf(element) < BESIDE_MAX;
}

function isBeside(element: Element, name: string): boolean {
  if (/^(?:ARTICLE|MAIN|BODY|H1)$/.test(name)) return false;
  const named = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  // `RelatedStories` is two words, too.
  if (BESIDE.test(named.replace(/([a-z])(?=[A-Z])/g, '$1-'))) return isShort(element);
  if (!/^(?:[UO]L|P|H\d)$/.test(name)) return false;
  if (closest(element, 'a')) return true;
  return firstTagged(element, 'a', 1).length > 0 && linked(element) > 0.8 * lengthOf(element);
}

/** Code units of linked text in an element: what is nothing but links leads away from the article. */
export function linked(element: Element): number {
  return findAll(element, 'a').reduce((sum, link) => sum + lengthOf(link), 0);
}

/** Code units of text in an element, blanks folded roughly. */
export function lengthOf(element: Element): number {
  return (textContent(element) ?? '').replace(/\s+/g, ' ').length;
}
