import { planPath } from '../../../model/addresses.ts';
import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { qrSvg } from '../../../export/qr-svg.ts';
import { planPageIds } from '../../../io/views.ts';

export const getStaticPaths = () => planPageIds().map((id) => ({ params: { id } }));

/** The address of a plan's page as a QR code. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  new Response(qrSvg(absolute(site)(planPath(id))), { headers: { 'Content-Type': 'image/svg+xml' } });
