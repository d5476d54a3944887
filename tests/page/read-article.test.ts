// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findArticle } from '../../lib/page/find-article.ts';
import { type PassedOver, readBlocks } from '../../lib/page/read-article.ts';
import { offsetAt, pointAt, rangeOf, type TextBlock } from '../../lib/page/text-map.ts';

let passed: PassedOver;

beforeEach(() => {
  passed = { frames: 0, editors: 0, cut: 0, unseen: 0, shadows: new Set() };
});

function read(html: string): TextBlock[] {
  document.body.innerHTML = html;
  return [...readBlocks(document.body, passed)];
}

const texts = (html: string) => read(html).map((block) => block.text);

/** What the page itself holds under a range of a block, soft hyphens and line breaks of the source among it. */
function inPage(block: TextBlock, start: number, end: number): string {
  const init = rangeOf(block, start, end);
  if (!init) throw new RangeError('The page no longer holds these words.');
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  return range.toString();
}

/** Range of a word in a block. */
function find(block: TextBlock, word: string): [number, number] {
  const at = block.text.indexOf(word);
  if (at < 0) throw new RangeError(`“${word}” is not in “${block.text}”.`);
  return [at, at + word.length];
}

function only(blocks: readonly TextBlock[]): TextBlock {
  const [block] = blocks;
  if (!block || blocks.length > 1) throw new RangeError(`${blocks.length} blocks`);
  return block;
}

describe('readBlocks', () => {
  it('joins text across inline elements and finds the way back into each node', () => {
    const block = only(read('<p>over the <a href="#">Tum<b>en</b></a> River to <i>Won</i>jong-ri</p>'));
    expect(block.text).toBe('over the Tumen River to Wonjong-ri');
    expect(inPage(block, ...find(block, 'Tumen River'))).toBe('Tumen River');
    expect(inPage(block, ...find(block, 'Wonjong-ri'))).toBe('Wonjong-ri');
    expect(pointAt(block, block.text.indexOf('en River'), 'start')?.node.data).toBe('en');
    expect(pointAt(block, block.text.indexOf('en River'), 'end')?.node.data).toBe('Tum');
  });

  it('maps each offset to a place and back again', () => {
    const block = only(
      read('<p>\n  about  <em>1,500 tonnes</em>\n\tof <b>die&shy;sel</b>&nbsp;oil, <i>twice</i>\n</p>'),
    );
    for (let offset = 0; offset <= block.text.length; offset++) {
      // Where the text ends nothing starts.
      const sides = offset < block.text.length ? (['start', 'end'] as const) : (['end'] as const);
      for (const side of sides) {
        const point = pointAt(block, offset, side);
        expect(point && offsetAt(block, point.node, point.offset)).toBe(offset);
      }
    }
  });

  it('folds white space as a browser draws it, but keeps no-break spaces', () => {
    const block = only(read('<p>\n   Up to 300&nbsp;tons\n      of   <b> steel </b> pipes </p>'));
    expect(block.text).toBe('Up to 300\u00a0tons of steel pipes');
    expect(inPage(block, ...find(block, 'tons of steel')).replace(/\s+/g, ' ')).toBe('tons of steel');
  });

  it('keeps a word whole where it may be broken', () => {
    const block = only(read('<p>wash&shy;ing ma&shy;chines, Wonjong<wbr>-ri, alu&#8203;minium</p>'));
    expect(block.text).toBe('washing machines, Wonjong-ri, aluminium');
    expect(inPage(block, ...find(block, 'washing machines'))).toBe('wash\u00ading ma\u00adchines');
    expect(inPage(block, ...find(block, 'aluminium'))).toBe('alu\u200bminium');
  });

  it('takes one line break as a new line and two as a new block', () => {
    expect(texts('<div>Dandong<br>Sinuiju<br><br>Hunchun</div>')).toEqual(['Dandong\nSinuiju', 'Hunchun']);
  });

  it('leaves out what ruby says twice', () => {
    expect(texts('<p><ruby>圈河<rp>(</rp><rt>Quanhe</rt><rp>)</rp></ruby>口岸</p>')).toEqual(['圈河口岸']);
  });

  it('reads nested lists item by item, in reading order', () => {
    const blocks = read('<ul><li>tankers<ul><li>diesel</li></ul>from Vostochny</li><li>coal</li></ul>');
    expect(blocks.map((block) => block.text)).toEqual(['tankers', 'diesel', 'from Vostochny', 'coal']);
    expect(new Set(blocks.map((block) => block.role))).toEqual(new Set(['list-item']));
  });

  it('reads tables cell by cell, and paragraphs of a page laid out as a table as paragraphs', () => {
    const blocks = read(
      '<table><caption>Loads</caption><tr><th>Goods</th><td>coal</td><td><p>Long text</p></td></tr></table>',
    );
    expect(blocks.map((block) => [block.role, block.text])).toEqual([
      ['caption', 'Loads'],
      ['cell', 'Goods'],
      ['cell', 'coal'],
      ['paragraph', 'Long text'],
    ]);
  });

  it('says headlines, quotes and captions', () => {
    const blocks = read(
      '<h1>A</h1><blockquote><p>B</p></blockquote><figure><figcaption>C</figcaption></figure><p>D</p>',
    );
    expect(blocks.map((block) => block.role)).toEqual(['headline', 'quote', 'caption', 'paragraph']);
  });

  it('passes over what is no text of the article', () => {
    const html = `<p>coal</p><script>coal</script><style>p{}</style><nav>coal</nav><aside>coal</aside><footer>coal</footer>
      <form><p>coal</p><textarea>coal</textarea></form><p hidden>coal</p><p aria-hidden="true">coal</p>
      <div contenteditable>coal</div><div role="navigation">coal</div><button>coal</button>
      <div class="ad-slot related">coal</div><ul><li><a href="#">coal</a></li><li><a href="#">iron</a></li></ul>`;
    expect(texts(html)).toEqual(['coal']);
    expect(passed.editors).toBe(1);
  });

  it('keeps a text whose class merely sounds like something beside it', () => {
    expect(texts('<div class="headline"><p>Lead ore and shared roads</p></div><p class="badge-free">tin</p>')).toEqual([
      'Lead ore and shared roads',
      'tin',
    ]);
  });

  it('keeps units and drops the numbers of notes', () => {
    expect(texts('<p>300 m<sup>3</sup> of timber<sup><a href="#n1">1</a></sup> passed</p>')).toEqual([
      '300 m3 of timber passed',
    ]);
  });

  it('counts frames of the size of an article only', () => {
    const sizes = ['width="728" height="90"', 'width="800" height="900"', ''];
    read(`<p>coal</p>${sizes.map((size) => `<iframe srcdoc="x" ${size}></iframe>`).join('')}`);
    expect(passed.frames).toBe(1);
  });

  it('reads open shadow roots and says which', () => {
    document.body.innerHTML = '<p>before</p><x-story></x-story>';
    const story = document.querySelector('x-story');
    if (!story) throw new RangeError('no story');
    story.attachShadow({ mode: 'open' }).innerHTML = '<p>iron ore from Musan</p>';
    expect([...readBlocks(document.body, passed)].map((block) => block.text)).toEqual([
      'before',
      'iron ore from Musan',
    ]);
    expect(passed.shadows.size).toBe(1);
  });

  // In Chromium a form's inputs and a document's images shadow properties by their names, for content scripts too. Here
  // own properties do the same, as this document doesn't; those that it needs itself are left alone.
  it('is not misled by elements that shadow properties of the document and of a form', () => {
    document.body.innerHTML = '<div><article><p>Coal from Nampo</p><form></form><p>Rice to Rason</p></article></div>';
    const { body } = document;
    const article = document.querySelector('article');
    const shadowed = [document, article, ...document.querySelectorAll('form, p')];
    const names = ['body', 'firstChild', 'nextSibling', 'nodeType', 'textContent', 'closest', 'contains'];
    for (const object of shadowed) {
      for (const name of names) Object.defineProperty(object, name, { value: body, configurable: true });
    }
    try {
      const roots = findArticle(document);
      expect(roots[0] === article && roots.length === 1).toBe(true);
      const blocks = roots.flatMap((root) => [...readBlocks(root, passed)]);
      expect(blocks.map((block) => block.text)).toEqual(['Coal from Nampo', 'Rice to Rason']);
    } finally {
      for (const object of shadowed) for (const name of names) Reflect.deleteProperty(object ?? {}, name);
    }
  });
});

describe('findArticle', () => {
  const long = 'The convoy stood at the bridge for two days before anyone counted the trucks. '.repeat(4);
  const names = () => findArticle(document).map((element) => element.id || element.tagName);

  it('takes the article out of the page', () => {
    document.body.innerHTML = `<nav><p>${long}</p></nav><main><article id="a"><h1>T</h1><p>${long}</p></article><p>x</p></main>`;
    expect(names()).toEqual(['a']);
  });

  it('takes main where it holds many short articles', () => {
    const teasers = Array.from({ length: 6 }, () => `<article><p>${long.slice(0, 120)}</p></article>`).join('');
    document.body.innerHTML = `<main id="m">${teasers}</main>`;
    expect(names()).toEqual(['m']);
  });

  it('takes the densest container where nothing is said', () => {
    document.body.innerHTML = `<div><p>menu</p></div><div id="story"><p>${long}</p><p>${long}</p></div><aside><p>${long.repeat(9)}</p></aside>`;
    expect(names()).toEqual(['story']);
  });

  it('brings the headline along where it stands outside', () => {
    document.head.innerHTML = '<title>Two crossings – Courier</title>';
    document.body.innerHTML = `<h1 id="logo">Border Courier</h1><h1 id="h">Two crossings</h1><article id="a"><p>${long}</p></article>`;
    expect(names()).toEqual(['h', 'a']);
    document.head.innerHTML = '';
  });

  it('gives a short Korean article the weight that it has', () => {
    const korean =
      '권하 세관 앞에는 새벽부터 화물차가 줄지어 섰다. 대부분은 쌀과 비누를 싣고 원정리로 건너간다고 한 운전사가 말했다.';
    document.body.innerHTML = `<div>${'<p>메뉴</p>'.repeat(3)}</div><article id="k"><p>${korean}</p><p>${korean}</p></article>`;
    expect(names()).toEqual(['k']);
  });
});
