package programme

import (
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// PRG-2: a place is taken only when one is free; for a city behind which others
// wait ahead (APP-8), when one is free for each of these too.
func takePlace(s State, c TakePlace, by decider.By) ([]Event, error) {
	p := id.ParticipationOf(s.Programme, c.City)
	held, holds := s.Places[p]
	switch s.Status {
	case Draft:
		return nil, decider.Refuse("programme.not_published", "status", s.Status)
	case Suspended:
		return nil, decider.Refuse("programme.suspended")
	case Closed, Archived:
		return nil, decider.Refuse("programme.closed")
	case Published, Running:
	}
	if holds && held.Category == c.Category {
		return nil, nil
	}
	quota, limited := s.Quota(c.Category)
	if free := quota - s.InUse(c.Category); limited && free <= c.Ahead {
		return nil, decider.Refuse("programme.quota_full", "free", free, "quota", quota, "category", c.Category)
	}
	begin := s.Start
	if c.Category == role.Participating && (len(s.Waves) > 0 || !c.Wave.IsZero()) {
		w, known := s.Waves[c.Wave]
		switch {
		case c.Wave.IsZero():
			return nil, decider.Refuse("programme.wave_needed")
		case !known:
			return nil, decider.Refuse("programme.wave_unknown")
		case w.Places-s.inWave(c.Wave) <= c.Ahead:
			return nil, decider.Refuse("programme.wave_full", "free", w.Places-s.inWave(c.Wave), "places", w.Places)
		}
		begin = w.Start
	}
	if last := s.stepEnd(1, c.Wave); c.Promoted && by.Today().After(last) { // APP-10
		return nil, decider.Refuse("programme.promotion_too_late", "last_day", last)
	}
	months := wholeMonths(begin, s.End)
	taken := PlaceTaken{p, c.City, c.Category, c.Wave, months}
	if c.Category != role.Participating {
		taken.Wave = id.Wave{}
		return []Event{taken}, nil
	}
	if months < s.Settings.ShortMonths { // PRG-8
		return []Event{taken, ShortParticipationNoticed{p, months, s.Settings.ShortMonths}}, nil
	}
	return []Event{taken}, nil
}

// inWave counts the participating cities of a wave.
func (s State) inWave(w id.Wave) int {
	n := 0
	for _, p := range s.Places {
		if p.Category == role.Participating && p.Wave == w {
			n++
		}
	}
	return n
}

// wholeMonths from a first to a last day, the last one counted in.
func wholeMonths(first, last calendar.Date) int {
	months := 0
	for !first.AddMonths(months + 1).After(last.AddDays(1)) {
		months++
	}
	return months
}

// freePlace is the programme's half of PAR-7.
func freePlace(s State, c FreePlace) ([]Event, error) {
	p := id.ParticipationOf(s.Programme, c.City)
	held, holds := s.Places[p]
	switch {
	case s.Status == Closed, s.Status == Archived:
		return nil, decider.Refuse("programme.closed")
	case !holds:
		return nil, nil
	}
	return []Event{PlaceFreed{p, c.City, held.Category}}, nil
}

// PAR-3: one person may lead several cities up to a limit.
func engageLeadExpert(s State, c EngageLeadExpert) ([]Event, error) {
	if err := s.working(); err != nil {
		return nil, err
	}
	p := id.ParticipationOf(s.Programme, c.City)
	leads := 0
	for _, person := range s.Leads {
		if person == c.Person {
			leads++
		}
	}
	switch {
	case s.Leads[p] == c.Person:
		return nil, nil
	case leads >= s.Settings.LeadExpertLimit:
		return nil, decider.Refuse("programme.lead_expert_limit", "limit", s.Settings.LeadExpertLimit)
	}
	return []Event{LeadExpertEngaged{p, c.Person, s.Leads[p]}}, nil
}
