import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFiles } from '../../../bench/corpus/corpus.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { buildSite } from '../../../src/model/site/site.ts';

const size = { plans: 4, references: 40, seed: 7 };

/** The corpus of that size, read as a school's folder of its own. */
function readCorpus() {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  try {
    for (const [name, text] of corpusFiles(size)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return readContent(folder, process.cwd(), '2026-11-22', join(folder, 'public'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the corpus of the benches', () => {
  it('is content without errors and warnings, with notes and a summary of each plan', () => {
    const { content, issues } = readCorpus();
    expect(issues).toEqual([]);
    expect(content.records.plans.size).toBe(size.plans);
    expect(content.records.summaries.size).toBe(size.plans);
    expect(content.records.editorialNotes.size).toBe(size.plans);
  });

  it('has plans as long and as full of citations as long plans of schools, and each citation is found', () => {
    const { content } = readCorpus();
    const site = buildSite(content, '2026-11-22');
    for (const plan of site.plans) {
      expect(articleOf(plan).text.split(/\s+/u).length).toBeGreaterThan(4000);
      expect(site.citations(plan.id).filter(({ target }) => target !== null).length).toBeGreaterThanOrEqual(60);
    }
  });

  it('has the same bytes for the same seed and others for another', () => {
    expect([...corpusFiles(size)]).toEqual([...corpusFiles(size)]);
    expect([...corpusFiles({ ...size, seed: 8 })]).not.toEqual([...corpusFiles(size)]);
  });
});
