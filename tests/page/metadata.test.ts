// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../../lib/page/metadata.ts';
import { sourceOf } from '../../lib/page/source.ts';
import { readStatements, withoutSpent } from '../../lib/page/statements.ts';

const here = 'https://courier.example/story?id=7#top';

function head(html: string): void {
  document.head.innerHTML = html;
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('lang');
});

describe('readSource', () => {
  it('believes JSON-LD first, also inside a graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', name: 'Nobody' },
        {
          '@type': ['NewsArticle'],
          headline: '  Two\n crossings ',
          datePublished: '2026-04-14T23:50:00-05:00',
          author: [{ name: 'Mira Ostrow' }, { name: 'Jun Park' }],
          publisher: { name: 'The Border Courier' },
          inLanguage: 'en-gb',
        },
      ],
    };
    head(`<title>Two crossings | BC</title><script type="application/ld+json">${JSON.stringify(graph)}</script>`);
    expect(readSource(document, here)).toEqual({
      url: 'https://courier.example/story?id=7',
      title: 'Two crossings',
      outlet: 'The Border Courier',
      author: 'Mira Ostrow, Jun Park',
      published: '2026-04-14',
      language: 'en-GB',
    });
  });

  it('falls back to meta elements, <time> and the html element', () => {
    head(
      '<meta property="og:title" content="Spring convoys"><meta name="author" content="M. O."><meta property="og:site_name" content="BC">',
    );
    document.body.innerHTML = '<article><time datetime="2026-05-02">yesterday</time></article>';
    document.documentElement.setAttribute('lang', 'ko');
    const source = readSource(document, here);
    expect(source).toMatchObject({
      title: 'Spring convoys',
      author: 'M. O.',
      outlet: 'BC',
      published: '2026-05-02',
      language: 'ko',
    });
  });

  it('says nothing that the page does not say', () => {
    head('<script type="application/ld+json">{ broken</script>');
    expect(readSource(document, here)).toEqual({
      url: 'https://courier.example/story?id=7',
      title: null,
      outlet: null,
      author: null,
      published: null,
      language: null,
    });
  });

  it.each([
    ['2026-04-14T01:00:00Z', '2026-04-14'],
    ['20260414', '2026-04-14'],
    ['2026/04/14 10:00', '2026-04-14'],
    ['14 April 2026', '2026-04-14'],
    ['Published: Apr. 14, 2026 09:30 PM', '2026-04-14'],
    ['2026년 4월 14일', '2026-04-14'],
    ['2026.4.14 10:00', '2026-04-14'],
    ['202604141030', '2026-04-14'],
    ['14 April', null],
    ['2026-13-40', null],
  ])('reads the day in %s as %s', (said, day) => {
    head(`<meta property="article:published_time" content="${said}">`);
    expect(readSource(document, here).published).toBe(day);
  });

  it.each([
    ['https://courier.example/story', 'https://courier.example/story'],
    ['/story', 'https://courier.example/story'],
    ['https://www.courier.example/story', 'https://www.courier.example/story'],
    ['https://elsewhere.example/story', 'https://courier.example/story?id=7'],
    ['javascript:alert(1)', 'https://courier.example/story?id=7'],
    ['http://', 'https://courier.example/story?id=7'],
  ])('takes the canonical address %s for %s', (canonical, url) => {
    head(`<link rel="canonical" href="${canonical}">`);
    expect(readSource(document, here).url).toBe(url);
  });

  it('does not believe again what was said of the article before', () => {
    head(
      '<title>First</title><link rel="canonical" href="/first"><meta property="og:site_name" content="BC"><meta name="author" content="A">',
    );
    const spent = readStatements(document);
    document.title = 'Second';
    const said = withoutSpent(readStatements(document), spent);
    expect(sourceOf(said, 'https://courier.example/second')).toMatchObject({
      url: 'https://courier.example/second',
      title: 'Second',
      author: null,
      outlet: 'BC',
    });
  });
});
