import type { APIRoute } from 'astro';
import { listSource } from '../../../components/list-source.ts';
import { datasetTable } from '../../../export/datasets.ts';
import { tabularLists } from '../../../export/list-table.ts';
import type { TabularList } from '../../../export/list-table.ts';
import { tableXlsx } from '../../../export/table-xlsx.ts';
import { currentSite } from '../../../io/current.ts';
import { fileResponse } from '../../../io/file-response.ts';

/** The lists of the documents of the school for Excel. */
export const getStaticPaths = () => tabularLists.map((name) => ({ params: { table: name }, props: { name } }));

export const GET: APIRoute<{ name: TabularList }> = async ({ props: { name }, site }) => {
  const { table, about } = datasetTable(currentSite(), name, listSource(site));
  return fileResponse(await tableXlsx(table, about), 'xlsx');
};
