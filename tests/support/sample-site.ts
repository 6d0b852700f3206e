import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { buildSampleSchool } from './sample-school.ts';

export interface SampleSite {
  /** Address of a page. @param path from the root, `/ke-hoach/` */
  address: (path: string) => string;
  close: () => void;
}

/** Builds the sample school where needed and serves it on a free port. The caller closes it. */
export async function serveSampleSchool(): Promise<SampleSite> {
  const { dist } = await buildSampleSchool();
  const { port, close } = await listen(siteHandler({ folder: dist, base: '/' }), { port: 0 });
  return { address: (path) => `http://localhost:${port}${path}`, close };
}
