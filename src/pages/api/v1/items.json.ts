import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { itemsJson } from '../../../export/items-json.ts';
import { currentSite } from '../../../io/current.ts';

export const GET: APIRoute = ({ site }) => Response.json(itemsJson(currentSite(), absolute(site)));
