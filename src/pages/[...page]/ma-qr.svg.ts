import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { qrCode } from '../../components/qr-code.ts';
import { sheetPages } from '../../io/evidence.ts';

export const getStaticPaths = sheetPages;

/** The address of a page as a QR code. */
export const GET: APIRoute<{ path: string }> = ({ props: { path }, site }) =>
  new Response(qrCode(absolute(site)(path), 'framed'), { headers: { 'Content-Type': 'image/svg+xml' } });
