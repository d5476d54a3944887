import { describe, expect, it } from 'vitest';
import { pageKeyOf, siteOf } from '../../lib/store/page-key.ts';

describe('the key of a page', () => {
  it.each([
    ['https://quay.example/a#quote', 'https://quay.example/a'],
    ['https://quay.example/a?utm_source=x&utm_medium=y', 'https://quay.example/a'],
    ['https://quay.example/a?id=7&fbclid=zz&p=2', 'https://quay.example/a?id=7&p=2'],
    ['https://quay.example/a?UTM_Campaign=x&gclid=1&b=2', 'https://quay.example/a?b=2'],
    // The order and spelling of what stays may choose the article.
    ['https://quay.example/a?z=%EA%B0%80&a=1+2&z', 'https://quay.example/a?z=%EA%B0%80&a=1+2&z'],
    ['https://quay.example/a?utm%5Fsource=x', 'https://quay.example/a'],
    ['https://quay.example/a?%E0%A4%A=1', 'https://quay.example/a?%E0%A4%A=1'],
    // Words of publishers that only look like trackers.
    ['https://quay.example/a?atlas=1&utmost=2', 'https://quay.example/a?atlas=1&utmost=2'],
    ['https://reader:secret@quay.example/a', 'https://quay.example/a'],
    ['HTTPS://Quay.Example:443/A', 'https://quay.example/A'],
    ['file:///home/reader/clip.html#x', 'file:///home/reader/clip.html'],
    ['  not an address ', 'not an address'],
    [null, ''],
  ])('%s → %s', (url, key) => {
    expect(pageKeyOf(url)).toBe(key);
    expect(pageKeyOf(key)).toBe(key);
  });

  it('names the site by its host', () => {
    expect(siteOf('https://News.Quay.example:8443/a')).toBe('news.quay.example');
    expect(siteOf('file:///a')).toBe('');
    expect(siteOf('pasted')).toBe('');
    expect(siteOf(null)).toBe('');
  });
});
