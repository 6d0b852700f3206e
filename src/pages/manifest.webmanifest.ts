import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { manifest } from '../export/site-files.ts';
import { iconColours } from '../io/app-icon.ts';
import { currentSite } from '../io/current.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest(currentSite(), iconColours().light, href)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
