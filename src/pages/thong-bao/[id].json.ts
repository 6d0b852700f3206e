import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { recordJson } from '../../components/official-file.ts';
import { idsIn } from '../../io/official-documents.ts';
import { noticeIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('notice', 'json', noticeIds()).map((id) => ({ params: { id } }));

/** A notice as data. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  recordJson('notices', id, absolute(site));
