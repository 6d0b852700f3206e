import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { dutiesJson } from '../../../export/duties-json.ts';
import { currentSite } from '../../../io/current.ts';
import { textDigest } from '../../../io/text-digest.ts';

export const GET: APIRoute = ({ site }) => Response.json(dutiesJson(currentSite(), absolute(site), textDigest));
