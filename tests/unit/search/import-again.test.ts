import { describe, expect, test } from 'vitest';
import { importAgain } from '../../../src/client/search/import-again.ts';

/** A browser that remembers that a module did not arrive, with the message that its kind gives. */
function stubborn(message: string) {
  const asked: string[] = [];
  const load = importAgain(
    (): Promise<string> => {
      asked.push('own');
      return Promise.reject(new TypeError(message));
    },
    (address) => {
      asked.push(address);
      return address.endsWith('?lan=2')
        ? Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${address}`))
        : Promise.resolve('module');
    },
  );
  return { asked, load };
}

describe('a module that did not arrive', () => {
  test('is imported from another address, each time another one', async () => {
    const { asked, load } = stubborn(
      'Failed to fetch dynamically imported module: http://localhost:4321/truong/_astro/citations.CAb4HvcN.js',
    );
    await expect(load(0)).rejects.toThrow('Failed to fetch');
    await expect(load(1)).rejects.toThrow('Failed to fetch');
    expect(await load(2)).toBe('module');
    expect(asked).toEqual([
      'own',
      'http://localhost:4321/truong/_astro/citations.CAb4HvcN.js?lan=2',
      'http://localhost:4321/truong/_astro/citations.CAb4HvcN.js?lan=3',
    ]);
  });

  test('is imported from its own address where the error names none', async () => {
    const { asked, load } = stubborn('Importing a module script failed.');
    await expect(load(0)).rejects.toThrow();
    await expect(load(1)).rejects.toThrow();
    expect(asked).toEqual(['own', 'own']);
  });
});

test('a module that arrives is imported from its own address', async () => {
  const load = importAgain(() => Promise.resolve('module'));
  expect([await load(0), await load(1)]).toEqual(['module', 'module']);
});
