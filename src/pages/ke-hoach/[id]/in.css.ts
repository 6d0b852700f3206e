import { planPath } from '../../../model/addresses.ts';
import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { printSheet } from '../../../export/print-sheet.ts';
import { fingerprint } from '../../../io/fingerprint.ts';
import { masthead, planPageIds } from '../../../io/views.ts';
import rules from '../../../styles/plan-print.css?inline';

export const getStaticPaths = () => planPageIds().map((id) => ({ params: { id } }));

/** A plan's rules for print, with the foot of its sheets. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) => {
  const foot = { address: absolute(site)(planPath(id)), day: masthead().today, short: fingerprint(id).short };
  return new Response(printSheet(rules, foot), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
