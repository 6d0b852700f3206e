import type { APIRoute } from 'astro';
import { amendSourceFiles, amendSourceOf } from '../../../../io/amend/sources.ts';

type Props = Pick<ReturnType<typeof amendSourceFiles>[number], 'record'>;

/** The file of a record, as it is in the repository, for the pages that correct, withdraw and compare. */
export const getStaticPaths = () =>
  amendSourceFiles().map(({ folder, id, record }) => ({ params: { folder, id }, props: { record } }));

export const GET: APIRoute<Props> = ({ props: { record } }) => Response.json(amendSourceOf(record));
