import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { lawFeed } from '../../export/feed.ts';
import { currentSite } from '../../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(lawFeed(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
