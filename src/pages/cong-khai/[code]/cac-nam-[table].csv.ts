import type { APIRoute } from 'astro';
import { tableCsv } from '../../../export/table-csv.ts';
import { yearsTables } from '../../../io/disclosure-views.ts';

/** The numbers of a duty over the years as a file next to the page that shows them. */
export const getStaticPaths = () =>
  yearsTables().map(({ code, name, table }) => ({
    params: { code: code.toLowerCase(), table: name },
    props: { text: tableCsv(table) },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'] as string, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
