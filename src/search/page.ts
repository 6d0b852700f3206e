import { readAddress, writeAddress } from './address.ts';
import type { Asked } from './address.ts';
import { answer } from './answer.ts';
import { searchData } from './data.ts';
import { AnswerView, STEP } from './view/answer-view.ts';
import { moveByArrows } from './view/arrows.ts';

/** Milliseconds without a key before what was typed is searched. */
const PAUSE = 150;

/** Kept with the history's entry when the reader leaves, so that coming back shows the same. */
interface Left {
  count: number;
  scroll: number;
}

const { base, table, engine } = document.getElementById('tim')!.dataset as {
  base: string;
  table: string;
  engine: string;
};
const input = document.getElementById('q') as HTMLInputElement;
const data = searchData({ table, engine });
const view = new AnswerView(base);
const title = document.title;

let asked: Asked = { query: '', filters: {} };
/** Each search has a number; an answer that comes late is dropped. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Searches what `asked` says and shows the answer. */
async function run(left: Left | null = null): Promise<void> {
  const mine = ++turn;
  const late = () => mine !== turn;
  const query = asked.query.trim();
  document.title = query === '' ? title : `${query} · ${title}`;
  view.busy = true;
  try {
    if (query === '') view.showNothing();
    else {
      const found = await answer(data, query, asked.filters);
      if (late()) return;
      await view.show(found, left?.count ?? STEP);
      if (late()) return;
      if (left) scrollTo({ top: left.scroll, behavior: 'instant' });
      await view.showFacets(found, asked);
    }
  } catch (error) {
    console.error(error);
    if (late()) return;
    view.clear();
    view.showFailure();
  }
  if (!late()) view.busy = false;
}

/** Takes a question over into the address: a new entry of the history, or the present one while typing. */
function ask(next: Asked, how: 'push' | 'replace'): void {
  clearTimeout(timer);
  const same = writeAddress(next) === writeAddress(asked) && !view.busy;
  asked = next;
  const address = location.pathname + writeAddress(next);
  if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  if (!same || how === 'push') void run();
}

/** Shows what the address asks. */
function open(left: Left | null): void {
  asked = readAddress(location.search);
  input.value = asked.query;
  void run(left);
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  view.busy = true;
  timer = setTimeout(() => ask({ query: input.value, filters: {} }, 'replace'), PAUSE);
});
input.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  ask({ query: input.value, filters: asked.query === input.value ? asked.filters : {} }, 'push');
});
view.facets.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(readAddress(new URL(link.href).search), 'push');
});
view.more.addEventListener('click', async () => {
  const next = view.list.children.length;
  await view.showMore(STEP);
  view.list.children[next]?.querySelector('a')?.focus();
});
view.retry.addEventListener('click', () => void run());
addEventListener('online', () => {
  if (view.failed) void run();
});
addEventListener('popstate', (event) => open(event.state as Left | null));
addEventListener('pagehide', () => {
  if (view.shown !== null) history.replaceState({ count: view.shown, scroll: scrollY } satisfies Left, '');
});
moveByArrows(input, view.list);

open(history.state as Left | null);
if (asked.query === '') input.focus();
