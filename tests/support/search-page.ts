import type { Page } from 'playwright-core';
import { address } from './browser.ts';

/** A result as the page lists it. */
export interface ShownResult {
  /** Address below the base path. */
  path: string;
  title: string;
  loose: boolean;
}

export interface ShownAnswer {
  results: ShownResult[];
  status: string;
  /** Addresses of the documents that are offered for an absent one. */
  nearest: string[];
}

/** What the page has once it has answered. */
export const answered = '#ket-qua[aria-busy="false"]';

/** Opens the search page with a query, as a shared address does, and waits until it has answered. */
export async function openSearch(page: Page, query: string, url = address('/tim-kiem/')): Promise<ShownAnswer> {
  await page.goto(`${url}?${new URLSearchParams({ q: query })}`);
  return readAnswer(page);
}

/** Types a query into the open search page and submits it. */
export async function typeSearch(page: Page, query: string): Promise<ShownAnswer> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  return readAnswer(page);
}

/** Waits until the page has answered, and reads what it shows. */
export async function readAnswer(page: Page): Promise<ShownAnswer> {
  await page.waitForSelector(answered, { state: 'attached' });
  return page.evaluate(shownAnswer);
}

/** The answer that the page shows. To be run in the page. */
export function shownAnswer(): ShownAnswer {
  const base = document.getElementById('tim')!.dataset['base']!.replace(/\/$/u, '');
  // What the browser is to mark on the page is no part of its address.
  const below = (link: HTMLAnchorElement) =>
    link
      .getAttribute('href')!
      .slice(base.length)
      .replace(/#?:~:.*$/u, '');
  const firstLink = (item: Element) => item.querySelector('a')!;
  const items = [...document.querySelectorAll('#ket-qua > li')];
  return {
    results: items.map((item) => ({
      path: below(firstLink(item)),
      title: firstLink(item).textContent,
      loose: item.classList.contains('found-loose'),
    })),
    status: document.getElementById('trang-thai')!.textContent,
    nearest: [...document.querySelectorAll('#gan-nhat:not([hidden]) li')].map((item) => below(firstLink(item))),
  };
}
