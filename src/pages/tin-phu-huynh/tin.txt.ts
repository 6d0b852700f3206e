import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { parentMessage } from '../../io/views.ts';

/** The week's news for parents as a text to paste. */
export const GET: APIRoute = ({ site }) =>
  new Response(parentMessage(absolute(site)).text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
