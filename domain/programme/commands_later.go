package programme

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// PinInstrument says with which version of a questionnaire the assessments of
// the programme are made, until the first is opened. Refused with:
// programme.unknown, programme.closed, programme.instrument_in_use,
// text.missing.
type PinInstrument struct {
	place.InProgramme
	// Instrument is the questionnaire.
	Instrument id.Instrument `json:"instrument"`
	// Version of it, a published one.
	Version id.InstrumentVersion `json:"version"`
}

// BeginAssessments comes with the opening of an assessment: its version is the
// pinned one, which stays from the first one on. Refused with:
// programme.unknown, programme.suspended, programme.closed,
// programme.no_instrument_pinned, programme.other_instrument_pinned.
type BeginAssessments struct {
	place.InProgramme
	// Instrument that the assessment is opened with.
	Instrument id.Instrument `json:"instrument"`
	// Version that the assessment is opened with.
	Version id.InstrumentVersion `json:"version"`
}

// NoteCompletion counts a city as completed; it comes with the completion of
// its participation. Refused with: programme.unknown, programme.closed,
// programme.no_place.
type NoteCompletion struct {
	place.InProgramme
	// City that completed its steps.
	City id.City `json:"city"`
}

// RecordFinalPayment says on which day the balance was paid, once the programme
// is closed: the years that records are kept count from there. Refused with:
// programme.unknown, programme.not_closed, programme.payment_recorded,
// programme.payment_day_impossible.
type RecordFinalPayment struct {
	place.InProgramme
	// On is the day of the payment, not one to come.
	On calendar.Date `json:"on"`
}

// ArchiveProgramme puts a closed programme among the old ones. Refused with:
// programme.unknown, programme.not_closed.
type ArchiveProgramme struct {
	place.InProgramme
}

// ConfirmStakeholders asks whether a list of stakeholders is held to the
// programme's least number. Refused with: programme.unknown,
// programme.suspended, programme.closed, programme.stakeholders_least_differs.
type ConfirmStakeholders struct {
	place.InProgramme
	// Least number of stakeholders; 0 is 10.
	Least int `json:"least,omitzero"`
}

// ConfirmWave asks whether a group of applicants fits its wave: the wave is of
// the programme and begins after the deadline. Without a wave the programme has
// none, and does not end before. Refused with: programme.unknown,
// programme.closed, programme.wave_unknown, programme.wave_needed,
// programme.deadline_after_start.
type ConfirmWave struct {
	place.InProgramme
	// Wave of the group; none in a programme without waves.
	Wave id.Wave `json:"wave,omitzero"`
	// CutOff is the last day for applications.
	CutOff calendar.Date `json:"cut_off"`
}

func (PinInstrument) programmeCommand()       {}
func (BeginAssessments) programmeCommand()    {}
func (NoteCompletion) programmeCommand()      {}
func (RecordFinalPayment) programmeCommand()  {}
func (ArchiveProgramme) programmeCommand()    {}
func (ConfirmStakeholders) programmeCommand() {}
func (ConfirmWave) programmeCommand()         {}

// Stream is the programme's id.
func (c PinInstrument) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c BeginAssessments) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c NoteCompletion) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c RecordFinalPayment) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ArchiveProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmStakeholders) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmWave) Stream() id.UUID { return c.Programme.UUID() }
