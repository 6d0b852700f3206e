import type { AstroIntegration } from 'astro';

/** Gives the page of all components its route, `/_components/`: in dev, and in a build with `COMPONENTS=1`. */
export function gallery(): AstroIntegration {
  return {
    name: 'dan-biet-components',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || process.env['COMPONENTS'] === '1')
          injectRoute({ pattern: '/_components', entrypoint: 'src/components/gallery/Gallery.astro', prerender: true });
      },
    },
  };
}
