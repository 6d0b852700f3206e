import { describe, expect, test } from 'vitest';
import { planImage, previewImage, previewImageText, previewImages } from '../../../src/model/views/preview-images.ts';
import { siteColours } from '../../../src/io/preview-image/colours.ts';
import { renderPreviewImage } from '../../../src/io/preview-image/render.ts';
import { realSite } from '../../support/search-site.ts';

const { site } = realSite();

describe('the pictures of shared links', () => {
  test('are one for the site, one for each plan and one for each school year', () => {
    expect(previewImages(site)).toHaveLength(1 + site.plans.length + site.dutyRegister().schoolYears.length);
  });

  test('stay few when a site has thousands of plans, and the others show the site', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...site.plans[0]!, id: `ke-hoach-${index}` }));
    const large = { ...site, plans: many };
    expect(previewImages(large).length).toBeLessThan(100);
    expect(previewImage(large, planImage('ke-hoach-1999')).name).toBe('trang');
  });

  test('say in words what they show, once', () => {
    expect(previewImageText(previewImage(site, planImage('2024-dan-van-chinh-quyen')))).toBe(
      'Kế hoạch thực hiện công tác dân vận chính quyền năm 2024. Trường Mầm non Đỗ Đình Thiện. Năm 2024',
    );
    expect(previewImageText({ name: 'a', title: 'Trường', school: 'Trường', note: 'Mô tả.', accent: null })).toBe(
      'Trường. Mô tả',
    );
  });
});

test('a picture is a PNG of 1200 × 630 in a few kilobytes', async () => {
  const png = await renderPreviewImage(previewImage(site, planImage('2024-dan-van-chinh-quyen')));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
});

test('the colours are those of the file that a school changes', () => {
  expect(siteColours()).toMatchObject({ sheet: '#fff', violet: '#55289c' });
});
