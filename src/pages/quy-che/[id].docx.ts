import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { docxResponse } from '../../components/official-file.ts';
import { idsIn, officialRecordDocument, regulationTextIds } from '../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('regulation', 'docx', regulationTextIds()).map((id) => ({ params: { id } }));

/** A regulation as a Word file. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  docxResponse(officialRecordDocument('regulations', id, absolute(site)));
