import { countFacets } from '../facet-counts.ts';
import type { Asked } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { LinkTo, Result } from '../result.ts';
import { facetList } from './facet-list.ts';
import { resultItem } from './result-item.ts';
import { statusText } from './status-text.ts';

/** How many results are shown at first, and with each further step. */
export const STEP = 10;

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** The part of the search page that shows answers. */
export class AnswerView {
  readonly list = part<HTMLOListElement>('ket-qua');
  readonly facets = part<HTMLDetailsElement>('loc');
  readonly more = part<HTMLButtonElement>('xem-them');
  readonly retry = part<HTMLButtonElement>('thu-lai');
  private readonly status = part('trang-thai');
  private readonly facetGroups = part('loc-ds');
  private readonly nearest = part('gan-nhat');
  private readonly nearestList = part('gan-nhat-ds');
  private readonly ofKind = part('cung-loai');
  private readonly mentions = part('nhac-den');
  private readonly help = part('khong-thay');
  private readonly failure = part('loi-tai');
  private readonly reason = part('loi-tai-vi');
  private readonly browse = part('duyet');
  /** Path of the site, ending in `/`. */
  private readonly base: string;
  private answer: Answer | null = null;

  constructor(base: string) {
    this.base = base;
    this.browse.hidden = true;
    this.browse.classList.remove('with-script-later');
    this.facets.open = matchMedia('(min-width: 60rem)').matches;
  }

  get busy(): boolean {
    return this.list.getAttribute('aria-busy') !== 'false';
  }

  set busy(busy: boolean) {
    this.list.setAttribute('aria-busy', String(busy));
  }

  get failed(): boolean {
    return !this.failure.hidden;
  }

  /** How many results stand in the list; null before the first answer. */
  get shown(): number | null {
    return this.answer && this.list.children.length;
  }

  /** Nothing is asked: the lists to browse. */
  showNothing(): void {
    this.clear();
    this.status.textContent = '';
    this.browse.hidden = false;
  }

  /** Shows an answer, `count` results of it. */
  async show(answer: Answer, count: number): Promise<void> {
    this.clear();
    this.answer = answer;
    this.browse.hidden = true;
    await this.showMore(count);
    this.status.textContent = statusText(answer);
    if (answer.absent) this.showAbsent(answer.absent);
    if (answer.mentions) this.showLink(this.mentions, answer.mentions);
    if (answer.failed) this.showFailure();
    else if (answer.total === 0 && !answer.absent) this.help.hidden = false;
  }

  /** Adds further results to the list, loading them if need be. */
  async showMore(count: number): Promise<void> {
    const { answer } = this;
    if (answer === null) return;
    const from = this.list.children.length;
    while (answer.results.length < from + count) {
      const loaded = await answer.more(count);
      if (loaded.length === 0) break;
      answer.results.push(...loaded);
    }
    if (answer !== this.answer) return;
    const next = answer.results.slice(from, from + count);
    this.list.append(...next.map((result, index) => this.item(result, answer.results[from + index - 1])));
    this.more.hidden = from + next.length >= answer.total || next.length === 0;
  }

  /** Shows by what the answer can be narrowed, unless another answer has come. */
  async showFacets(answer: Answer, asked: Asked): Promise<void> {
    const chosen = Object.entries(asked.filters) as [keyof Asked['filters'], string][];
    if (answer.total < 2 && chosen.length === 0) return;
    const counts = await countFacets(answer);
    if (answer !== this.answer) return;
    for (const [key, value] of chosen) if (!counts.has(key)) counts.set(key, [{ value, count: 0 }]);
    const groups = facetList(counts, asked, location.pathname);
    this.facetGroups.replaceChildren(...groups);
    this.facets.hidden = groups.length === 0;
  }

  /** The data did not arrive: says so, offers the lists and another try. */
  showFailure(): void {
    const reason = navigator.onLine
      ? 'Không tải được dữ liệu tìm kiếm.'
      : 'Máy đang không có mạng, nên không tải được dữ liệu tìm kiếm.';
    if (this.answer === null || this.status.textContent === '') this.status.textContent = reason;
    this.reason.textContent = reason;
    this.failure.hidden = false;
    this.browse.hidden = false;
  }

  clear(): void {
    this.answer = null;
    this.list.replaceChildren();
    this.nearestList.replaceChildren();
    for (const each of [this.more, this.nearest, this.failure, this.help, this.facets, this.mentions, this.ofKind])
      each.hidden = true;
  }

  /** An item; the first that is only near what was asked opens a group. */
  private item(result: Result, before: Result | undefined): HTMLLIElement {
    return resultItem(result, this.base, result.loose && !before?.loose ? 'Gần đúng' : null);
  }

  private showAbsent({ nearest, list }: NonNullable<Answer['absent']>): void {
    this.nearestList.replaceChildren(...nearest.map((result) => resultItem(result, this.base, null)));
    this.nearest.hidden = nearest.length === 0;
    if (list) this.showLink(this.ofKind, list);
  }

  /** Fills a paragraph that ends in a link and shows it. */
  private showLink(paragraph: HTMLElement, { path, label }: LinkTo): void {
    const link = paragraph.querySelector('a')!;
    link.href = this.base.replace(/\/$/u, '') + path;
    link.textContent = label;
    paragraph.hidden = false;
  }
}
