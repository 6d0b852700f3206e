import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { xmlResponse } from '../../components/official-file.ts';
import { officialAkn } from '../../export/akn/official-akn.ts';
import { currentSite } from '../../io/current.ts';
import { idsIn, officialPlanDocument } from '../../io/official-documents.ts';
import { planPageIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('plan', 'xml', planPageIds()).map((id) => ({ params: { id } }));

/** A plan as Akoma Ntoso 3.0. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) => {
  const address = absolute(site);
  return xmlResponse(officialAkn(currentSite(), currentSite().plan(id), officialPlanDocument(id, address), address));
};
