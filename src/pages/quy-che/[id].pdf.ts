import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { pdfResponse } from '../../components/official-file.ts';
import { idsIn, officialRecordDocument, regulationTextIds } from '../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('regulation', 'pdf', regulationTextIds()).map((id) => ({ params: { id } }));

/** A regulation as an official document on A4. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  pdfResponse(officialRecordDocument('regulations', id, absolute(site)));
