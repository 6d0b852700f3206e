import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { planAkn } from '../../export/akn/plan-akn.ts';
import { currentSite } from '../../io/current.ts';
import { idsIn, officialPlanDocument } from '../../io/official-documents.ts';
import { planPageIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('plan', 'xml', planPageIds()).map((id) => ({ params: { id } }));

/** A plan as Akoma Ntoso 3.0. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) => {
  const address = absolute(site);
  return new Response(planAkn(currentSite(), id, officialPlanDocument(id, address), address), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
