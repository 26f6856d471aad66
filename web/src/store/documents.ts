/** The documents of the views that the pages show, as the server describes them. */

/** Stands for everything that this installation holds. */
export const installationId = '00000000-0000-8000-8000-000000000002';

/** Text that a person wrote: there, or forgotten. Left out when there is none. */
export type Private = string | { forgotten: true };

export type Names = Record<string, string>;
export type CityCategory = 'participating' | 'partner' | 'mentor';
export type MilestoneState = 'planned' | 'in_progress' | 'submitted' | 'accepted' | 'cancelled';
export type ProgrammeStatus = 'drafted' | 'published' | 'running' | 'suspended' | 'closed';
export type Horizon = 'programme' | 'implementation';

export interface InstallationDoc {
  programmes?: Record<string, { names: Names; status: ProgrammeStatus; start: string; end: string }>;
}

export interface CityRecord {
  names: Names;
  country: string;
  latitude: number; // millionths of a degree
  longitude: number;
  population?: number;
  population_year?: number;
}

export interface CitiesDoc {
  cities?: Record<string, CityRecord>;
}

export interface PersonRecord {
  name?: Private;
  organisation?: Private;
  languages?: string[];
  roles?: { role: string; participation?: string }[];
}

export interface PeopleDoc {
  people?: Record<string, PersonRecord>;
}

export interface Step {
  number: number;
  names: Names;
  start: string;
  end: string;
}

export interface Counts {
  planned: number;
  in_progress: number;
  submitted: number;
  accepted: number;
  cancelled: number;
}

export interface CityLine {
  city: string;
  category: CityCategory;
  wave?: string;
  from?: string;
  months?: number;
  withdrawn?: string;
  lead?: string;
  expert?: string;
  members: number;
  milestones: Counts;
  last: { p: number; at: string; type: string; by: string };
}

export interface MilestoneLine {
  participation: string;
  number: number;
  title?: Private;
  state: MilestoneState;
  due: string;
  owner: string;
  submitted?: string;
  accepted?: string;
  shifts?: number;
}

export interface ProgrammeDoc {
  names: Names;
  status: ProgrammeStatus;
  start: string;
  end: string;
  zone: string;
  version: number;
  settings: { review_days: number; reopen_days: number; short_months: number };
  quota: Record<CityCategory, { places: number; used: number }>;
  steps?: Step[];
  cities?: Record<string, CityLine>;
  milestones?: Record<string, MilestoneLine>;
  duties?: Record<string, { roles: string[] }>;
}

export interface Act {
  by?: string;
  as?: string;
  on?: string;
  at?: string;
  p?: number;
  reason?: Private;
}

export interface Evidence {
  id?: string;
  title?: Private;
  link?: Private;
  note?: Private;
  by: string;
  at: string;
  p: number;
}

export interface Milestone {
  number: number;
  title?: Private;
  state: MilestoneState;
  due: string;
  first: string;
  shifts?: number;
  owner: string;
  activity?: string;
  horizon: Horizon;
  rank: string;
  planned_at: string;
  started_at?: string;
  submitted?: Act;
  accepted?: Act;
  returned?: Act;
  returns?: number;
  reopened?: Act;
  cancellation?: Act;
  cancelled?: Act;
  moved?: { by?: string; at?: string; from?: string; to?: string; reason?: Private };
  told_manager?: boolean;
  evidence?: Evidence[];
  comments?: number;
  changed: Act;
}

export interface Activity {
  number: number;
  title?: Private;
  organisation?: Private;
  start: string;
  end: string;
  pilot?: boolean;
  parked?: Act;
}

export interface RoadmapDoc {
  programme: string;
  city: string;
  category: CityCategory;
  from?: string;
  frozen?: string;
  withdrawn_reason?: Private;
  version: number;
  settings?: { reopen_days: number; review_days: number; notice_shifts: number; notice_shift_days: number };
  lead?: string;
  expert?: string;
  team?: Record<string, { roles: string[] }>;
  milestones?: Record<string, Milestone>;
  activities?: Record<string, Activity>;
}

export interface HistoryEntry {
  p: number;
  at: string;
  type: string;
  by: string;
  as?: string;
  on?: string;
  due?: string;
  previous?: string;
  shifts?: number;
  days?: number;
  owner?: string;
  from?: string;
  title?: Private;
  reason?: Private;
  evidence?: string;
  pieces?: number;
  comment?: string;
}

export interface Comment {
  p: number;
  at: string;
  by: string;
  as?: string;
  text?: Private;
}

export interface MilestoneDoc {
  programme: string;
  participation: string;
  number: number;
  title?: Private;
  state: MilestoneState;
  due: string;
  first: string;
  shifts: number;
  owner: string;
  horizon: Horizon;
  submitted_by?: string;
  submitted_on?: string;
  accepted_by?: string;
  accepted_on?: string;
  returns?: number;
  evidence?: Record<string, Evidence>;
  comments?: Record<string, Comment>;
  history?: Record<string, HistoryEntry>;
}
