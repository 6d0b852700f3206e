import type { APIRoute } from 'astro';
import { regulationTextIds, textOfRecord } from '../../../io/official-documents.ts';

export const getStaticPaths = () => regulationTextIds().map((id) => ({ params: { id } }));

/** The issued text of a regulation and nothing else: NFC, blocks separated by a blank line. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(textOfRecord('regulations', id), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
