import { getContext, setContext } from 'svelte';
import type { PeopleDoc, RoadmapDoc } from '../../store/documents.ts';
import type { Watched } from '../../store/watched.svelte.ts';
import type { ActName } from './acts.ts';

/** With what a drawer begins: a date chosen already, or the comment field. */
export interface Begin {
  due?: string;
  comment?: true;
}

/** What the parts of a city's page share. */
export interface CityPage {
  readonly programme: string;
  readonly participation: string;
  readonly roadmap: Watched<RoadmapDoc>;
  readonly people: PeopleDoc | undefined;
  readonly zone: string;
  readonly reviewDays: number;
  /** Roles of the person who looks, for this city. */
  readonly roles: string[];
  /** Why nothing can be done now, when that is so: history, a frozen roadmap. */
  readonly closed: string | undefined;
  /** The same document at the moment that this one is compared with. */
  readonly other: RoadmapDoc | undefined;
  /** Opens a milestone's drawer, at a form when one is named. */
  open(milestone: string, act?: ActName, begin?: Begin): void;
}

const key = Symbol('city page');

export function provide(page: CityPage): CityPage {
  return setContext(key, page);
}

export function cityPage(): CityPage {
  return getContext<CityPage>(key);
}
