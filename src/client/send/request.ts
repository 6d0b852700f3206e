import { SendFailure } from './failure.ts';

/** What a host answered: its status, and its body as JSON or as it is. */
export interface HostAnswer {
  status: number;
  body: unknown;
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  /** The body as text, not as JSON. */
  asText?: boolean;
}

/** Asks a host in the name of the person who signed in. @throws SendFailure where it does not answer or knows nobody by the token */
export async function ask(
  address: string,
  authorization: string,
  { method = 'GET', body, asText = false }: Call = {},
): Promise<HostAnswer> {
  let response;
  try {
    response = await fetch(address, {
      method,
      cache: 'no-store',
      headers: { Authorization: authorization, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new SendFailure('offline');
  }
  const { status } = response;
  if (status === 401) throw new SendFailure('signed-out');
  if (status === 403) throw new SendFailure('forbidden');
  const text = await response.text();
  if (asText) return { status, body: text };
  try {
    return { status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { status, body: text };
  }
}

/** A field of what a host answered; undefined where it is not there. @param path `['object', 'sha']` */
export function fieldOf(body: unknown, path: readonly (string | number)[]): unknown {
  let value = body;
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
  return value;
}

/** Why a host did not do it, in its own words. */
export function reasonIn({ status, body }: HostAnswer, path: readonly (string | number)[]): string {
  const said = fieldOf(body, path);
  return typeof said === 'string' ? said : String(status);
}

/** The same as text. @throws SendFailure where it is none: the host answers in another way than it did */
export function textOf(body: unknown, path: readonly (string | number)[]): string {
  const value = fieldOf(body, path);
  if (typeof value !== 'string') throw new SendFailure('refused', path.join('.'));
  return value;
}
