import { readAddress, writeAddress } from './address.ts';
import type { Asked } from './address.ts';
import { answer } from './answer.ts';
import type { Answer, LinkTo, Result } from './answer.ts';
import { searchData } from './data.ts';
import { countFacets } from './facet-counts.ts';
import { moveByArrows } from './view/arrows.ts';
import { facetList } from './view/facet-list.ts';
import { resultItem } from './view/result-item.ts';
import { statusText } from './view/status-text.ts';

/** How many results are shown at first, and with each further step. */
const STEP = 10;
/** Milliseconds without a key before what was typed is searched. */
const PAUSE = 150;

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const page = part('tim');
const input = part<HTMLInputElement>('q');
const form = input.form!;
const list = part<HTMLOListElement>('ket-qua');
const status = part('trang-thai');
const facets = part('loc');
const more = part<HTMLButtonElement>('xem-them');
const nearest = part('gan-nhat');
const nearestList = part('gan-nhat-ds');
const failure = part('loi-tai');
const browse = part('duyet');
browse.hidden = true;
browse.classList.remove('with-script-later');
const help = part('khong-thay');
const mentions = part('nhac-den');
const ofKind = part('cung-loai');

const base = page.dataset['base']!;
const data = searchData({ table: page.dataset['table']!, engine: page.dataset['engine']! });
const title = document.title;

let asked: Asked = { query: '', filters: {} };
/** Each search has a number; an answer that comes late is dropped. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let shown: { answer: Answer; count: number } | null = null;

interface ShownState {
  /** Results that were shown when the reader left, and how far the page was scrolled. */
  count: number;
  scroll: number;
}

function show(results: readonly Result[], from: number): void {
  const items = results.map((result, index) => {
    const before = results[index - 1] ?? (from > 0 ? lastShown : undefined);
    return resultItem(result, base, result.loose && !before?.loose ? 'Gần đúng' : null);
  });
  lastShown = results.at(-1) ?? lastShown;
  list.append(...items);
}
let lastShown: Result | undefined;

async function showMore(count: number): Promise<void> {
  if (shown === null) return;
  const { answer: current } = shown;
  while (current.results.length < shown.count + count) {
    const loaded = await current.more(count);
    if (loaded.length === 0) break;
    current.results.push(...loaded);
  }
  const next = current.results.slice(shown.count, shown.count + count);
  show(next, shown.count);
  shown.count += next.length;
  more.hidden = shown.count >= current.total || next.length === 0;
}

function clear(): void {
  list.replaceChildren();
  nearestList.replaceChildren();
  lastShown = undefined;
  shown = null;
  for (const each of [more, nearest, failure, help, facets, mentions, ofKind]) each.hidden = true;
}

/** Searches what `asked` says and shows the answer. */
async function run(restored?: ShownState): Promise<void> {
  const mine = ++turn;
  clearTimeout(timer);
  const { query, filters } = asked;
  document.title = query.trim() === '' ? title : `${query.trim()} · ${title}`;
  if (query.trim() === '') {
    clear();
    status.textContent = '';
    browse.hidden = false;
    list.setAttribute('aria-busy', 'false');
    return;
  }
  list.setAttribute('aria-busy', 'true');
  try {
    const found = await answer(data, query, filters);
    if (mine !== turn) return;
    clear();
    browse.hidden = true;
    shown = { answer: found, count: 0 };
    await showMore(restored?.count ?? STEP);
    if (mine !== turn) return;
    status.textContent = statusText(found);
    if (found.absent) showAbsent(found.absent);
    if (found.mentions) showLink(mentions, found.mentions);
    if (found.failed) showFailure();
    else if (found.total === 0 && !found.absent) help.hidden = false;
    if (restored) scrollTo({ top: restored.scroll, behavior: 'instant' });
    await showFacets(found, mine);
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    clear();
    showFailure();
  }
  if (mine === turn) list.setAttribute('aria-busy', 'false');
}

async function showFacets(found: Answer, mine: number): Promise<void> {
  const chosen = Object.keys(asked.filters).length > 0;
  if (found.total < 2 && !chosen) return;
  const counts = await countFacets(found);
  if (mine !== turn) return;
  for (const [key, value] of Object.entries(asked.filters) as [keyof typeof asked.filters, string][])
    if (!counts.has(key)) counts.set(key, [{ value, count: 0 }]);
  const groups = facetList(counts, asked, location.pathname);
  part('loc-ds').replaceChildren(...groups);
  facets.hidden = groups.length === 0;
}

function showAbsent({ nearest: results, list: all }: NonNullable<Answer['absent']>): void {
  nearestList.replaceChildren(...results.map((result) => resultItem(result, base, null)));
  nearest.hidden = results.length === 0;
  if (all) showLink(ofKind, all);
}

/** Fills a paragraph that ends in a link and shows it. */
function showLink(paragraph: HTMLElement, { path, label }: LinkTo): void {
  const link = paragraph.querySelector('a')!;
  link.href = base.replace(/\/$/u, '') + path;
  link.textContent = label;
  paragraph.hidden = false;
}

function showFailure(): void {
  part('loi-tai-vi').textContent = navigator.onLine
    ? 'Không tải được dữ liệu tìm kiếm.'
    : 'Máy đang không có mạng, nên không tải được dữ liệu tìm kiếm.';
  if (status.textContent === '') status.textContent = part('loi-tai-vi').textContent;
  failure.hidden = false;
  browse.hidden = false;
}

/** Takes a question over into the address: a new entry of the history, or the present one while typing. */
function ask(next: Asked, how: 'push' | 'replace'): void {
  const address = location.pathname + writeAddress(next);
  const same = writeAddress(next) === writeAddress(asked);
  asked = next;
  if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  if (!same || how === 'push') void run();
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  list.setAttribute('aria-busy', 'true');
  timer = setTimeout(() => ask({ query: input.value, filters: {} }, 'replace'), PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  ask({ query: input.value, filters: asked.query === input.value ? asked.filters : {} }, 'push');
});
facets.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(readAddress(new URL(link.href).search), 'push');
});
more.addEventListener('click', async () => {
  const next = list.children.length;
  await showMore(STEP);
  list.children[next]?.querySelector('a')?.focus();
});
part('thu-lai').addEventListener('click', () => void run());
addEventListener('online', () => {
  if (!failure.hidden) void run();
});
addEventListener('popstate', (event) => open(event.state as ShownState | null));
addEventListener('pagehide', () => {
  if (shown) history.replaceState({ count: shown.count, scroll: scrollY } satisfies ShownState, '');
});
moveByArrows(input, list);
part<HTMLDetailsElement>('loc').open = matchMedia('(min-width: 60rem)').matches;

/** Shows what the address asks. */
function open(state: ShownState | null): void {
  asked = readAddress(location.search);
  input.value = asked.query;
  void run(state ?? undefined);
}

open(history.state as ShownState | null);
if (asked.query === '') input.focus();
