import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { parentsCalendar } from '../../export/parents-ics.ts';
import { currentSite } from '../../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(parentsCalendar(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
