import type { Answer, LinkTo, Result } from '../../../model/search/index.ts';
import { isReached } from '../connection.ts';
import { activeFilters } from './active-filters.ts';
import { element } from '../../element.ts';
import { facetList } from './facet-list.ts';
import { resultItem } from './result-item.ts';

/** How many results are shown at first, and with each further step. */
export const STEP = 10;

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** The part of the search page that shows answers. */
export class AnswerView {
  readonly body = part('tim');
  readonly list = part<HTMLOListElement>('ket-qua');
  readonly more = part<HTMLButtonElement>('xem-them');
  readonly retry = part<HTMLButtonElement>('thu-lai');
  private readonly status = part('trang-thai');
  private readonly suggestion = part('y-ban');
  private readonly filters = part('dang-loc');
  private readonly facets = part<HTMLDetailsElement>('loc');
  private readonly facetGroups = part('loc-ds');
  private readonly nearest = part('gan-nhat');
  private readonly nearestList = part('gan-nhat-ds');
  private readonly ofKind = part('cung-loai');
  private readonly mentions = part('nhac-den');
  private readonly help = part('khong-thay');
  private readonly failure = part('loi-tai');
  private readonly reason = part('loi-tai-vi');
  private readonly listsRemain = part('loi-tai-ds');
  private readonly browse = part('duyet');
  /** Path of the site, ending in `/`. */
  private readonly base: string;
  private answer: Answer | null = null;
  private reached = true;

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

  /** Whether there are no results because the site could not be reached. */
  get cutOff(): boolean {
    return this.failed && !this.reached && this.list.children.length === 0;
  }

  /** How many results are in the list; null before the first answer. */
  get shown(): number | null {
    return this.answer && this.list.children.length;
  }

  /** Nothing is asked: the lists to browse. */
  showNothing(): void {
    this.clear();
    this.status.textContent = '';
    this.browse.hidden = false;
  }

  /** The answer takes a moment. */
  showSearching(): void {
    this.status.textContent = 'Đang tìm…';
  }

  /** The answer takes long: says what to do meanwhile. */
  showSlow(): void {
    this.clear();
    this.status.textContent = 'Dữ liệu tìm kiếm về chậm; vẫn đang tải.';
    this.fail('Có thể chờ thêm, hoặc bấm Thử lại để tải lại từ đầu.');
  }

  /** Nothing arrived: says so, offers the lists and another try. @param reached whether the site could be reached */
  showFailure(reached: boolean): void {
    this.clear();
    this.reached = reached;
    this.status.textContent = this.because('không tải được dữ liệu tìm kiếm.');
    this.fail(this.status.textContent);
  }

  /** Shows an answer, `count` results of it. */
  async show(answer: Answer, count: number): Promise<void> {
    this.clear();
    this.answer = answer;
    this.browse.hidden = true;
    this.filters.replaceChildren(...activeFilters(answer.activeFilters, location.pathname));
    this.filters.hidden = this.filters.childNodes.length === 0;
    await this.showMore(count);
    if (answer !== this.answer) return;
    if (answer.absent) this.showAbsent(answer.absent);
    if (answer.mentions) this.showLink(this.mentions, answer.mentions);
    const nothing = answer.isEmpty() && this.filters.hidden;
    this.help.hidden = !nothing || (answer.absent !== null && !(this.nearest.hidden && this.ofKind.hidden));
  }

  /** Adds further results to the list, loading them if need be, and says what did not arrive. */
  async showMore(count: number): Promise<void> {
    const { answer } = this;
    if (answer === null) return;
    const from = this.list.children.length;
    const next = await answer.resultsAfter(from, count);
    if (answer !== this.answer) return;
    this.list.append(...next.map((result, index) => this.item(result, answer.results[from + index - 1])));
    this.more.hidden = !answer.hasMore(this.list.children.length);
    const failure = answer.failure();
    this.reached = failure === null || (await isReached());
    if (answer !== this.answer) return;
    const reason = failure === null ? '' : this.because(failure);
    const status = answer.status() || reason;
    if (this.status.textContent !== status) this.status.textContent = status;
    if (failure !== null) this.fail(reason);
  }

  /** Offers another query that may have been meant, unless another answer has come. It is in the part of the page that is read aloud. */
  async showSuggestion(answer: Answer): Promise<void> {
    const other = await answer.suggestion();
    if (other === null || answer !== this.answer) return;
    const link = this.suggestion.querySelector('a')!;
    link.href = location.pathname + other.address;
    link.textContent = other.query;
    this.suggestion.hidden = false;
    this.help.hidden = true;
  }

  /** Says under the one document that was asked for what is known of it, unless another answer has come. */
  async showCard(answer: Answer): Promise<void> {
    const card = await answer.card();
    if (card === null || answer !== this.answer) return;
    const base = this.base.replace(/\/$/u, '');
    const lines = card.lines.flatMap(({ label, text, links }) => [
      element('dt', {}, label),
      ...(text === null ? [] : [element('dd', {}, text)]),
      ...links.map((link) => element('dd', {}, element('a', { href: base + link.path }, link.label))),
    ]);
    this.list.firstElementChild?.append(element('dl', { class: 'found-card' }, ...lines));
  }

  /** Shows by what the answer can be narrowed, unless another answer has come. */
  async showFacets(answer: Answer): Promise<void> {
    const groups = facetList(await answer.facets(), location.pathname);
    if (answer !== this.answer) return;
    this.facetGroups.replaceChildren(...groups);
    this.facets.hidden = groups.length === 0;
  }

  private clear(): void {
    this.answer = null;
    this.list.replaceChildren();
    this.nearestList.replaceChildren();
    const { more, nearest, failure, help, facets, filters, mentions, ofKind, suggestion } = this;
    for (const each of [more, nearest, failure, help, facets, filters, mentions, ofKind, suggestion])
      each.hidden = true;
  }

  /** Offers another try, and the lists where there are no results. */
  private fail(reason: string): void {
    this.reason.textContent = reason;
    this.failure.hidden = false;
    this.browse.hidden = this.list.children.length > 0;
    this.listsRemain.hidden = this.browse.hidden;
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

  /** The reason with what is known of the network. */
  private because(reason: string): string {
    if (this.reached) return reason.charAt(0).toUpperCase() + reason.slice(1);
    return `Máy đang không có mạng${navigator.onLine ? ' hoặc máy chủ không trả lời' : ''}, nên ${reason}`;
  }
}
