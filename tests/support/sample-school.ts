import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { projectEnvironment, runNode } from '../../scripts/lib/process.mjs';

/** The day on which the sample school is looked at. */
export const sampleDay = '2026-11-22';

const fixture = inRepository('tests/fixtures/truong-mau');
const placed = (home: string) => ({
  content: join(home, 'content'),
  public: join(home, 'public'),
  dist: join(home, 'dist'),
});

/** Where the sample school stands once {@link writeSampleSchool} has run, and where its build goes. */
export const sampleSchool = placed(inRepository('.cache/truong-mau'));
export type SampleSchool = typeof sampleSchool;

/**
 * Puts the sample school together as a whole content folder: its own files from `tests/fixtures/truong-mau`,
 * and what is law and not the school's (duties, documents, agencies, holidays) from `src/content`.
 * @param home another folder for it
 */
export function writeSampleSchool(home?: string): SampleSchool {
  const school = home === undefined ? sampleSchool : placed(home);
  for (const folder of [school.content, school.public]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const name of ['duties', 'legal-references', 'calendar'])
    cpSync(inRepository(`src/content/${name}`), join(school.content, name), { recursive: true });
  for (const name of readdirSync(inRepository('src/content/organizations'))) {
    const file = inRepository(`src/content/organizations/${name}`);
    if (!/^branch: school$/mu.test(readFileSync(file, 'utf8')))
      cpSync(file, join(school.content, 'organizations', name));
  }
  cpSync(inRepository('public'), school.public, { recursive: true });
  cpSync(join(fixture, 'content'), school.content, { recursive: true });
  cpSync(join(fixture, 'public'), school.public, { recursive: true });
  return school;
}

/** Builds the sample school with the project's own command, unless nothing has changed since the last time. */
export async function buildSampleSchool(): Promise<SampleSchool> {
  writeSampleSchool();
  const { SITE_URL: _, ...environment } = projectEnvironment() as NodeJS.ProcessEnv;
  const env = {
    ...environment,
    CONTENT_DIR: sampleSchool.content,
    PUBLIC_DIR: sampleSchool.public,
    OUT_DIR: sampleSchool.dist,
    TODAY: sampleDay,
    BASE_PATH: '/',
  };
  const { code, output } = await runNode(inRepository('scripts/build.mjs'), ['--if-changed'], { quiet: true, env });
  if (code !== 0) throw new Error(`Trường mẫu không dựng được:\n${output}`);
  return sampleSchool;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { dist } = await buildSampleSchool();
  console.log(`Trường mẫu đã dựng ở ${dist}.`);
}
