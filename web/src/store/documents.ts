import type { components } from '../api/schema.d.ts';

/** The documents of the views that the pages show, by the names used here. */
type Schemas = components['schemas'];

/** Stands for everything that this installation holds. */
export const installationId = '00000000-0000-8000-8000-000000000002';

/** Text that a person wrote: there, or forgotten. Left out when there is none. */
export type Private = Schemas['PrivateText'];
/** Names by language. */
export type Names = Record<string, string>;

export type CityCategory = Schemas['RoleCategory'];
export type MilestoneState = Schemas['RoadmapViewState'];
export type Horizon = Schemas['RoadmapHorizon'];

export type InstallationDoc = Schemas['InstallationView'];
export type CitiesDoc = Schemas['CitiesView'];
export type CityRecord = Schemas['CitiesViewCity'];
export type PeopleDoc = Schemas['PeopleView'];

export type ProgrammeDoc = Schemas['ProgrammeView'];
export type Step = Schemas['ProgrammeViewStep'];
export type CityLine = Schemas['ProgrammeViewCity'];
export type Counts = Schemas['ProgrammeViewCounts'];
export type MilestoneLine = Schemas['ProgrammeViewMilestone'];

export type RoadmapDoc = Schemas['RoadmapView'];
export type Milestone = Schemas['RoadmapViewMilestone'];
export type Activity = Schemas['RoadmapViewActivity'];

export type MilestoneDoc = Schemas['MilestoneView'];
