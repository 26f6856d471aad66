import type { Problem } from '../words/refusal.ts';

/** The server said no, and why. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The server was not reached, or is not ready: the same may be asked again. */
export class Unreachable extends Error {}

/** Asks for JSON. Throws Refused or Unreachable, or what the signal says. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable(path, { cause });
  }
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new Unreachable(path);
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw new Refused(problemOf(response.status, body));
  return body as T;
}

export function post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function problemOf(status: number, body: unknown): Problem {
  const from = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const args = from['args'];
  return {
    status,
    code: typeof from['code'] === 'string' ? from['code'] : `http.${status}`,
    args: typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {},
    detail: typeof from['detail'] === 'string' ? from['detail'] : '',
  };
}
