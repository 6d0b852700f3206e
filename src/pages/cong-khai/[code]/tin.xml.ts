import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { dutyFeed } from '../../../export/feed.ts';
import { currentSite } from '../../../io/current.ts';
import { dutyCodes } from '../../../io/disclosure-views.ts';

export const getStaticPaths = () =>
  dutyCodes().map((code) => ({ params: { code: code.toLowerCase() }, props: { code } }));

export const GET: APIRoute<{ code: string }> = ({ props: { code }, site }) =>
  new Response(dutyFeed(currentSite(), code, absolute(site)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
