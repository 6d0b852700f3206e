import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { docxResponse } from '../../components/official-file.ts';
import { idsIn, officialRecordDocument } from '../../io/official-documents.ts';
import { noticeIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('notice', 'docx', noticeIds()).map((id) => ({ params: { id } }));

/** A notice as a Word file. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  docxResponse(officialRecordDocument('notices', id, absolute(site)));
