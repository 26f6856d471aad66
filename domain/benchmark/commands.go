package benchmark

import (
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/questionnaire"
)

// Command is what can be asked of a programme's benchmark; all of it comes with
// what cities publish and consent to. The set is sealed.
//
//sumtype:decl
type Command interface {
	benchmarkCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
}

// TakeFigures comes with the publication of a city's round. Never refused.
type TakeFigures struct {
	place.InCity
	Dimensions []questionnaire.Dimension
	Scores     []questionnaire.Hundredths
}

// NoteConsent comes with the city's consent. Never refused.
type NoteConsent struct{ place.InCity }

// NoteConsentTakenBack comes when the city takes it back. Never refused.
type NoteConsentTakenBack struct{ place.InCity }

func (TakeFigures) benchmarkCommand()          {}
func (NoteConsent) benchmarkCommand()          {}
func (NoteConsentTakenBack) benchmarkCommand() {}

// Stream is the programme's id.
func (c TakeFigures) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c NoteConsent) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c NoteConsentTakenBack) Stream() id.UUID { return c.Programme.UUID() }
