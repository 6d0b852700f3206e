import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { plansJson } from '../../../export/plans-json.ts';
import { currentSite } from '../../../io/current.ts';

export const GET: APIRoute = ({ site }) => Response.json(plansJson(currentSite(), absolute(site)));
