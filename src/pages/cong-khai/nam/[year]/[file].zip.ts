import type { APIRoute } from 'astro';
import { yearArchiveName } from '../../../../model/addresses.ts';
import { fileResponse } from '../../../../io/file-response.ts';
import { absolute } from '../../../../components/href.ts';
import { yearArchive } from '../../../../export/year-archive.ts';
import { currentSite } from '../../../../io/current.ts';
import { schoolYears } from '../../../../io/disclosure-views.ts';
import { archiveSource } from '../../../../io/archive-source.ts';

/** Everything that a school year has on the site as one file. */
export const getStaticPaths = () =>
  schoolYears().map((year) => ({ params: { year, file: yearArchiveName(year).replace(/\.zip$/u, '') } }));

export const GET: APIRoute<Record<string, never>, { year: string }> = async ({ params: { year }, site }) => {
  const address = absolute(site);
  const bytes = await yearArchive(currentSite(), year, address, archiveSource(address));
  return fileResponse(bytes, 'zip');
};
