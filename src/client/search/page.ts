import { keepForOffline } from '../offline/register.ts';
import { readAddress, search, truncateForScreenReader, writeAddress } from '../../model/search/index.ts';
import type { SearchQuery } from '../../model/search/index.ts';
import { isReached, whenReached } from './connection.ts';
import { searchSources } from './data.ts';
import { enter, savedScroll, saveScroll } from './entries.ts';
import type { ScrollState } from './entries.ts';
import { withTimeout } from './retryable.ts';
import { AnswerView, STEP } from './view/answer-view.ts';
import { moveByArrows } from './view/arrows.ts';
import { LIMIT } from './watch-pieces.ts';

/** Milliseconds without a key before what was typed is searched. */
const PAUSE = 150;
/** Milliseconds after which the page says that it is searching, and that it takes long. */
const NOTICEABLE = 400;
const SLOW = 8_000;

const { base, table, texts, engine, vocabulary, cards, documents, old } = document.getElementById('tim')!
  .dataset as Record<'base' | 'table' | 'vocabulary' | 'cards' | 'documents' | 'old', string> &
  Partial<Record<'texts' | 'engine', string>>;
const input = document.getElementById('q') as HTMLInputElement;
const sources = searchSources({ table, texts, engine, vocabulary, cards }, Number(documents), LIMIT);
const view = new AnswerView(base);
const title = document.title;

let asked: SearchQuery = { query: '', filters: {} };
let stopAsking = () => {};
/** Each search has a number; an answer that comes late is dropped. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Searches what `asked` says and shows the answer. */
async function run(left: ScrollState | null = null): Promise<void> {
  const mine = ++turn;
  const late = () => mine !== turn;
  stopAsking();
  const query = asked.query.trim();
  document.title = query === '' ? title : `${truncateForScreenReader(query)} · ${title}`;
  view.busy = true;
  const patience = [
    setTimeout(() => late() || view.showSearching(), NOTICEABLE),
    setTimeout(() => late() || view.showSlow(), SLOW),
  ];
  try {
    if (query === '') view.showNothing();
    else {
      const found = await withTimeout(LIMIT, search(asked, sources));
      if (late()) return;
      await view.show(found, left?.count || STEP);
      if (late()) return;
      patience.forEach(clearTimeout);
      if (left) scrollTo({ top: left.scroll, behavior: 'instant' });
      await view.showSuggestion(found);
      await view.showFacets(found);
      if (late()) return;
      view.busy = false;
      await view.showCard(found);
    }
  } catch (error) {
    console.error(error);
    const reached = await isReached();
    if (!late()) view.showFailure(reached);
  } finally {
    patience.forEach(clearTimeout);
    // Now the fonts may come; before, they took the line from the answer (search.css).
    document.documentElement.classList.add('answered');
    if (!late()) {
      view.busy = false;
      if (view.cutOff) stopAsking = whenReached(retry);
    }
  }
}

const left = (): ScrollState | null => (view.shown === null ? null : { count: view.shown, scroll: scrollY });

/** Takes a question over into the address and answers it. */
function ask(next: SearchQuery, how: 'typed' | 'submitted'): void {
  clearTimeout(timer);
  const same = writeAddress(next) === writeAddress(asked) && !view.busy;
  if (!enter(location.pathname + writeAddress(next), how, left())) return;
  asked = next;
  if (!same || how === 'submitted') void run();
}

/** Shows what the address asks. */
function open(): void {
  clearTimeout(timer);
  asked = readAddress(location.search);
  input.value = asked.query;
  void run(savedScroll());
}

/** Asks for everything once more that has not come. */
function retry(): void {
  sources.renew();
  void run(left());
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  view.busy = true;
  timer = setTimeout(() => ask({ query: input.value, filters: {} }, 'typed'), PAUSE);
});
input.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  ask({ query: input.value, filters: asked.query === input.value ? asked.filters : {} }, 'submitted');
});
view.body.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(readAddress(new URL(link.href).search), 'submitted');
});
view.more.addEventListener('click', () => {
  const next = view.list.children.length;
  void view.showMore(STEP).then(() => view.list.children[next]?.querySelector('a')?.focus());
});
view.retry.addEventListener('click', retry);
addEventListener('online', () => view.failed && retry());
addEventListener('popstate', open);
addEventListener('pagehide', () => saveScroll(left()));
moveByArrows(input, view.list);

open();
if (asked.query === '') input.focus();
keepForOffline();
document.getElementById('trang-cu')!.hidden = Date.now() < Number(old);
