import type { APIRoute } from 'astro';
import { absolute, href } from '../components/href.ts';
import { robotsText } from '../export/site-files.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(robotsText(absolute(site), href('/')), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
