import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { securityText } from '../../export/site-files.ts';
import { currentSite } from '../../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(securityText(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
