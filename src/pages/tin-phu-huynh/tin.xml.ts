import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { parentFeed } from '../../export/feed.ts';
import { currentSite } from '../../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(parentFeed(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
