import { ask, post, Refused } from '../api/http.ts';
import type { components } from '../api/schema.d.ts';
import { live } from '../live/connection.svelte.ts';
import type { Names } from './documents.ts';
import { forgetReplays } from './replay.svelte.ts';
import { forgetTopics } from './topics.svelte.ts';

export type Grant = components['schemas']['RoleGrant'];
export type Me = components['schemas']['Me'];
export type DemoPerson = components['schemas']['IdentityPerson'];

/** Undefined while it is not known, null when nobody is signed in. */
let me = $state.raw<Me | null | undefined>(undefined);
let demo = $state.raw<readonly DemoPerson[]>([]);
let demoCities = $state.raw<Record<string, Names>>({});
let noWayIn = $state(false);

export const session = {
  get me(): Me | null | undefined {
    return me;
  },
  /** Persons whom the demo lets anybody be; empty when this is no demo. */
  get demo(): readonly DemoPerson[] {
    return demo;
  },
  /** What the cities of those persons are called, by id. */
  get demoCities(): Record<string, Names> {
    return demoCities;
  },
  get noWayIn(): boolean {
    return noWayIn;
  },
  /** The roles that the person holds for a city of a programme. */
  roles(programme: string | undefined, participation?: string): string[] {
    const roles = (me?.grants ?? []).filter((g) => g.programme === programme && (!g.participation || g.participation === participation));
    return [...new Set(roles.map((g) => g.role))];
  },
  async load(): Promise<void> {
    const persons = ask<components['schemas']['DemoPersons']>('/api/demo/persons')
      .then((answer) => {
        demo = answer.persons;
        demoCities = answer.cities;
      })
      .catch(() => undefined);
    const who = await ask<Me>('/api/me').catch(nobody);
    // Whoever is signed in need not wait for the choice of others.
    if (who === null) await persons;
    me = who;
  },
  async signIn(person: string): Promise<void> {
    const who = await post<Me>('/api/demo/sign-in', { person });
    begin(who);
  },
  async signOut(): Promise<void> {
    await post('/api/sign-out', {});
    begin(null);
  },
};

function nobody(error: unknown): null {
  if (error instanceof Refused) {
    noWayIn = error.problem.code === 'session.no_way_in';
    return null;
  }
  throw error;
}

/** Another person sees other things: nothing is kept, and the line is new. */
function begin(who: Me | null): void {
  live.stop();
  forgetTopics();
  forgetReplays();
  me = who;
  if (who) live.start();
}
