import type { AstroIntegration } from 'astro';

/** Scripts that get copies of their own of the project's modules, by a mark for the copies and a part of their path. */
const users: Readonly<Record<string, string>> = {
  home: '/src/client/offline/home.ts',
  day: '/src/client/day/page.ts',
  share: '/src/components/share-buttons.ts',
  editing: '/src/client/editing/',
  check: '/src/client/citation-check/',
};

/**
 * Gives some scripts their own copies of the modules that they share with the search page. A shared module becomes a
 * file of its own: for half a kilobyte that the home page needs as well, each first query would wait for one more request.
 */
export function ownCopies(): AstroIntegration {
  const plugin = {
    name: 'dan-biet-own-copies',
    enforce: 'pre' as const,
    apply: 'build' as const,
    async resolveId(this: Resolver, source: string, importer: string | undefined) {
      const [file = '', mark = ''] = importer?.split('?') ?? [];
      const copy =
        mark in users ? mark : Object.keys(users).find((name) => mark === '' && file.includes(users[name] ?? name));
      const user = copy === undefined ? undefined : users[copy];
      if (user === undefined) return null;
      const found = await this.resolve(source, file, { skipSelf: true });
      const isOurs = found !== null && /\/src\/.*\.ts$/u.test(found.id) && !found.id.includes(user);
      return isOurs ? `${found.id}?${copy}` : found;
    },
  };
  return {
    name: 'dan-biet-own-copies',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}

interface Resolver {
  resolve(source: string, importer: string, options: { skipSelf: boolean }): Promise<{ id: string } | null>;
}
