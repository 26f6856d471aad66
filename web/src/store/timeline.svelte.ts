import { ask } from '../api/http.ts';

/** One mark of the strip: n events up to and including a position. */
export interface Point {
  p: number;
  at: number;
  n: number;
}

export interface Timeline {
  topic: string;
  first: number;
  last: number;
  head: number;
  total: number;
  points: readonly Point[];
}

interface HistoryAnswer {
  topic: string;
  first: number;
  last: number;
  head: number;
  total: number;
  points: { p: number; at: string; n: number }[];
}

export async function timelineOf(topic: string, signal?: AbortSignal): Promise<Timeline> {
  const answer = await ask<HistoryAnswer>(`/api/history/${topic}`, signal ? { signal } : {});
  return { ...answer, points: answer.points.map((p) => ({ ...p, at: Date.parse(p.at) })) };
}
