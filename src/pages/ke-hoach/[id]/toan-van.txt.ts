import type { APIRoute } from 'astro';
import { issuedText } from '../../../io/fingerprint.ts';
import { planPageIds } from '../../../io/views.ts';

export const getStaticPaths = () => planPageIds().map((id) => ({ params: { id } }));

/** The issued text of a plan and nothing else: the bytes whose SHA-256 is its fingerprint. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(issuedText(id), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
