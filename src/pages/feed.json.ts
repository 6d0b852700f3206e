import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { jsonFeed } from '../export/feed.ts';
import { currentSite } from '../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(jsonFeed(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
