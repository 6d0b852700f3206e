import type { AstroIntegration } from 'astro';
import { withMissingWords } from './editing-words.ts';

/** Addresses that Sveltia CMS would ask of others, and what replaces them: its own copies, or an answer that says nothing. */
const replaced: readonly [RegExp, string][] = [
  // Fonts come with the package and are served by the site; this is where they would be fetched otherwise.
  [/@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net\/[^}]*\}/gu, ''],
  // Whether GitHub and GitLab are well is asked when something fails; the page's policy allows no such host.
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/gu, 'data:application/json,{}'],
  [/https:\/\/status-api\.hostedstatus\.com\/[\w./-]+/gu, 'data:application/json,{}'],
  // A newer version is a change of package.json, not of the running page. The rest of the address falls after the #.
  [/https:\/\/unpkg\.com\/@sveltia\/cms/gu, 'data:application/json,{}#'],
  // On GitLab most people have their picture at Gravatar, which the page's policy does not let be asked: where it should be
  // nothing, on the button by which one signs out. `web_url` is GitLab's; without a picture the CMS shows a sign.
  [
    /avatarURL:(\w+)\.avatar_url(?=,profileURL:)/gu,
    'avatarURL:$1.avatar_url&&$1.web_url&&new URL($1.avatar_url).origin!==new URL($1.web_url).origin?void 0:$1.avatar_url',
  ],
];

/** Languages and themes of the code highlighter: about 300 files that no plan, table or form of a school ever needs. */
const HIGHLIGHTER = /^@shikijs\/(?:langs|themes)(?:\/|$)/u;

/** After the address of a module that the editing screen has for itself. */
const APART = '?bien-tap';

/**
 * Gives the editing screen its own copy of the modules of the model: with modules in common, Rolldown cuts them out of the
 * search page into files of their own, and every reader who searches loads more files.
 */
const apart = {
  name: 'dan-biet-editing-apart',
  enforce: 'pre',
  apply: 'build',
  async resolveId(this: { resolve: Resolve }, source: string, importer: string | undefined) {
    if (!importer || !source.startsWith('.')) return undefined;
    const from = importer.replaceAll('\\', '/');
    if (!from.includes('/src/client/editing/') && !from.endsWith(APART)) return undefined;
    const resolved = await this.resolve(source, importer.replace(APART, ''), { skipSelf: true });
    const isModel = resolved && /\/src\/(?:model|kinds)\/[^?]*\.ts$/u.test(resolved.id.replaceAll('\\', '/'));
    return isModel ? { ...resolved, id: resolved.id + APART } : resolved;
  },
} as const;
type Resolve = (source: string, importer: string, options: { skipSelf: boolean }) => Promise<{ id: string } | null>;

/** Builds the editing screen from its npm package so that it asks nobody but this site and the repository's host, in Vietnamese. */
export function editingScreen(): AstroIntegration {
  return {
    name: 'dan-biet-editing-screen',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              apart,
              {
                name: 'dan-biet-sveltia-cms',
                enforce: 'pre',
                resolveId: (id: string) => (HIGHLIGHTER.test(id) ? '\0dan-biet-no-highlighter' : undefined),
                load: (id: string) => (id === '\0dan-biet-no-highlighter' ? 'export default [];' : undefined),
                transform(code: string, id: string) {
                  if (id.replaceAll('\\', '/').endsWith('/@sveltia/cms/locales/vi.json'))
                    return {
                      code: JSON.stringify(
                        withMissingWords(JSON.parse(code) as Parameters<typeof withMissingWords>[0]),
                      ),
                      map: null,
                    };
                  if (!/@sveltia\/cms\/npm\/[^?]*\.js$/u.test(id.replaceAll('\\', '/'))) return undefined;
                  return { code: withoutThirdParties(code), map: null };
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** The code of the CMS with no address of a third party that it would ask by itself. */
export const withoutThirdParties = (code: string): string =>
  replaced.reduce((text, [address, own]) => text.replaceAll(address, own), code);
