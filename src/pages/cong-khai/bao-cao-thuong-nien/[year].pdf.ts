import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { pdfResponse } from '../../../components/official-file.ts';
import { reportYears } from '../../../io/disclosure-views.ts';
import { idsIn, officialReportDocument } from '../../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('report', 'pdf', reportYears()).map((year) => ({ params: { year } }));

/** The annual report of a year on A4: TT 09/2024/TT-BGDĐT asks for it as PDF. */
export const GET: APIRoute<Record<string, never>, { year: string }> = ({ params: { year }, site }) =>
  pdfResponse(officialReportDocument(year, absolute(site)));
