import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder, readBuildNote } from '../../scripts/lib/build-inputs.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { bundleScript } from '../../src/io/bundle-script.ts';

/** A copy of a built site that a test may change, served on a free port. */
export interface CopiedSite {
  /** Address of a page. @param path from the root of the site, `/ke-hoach/` */
  address: (path: string) => string;
  /** Changes a file as a new version of the site would. @param name below the root of the site */
  edit: (name: string, change: (text: string) => string) => void;
  /** From now on answers one path otherwise. @param path from the root of the site, as `address` takes it */
  answer: (path: string, listener: RequestListener) => void;
  /** From now on cuts every connection without an answer. */
  cutOff: () => void;
  /** Undoes what was changed. */
  restore: () => void;
  close: () => void;
}

export async function copyOfSite(source = outputFolder()): Promise<CopiedSite> {
  const { base, hosts } = readBuildNote(source)!;
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  cpSync(source, folder, { recursive: true });
  const before = new Map<string, string>();
  const answers = new Map<string, RequestListener>();
  let isCutOff = false;
  const below = (path: string) => base.replace(/\/$/u, '') + path;
  // Read again at each request, as a host does after a new version was put there.
  const server = await listen(
    (request, response) => {
      if (isCutOff) return void request.socket.destroy();
      const answer = answers.get(new URL(request.url!, 'http://localhost').pathname);
      return (answer ?? siteHandler({ folder, base, hosts }))(request, response);
    },
    { port: 0 },
  );
  return {
    address: (path) => `http://localhost:${server.port}${below(path)}`,
    edit: (name, change) => {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!before.has(name)) before.set(name, text);
      writeFileSync(join(folder, name), change(text));
    },
    answer: (path, listener) => void answers.set(below(path), listener),
    cutOff: () => void (isCutOff = true),
    restore: () => {
      isCutOff = false;
      for (const [name, text] of before) writeFileSync(join(folder, name), text);
      before.clear();
      answers.clear();
    },
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The worker that a build with `OFFLINE=off` puts in the place of the other. */
export const uninstallWorker = (): Promise<string> => bundleScript('src/client/offline/uninstall-worker.ts');
