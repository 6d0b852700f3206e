import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readBuildNote } from '../../scripts/lib/build-inputs.mjs';
import { headersOf, SENDING_PAGES } from '../../scripts/lib/security-headers.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { policyFor } from '../../src/io/integrations/content-security-policy.ts';
import { sendTarget } from '../../src/model/editing/send-target.ts';
import { editingConfig, hostAddresses } from '../../src/model/editing/config.ts';
import { siteSettings } from '../../src/kinds/site-settings.ts';
import type { EditingSettings } from '../../src/kinds/site-settings.ts';
import { buildSampleSchool, sampleSchool } from './sample-school.ts';

export interface SampleSite {
  /** Address of a page. @param path from the root, `/ke-hoach/` */
  address: (path: string) => string;
  close: () => void;
}

const screen = '/bien-tap/';
const configuration = '/bien-tap/cau-hinh.json';

/**
 * Builds the sample school where needed and serves it on a free port. The caller closes it.
 * @param editing where the school keeps its repository instead of the place that it was built with
 */
export async function serveSampleSchool(editing?: EditingSettings): Promise<SampleSite> {
  const { dist } = await buildSampleSchool();
  const files = siteHandler({ folder: dist, ...readBuildNote(dist)! });
  const own = new Map(editing ? [...editingFiles(dist, editing), ...sendingFiles(dist, editing)] : []);
  const handler: RequestListener = (request, response) => {
    const path = new URL(`http://localhost${request.url}`).pathname;
    const text = own.get(path);
    if (text === undefined) return files(request, response);
    const contentType = path.endsWith('/') ? 'text/html;charset=utf-8' : 'application/json';
    const headers = headersOf(path.slice(1), hostAddresses(editing!));
    response.writeHead(200, { ...headers, 'Content-Type': contentType });
    response.end(text);
  };
  const { port, close } = await listen(handler, { port: 0 });
  return { address: (path) => `http://localhost:${port}${path}`, close };
}

/**
 * The two files in which a build says where the repository lies: the page of the editing screen, by its policy, and the
 * configuration. That a build writes the same is a test of its own; a second build for each host would take minutes.
 */
export function editingFiles(dist: string, editing: EditingSettings): Map<string, string> {
  const { title, url, base, sharedLaw } = sampleSettings();
  const address = new URL(base, url).href;
  const config = editingConfig({ title, url: address, settings: editing, sharedLaw });
  const policy = policyFor('', hostAddresses(editing).join(' '));
  return new Map([
    [
      screen,
      builtFile(dist, `${screen}index.html`).replace(
        /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/u,
        policy,
      ),
    ],
    [configuration, JSON.stringify(config)],
  ]);
}

/** The pages that send changes, for another host than the one that they were built with. */
function sendingFiles(dist: string, editing: EditingSettings): Map<string, string> {
  const built = sampleSettings().editing!;
  const written = (target: EditingSettings) => JSON.stringify(sendTarget(target)).replaceAll('"', '&quot;');
  return new Map(
    SENDING_PAGES.map((page) => [
      `/${page}`,
      builtFile(dist, `${page}index.html`)
        .replace(written(built), written(editing))
        .replaceAll(hostAddresses(built).join(' '), hostAddresses(editing).join(' ')),
    ]),
  );
}

export const builtFile = (dist: string, path: string): string => readFileSync(join(dist, path), 'utf8');

/** The settings of the sample school. */
export const sampleSettings = () =>
  siteSettings.parse(parse(readFileSync(join(sampleSchool.content, 'site.yaml'), 'utf8')));
