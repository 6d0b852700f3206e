import type { APIRoute } from 'astro';
import { editing } from '../../io/editing.ts';

/** The configuration of the editing screen; `null` where the school has named no repository. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(editing()?.config ?? null), { headers: { 'Content-Type': 'application/json' } });
