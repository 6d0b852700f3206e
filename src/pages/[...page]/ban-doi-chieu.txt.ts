import type { APIRoute } from 'astro';
import { evidence } from '../../io/evidence.ts';

export const getStaticPaths = () =>
  [...evidence().values()].map(({ page, coded }) => ({ params: { page: page.path.slice(1, -1) }, props: { coded } }));

/** What a page says, as a text, with its salt: the bytes whose SHA-256 is the code of the page. */
export const GET: APIRoute<{ coded: string }> = ({ props: { coded } }) =>
  new Response(coded, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
