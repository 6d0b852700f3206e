import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { pdfResponse } from '../../components/official-file.ts';
import { idsIn, officialPlanDocument } from '../../io/official-documents.ts';
import { planPageIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('plan', 'pdf', planPageIds()).map((id) => ({ params: { id } }));

/** A plan as an official document on A4. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  pdfResponse(officialPlanDocument(id, absolute(site)));
