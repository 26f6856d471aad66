package roadmap

import (
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/wording"
)

// STR-1: numbers count up and are never used again.
func planActivity(s State, c PlanActivity) ([]Event, error) {
	_, known := s.Activities[c.Activity]
	switch {
	case known || c.Activity.IsZero():
		return nil, decider.Refuse("roadmap.activity_known")
	case len(s.Activities) >= ActivitiesMost:
		return nil, decider.Refuse("roadmap.too_many", "most", ActivitiesMost)
	}
	title, organisation, err := activityTexts(c.Title, c.Organisation)
	if err != nil {
		return nil, err
	}
	if err := spanPossible(c.Start, c.End); err != nil {
		return nil, err
	}
	return []Event{ActivityPlanned{c.Activity, len(s.Activities) + 1, title, organisation, c.Start, c.End}}, nil
}

func changeActivity(s State, c ChangeActivity) ([]Event, error) {
	a, known := s.Activities[c.Activity]
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case a.Parked:
		return nil, decider.Refuse("roadmap.activity_parked")
	case a.Progress.final():
		return nil, decider.Refuse("roadmap.activity_final", "status", a.Progress)
	}
	title, organisation, err := activityTexts(c.Title, c.Organisation)
	if err != nil {
		return nil, err
	}
	if err := spanPossible(c.Start, c.End); err != nil {
		return nil, err
	}
	return []Event{ActivityChanged{c.Activity, title, organisation, c.Start, c.End}}, nil
}

func markPilot(s State, c MarkPilot) ([]Event, error) {
	a, known := s.Activities[c.Activity]
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case a.Pilot:
		return nil, nil
	case a.Parked:
		return nil, decider.Refuse("roadmap.activity_parked")
	case a.Progress.final():
		return nil, decider.Refuse("roadmap.activity_final", "status", a.Progress)
	}
	return []Event{ActivityMarkedPilot{c.Activity}}, nil
}

func parkActivity(s State, c ParkActivity) ([]Event, error) {
	a, known := s.Activities[c.Activity]
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case a.Parked:
		return nil, nil
	case a.Progress.final():
		return nil, decider.Refuse("roadmap.activity_final", "status", a.Progress)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{ActivityParked{c.Activity, reason}}, nil
}

// STR-12: a parked activity kept its data and can be planned again.
func planActivityAgain(s State, c PlanActivityAgain) ([]Event, error) {
	a, known := s.Activities[c.Activity]
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case !a.Parked && a.Start == c.Start && a.End == c.End:
		return nil, nil
	case !a.Parked:
		return nil, decider.Refuse("roadmap.activity_not_parked")
	}
	if err := spanPossible(c.Start, c.End); err != nil {
		return nil, err
	}
	return []Event{ActivityPlannedAgain{c.Activity, c.Start, c.End}}, nil
}

func activityTexts(title, organisation string) (t, o event.Private, err error) {
	if t, err = wording.Must("title", title, wording.TitleMost); err != nil {
		return t, o, err
	}
	o, err = wording.Must("organisation", organisation, wording.NameMost)
	return t, o, err
}

func spanPossible(start, end calendar.Date) error {
	if start.IsZero() || end.IsZero() || end.Before(start) {
		return decider.Refuse("roadmap.dates_impossible")
	}
	return nil
}
