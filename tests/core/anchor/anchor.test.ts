import { describe, expect, it } from 'vitest';
import { Anchorer, type Kept } from '../../../lib/core/anchor/anchor.ts';
import { fold } from '../../../lib/core/anchor/fold.ts';
import { articleFromText } from '../../../lib/core/article.ts';
import { corpusEdits, judge } from '../../support/anchor-rates.ts';

const first = 'The group puts the load at 24,000 tonnes and its price at some $1.9 million.';
const before = articleFromText(
  `A carrier switched off its signal on 9 January. ${first} Its owner denies it.\n\nNo one saw it again.`,
);

function keptFrom(text: string, exact: string, telling: readonly string[] = []): Kept {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(end, end + 64),
    start,
    telling,
  };
}

function foundIn(now: string, exact = first, known = true) {
  const article = articleFromText(now);
  const anchor = new Anchorer(article, []).find(keptFrom(before.text, exact), known ? before : null);
  return { ...anchor, words: anchor.span ? article.text.slice(anchor.span.start, anchor.span.end) : null };
}

describe('generated edits of the corpus', () => {
  const verdicts = corpusEdits(2).map((edit) => judge(edit, true));

  it('has hundreds of them, of all four outcomes', () => {
    expect(verdicts.length).toBeGreaterThan(800);
    expect(new Set(verdicts.map(({ edit }) => edit.expected))).toEqual(new Set(['exact', 'moved', 'altered', 'gone']));
  });

  it('says the right state of the right passage for 99 of 100', () => {
    expect(verdicts.filter(({ isRight }) => isRight).length / verdicts.length).toBeGreaterThanOrEqual(0.99);
  });

  it('is never silently wrong, with the text of then or without', () => {
    const blind = corpusEdits(1).map((edit) => judge(edit, false));
    const wrong = [...verdicts, ...blind].filter(({ isSilentlyWrong }) => isSilentlyWrong);
    expect(wrong.map(({ edit, anchor }) => `${edit.article} ${edit.edit}: ${anchor.state}`)).toEqual([]);
  });
});

describe('numbers, names and days', () => {
  it.each([
    ['another figure', '24,000', '14,000', ['14,000']],
    ['a figure that ends alike', 'at 24,000', 'at 124,000', ['124,000']],
    ['a figure with its points placed otherwise', '24,000', '24.000', ['24.000']],
    ['another sum', '$1.9', '€1.9', ['€']],
    ['a figure in words', '24,000', 'some thousand', ['thousand']],
  ])('shouts %s', (_, was, now, shouted) => {
    const anchor = foundIn(before.text.replace(was, now));
    expect(anchor.state).toBe('altered');
    expect(
      anchor.changes.filter((change) => change.kind === 'now' && change.isGrave).map(({ text }) => text.trim()),
    ).toEqual(shouted);
  });

  it('never takes a raised figure for a plain one', () => {
    const kept = keptFrom('The plot has 102 rows.', 'The plot has 102 rows.');
    expect(new Anchorer(articleFromText('The plot has 10² rows.'), []).find(kept, null).state).not.toBe('exact');
  });

  it('shouts a word that turns the sense', () => {
    const anchor = foundIn(before.text.replace('puts the load', 'never put the load'));
    expect(anchor.changes.some((change) => change.isGrave && change.text.includes('never'))).toBe(true);
  });

  it('is quiet about a word of no weight', () => {
    const anchor = foundIn(before.text.replace('its price', 'the whole price'));
    expect(anchor.state).toBe('altered');
    expect(anchor.changes.filter((change) => change.isGrave)).toEqual([]);
  });
});

describe('what is the same and what is not', () => {
  it('finds words in other typesetting, at their own offsets', () => {
    const now = before.text.replace('the load at', 'the\u00a0load at').replace('price', 'pri\u00adce');
    expect(foundIn(now)).toMatchObject({
      state: 'exact',
      words: first.replace('the load', 'the\u00a0load').replace('price', 'pri\u00adce'),
    });
  });

  it('says altered where the sentence around the words has grown', () => {
    expect(foundIn(before.text.replace(first, `It is untrue that ${first}`)).state).toBe('altered');
  });

  it('says gone, and not altered, where only another sentence with its words is left', () => {
    const twin = first.replace('24,000', '26,000');
    const then = articleFromText(`${before.text}\n\n${twin}`);
    const now = articleFromText(then.text.replace(`${first} `, ''));
    expect(new Anchorer(now, []).find(keptFrom(then.text, first), then).state).toBe('gone');
  });

  it('needs a neighbour to say altered where the text of then is not known', () => {
    expect(foundIn(`Other news.\n\n${first.replace('24,000', '26,000')}`, first, false).state).toBe('gone');
    expect(foundIn(before.text.replace('24,000', '26,000'), first, false).state).toBe('altered');
  });

  it('says nothing stands in an empty page, and that empty words are nowhere', () => {
    expect(foundIn('').state).toBe('gone');
    expect(foundIn(before.text, '').state).toBe('gone');
  });

  it('finds a word that the reader kept at its own place among many', () => {
    const text = 'Coal came in May. Coal left in June. Coal stayed in July.';
    const start = text.indexOf('Coal left');
    const kept: Kept = {
      exact: 'Coal',
      prefix: text.slice(0, start),
      suffix: text.slice(start + 4),
      start,
      telling: [],
    };
    expect(new Anchorer(articleFromText(`New. ${text}`), []).find(kept, articleFromText(text)).span?.start).toBe(
      start + 5,
    );
  });
});

describe('time', () => {
  it('searches only the neighbourhood in a text too long to be searched whole', () => {
    // Twelve million steps are the bound; two million letters times the words of this sentence are more.
    const filler = Array.from(
      { length: 26_000 },
      (_, i) => `Line ${i} says that nothing of note went through the gate on that day at all.`,
    );
    const text = [...filler.slice(0, 9), before.text.replace('24,000', '26,000'), ...filler.slice(9)].join('\n\n');
    const long = keptFrom(before.text, `${first} Its owner denies it.`);
    const anchor = new Anchorer(articleFromText(text), []).find(long, null);
    expect(anchor.state).toBe('altered');
  });
});

describe('folding', () => {
  it('gives the way back for every code unit', () => {
    const text = ' “한글”…  ﬁne  e\u0301 １２';
    const folded = fold(text);
    expect(folded.text).toBe('"한글"... fine \u00e9 12');
    expect(folded.at.length).toBe(folded.text.length + 1);
    expect(text[folded.at[1] as number]).toBe('한');
    expect(text.slice(folded.at[folded.text.indexOf('12')])).toBe('１２');
  });
});
