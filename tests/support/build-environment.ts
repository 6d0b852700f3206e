import { projectEnvironment } from '../../scripts/lib/process.mjs';

/** The environment without what vitest adds to it, which would change what Astro builds. */
export const buildEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(projectEnvironment() as NodeJS.ProcessEnv).filter(
      ([name]) => !/^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/u.test(name),
    ),
  );
