import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { datasetJsonSchema } from '../../../export/api-description.ts';
import { datasetNames } from '../../../export/datasets.ts';
import { datasetSchemaPath } from '../../../model/addresses.ts';
import type { DatasetName } from '../../../model/addresses.ts';

/** The JSON Schema of each list of data. */
export const getStaticPaths = () => datasetNames.map((name) => ({ params: { schema: name }, props: { name } }));

export const GET: APIRoute<{ name: DatasetName }> = ({ props: { name }, site }) =>
  Response.json(datasetJsonSchema(name, absolute(site)(datasetSchemaPath(name))), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
