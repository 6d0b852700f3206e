import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { legalReferencesJson } from '../../../export/legal-references-json.ts';
import { currentSite } from '../../../io/current.ts';
import { textDigest } from '../../../io/text-digest.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(legalReferencesJson(currentSite(), absolute(site), textDigest));
