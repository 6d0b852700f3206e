import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { reviewJson } from '../../../export/review-json.ts';
import { currentSite } from '../../../io/current.ts';

export const GET: APIRoute = ({ site }) => Response.json(reviewJson(currentSite(), absolute(site)));
