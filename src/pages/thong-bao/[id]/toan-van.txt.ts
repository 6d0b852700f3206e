import type { APIRoute } from 'astro';
import { textOfRecord } from '../../../io/official-documents.ts';
import { noticeIds } from '../../../io/views.ts';

export const getStaticPaths = () => noticeIds().map((id) => ({ params: { id } }));

/** The text of a notice and nothing else. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(textOfRecord('notices', id), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
