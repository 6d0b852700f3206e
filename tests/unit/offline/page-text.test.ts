import { describe, expect, test } from 'vitest';
import { KEPT_PLACEHOLDER, isPageAt, titleOf, withKept, withNotice } from '../../../src/client/offline/page-text.ts';

const page =
  '<html><head><title>Kế hoạch &lt;b&gt; · Trường mẫu</title></head><body><main id="chinh"><h1>K</h1></main></body></html>';

test('a kept page begins its text with the day on which it was kept', () => {
  expect(withNotice(page, '2026-11-22')).toMatch(
    /<main id="chinh"><p [^>]*><strong>Bản đã lưu ngày 22\/11\/2026\.<\/strong>.*<\/p><h1>/u,
  );
});

test('a kept page says of what day it is even where it is built in a way that nobody knows', () => {
  for (const odd of ['<html><body class="x"><p>K</p>', '<p>K</p>', ''])
    expect(withNotice(odd, '2026-11-22')).toContain('Bản đã lưu ngày 22/11/2026.');
  expect(withNotice('<main>$&</main>', '2026-11-22')).toMatch(/<\/p>\$&<\/main>$/u);
});

test('a page is at the address that it names as its own, on whatever host; all others are not', () => {
  const named = (url: string) => `<head><link rel="canonical" href="${url}"></head>`;
  const here = 'http://localhost:4321/ke-hoach/mau/';
  expect(isPageAt(named('https://truong.example/ke-hoach/mau/'), here)).toBe(true);
  expect(isPageAt(named('https://truong.example/'), here)).toBe(false);
  expect(isPageAt(named('https://truong.example/mam-non/ke-hoach/mau/'), here)).toBe(false);
  expect(isPageAt(named('not an address'), here)).toBe(false);
  expect(isPageAt('<title>Wi-Fi</title>', here)).toBe(false);
});

test('a title is what the page calls itself, without the name of the site, and stays text', () => {
  expect(titleOf(page)).toBe('Kế hoạch &lt;b&gt;');
  expect(titleOf('<title>Trường mẫu</title>')).toBe('Trường mẫu');
  expect(titleOf('no title')).toBe('');
});

describe('the list of kept pages', () => {
  const offline = `<ul>${KEPT_PLACEHOLDER}</ul>`;

  test('shows the latest first, each with its day', () => {
    const listed = withKept(offline, [
      { url: 'https://a.example/1/', title: 'Một', savedOn: '2026-11-20' },
      { url: 'https://a.example/2/', title: '$& Hai', savedOn: '2026-11-21' },
    ]);
    expect(listed).toBe(
      '<ul><li><a href="https://a.example/2/">$& Hai</a> <span class="source">lưu ngày 21/11/2026</span></li>' +
        '<li><a href="https://a.example/1/">Một</a> <span class="source">lưu ngày 20/11/2026</span></li></ul>',
    );
  });

  test('lets no address end its attribute', () => {
    expect(withKept(offline, [{ url: 'https://a.example/"><b>/', title: 'a', savedOn: '2026-11-20' }])).toContain(
      'href="https://a.example/&quot;><b>/"',
    );
  });

  test('says that there are none where there are none', () => {
    expect(withKept(offline, [])).toBe(offline);
  });
});
