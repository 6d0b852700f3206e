import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { disclosuresJson } from '../../../export/disclosures-json.ts';
import { currentSite } from '../../../io/current.ts';

export const GET: APIRoute = ({ site }) => Response.json(disclosuresJson(currentSite(), absolute(site)));
