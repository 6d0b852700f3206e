import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { pdfResponse } from '../../../components/official-file.ts';
import { schoolYears } from '../../../io/disclosure-views.ts';
import { idsIn, officialYearBookDocument } from '../../../io/official-documents.ts';

export const getStaticPaths = () => idsIn('book', 'pdf', schoolYears()).map((year) => ({ params: { year } }));

/** Everything that was published for a school year, on A4. */
export const GET: APIRoute<Record<string, never>, { year: string }> = ({ params: { year }, site }) =>
  pdfResponse(officialYearBookDocument(year, absolute(site)));
