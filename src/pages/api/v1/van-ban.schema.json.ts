import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { documentJsonSchema } from '../../../export/document-schema.ts';
import { documentSchemaPath } from '../../../model/addresses.ts';

/** The JSON Schema of the `.json` of plans and notices. */
export const GET: APIRoute = ({ site }) =>
  Response.json(documentJsonSchema(absolute(site)(documentSchemaPath)), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
