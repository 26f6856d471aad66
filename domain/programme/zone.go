package programme

import "cmp"

// zoneByDefault is the one of a programme that names none.
const zoneByDefault Zone = "Europe/Brussels"

// TimeZone is the name of the zone in which the programme's days begin and
// end, from its first event on.
func (e ProgrammeDrafted) TimeZone() string { return string(e.Zone) }

// TimeZone is the name of the zone that the programme is to be in.
func (c DraftProgramme) TimeZone() string { return string(cmp.Or(c.Zone, zoneByDefault)) }
