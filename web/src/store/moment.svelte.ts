/**
 * The one cursor of the time machine. Undefined is now; a position is that
 * moment, for every view of the page. The address carries it as ?at=.
 */
let position = $state<number | undefined>(undefined);
let time = $state<number | undefined>(undefined);
let clockNow = $state(Date.now());

export const moment = {
  /** The position that is looked at; undefined is now. */
  get at(): number | undefined {
    return position;
  },
  get past(): boolean {
    return position !== undefined;
  },
  /** When the position was recorded, as far as it is known yet. */
  get time(): number | undefined {
    return time;
  },
  /** The moment that "today", "overdue" and "ago" are meant from. */
  get now(): number {
    return position === undefined ? clockNow : (time ?? clockNow);
  },
  go(to: number | undefined, when?: number): void {
    position = to;
    time = to === undefined ? undefined : when;
  },
  dated(at: number, when: number): void {
    if (position === at) time = when;
  },
};

/** Lets the clock of the page go on; once a quarter minute is enough for words. */
export function keepTime(): () => void {
  const timer = setInterval(() => (clockNow = Date.now()), 15_000);
  return () => clearInterval(timer);
}
