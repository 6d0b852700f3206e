import type { APIRoute } from 'astro';
import { fileResponse } from '../../../../io/file-response.ts';
import { absolute } from '../../../../components/href.ts';
import { tableXlsx } from '../../../../export/table-xlsx.ts';
import { dataFiles, xlsxAbout } from '../../../../io/disclosure-views.ts';

/** The numbers of a table for Excel, next to the page that shows it. */
export const getStaticPaths = () =>
  dataFiles().map((file) => ({
    params: { code: file.code.toLowerCase(), period: file.period, file: file.name.replace(/\.csv$/u, '') },
    props: { file },
  }));

export const GET: APIRoute<{ file: ReturnType<typeof dataFiles>[number] }> = async ({ props: { file }, site }) => {
  const bytes = await tableXlsx(file.table, xlsxAbout(file, absolute(site)));
  return fileResponse(bytes, 'xlsx');
};
