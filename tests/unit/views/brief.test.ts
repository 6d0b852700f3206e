import { describe, expect, test } from 'vitest';
import { contactView, publishedContact } from '../../../src/model/views/contact-view.ts';
import { boardProgress } from '../../../src/model/views/disclosure/board-progress.ts';
import { briefItems } from '../../../src/model/views/disclosure/brief.ts';
import { homeView } from '../../../src/model/views/home-view.ts';
import { sampleSite, sampleSiteOn } from '../disclosure/sample-site.ts';

describe('what is published, in a few lines', () => {
  test('is on a Sunday the menu of the week to come, a day a line', () => {
    const [menu] = briefItems(sampleSite, 'F03');
    expect(menu?.label).toBe('Thực đơn tuần 23/11–29/11/2026');
    expect(menu?.lines[0]).toMatchObject({ label: 'Thứ Hai, 23/11/2026', text: expect.stringContaining('Cơm') });
  });

  test('is on a weekday the menu of that week, and the next one is after it', () => {
    const labels = briefItems(sampleSiteOn('2026-11-20'), 'F03').map(({ label, lines }) => [label, lines.length > 0]);
    expect(labels).toEqual([
      ['Thực đơn tuần 16/11–22/11/2026', true],
      ['Thực đơn tuần 23/11–29/11/2026', false],
    ]);
  });

  test('are the fees with what each is paid for', () => {
    const [fees] = briefItems(sampleSite, 'B03');
    expect(fees?.lines).toContainEqual({ label: 'Tiền ăn', text: '22.000 đồng/ngày', note: null });
    expect(fees?.lines).toContainEqual({ label: 'Học phí', text: '0 đồng/tháng', note: 'Nhà trẻ' });
  });

  test('is nothing while nothing is published', () => {
    expect(briefItems(sampleSite, 'D01')).toEqual([]);
  });
});

describe('the contact', () => {
  const { data } = sampleSite.school;
  const published = publishedContact(sampleSite);

  test('is that of the settings, whatever was published', () => {
    const { phone } = contactView({ ...data, phone: '0218 111 222' }, published);
    expect(phone).toEqual({ name: 'Điện thoại', text: '0218 111 222', to: 'tel:0218111222' });
  });

  test('is read from what was published where the settings are silent, so that no page calls it unpublished', () => {
    const { phone, unknown, others } = contactView({ ...data, phone: null, address: null, email: null }, published);
    expect(phone).toMatchObject({ text: '000 000 0000', to: 'tel:0000000000' });
    expect(unknown).toBe('');
    expect(others.map(({ label }) => label)).toEqual(['Điểm trường']);
  });
});

test('the home page says what is eaten on the next school day', () => {
  const { nextDay } = homeView(sampleSite);
  expect(nextDay).toMatchObject({
    day: 'Thứ Hai, 23/11/2026',
    item: { path: '/cong-khai/f03/2026-w48/' },
  });
});

describe('how much of a school year is published', () => {
  const { total, parts, late } = boardProgress(sampleSite, '2026-2027');

  test('counts each duty once', () => {
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(total).toBe(sampleSite.dutyRegister().boardRows('2026-2027').length);
  });

  test('lists each duty that is late, the longest late first', () => {
    expect(late).toHaveLength(parts.find(({ key }) => key === 'missing')!.count);
    const days = late.map(({ lastDayIso }) => lastDayIso);
    expect(days).toEqual([...days].sort());
  });
});
