// In: a drawing or a table as it stands on the page. Out: the same as an SVG file that needs no style sheet, and as PNG.

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What a style sheet may have said of a shape or a text. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

/** A copy of a drawing with every style written into it, on the ground that it stands on. */
export function svgText(drawing: SVGSVGElement, title: string): string {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [own, copied] = [drawing.querySelectorAll('*'), copy.querySelectorAll('*')];
  own.forEach((element, index) => {
    const target = copied[index];
    // What is drawn by reference takes its style from there.
    if (target === undefined || element.parentElement?.localName === 'defs') return;
    const style = getComputedStyle(element);
    if (style.display === 'none') target.setAttribute('display', 'none');
    for (const name of carried) target.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'data-mark', 'role', 'aria-label', 'style']) target.removeAttribute(name);
  });
  copy.removeAttribute('class');
  copy.removeAttribute('tabindex');
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  const ground = document.createElementNS(svgNamespace, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: groundOf(drawing) }))
    ground.setAttribute(name, value);
  copy.prepend(titleElement(title), ground);
  return new XMLSerializer().serializeToString(copy);
}

/** A table drawn as it is laid out: grounds, lower edges and words of its cells. */
export function tableSvgText(table: HTMLTableElement, title: string): string {
  const frame = table.getBoundingClientRect();
  const svg = document.createElementNS(svgNamespace, 'svg');
  const put = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string) => {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  };
  svg.setAttribute('xmlns', svgNamespace);
  svg.setAttribute('width', String(Math.ceil(frame.width)));
  svg.setAttribute('height', String(Math.ceil(frame.height)));
  svg.setAttribute('viewBox', `0 0 ${Math.ceil(frame.width)} ${Math.ceil(frame.height)}`);
  svg.append(titleElement(title));
  put('rect', { width: '100%', height: '100%', fill: groundOf(table) });
  for (const cell of table.querySelectorAll<HTMLElement>('th, td, td > *')) {
    const box = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    const [x, y] = [box.x - frame.x, box.y - frame.y];
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== 'transparent')
      put('rect', { x, y, width: box.width, height: box.height, fill: style.backgroundColor });
    const edge = Number.parseFloat(style.borderBottomWidth);
    if (edge > 0 && style.borderBottomStyle !== 'none')
      put('line', {
        x1: x,
        x2: x + box.width,
        y1: y + box.height - edge / 2,
        y2: y + box.height - edge / 2,
        stroke: style.borderBottomColor,
        'stroke-width': style.borderBottomStyle === 'double' ? edge / 3 : edge,
        'stroke-dasharray': dashes[style.borderBottomStyle] ?? 'none',
      });
  }
  for (const line of linesOfText(table)) {
    const style = getComputedStyle(line.element);
    put(
      'text',
      {
        x: line.box.x - frame.x,
        y: line.box.y - frame.y + line.box.height * 0.78,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      },
      line.text,
    );
  }
  return new XMLSerializer().serializeToString(svg);
}

const dashes: Readonly<Record<string, string>> = { dashed: '4 3', dotted: '1.5 2.5' };

/** Visible words of an element, line by line. */
function linesOfText(root: Element): { readonly element: Element; readonly text: string; readonly box: DOMRect }[] {
  const lines: { element: Element; text: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest('.vh') !== null) continue;
    const range = document.createRange();
    let text = '';
    let box: DOMRect | null = null;
    const whole = node.nodeValue ?? '';
    for (let at = 0; at < whole.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const next = range.getClientRects()[0];
      if (next === undefined) continue;
      if (box !== null && Math.abs(next.y - box.y) > 2) {
        lines.push({ element, text, box });
        text = '';
        box = null;
      }
      box ??= next;
      text += whole[at];
    }
    if (box !== null && text.trim() !== '') lines.push({ element, text, box });
  }
  return lines;
}

/** The first ground behind an element that is not clear. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return backgroundColor;
  }
  return 'white';
}

function titleElement(words: string): SVGTitleElement {
  const title = document.createElementNS(svgNamespace, 'title');
  title.textContent = words;
  return title;
}

/** Draws an SVG file at twice its size. Throws an Error where the browser can't draw it. */
export async function pngBytes(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  // Blobs are no images under the pages' policy; data is.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw on.');
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('The browser could not write the picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
