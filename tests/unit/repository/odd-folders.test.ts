import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/io/integrations/content-security-policy.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

test('no name of a folder is written between quotes by Astro, which leaves a quote in it as it is', async () => {
  const entries: string[] = [];
  const aliases: Record<string, string> = {};
  const given = {
    command: 'build',
    addMiddleware: ({ entrypoint }: { entrypoint: string | URL }) => void entries.push(String(entrypoint)),
    updateConfig: ({ vite }: { vite: { resolve: { alias: Record<string, string> } } }) =>
      Object.assign(aliases, vite.resolve.alias),
  };
  await contentSecurityPolicy().hooks['astro:config:setup']?.(given as unknown as Parameters<Setup>[0]);
  expect(entries).toHaveLength(1);
  for (const entry of entries) {
    expect(entry).toMatch(/^[a-z:-]+$/u);
    expect(existsSync(aliases[entry] ?? '')).toBe(true);
  }
});
