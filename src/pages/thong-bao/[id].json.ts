import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { documentJson } from '../../export/document-json.ts';
import { codeOfPage } from '../../io/evidence.ts';
import { currentSite } from '../../io/current.ts';
import { idsIn, noticePath, noticeRecord } from '../../io/official-documents.ts';
import { noticeIds } from '../../io/views.ts';

export const getStaticPaths = () => idsIn('notice', 'json', noticeIds()).map((id) => ({ params: { id } }));

/** A notice as data. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id }, site }) =>
  Response.json(documentJson(currentSite(), noticeRecord(id), absolute(site), codeOfPage(noticePath(id))));
