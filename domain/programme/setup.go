package programme

import (
	"cmp"
	"strings"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Steps is how many steps a programme has, numbered from 0.
const Steps = 5

// stakeholdersLeast is how many a city lists before its first step ends, when
// the programme says nothing else.
const stakeholdersLeast = 10

// wavesMost and placesMost keep mistakes of typing out; no programme came near.
const (
	wavesMost  = 20
	placesMost = 1000
)

func draftProgramme(s State, c DraftProgramme) ([]Event, error) {
	set := c.Settings.filled()
	zone := cmp.Or(c.Zone, zoneByDefault)
	names, err := wording.Names("names", c.Names)
	switch {
	case err != nil:
		return nil, err
	case c.Programme.IsZero():
		return nil, decider.Refuse("text.missing", "field", "programme")
	case !zone.possible():
		return nil, decider.Refuse("programme.zone_unknown")
	case !set.possible():
		return nil, decider.Refuse("programme.setting_impossible")
	case !lengthAllowed(c.Start, c.End, set):
		return nil, decider.Refuse("programme.length_outside_limits", "least", set.MinMonths, "most", set.MaxMonths)
	}
	e := ProgrammeDrafted{
		Programme: c.Programme, Names: names, Start: c.Start, End: c.End, Zone: zone,
		MinMonths: set.MinMonths, MaxMonths: set.MaxMonths, ShortMonths: set.ShortMonths,
		Quota: set.Quota, PartnerQuota: set.PartnerQuota, MentorQuota: set.MentorQuota,
		LeadExpertLimit: set.LeadExpertLimit, ReopenDays: set.ReopenDays, ReviewDays: set.ReviewDays,
		NoticeShifts: set.NoticeShifts, NoticeShiftDays: set.NoticeShiftDays, InvitationDays: set.InvitationDays,
		StakeholdersLeast: set.StakeholdersLeast,
	}
	switch {
	case s.Status == "":
		return []Event{e}, nil
	case s.sameDraft(e):
		return nil, nil
	}
	return nil, decider.Refuse("programme.drafted_differently")
}

// sameDraft reports whether e would draft what is there already.
func (s State) sameDraft(e ProgrammeDrafted) bool {
	d := drafted(State{}, e)
	return s.Status == Draft && s.Names.Equal(d.Names) && s.Start == d.Start && s.End == d.End &&
		s.Zone == d.Zone && s.Settings == d.Settings
}

// lengthAllowed counts the last day in either way, so that a programme from
// 1 February to 31 July and one to 1 August both have 18 months.
func lengthAllowed(start, end calendar.Date, set Settings) bool {
	if start.IsZero() || end.IsZero() {
		return false
	}
	return !end.AddDays(1).Before(start.AddMonths(set.MinMonths)) && !end.After(start.AddMonths(set.MaxMonths))
}

func (s Settings) filled() Settings {
	return Settings{
		MinMonths: cmp.Or(s.MinMonths, 14), MaxMonths: cmp.Or(s.MaxMonths, 18), ShortMonths: cmp.Or(s.ShortMonths, 12),
		Quota: cmp.Or(s.Quota, 15), PartnerQuota: s.PartnerQuota, MentorQuota: s.MentorQuota,
		LeadExpertLimit: cmp.Or(s.LeadExpertLimit, 3), ReopenDays: cmp.Or(s.ReopenDays, 30), ReviewDays: cmp.Or(s.ReviewDays, 10),
		NoticeShifts: cmp.Or(s.NoticeShifts, 2), NoticeShiftDays: cmp.Or(s.NoticeShiftDays, 30),
		InvitationDays: cmp.Or(s.InvitationDays, 14), StakeholdersLeast: cmp.Or(s.StakeholdersLeast, stakeholdersLeast),
	}
}

func (s Settings) possible() bool {
	within := func(n, least, most int) bool { return least <= n && n <= most }
	return within(s.MinMonths, 1, s.MaxMonths) && within(s.MaxMonths, 1, 120) && within(s.ShortMonths, 1, 120) &&
		within(s.Quota, 1, placesMost) && within(s.PartnerQuota, 0, placesMost) && within(s.MentorQuota, 0, placesMost) &&
		within(s.LeadExpertLimit, 1, 100) && within(s.ReopenDays, 1, 3650) && within(s.ReviewDays, 1, 365) &&
		within(s.NoticeShifts, 1, 100) && within(s.NoticeShiftDays, 1, 3650) && within(s.InvitationDays, 1, 365) &&
		within(s.StakeholdersLeast, 1, 1000)
}

// possible checks the form only: which zones there are is known to who shows
// times.
func (z Zone) possible() bool {
	odd := func(r rune) bool {
		return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("/_+-", r)
	}
	return z != "" && len(z) <= 64 && !strings.ContainsFunc(string(z), odd)
}

// PRG-5: all five, each once, in order.
func defineSteps(s State, c DefineSteps) ([]Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	if len(c.Steps) != Steps {
		return nil, decider.Refuse("programme.steps_incomplete", "steps", Steps)
	}
	var events []Event
	for i, step := range c.Steps {
		names, err := wording.Names("names", step.Names)
		switch {
		case step.Number != i:
			return nil, decider.Refuse("programme.steps_incomplete", "steps", Steps)
		case err != nil:
			return nil, err
		case step.Start.IsZero() || step.End.IsZero() || step.End.Before(step.Start),
			i > 0 && step.Start.Before(c.Steps[i-1].Start):
			return nil, decider.Refuse("programme.step_dates_impossible", "step", i)
		}
		e := StepDefined{i, names, step.Start, step.End}
		if old, known := s.Steps[i]; known && old.Names.Equal(names) && old.Start == e.Start && old.End == e.End {
			continue
		}
		events = append(events, e)
	}
	return events, nil
}

func openWave(s State, c OpenWave) ([]Event, error) {
	w, known := s.Waves[c.Wave]
	switch {
	case known && w == (Wave{w.Number, c.Opens, c.CutOff, c.Start, c.Places}):
		return nil, nil
	case known || c.Wave.IsZero():
		return nil, decider.Refuse("programme.wave_known")
	case s.Status != Draft:
		return nil, decider.Refuse("programme.not_draft", "status", s.Status)
	case len(s.Waves) >= wavesMost:
		return nil, decider.Refuse("programme.too_many_waves", "most", wavesMost)
	case c.Places < 1 || c.Places > placesMost:
		return nil, decider.Refuse("programme.setting_impossible")
	case c.Opens.IsZero() || c.CutOff.Before(c.Opens) || c.Start.Before(c.CutOff) || c.Start.After(s.End):
		return nil, decider.Refuse("programme.wave_dates_impossible")
	}
	return []Event{WaveOpened{c.Wave, len(s.Waves) + 1, c.Opens, c.CutOff, c.Start, c.Places}}, nil
}

// PRG-4: later, not earlier, once it is published.
func moveWaveDeadline(s State, c MoveWaveDeadline) ([]Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	w, known := s.Waves[c.Wave]
	switch {
	case !known:
		return nil, decider.Refuse("programme.wave_unknown")
	case w.CutOff == c.CutOff:
		return nil, nil
	case s.Status != Draft && c.CutOff.Before(w.CutOff):
		return nil, decider.Refuse("programme.deadline_not_later", "cut_off", w.CutOff)
	case c.CutOff.Before(w.Opens) || w.Start.Before(c.CutOff):
		return nil, decider.Refuse("programme.wave_dates_impossible")
	}
	return []Event{WaveDeadlineMoved{c.Wave, c.CutOff, w.CutOff}}, nil
}

// PRG-3: raised at any time before the close, lowered down to what is in use.
// PRG-4: after publication the waves go on adding up.
func setQuota(s State, c SetQuota) ([]Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	previous, _ := s.Quota(c.Category)
	least := 0 // no limit
	if c.Category == role.Participating {
		least = 1
	}
	inUse := s.InUse(c.Category)
	switch {
	case c.Category != role.Participating && c.Category != role.Partner && c.Category != role.MentorCity:
		return nil, decider.Refuse("programme.category_unknown")
	case c.Places == previous:
		return nil, nil
	case c.Places < least || c.Places > placesMost:
		return nil, decider.Refuse("programme.setting_impossible")
	case c.Places != 0 && c.Places < inUse:
		return nil, decider.Refuse("programme.places_in_use", "in_use", inUse)
	}
	if c.Category != role.Participating || s.Status == Draft || len(s.Waves) == 0 {
		return []Event{QuotaSet{Category: c.Category, Places: c.Places, Previous: previous}}, nil
	}
	w, known := s.Waves[c.Wave]
	after := w.Places + c.Places - previous
	switch {
	case c.Wave.IsZero():
		return nil, decider.Refuse("programme.wave_needed")
	case !known:
		return nil, decider.Refuse("programme.wave_unknown")
	case after < 0 || after < s.inWave(c.Wave):
		return nil, decider.Refuse("programme.wave_places_in_use", "in_use", s.inWave(c.Wave))
	}
	return []Event{QuotaSet{c.Category, c.Places, previous, c.Wave}}, nil
}
