import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { dataIndex } from '../../../export/api-description.ts';
import { currentSite } from '../../../io/current.ts';

/** Which data there is. */
export const GET: APIRoute = ({ site }) => Response.json(dataIndex(currentSite(), absolute(site)));
