import type { MiddlewareHandler } from 'astro';
import { withPolicy } from './content-security-policy.ts';

/** Astro calls it for everything that a build writes. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  return isPage ? new Response(withPolicy(await response.text()), response) : response;
};
