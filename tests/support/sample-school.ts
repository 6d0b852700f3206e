import { fileURLToPath } from 'node:url';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { projectEnvironment, runNode } from '../../scripts/lib/process.mjs';

/** The day on which the sample school is looked at. */
export const sampleDay = '2026-11-22';

/** The content folder of the sample school, and where its build goes. */
export const sampleSchool = {
  content: inRepository('tests/fixtures/truong-mau'),
  dist: inRepository('.cache/truong-mau'),
};

let built: Promise<typeof sampleSchool> | undefined;
/** Builds the sample school with the project's own command, once a process, unless nothing has changed since the last time. */
export const buildSampleSchool = (): Promise<typeof sampleSchool> => (built ??= build());

async function build(): Promise<typeof sampleSchool> {
  const { SITE_URL: _, PUBLIC_DIR: __, ...environment } = projectEnvironment() as NodeJS.ProcessEnv;
  const env = {
    ...environment,
    CONTENT_DIR: sampleSchool.content,
    OUT_DIR: sampleSchool.dist,
    TODAY: sampleDay,
    BASE_PATH: '/',
    COMPONENTS: '1',
  };
  const { code, output } = await runNode(inRepository('scripts/build.mjs'), ['--if-changed'], { quiet: true, env });
  if (code !== 0) throw new Error(`Trường mẫu không dựng được:\n${output}`);
  return sampleSchool;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { dist } = await buildSampleSchool();
  console.log(`Trường mẫu đã dựng ở ${dist}.`);
}
