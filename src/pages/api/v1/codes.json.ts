import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { codesJson } from '../../../export/codes-json.ts';
import { currentSite } from '../../../io/current.ts';
import { evidence } from '../../../io/evidence.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(codesJson(currentSite(), absolute(site), [...evidence().values()]));
