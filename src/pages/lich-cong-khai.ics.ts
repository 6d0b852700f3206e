import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { deadlinesCalendar } from '../export/deadlines-ics.ts';
import { currentSite } from '../io/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(deadlinesCalendar(currentSite(), absolute(site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
