import { describe, expect, it, test } from 'vitest';
import { missingOptionalPackages, platformOf } from '../../../scripts/lib/lockfile.mjs';
import { read } from './repository-files.ts';

const lock = JSON.parse(read('package-lock.json'));
const manifest = JSON.parse(read('package.json'));
type Entry = Record<string, unknown>;
const entries = Object.entries<Entry>(lock.packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  test('names no server', () => {
    expect(entries.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
  });

  test('has a hash for every package that every machine installs', () => {
    const unhashed = entries.filter(([, entry]) => !entry.integrity && !(entry.optional && (entry.os || entry.cpu)));
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  test('holds the packages of every platform, so that npm ci accepts it (fix with scripts/fix-lockfile.mjs)', () => {
    expect(missingOptionalPackages(lock).map(({ path }) => path)).toEqual([]);
  });

  test('holds what package.json asks for', () => {
    for (const field of ['dependencies', 'devDependencies']) expect(lock.packages[''][field]).toEqual(manifest[field]);
  });
});

test('package.json pins every version exactly', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/u.test(String(version)))).toEqual([]);
});

test('every package with an install script is allowed by name, and no other', () => {
  const withScripts = entries.filter(([, entry]) => entry.hasInstallScript && !entry.os);
  const names = withScripts.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(names)].sort());
});

describe('missingOptionalPackages', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/darwin-arm64': '2.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0' },
  };

  it('adds the package that is missing', () => {
    expect(missingOptionalPackages({ packages })).toEqual([
      {
        path: 'node_modules/@tool/darwin-arm64',
        entry: { version: '2.0.0', cpu: ['arm64'], optional: true, os: ['darwin'] },
      },
    ]);
  });

  it('nests it when another version is at the top', () => {
    const other = { ...packages, 'node_modules/@tool/darwin-arm64': { version: '1.0.0' } };
    expect(missingOptionalPackages({ packages: other }).map(({ path }) => path)).toEqual([
      'node_modules/tool/node_modules/@tool/darwin-arm64',
    ]);
  });

  it('is content once what it found has been added', () => {
    const [found] = missingOptionalPackages({ packages });
    const fixed = { ...packages, [found!.path]: found!.entry };
    expect(missingOptionalPackages({ packages: fixed })).toEqual([]);
  });
});

test.each([
  ['@pagefind/windows-x64', { cpu: ['x64'], os: ['win32'] }],
  ['@astrojs/compiler-binding-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', {}],
])('platformOf reads the platform of %s from its name', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
