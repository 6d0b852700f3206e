import type { APIRoute } from 'astro';
import { noteMarkRules, plan, planPageIds } from '../../../io/views.ts';
import rules from '../../../styles/plan-marks.css?inline';

export const getStaticPaths = () => planPageIds().map((id) => ({ params: { id } }));

/** Here and not in the sheet, because Vite's minifier warns about `:target-current`. */
const entryBeingRead =
  'nav :any-link:target-current{color:var(--violet);text-decoration-line:underline;text-decoration-color:var(--margin);text-decoration-thickness:2px;text-underline-offset:.3em}';

/** What newer browsers show next to a plan: its marks of notes, each tied to its part of the text. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) => {
  const marks = noteMarkRules(plan(id).notes.marks.map(({ block }) => block));
  return new Response(rules + entryBeingRead + marks, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
