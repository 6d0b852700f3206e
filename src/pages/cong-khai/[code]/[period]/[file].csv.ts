import type { APIRoute } from 'astro';
import { tableCsv } from '../../../../export/table-csv.ts';
import { dataFiles } from '../../../../io/disclosure-views.ts';

/** The numbers of a table as a file next to the page that shows it. */
export const getStaticPaths = () =>
  dataFiles().map(({ code, period, name, table }) => ({
    params: { code: code.toLowerCase(), period, file: name.replace(/\.csv$/u, '') },
    props: { text: tableCsv(table) },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'] as string, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
