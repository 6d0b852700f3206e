const operatingSystems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const cLibraries = { glibc: 'glibc', gnu: 'glibc', musl: 'musl' };

/**
 * The platform that a package of native code is built for, read from its name.
 *
 * @param {string} name such as `@pagefind/darwin-arm64`
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }} the fields that npm compares with the machine
 */
export function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os = words.map((word) => operatingSystems[word]).filter(Boolean);
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.map((word) => cLibraries[word]).filter(Boolean);
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os }),
  };
}

/**
 * Optional packages of an exact version that an entry of the lockfile wants and that the lockfile does not hold where
 * Node would look for them. `npm ci` refuses a lockfile with such a gap.
 *
 * @param {{ packages: Record<string, any> }} lock a parsed package-lock.json (version 3)
 * @returns {{ path: string, entry: Record<string, unknown> }[]} the entries to add
 */
export function missingOptionalPackages(lock) {
  const packages = { ...lock.packages };
  const missing = [];
  for (const [from, wanting] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version)) continue;
      if (find(packages, from, name)?.version === version) continue;
      const top = `node_modules/${name}`;
      const path = top in packages ? `${from}/node_modules/${name}` : top;
      const { cpu, libc, os } = platformOf(name);
      // In npm's own order of keys, so that its next run leaves the entry as it is.
      const entry = {
        version,
        ...(cpu && { cpu }),
        ...(wanting.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      };
      packages[path] = entry;
      missing.push({ path, entry });
    }
  }
  return missing;
}

/** The entry that Node would load when the package at `from` asks for `name`. */
function find(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/u, '')) {
    const entry = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}
