import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { dutyCalendar } from '../../../export/deadlines-ics.ts';
import { currentSite } from '../../../io/current.ts';
import { dutyCodes } from '../../../io/disclosure-views.ts';

export const getStaticPaths = () =>
  dutyCodes().map((code) => ({ params: { code: code.toLowerCase() }, props: { code } }));

export const GET: APIRoute<{ code: string }> = ({ props: { code }, site }) =>
  new Response(dutyCalendar(currentSite(), code, absolute(site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
