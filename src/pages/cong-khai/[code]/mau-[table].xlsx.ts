import type { APIRoute } from 'astro';
import { fileResponse } from '../../../io/file-response.ts';
import { currentContent, currentSite } from '../../../io/current.ts';
import { templates } from '../../../io/disclosure-views.ts';
import { templateFile } from '../../../io/sheet/template-file.ts';

/** The Excel form of a table of a duty, for the period of the build: what a clerk fills in and imports. */
export const getStaticPaths = () =>
  templates().map((of) => ({ params: { code: of.duty.code.toLowerCase(), table: of.table }, props: { of } }));

export const GET: APIRoute<{ of: ReturnType<typeof templates>[number] }> = async ({ props: { of } }) => {
  const { bytes } = await templateFile(currentContent().content, { ...of, empty: false, today: currentSite().today });
  return fileResponse(bytes, 'xlsx');
};
