import type { APIRoute } from 'astro';
import { iconSvg } from '../export/icon-svg.ts';
import { iconColours } from '../io/app-icon.ts';

export const GET: APIRoute = () =>
  new Response(iconSvg(iconColours()), { headers: { 'Content-Type': 'image/svg+xml' } });
