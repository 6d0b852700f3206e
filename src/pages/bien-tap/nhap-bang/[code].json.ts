import type { APIRoute } from 'astro';
import { dutiesWithTables, tableSettingOf } from '../../../io/import/table-settings.ts';

/** What the page that takes tables needs to know of a duty: its law, its periods, what is published. */
export const getStaticPaths = () =>
  dutiesWithTables().flatMap(({ duties }) =>
    duties.map(({ code }) => ({ params: { code: code.toLowerCase() }, props: { duty: code } })),
  );

export const GET: APIRoute<{ duty: string }> = ({ props: { duty } }) => Response.json(tableSettingOf(duty));
