import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { recordXml } from '../../components/official-file.ts';
import { idsIn } from '../../io/official-documents.ts';
import { noticeIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('notice', 'xml', noticeIds()).map((id) => ({ params: { id } }));

/** A notice as Akoma Ntoso 3.0. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  recordXml('notices', id, absolute(site));
