import { build } from 'vite';

/**
 * Bundles a file and what it imports to one classic script, as a worker of any browser can load it.
 *
 * @param entry path below the repository
 * @param define names to replace, each by code
 */
export async function bundleScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'danBiet', fileName: 'script' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`Không đóng gói được ${entry}.`);
  return chunk.code;
}
