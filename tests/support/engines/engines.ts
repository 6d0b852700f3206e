import { inject } from 'vitest';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

/** Every engine, with a way to open it; `available` is false where the machine does not have it. */
export const engines: { name: string; available: boolean; launch: () => Promise<Engine> }[] = [
  { name: 'Firefox', available: inject('firefoxPath') !== null, launch: openFirefox },
  { name: 'WebKit', available: inject('webkitPaths') !== null, launch: openWebKit },
];
