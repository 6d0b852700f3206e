import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { pdfResponse } from '../../components/official-file.ts';
import { idsIn, officialRecordDocument } from '../../io/official-documents.ts';
import { noticeIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('notice', 'pdf', noticeIds()).map((id) => ({ params: { id } }));

/** A notice as an official document on A4. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  pdfResponse(officialRecordDocument('notices', id, absolute(site)));
