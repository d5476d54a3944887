// In: nothing. Out: pages in shapes that an article comes in besides the plain one: live, pictures, stubs, letters, tables.
import type { Outlet } from './outlets.ts';
import { around, chinese, each, english, items, korean } from './words.ts';

const { menu, teasers, bio, comments, consent, newsletter } = around;
const page = (lang: string, head: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const nav = `<header><nav><ul>${items(menu)}</ul></nav></header>`;
const [first = '', ...later] = english.paragraphs;
const published = '2026-05-02';

/** A reader of the open part of a paid article has its first three paragraphs. */
const stub = { title: english.title, paragraphs: english.paragraphs.slice(0, 3) };
/** A wire's text begins with its place and day. */
const wire = { title: english.title, paragraphs: [`HUNCHUN, China, May 2 (River Wire) - ${first}`, ...later] };

export const shapes: readonly Outlet[] = [
  {
    manner: 'a live blog: posts with their own times, key points, a bar to follow',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} – live | River Daily</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"${english.title}","datePublished":"2026-05-02T06:00:00Z","author":{"@type":"Person","name":"Mira Ostrow"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Gate opens","datePublished":"2026-05-02T09:00:00Z"}]}</script>`,
      `${nav}<main><article class="liveblog"><h1>${english.title}</h1><div class="share-bar"><button>Follow</button></div><div class="live-feed">${english.paragraphs.map((x, i) => `<section class="post" id="p${i}"><time datetime="2026-05-02T0${9 - (i % 8)}:00:00Z">${9 - (i % 8)}.00</time><p>${x}</p><div class="social-share"><a href="#s">Share</a></div></section>`).join('')}</div></article><aside class="sidebar"><ul>${items(teasers)}</ul></aside></main>`,
    ),
  },
  {
    manner: 'a gallery: each paragraph is the text of a picture, captions with credits, byline shown only',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | River Pictures</title><meta property="og:title" content="${english.title}">`,
      `${nav}<div class="gallery-page"><h1>${english.title}</h1><div class="credit-line"><span class="author-name">By Mira Ostrow</span> <span>May 2, 2026</span></div><div class="slides">${english.paragraphs.map((x, i) => `<figure class="slide"><img src="${i}.jpg" alt=""><div class="slide-text"><p>${x}</p></div><div class="slide-count">${i + 1} of 11</div></figure>`).join('')}</div></div><footer><p>${consent}</p></footer>`,
    ),
  },
  {
    manner: 'a paywall stub: three paragraphs, then the offer',
    story: stub,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${stub.title} - The Ledger</title><meta name="author" content="Mira Ostrow"><meta property="article:published_time" content="2026-05-02T05:00:00Z"><meta property="og:title" content="${stub.title}">`,
      `${nav}<article><h1>${stub.title}</h1><div class="article-body">${each(stub, '<p>', '</p>')}</div><div class="paywall-offer"><h2>Keep reading</h2><p>Subscribe for 1 a week to read this story and everything else that our reporters find out.</p><button>Subscribe</button></div></article><section class="related-stories"><ul>${items(teasers)}</ul></section>`,
    ),
  },
  {
    manner: 'AMP: custom elements, adverts between, author in a list',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${english.title}</title><link rel="canonical" href="https://river.example/2026/05/02/lorries"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${english.title}","datePublished":"2026-05-02","author":{"@type":"Person","name":"Mira Ostrow"}}</script>`,
      `<amp-sidebar id="s"><ul>${items(menu)}</ul></amp-sidebar><header class="amp-header"><a href="/">River</a></header><article class="amp-wp-article"><header><h1 class="amp-wp-title">${english.title}</h1><ul class="amp-wp-meta"><li class="amp-wp-byline"><span class="amp-wp-author">Mira Ostrow</span></li><li class="amp-wp-posted-on"><time datetime="2026-05-02T05:00:00Z">2 days ago</time></li></ul></header><amp-img src="x.jpg"></amp-img><div class="amp-wp-article-content">${english.paragraphs.map((x, i) => `<p>${x}</p>${i % 4 === 2 ? '<amp-ad width="300" height="250"><div class="ad-label">Advertisement</div></amp-ad>' : ''}`).join('')}</div></article><amp-iframe src="/c"></amp-iframe><footer class="amp-wp-footer"><p>${consent}</p></footer>`,
    ),
  },
  {
    manner: 'a Korean portal (Daum): text in sections, reporter above, recommendations by machine',
    story: korean,
    author: '홍길순',
    published,
    language: 'ko',
    html: page(
      'ko',
      `<title>${korean.title}</title><meta property="og:title" content="${korean.title}"><meta property="og:site_name" content="강변일보 | Daum"><meta property="og:regDate" content="20260502091511">`,
      `<div id="kakaoWrap"><header class="doc-header"><ul>${items(['홈', '뉴스', '연예'])}</ul></header><main class="doc-main"><section class="inner-main"><article id="mainContent" class="content-article"><div class="head_view"><h3 class="tit_view">${korean.title}</h3><div class="info_view"><span class="txt_info">홍길순 기자</span><span class="txt_info">입력 <span class="num_date">2026. 5. 2. 09:15</span></span></div></div><div class="news_view fs_type1"><div class="article_view"><section>${korean.paragraphs.map((x, i) => `${i === 1 ? '<figure class="figure_frm"><img></figure>' : ''}<p dmcf-pid="${i}" dmcf-ptype="general">${x}</p>`).join('')}</section></div><p class="txt_copyright">Copyright © 강변일보. 무단전재 및 재배포 금지.</p></div><div class="foot_view"><a class="link_news">강변일보에서 직접 확인하세요.</a></div></article></section><div class="box_recommend"><h3>이 시각 추천뉴스</h3><ul>${items(teasers)}</ul></div></main></div>`,
    ),
  },
  {
    manner: 'a Chinese portal (Sina): artibody, source and day in one line, statement of the author below',
    story: chinese,
    author: '王明',
    published,
    language: 'zh-CN',
    html: page(
      'zh-CN',
      `<title>${chinese.title}_江边新闻_江边网</title><meta property="og:title" content="${chinese.title}"><meta property="article:published_time" content="2026-05-02T21:30:00+08:00"><meta name="keywords" content="货车,桥">`,
      `<div class="top-banner">${items(['首页', '国内', '国际'])}</div><div class="main-content w1240"><h1 class="main-title">${chinese.title}</h1><div class="top-bar"><div class="date-source"><span class="date">2026年05月02日 21:30</span> <a class="source">江边日报</a></div></div><div class="article-content clearfix"><div class="article-content-left"><div class="article" id="artibody">${chinese.paragraphs.map((x) => `<p cms-style="font-L">　　${x}</p>`).join('')}<p class="show_author">记者 王明 责任编辑：李强</p></div><div class="article-bottom"><div class="keywords"><a>货车</a></div></div></div><div class="article-content-right"><ul>${items(['热门新闻', '鱿鱼'])}</ul></div></div></div>`,
    ),
  },
  {
    manner: 'a wire with a dateline: author and editors in a last line, nothing in the head',
    story: wire,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${wire.title} | River Wire</title>`,
      `${nav}<main><div class="story"><h1 class="headline">${wire.title}</h1><p class="meta">By Mira Ostrow and staff writers</p><p class="meta">May 2, 2026 5:12 AM UTC Updated 3 hours ago</p>${each(wire, '<p>', '</p>')}<p class="trust">Our Standards: The River Wire Principles.</p></div><div class="more-from"><h3>More from River Wire</h3><ul>${items(teasers)}</ul></div></main>`,
    ),
  },
  {
    manner: 'a long read: pull quotes repeat the text, chapters, author and photographer',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} - The Long View</title><meta property="og:title" content="${english.title}"><meta property="article:published_time" content="2026-05-02T05:00:00Z">`,
      `${nav}<main><article><header class="hero"><h1>${english.title}</h1><p class="credits">Words by Mira Ostrow</p><p class="credits">Photographs by Ada Lund</p></header>${english.paragraphs.map((x, i) => `<p>${x}</p>${i === 3 ? `<aside class="pullquote"><p>${english.paragraphs[2] ?? ''}</p></aside>` : ''}${i === 6 ? `<blockquote class="pull-quote">${english.paragraphs[5] ?? ''}</blockquote>` : ''}${i === 5 ? '<h2>II</h2>' : ''}`).join('')}</article><div class="author-bio"><p>${bio}</p></div></main>`,
    ),
  },
  {
    manner: 'a newsletter on the web: tables within tables, greeting, links to unsubscribe',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>${english.title}</title><meta name="author" content="Mira Ostrow"><meta name="date" content="2026-05-02">`,
      `<table class="wrapper" width="100%"><tr><td align="center"><table width="600"><tr><td class="preheader"><a href="/v">View in browser</a></td></tr><tr><td><img alt="River Letter"></td></tr><tr><td><h1>${english.title}</h1></td></tr><tr><td class="content">${each(english, '<p style="margin:0">', '</p>')}</td></tr><tr><td class="footer"><p>You get this letter because you signed up. <a href="/u">Unsubscribe</a></p><p>${newsletter}</p></td></tr></table></td></tr></table>`,
    ),
  },
  {
    manner: 'an old layout of tables: menu in a column, text in a cell with font elements, byline in bold',
    story: english,
    author: 'Mira Ostrow',
    published,
    language: 'en',
    html: page(
      'en',
      `<title>The River - ${english.title}</title>`,
      `<table width="760"><tr><td colspan="3"><img alt="The River"></td></tr><tr valign="top"><td width="140" bgcolor="#eee">${menu.map((m) => `<a href="/${m}">${m}</a><br>`).join('')}</td><td width="480"><font size="5"><b>${english.title}</b></font><br><font size="2"><b>By Mira Ostrow</b><br>May 2, 2026</font><br><br>${english.paragraphs.map((x) => `<font face="Times">${x}</font><br><br>`).join('')}</td><td width="140">${teasers.map((t) => `<a href="/t">${t}</a><br><br>`).join('')}</td></tr><tr><td colspan="3"><font size="1">${comments[0] ?? ''}</font></td></tr></table>`,
    ),
  },
];
