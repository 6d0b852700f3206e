import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { citationsJson } from '../../../export/citations-json.ts';
import { currentSite } from '../../../io/current.ts';

export const GET: APIRoute = ({ site }) => Response.json(citationsJson(currentSite(), absolute(site)));
