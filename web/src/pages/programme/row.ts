import type { CityLine, CityRecord } from '../../store/documents.ts';

/** A city as the programme's page shows it. */
export interface CityRow {
  /** The participation. */
  id: string;
  line: CityLine;
  record: CityRecord | undefined;
  name: string;
  /** Milestones that are not cancelled. */
  total: number;
  late: number;
}
