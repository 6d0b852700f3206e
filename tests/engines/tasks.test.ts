import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address } from '../support/browser.ts';
import type { Engine } from '../support/engines/engine.ts';
import { engines } from '../support/engines/engines.ts';
import { ownFolder } from '../support/engines/own-folder.ts';
import { answered, shownAnswer } from '../support/search-page.ts';
import { r } from '../unit/word/support/ooxml.ts';
import { samplePlan } from '../unit/word/support/sample-plan.ts';

const patient = { timeout: 100_000, interval: 250 };

for (const { name, available, launch } of engines)
  describe.skipIf(!available)(`in ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await launch();
    });
    afterAll(() => engine?.close());

    /** Waits until the open search page has answered a query, and reads what it shows. */
    async function answerTo(query: string) {
      const status = () =>
        engine.run((done) => {
          const text = document.getElementById('trang-thai')!.textContent;
          return document.querySelector(done) === null ? '' : text;
        }, answered);
      await expect.poll(status, patient).toContain(`“${query}”`);
      return engine.run(shownAnswer);
    }

    test('search finds a document by its number and year, as an address that somebody shared asks', async () => {
      await engine.open(address('/tim-kiem/?q=tt+36+2017'));
      const { results } = await answerTo('tt 36 2017');
      expect(results.map(({ path }) => path)).toEqual(['/van-ban/36-2017-tt-bgddt/']);
    });

    test('search finds words typed without marks', async () => {
      await engine.open(address('/tim-kiem/'));
      await engine.submit('#q', 'tiep cong dan');
      const { results } = await answerTo('tiep cong dan');
      expect(results.map(({ title }) => title)).toContain('Luật Tiếp công dân');
    });

    test('a Word file comes in', async () => {
      const { folder, remove } = ownFolder();
      const file = join(folder, 'ke-hoach.docx');
      writeFileSync(file, samplePlan('An Nghĩa', r('Tỷ lệ chuyên cần đạt trên 95%.')));
      await engine.open(address('/bien-tap/nhap-word/'));
      await engine.choose('#tep', file);
      const words = (id: string) => engine.run((of) => document.getElementById(of)!.textContent, id);
      await expect.poll(() => words('trang-thai'), patient).toContain('Đã đọc xong “ke-hoach.docx”');
      expect(await words('tu-choi')).toBe('');
      const text = await engine.run(() => document.querySelector('textarea')!.value);
      expect(text).toContain('number: 05/KH-MNM');
      expect(text).toContain('## I. MỤC ĐÍCH\n\nTỷ lệ chuyên cần đạt trên 95%.');
      expect(await words('vien-dan-ds')).toContain('98765-2025-tt-bgddt');
      remove();
    });
  });
