import type { APIRoute } from 'astro';
import { planPageIds, planText } from '../../../io/views.ts';

export const getStaticPaths = () => planPageIds().map((id) => ({ params: { id } }));

/** The issued text of a plan and nothing else: NFC, blocks separated by a blank line. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(planText(id), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
