import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { recordJson } from '../../components/official-file.ts';
import { idsIn, regulationTextIds } from '../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('regulation', 'json', regulationTextIds()).map((id) => ({ params: { id } }));

/** A regulation as data. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  recordJson('regulations', id, absolute(site));
