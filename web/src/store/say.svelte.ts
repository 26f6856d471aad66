/** Messages to the person: on screen, and to those who listen. */
export interface Message {
  id: number;
  text: string;
  kind: 'done' | 'wrong';
  action?: { label: string; run: () => void };
}

let messages = $state.raw<readonly Message[]>([]);
let polite = $state('');
let assertive = $state('');
let lastId = 0;
let lastPolite = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

const readFor = 10_000;
const between = 10_000; // others' changes: at most one message in so long

export const said = {
  get messages(): readonly Message[] {
    return messages;
  },
  get polite(): string {
    return polite;
  },
  get assertive(): string {
    return assertive;
  },
};

/** Shows a message; one that went wrong stays until it is closed. */
export function say(message: Omit<Message, 'id'>): number {
  const id = ++lastId;
  messages = [...messages.slice(-2), { ...message, id }];
  if (message.kind === 'done') setTimeout(() => unsay(id), readFor);
  return id;
}

export function unsay(id: number): void {
  messages = messages.filter((m) => m.id !== id);
}

/** Says what the person's own move did, to those who listen. */
export function announce(text: string): void {
  assertive = '';
  queueMicrotask(() => (assertive = text));
}

/** Says what others did, summarised, to those who listen. */
export function mention(text: string): void {
  clearTimeout(waiting);
  const wait = Math.max(0, lastPolite + between - Date.now());
  waiting = setTimeout(() => {
    lastPolite = Date.now();
    polite = text;
  }, wait);
}
