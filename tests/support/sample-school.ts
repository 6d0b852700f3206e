import { fileURLToPath } from 'node:url';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { runNode } from '../../scripts/lib/process.mjs';
import { buildEnvironment } from './build-environment.ts';

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
  await buildInto(sampleSchool.dist, { arguments: ['--if-changed'] });
  return sampleSchool;
}

/** Builds it with nothing that an earlier build has kept. @param folder for the site. @param kept an empty folder */
export const buildSampleSchoolAgain = (folder: string, kept: string): Promise<void> =>
  buildInto(folder, { settings: { KEPT_FILES: kept } });

async function buildInto(folder: string, given: { arguments?: string[]; settings?: NodeJS.ProcessEnv }): Promise<void> {
  const { SITE_URL: _, PUBLIC_DIR: __, ...environment } = buildEnvironment();
  const env = {
    ...environment,
    CONTENT_DIR: sampleSchool.content,
    OUT_DIR: folder,
    TODAY: sampleDay,
    BASE_PATH: '/',
    COMPONENTS: '1',
    ...given.settings,
  };
  const { code, output } = await runNode(inRepository('scripts/build.mjs'), given.arguments ?? [], {
    quiet: true,
    env,
  });
  if (code !== 0) throw new Error(`Trường mẫu không dựng được:\n${output}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { dist } = await buildSampleSchool();
  console.log(`Trường mẫu đã dựng ở ${dist}.`);
}
