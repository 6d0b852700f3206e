import type { BrowserContext, Route } from 'playwright-core';
import type { BareRepository } from './bare-repository.ts';

/** A change that waits to be merged: a pull request of GitHub, a merge request of GitLab. */
export interface ChangeRequest {
  number: number;
  title: string;
  branch: string;
  draft: boolean;
  state: 'open' | 'closed' | 'merged';
  labels: string[];
  /** What was written below it. */
  comments: string[];
}

export type Json = Record<string, unknown>;

/** What a host answers: JSON, or a text as it is; `null` for an answer without a body. */
export interface Answer {
  status: number;
  body: unknown;
}

/** The one person who works at the hosts of the tests, and the moment in which all happens there. */
export const clerk = { id: 1, login: 'van-thu', name: 'Văn thư', email: 'van-thu@truong.example' };
export const NOW = '2026-11-22T00:00:00Z';

/**
 * What the fakes of GitHub and GitLab have in common: a real git repository, changes that wait, and an answer to each request
 * of a browser. A request that is not known fails, so that a new version of the CMS shows itself.
 */
export abstract class FakeHost {
  readonly changes: ChangeRequest[] = [];
  /** Every request, as `GET /user`. */
  readonly requests: string[] = [];
  /** Where the host answers, without a path. */
  abstract readonly origin: string;
  /** The token that the clerk may sign in with. */
  abstract readonly token: string;
  readonly repository: BareRepository;
  /** Account and name of the repository, `truong-mau/trang-cong-khai`. */
  readonly fullName: string;

  constructor(repository: BareRepository, fullName: string) {
    this.repository = repository;
    this.fullName = fullName;
  }

  /** @param path percent-encoded, with what follows the question mark in `query` */
  protected abstract rest(method: string, path: string, query: URLSearchParams, body: Json): Answer;
  protected abstract graphql(query: string, variables: Json): Json;
  protected abstract readonly graphqlPath: string;
  /** Paths that are asked before anyone has signed in. */
  protected readonly openPaths: readonly string[] = [];

  /** Answers for the host on every page and window. */
  async install(context: BrowserContext): Promise<void> {
    await context.route(`${this.origin}/**`, (route) => this.answer(route));
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    this.requests.push(`${request.method()} ${decodeURIComponent(pathname)}`);
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    const fulfill = ({ status, body }: Answer) => {
      if (body === null) return route.fulfill({ status, headers });
      if (typeof body !== 'string')
        return route.fulfill({ status, headers, contentType: 'application/json', body: JSON.stringify(body) });
      return route.fulfill({ status, headers, contentType: body.startsWith('<') ? 'text/html' : 'text/plain', body });
    };
    const signedIn = new RegExp(`^(?:token|bearer) ${this.token}$`, 'iu').test(
      request.headers()['authorization'] ?? '',
    );
    if (!signedIn && !this.openPaths.includes(pathname))
      return fulfill({ status: 401, body: { message: 'Unauthorized' } });
    try {
      const sent = request.postData() === null ? {} : (JSON.parse(request.postData()!) as Json);
      if (pathname !== this.graphqlPath)
        return await fulfill(this.rest(request.method(), pathname, searchParams, sent));
      const data = this.graphql(String(sent['query']), (sent['variables'] ?? {}) as Json);
      return await fulfill({ status: 200, body: { data } });
    } catch (error) {
      return fulfill({ status: 500, body: { message: String(error) } });
    }
  }

  protected openChange(change: Pick<ChangeRequest, 'title' | 'branch' | 'draft' | 'labels'>): ChangeRequest {
    const opened = { ...change, number: this.changes.length + 1, state: 'open' } as const;
    this.changes.push({ ...opened, comments: [] });
    return this.changes.at(-1)!;
  }

  protected merge(change: ChangeRequest): void {
    this.repository.git(['update-ref', 'refs/heads/main', this.repository.head(change.branch)!]);
    change.state = 'merged';
  }

  /** Paths that a branch changes since it left `main`. */
  protected changedPaths(branch: string): string[] {
    return this.repository
      .git(['diff', '--name-only', '-z', `main...${branch}`])
      .split('\0')
      .filter(Boolean);
  }
}
