import { inRepository } from '../../scripts/lib/paths.mjs';
import { runNode } from '../../scripts/lib/process.mjs';
import { buildEnvironment } from './build-environment.ts';

/** A base path of more than one part. */
export const basePath = '/truong/hoa-binh/';

let built: Promise<string> | undefined;
/**
 * Builds the site as a host serves it that has other sites next to it, once a process, unless nothing has changed.
 * @param signal ends the build before it is done
 * @returns its folder
 */
export const buildUnderBase = (signal?: AbortSignal): Promise<string> => (built ??= build(signal));

async function build(signal?: AbortSignal): Promise<string> {
  const folder = inRepository('.cache/duong-dan-goc');
  const env = { ...buildEnvironment(), OUT_DIR: folder, BASE_PATH: basePath };
  const { code, output } = await runNode(inRepository('scripts/build.mjs'), ['--if-changed'], {
    quiet: true,
    env,
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) throw new Error(`The site under ${basePath} could not be built:\n${output}`);
  return folder;
}
