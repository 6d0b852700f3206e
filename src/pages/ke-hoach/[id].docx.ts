import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { docxResponse } from '../../components/official-file.ts';
import { idsIn, officialPlanDocument } from '../../io/official-documents.ts';
import { planPageIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('plan', 'docx', planPageIds()).map((id) => ({ params: { id } }));

/** A plan as a Word file. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  docxResponse(officialPlanDocument(id, absolute(site)));
