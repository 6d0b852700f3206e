import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { docxResponse } from '../../../components/official-file.ts';
import { reportYears } from '../../../io/disclosure-views.ts';
import { idsIn, officialReportDocument } from '../../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('report', 'docx', reportYears()).map((year) => ({ params: { year } }));

/** The annual report of a year as a Word file. */
export const GET: APIRoute<Record<string, never>, { year: string }> = ({ params: { year }, site }) =>
  docxResponse(officialReportDocument(year, absolute(site)));
