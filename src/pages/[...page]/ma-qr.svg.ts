import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { qrCode } from '../../components/qr-code.ts';
import { sheetPaths } from '../../io/evidence.ts';

export const getStaticPaths = () => sheetPaths().map((path) => ({ params: { page: path.slice(1, -1) } }));

/** The address of a page as a QR code. */
export const GET: APIRoute<Record<string, never>, { page: string }> = ({ params: { page }, site }) =>
  new Response(qrCode(absolute(site)(`/${page}/`), 'framed'), { headers: { 'Content-Type': 'image/svg+xml' } });
