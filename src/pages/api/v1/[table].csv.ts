import type { APIRoute } from 'astro';
import { listSource } from '../../../components/list-source.ts';
import { datasetTable } from '../../../export/datasets.ts';
import { tabularLists } from '../../../export/list-table.ts';
import type { TabularList } from '../../../export/list-table.ts';
import { tableCsv } from '../../../export/table-csv.ts';
import { currentSite } from '../../../io/current.ts';

/** The lists of the documents of the school, each as one table. */
export const getStaticPaths = () => tabularLists.map((name) => ({ params: { table: name }, props: { name } }));

export const GET: APIRoute<{ name: TabularList }> = ({ props: { name }, site }) =>
  new Response(tableCsv(datasetTable(currentSite(), name, listSource(site)).table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
