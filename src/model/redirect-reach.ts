import { hostPath, pageForm, spellings } from './host-path.ts';
import type { Redirect } from './redirects.ts';

const isWildcard = ({ from }: Redirect): boolean => from.endsWith('*');

/** Where a rule for all that begins so begins, as the most forgiving host reads it. */
const beginOf = ({ from }: Redirect): string => hostPath(from.slice(0, -1)) ?? '/';

/** Whether a rule only takes the ending of a file of an old site away, which no host follows twice. */
export const dropsEnding = ({ from, to }: Redirect): boolean =>
  /\.html?$/iu.test(hostPath(from) ?? '') &&
  !/\/(?:index|404)\.html?$/iu.test(hostPath(from) ?? '') &&
  to.startsWith('/') &&
  pageForm(from) === pageForm(to);

/** Rules for one address that are looked at: hosts follow the first, and each more is one for every address of the site. */
const MOST_ALIKE = 20;

function add(rules: Map<string, Redirect[]>, key: string, redirect: Redirect): void {
  const known = rules.get(key);
  if (known === undefined) rules.set(key, [redirect]);
  else if (known.length < MOST_ALIKE) known.push(redirect);
}

/** Which addresses redirects take from readers, on whatever host, however the address is spelled in them. */
export class RedirectReach {
  readonly #exact = new Map<string, Redirect[]>();
  readonly #byBegin = new Map<string, Redirect[]>();
  /** How long the beginnings are: looked up, so that many rules cost no more than few. */
  readonly #lengths = new Set<number>();

  constructor(redirects: readonly Redirect[]) {
    for (const redirect of redirects)
      if (isWildcard(redirect)) {
        const begin = beginOf(redirect);
        this.#lengths.add(begin.length);
        add(this.#byBegin, begin, redirect);
      } else {
        add(this.#exact, pageForm(redirect.from) ?? '/', redirect);
      }
  }

  /** The rules that may hold for an address, in the order of their lines: hosts follow the first. @param path as `addresses.ts` has it */
  over(path: string): Redirect[] {
    const exact = (this.#exact.get(pageForm(path) ?? path) ?? []).filter(
      (redirect) => !(path.endsWith('/') && dropsEnding(redirect)),
    );
    const open = new Set(spellings(path).flatMap((each) => this.#open(each)));
    return [...exact, ...open].sort((a, b) => a.line - b.line);
  }

  /** Where a reader who asks for an address is led; null without a rule, or where it leads to itself. */
  targetOf(path: string): string | null {
    const to = this.over(path)[0]?.to;
    return to === undefined || (pageForm(to) ?? to) === (pageForm(path) ?? path) ? null : to;
  }

  /** The rule by which what another leads to leads on: of several the first that has the address as it is written there, which every host follows. */
  after({ to }: Redirect): Redirect | undefined {
    const rules = to.startsWith('/') ? this.over(to) : [];
    const [path = ''] = to.split('#');
    const isWritten = ({ from }: Redirect) =>
      from.endsWith('*') ? path.startsWith(from.slice(0, -1)) : from.replace(/\/$/u, '') === path.replace(/\/$/u, '');
    return rules.find(isWritten) ?? rules[0];
  }

  #open(spelling: string): Redirect[] {
    return [...this.#lengths].flatMap((length) =>
      length <= spelling.length ? (this.#byBegin.get(spelling.slice(0, length)) ?? []) : [],
    );
  }
}

/**
 * Which part of the site a rule reaches into where every address is the site's own, also one that is not there yet. Null for none.
 * @param below beginnings of addresses: `/api/`, `/bieu-tuong-`
 */
export function reservedBy(redirect: Redirect, below: ReadonlySet<string>, begins: readonly string[]): string | null {
  const isOpen = isWildcard(redirect);
  const from = isOpen ? beginOf(redirect) : `${(hostPath(redirect.from) ?? '').replace(/\/$/u, '')}/`;
  const begin = begins.find((each) => from.startsWith(each) || (isOpen && each.startsWith(from)));
  if (begin !== undefined) return begin;
  for (let at = from.indexOf('/', 1); at > 0; at = from.indexOf('/', at + 1))
    if (at + 1 < from.length && below.has(from.slice(0, at + 1))) return from.slice(0, at + 1);
  return null;
}

/** Rules that a reader follows one after the other. */
export interface RedirectChain {
  /** The first of them. */
  redirect: Redirect;
  /** The addresses that are passed. */
  path: string[];
  isCircle: boolean;
}

/**
 * Where each rule leads on: the addresses that a reader passes, from the first to the last or to the one that is there again. Rules that lead
 * straight to their end are left out.
 */
export function redirectChains(redirects: readonly Redirect[]): RedirectChain[] {
  const reach = new RedirectReach(redirects);
  const next = new Map(redirects.map((each) => [each, dropsEnding(each) ? undefined : reach.after(each)]));
  const inCircle = new Set<Redirect>();
  return redirects.flatMap((redirect): RedirectChain[] => {
    if (inCircle.has(redirect) || next.get(redirect) === undefined) return [];
    const passed = [redirect];
    for (let at = next.get(redirect); at !== undefined; at = next.get(at)) {
      if (inCircle.has(at)) return [];
      if (passed.includes(at)) {
        const circle = passed.slice(passed.indexOf(at));
        circle.forEach((each) => inCircle.add(each));
        const first = circle[0] ?? redirect;
        // One rule that leads to its own address in another spelling: that shows why it is one.
        const own = circle.length === 1 && first.to !== first.from ? [first.to] : [];
        return [{ redirect: first, path: [...circle.map(({ from }) => from), ...own, first.from], isCircle: true }];
      }
      passed.push(at);
      if (passed.length > MOST_PASSED) break;
    }
    return [{ redirect, path: [...passed.map(({ from }) => from), passed.at(-1)?.to ?? ''], isCircle: false }];
  });
}

/** Rules that a browser follows one after the other: twenty. */
const MOST_PASSED = 20;
