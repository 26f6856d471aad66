package programme

import (
	"cmp"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
)

// later is a command of another context, or for after the programme's end. The
// set is sealed.
//
//sumtype:decl
type later interface {
	Command
	later()
}

func (PinInstrument) later()       {}
func (BeginAssessments) later()    {}
func (NoteCompletion) later()      {}
func (RecordFinalPayment) later()  {}
func (ArchiveProgramme) later()    {}
func (ConfirmStakeholders) later() {}
func (ConfirmWave) later()         {}

// decideLater decides what other contexts ask of a programme, and what comes
// after its end.
func decideLater(s State, c later, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case PinInstrument:
		return pinInstrument(s, c)
	case BeginAssessments:
		return beginAssessments(s, c)
	case NoteCompletion:
		return noteCompletion(s, c)
	case RecordFinalPayment:
		return recordFinalPayment(s, c, by)
	case ArchiveProgramme:
		return archive(s, by)
	case ConfirmStakeholders:
		return nil, confirmStakeholders(s, c)
	case ConfirmWave:
		return nil, confirmWave(s, c)
	}
	panic("programme: a command outside the sealed set")
}

// PRG-6: the pinned version may change until the first assessment is opened.
func pinInstrument(s State, c PinInstrument) ([]Event, error) {
	wanted := Instrument{c.Instrument, c.Version}
	switch {
	case c.Instrument.IsZero():
		return nil, decider.Refuse("text.missing", "field", "instrument")
	case c.Version.IsZero():
		return nil, decider.Refuse("text.missing", "field", "version")
	case s.Pinned == wanted:
		return nil, nil
	case s.Assessing:
		return nil, decider.Refuse("programme.instrument_in_use")
	}
	if err := s.open(); err != nil {
		return nil, err
	}
	return []Event{InstrumentPinned{c.Instrument, c.Version, s.Pinned.Version}}, nil
}

func beginAssessments(s State, c BeginAssessments) ([]Event, error) {
	if err := s.working(); err != nil {
		return nil, err
	}
	switch {
	case s.Pinned == Instrument{}:
		return nil, decider.Refuse("programme.no_instrument_pinned")
	case s.Pinned != Instrument{c.Instrument, c.Version}:
		return nil, decider.Refuse("programme.other_instrument_pinned")
	case s.Assessing:
		return nil, nil
	}
	return []Event{AssessmentsBegun{c.Instrument, c.Version}}, nil
}

func noteCompletion(s State, c NoteCompletion) ([]Event, error) {
	p := id.ParticipationOf(s.Programme, c.City)
	if err := s.open(); err != nil {
		return nil, err
	}
	switch _, holds := s.Places[p]; {
	case s.Completed[p]:
		return nil, nil
	case !holds:
		return nil, decider.Refuse("programme.no_place")
	}
	return []Event{CityCompleted{p, c.City}}, nil
}

// RET-1: the clock starts with this day, so it is given once.
func recordFinalPayment(s State, c RecordFinalPayment, by decider.By) ([]Event, error) {
	switch {
	case s.PaidOn == c.On && !c.On.IsZero():
		return nil, nil
	case s.Status != Closed && s.Status != Archived:
		return nil, decider.Refuse("programme.not_closed", "status", s.Status)
	case !s.PaidOn.IsZero():
		return nil, decider.Refuse("programme.payment_recorded", "on", s.PaidOn)
	case c.On.IsZero() || c.On.After(by.Today()) || c.On.Before(s.Start):
		return nil, decider.Refuse("programme.payment_day_impossible")
	}
	return []Event{FinalPaymentRecorded{c.On}}, nil
}

func archive(s State, by decider.By) ([]Event, error) {
	switch s.Status {
	case Archived:
		return nil, nil
	case Closed:
		return []Event{ProgrammeArchived{by.Today()}}, nil
	}
	return nil, decider.Refuse("programme.not_closed", "status", s.Status)
}

func confirmStakeholders(s State, c ConfirmStakeholders) error {
	if err := s.working(); err != nil {
		return err
	}
	if least := cmp.Or(c.Least, stakeholdersLeast); least != s.Settings.StakeholdersLeast {
		return decider.Refuse("programme.stakeholders_least_differs", "least", s.Settings.StakeholdersLeast)
	}
	return nil
}

func confirmWave(s State, c ConfirmWave) error {
	if err := s.open(); err != nil {
		return err
	}
	w, known := s.Waves[c.Wave]
	begins := s.End
	switch {
	case c.Wave.IsZero() && len(s.Waves) > 0:
		return decider.Refuse("programme.wave_needed")
	case !c.Wave.IsZero() && !known:
		return decider.Refuse("programme.wave_unknown")
	case known:
		begins = w.Start
	}
	if c.CutOff.After(begins) {
		return decider.Refuse("programme.deadline_after_start", "start", begins)
	}
	return nil
}

// stepEnd is the last planned day of a step in a wave. Steps are planned for
// the programme; a wave that begins later takes them as many days later.
func (s State) stepEnd(step int, in id.Wave) calendar.Date {
	end := s.Steps[step].End
	if w, known := s.Waves[in]; known && w.Start.After(s.Start) {
		end = end.AddDays(s.Start.DaysUntil(w.Start))
	}
	return end
}
