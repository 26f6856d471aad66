import { rights } from '../../api/rights.ts';
import type { CityCategory, Milestone, MilestoneState } from '../../store/documents.ts';
import type { Json } from '../../store/merge.ts';

/** What a form asks for before a command can be given. */
export type Ask = 'title' | 'due' | 'reason' | 'owner' | 'evidence' | 'sure';

export interface ActKind {
  name:
    | 'start'
    | 'submit'
    | 'accept'
    | 'return'
    | 'attach'
    | 'rename'
    | 'reschedule'
    | 'reassign'
    | 'propose'
    | 'cancel'
    | 'withdraw'
    | 'reopen';
  command: string;
  /** States in which it is offered. What is decided is the server's. */
  from: readonly MilestoneState[];
  to?: MilestoneState;
  asks: readonly Ask[];
  /** Whether it is offered while a cancellation is proposed, or only then. */
  proposed?: boolean;
  main?: true;
  danger?: true;
}

const open: MilestoneState[] = ['planned', 'in_progress'];

/** Everything that can be done with a milestone, in the order of its life. */
export const acts: readonly ActKind[] = [
  { name: 'start', command: 'roadmap.start_milestone', from: ['planned'], to: 'in_progress', asks: [], main: true },
  { name: 'submit', command: 'roadmap.submit_milestone', from: open, to: 'submitted', asks: ['evidence'], main: true },
  { name: 'accept', command: 'roadmap.accept_milestone', from: ['submitted'], to: 'accepted', asks: ['sure'], main: true },
  { name: 'return', command: 'roadmap.return_milestone', from: ['submitted'], to: 'in_progress', asks: ['due', 'reason'] },
  { name: 'attach', command: 'roadmap.attach_evidence', from: open, asks: ['evidence'] },
  { name: 'reschedule', command: 'roadmap.reschedule_milestone', from: open, asks: ['due', 'reason'] },
  { name: 'reassign', command: 'roadmap.reassign_milestone', from: open, asks: ['owner'] },
  { name: 'rename', command: 'roadmap.rename_milestone', from: open, asks: ['title'] },
  { name: 'propose', command: 'roadmap.propose_milestone_cancellation', from: open, asks: ['reason'], proposed: false, danger: true },
  { name: 'cancel', command: 'roadmap.cancel_milestone', from: open, to: 'cancelled', asks: ['sure'], proposed: true, danger: true },
  { name: 'withdraw', command: 'roadmap.withdraw_cancellation_proposal', from: open, asks: [], proposed: true },
  { name: 'reopen', command: 'roadmap.reopen_milestone', from: ['accepted'], to: 'in_progress', asks: ['reason'] },
];

export type ActName = ActKind['name'];

export function actOf(name: ActName): ActKind {
  return acts.find((a) => a.name === name) as ActKind;
}

/** What is offered for a milestone as it stands. */
export function offered(m: Milestone): ActKind[] {
  return acts.filter((a) => a.from.includes(m.state) && (a.proposed === undefined || a.proposed === (m.cancellation !== undefined)));
}

const decisions = ['roadmap.accept_milestone', 'roadmap.return_milestone'];

/**
 * Who may give a command in a city of this kind, as far as a page can tell
 * beforehand: a partner city has no lead expert, and its lead decides instead.
 * Ownership, and who submitted, are the server's to ask.
 */
export function rolesFor(command: string, category: CityCategory): string[] {
  const elsewhere = category === 'partner' ? ['city_member', 'lead_expert'] : ['partner_city_member'];
  if (decisions.includes(command)) elsewhere.push(category === 'partner' ? 'partner_city_member' : 'city_lead');
  return (rights[command] ?? []).filter((r) => !elsewhere.includes(r));
}

/** Whether a role that the person holds is among those that may. */
export function mayBe(command: string, roles: readonly string[], category: CityCategory): boolean {
  return rolesFor(command, category).some((r) => roles.includes(r));
}

/** The act that leads from one column of the board to another. */
export function actBetween(m: Milestone, to: MilestoneState): ActKind | undefined {
  if (to === 'cancelled') return offered(m).find((a) => a.name === 'cancel' || a.name === 'propose');
  return offered(m).find((a) => a.to === to);
}

export interface Filled {
  title: string;
  due: string;
  reason: string;
  owner: string;
  /** Belongs to the implementation after the programme. */
  beyond: boolean;
  evidence: { title: string; link: string; note: string }[];
}

/** The command's own fields, from what was filled in. */
export function bodyOf(act: ActKind, milestone: string, filled: Filled, newId: () => string): Record<string, Json> {
  const body: Record<string, Json> = { milestone };
  for (const ask of act.asks) {
    if (ask === 'evidence') body['evidence'] = filled.evidence.filter(something).map((e) => piece(e, newId()));
    else if (ask !== 'sure') body[ask] = filled[ask].trim();
  }
  if (act.asks.includes('due')) body['horizon'] = filled.beyond ? 'implementation' : 'programme';
  return body;
}

function something(e: { title: string; link: string; note: string }): boolean {
  return e.title.trim() !== '' || e.link.trim() !== '' || e.note.trim() !== '';
}

function piece(e: { title: string; link: string; note: string }, evidence: string): Record<string, Json> {
  const out: Record<string, Json> = { evidence, title: e.title.trim() };
  if (e.link.trim() !== '') out['link'] = e.link.trim();
  if (e.note.trim() !== '') out['note'] = e.note.trim();
  return out;
}

/** What the person will see at once, until the log confirms it. */
export function expected(act: ActKind, milestone: string, filled: Filled): Json {
  const change: Record<string, Json> = {};
  if (act.to && act.name !== 'propose') change['state'] = act.to;
  if (act.asks.includes('due')) change['due'] = filled.due;
  if (act.asks.includes('owner')) change['owner'] = filled.owner;
  if (act.asks.includes('title')) change['title'] = filled.title.trim();
  if (act.name === 'withdraw') change['cancellation'] = null;
  return { milestones: { [milestone]: change } };
}
