import type { APIRoute } from 'astro';
import { pages } from '../../model/addresses.ts';
import { absolute } from '../../components/href.ts';
import { qrCode } from '../../components/qr-code.ts';
import { printSheet } from '../../export/print-sheet.ts';
import { sheetPages, sheetVersion } from '../../io/evidence.ts';
import planRules from '../../styles/plan-print.css?inline';
import rules from '../../styles/sheet.css?inline';

export const getStaticPaths = sheetPages;

/** A page's rules for print, with the foot of its sheets. */
export const GET: APIRoute<{ path: string }> = ({ props: { path }, site }) => {
  const foot = { address: absolute(site)(path), ...sheetVersion(path) };
  const isPlan = path.startsWith(pages.plans) && foot.short !== null;
  return new Response(printSheet(isPlan ? planRules : rules, foot, qrCode(foot.address, 'bare')), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};
