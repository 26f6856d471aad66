/** Full jitter: anywhere between nothing and a ceiling that doubles. */
export function backoff(attempt: number, random: () => number, floor = 500, ceiling = 30_000): number {
  return Math.round(random() * Math.min(ceiling, floor * 2 ** attempt));
}

/** What a close code asks of the client. */
export function afterClose(code: number): 'stop' | 'wait' | 'at once' {
  if (code >= 4000 && code < 4100) return 'stop';
  if (code >= 4200 && code < 4300) return 'at once';
  return 'wait';
}
