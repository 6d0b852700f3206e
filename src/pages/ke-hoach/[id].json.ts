import type { APIRoute } from 'astro';
import { planPath } from '../../model/addresses.ts';
import { absolute } from '../../components/href.ts';
import { documentJson } from '../../export/document-json.ts';
import { currentSite } from '../../io/current.ts';
import { codeOfPage } from '../../io/evidence.ts';
import { idsIn } from '../../io/official-documents.ts';
import { planPageIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('plan', 'json', planPageIds()).map((id) => ({ params: { id } }));

/** A plan as data: metadata, text, paragraphs, citations with their states. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  Response.json(documentJson(currentSite(), currentSite().plan(id), absolute(site), codeOfPage(planPath(id))));
