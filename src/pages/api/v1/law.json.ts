import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { lawJson } from '../../../export/law-json.ts';
import { currentSite } from '../../../io/current.ts';
import { textDigest } from '../../../io/text-digest.ts';

export const GET: APIRoute = ({ site }) => Response.json(lawJson(currentSite(), absolute(site), textDigest));
