import { describe, expect, test } from 'vitest';
import { KEPT_PLACEHOLDER, titleOf, withKept, withNotice } from '../../../src/offline/page-text.ts';

const page =
  '<html><head><title>Kế hoạch &lt;b&gt; · Trường mẫu</title></head><body><main id="chinh"><h1>K</h1></main></body></html>';

test('a kept page begins its text with the day on which it was kept', () => {
  expect(withNotice(page, '2026-11-22')).toMatch(
    /<main id="chinh"><p [^>]*><strong>Bản đã lưu ngày 22\/11\/2026\.<\/strong>.*<\/p><h1>/u,
  );
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
