import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { recordXml } from '../../components/official-file.ts';
import { idsIn, regulationTextIds } from '../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('regulation', 'xml', regulationTextIds()).map((id) => ({ params: { id } }));

/** A regulation as Akoma Ntoso 3.0. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  recordXml('regulations', id, absolute(site));
