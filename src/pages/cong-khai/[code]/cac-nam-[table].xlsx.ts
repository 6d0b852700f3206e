import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { tableXlsx } from '../../../export/table-xlsx.ts';
import { fileResponse } from '../../../io/file-response.ts';
import { aboutYearsTable, yearsTables } from '../../../io/disclosure-views.ts';

/** The numbers of a duty over the years for Excel, next to the page that shows them. */
export const getStaticPaths = () =>
  yearsTables().map((of) => ({ params: { code: of.code.toLowerCase(), table: of.name }, props: { of } }));

export const GET: APIRoute<{ of: ReturnType<typeof yearsTables>[number] }> = async ({ props: { of }, site }) =>
  fileResponse(await tableXlsx(of.table, aboutYearsTable(of, absolute(site))), 'xlsx');
