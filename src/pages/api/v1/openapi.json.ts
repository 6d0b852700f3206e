import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { openApi } from '../../../export/api-description.ts';
import { currentSite } from '../../../io/current.ts';

/** The same for programs that read OpenAPI. */
export const GET: APIRoute = ({ site }) => Response.json(openApi(currentSite(), absolute(site)));
