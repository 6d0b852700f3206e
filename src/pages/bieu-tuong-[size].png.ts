import type { APIRoute, GetStaticPaths } from 'astro';
import { appIconSizes } from '../export/site-files.ts';
import { appIcon } from '../io/app-icon.ts';

export const getStaticPaths = (() =>
  appIconSizes.map((size) => ({ params: { size: String(size) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await appIcon(Number(params['size']))), { headers: { 'Content-Type': 'image/png' } });
