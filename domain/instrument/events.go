package instrument

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/questionnaire"
)

// Event is a fact of an instrument. The set is sealed.
//
//sumtype:decl
type Event interface{ instrumentEvent() }

// InstrumentDrafted begins an instrument.
type InstrumentDrafted struct {
	Instrument id.Instrument `json:"instrument" pii:"ref"`
	Names      event.Names   `json:"names" pii:"none"`
}

// InstrumentDraftEdited gives a version that is not published yet its content.
type InstrumentDraftEdited struct {
	Instrument id.Instrument        `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion `json:"version" pii:"ref"`
	Number     questionnaire.Number `json:"number" pii:"none"`
	Content    questionnaire.Stored `json:"content" pii:"none"`
}

// InstrumentVersionPublished fixes a version for good: it never changes. What
// was drafted is shown from here on.
type InstrumentVersionPublished struct {
	Instrument id.Instrument        `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion `json:"version" pii:"ref"`
	Number     questionnaire.Number `json:"number" pii:"none"`
	Content    questionnaire.Stored `json:"content" pii:"none"`
}

// InstrumentVersionRetired ends that rounds are opened with a version.
type InstrumentVersionRetired struct {
	Instrument id.Instrument        `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion `json:"version" pii:"ref"`
}

// InstrumentVersionsMapped says in which dimensions two versions mean the same.
type InstrumentVersionsMapped struct {
	Instrument id.Instrument             `json:"instrument" pii:"ref"`
	From       id.InstrumentVersion      `json:"from" pii:"ref"`
	To         id.InstrumentVersion      `json:"to" pii:"ref"`
	Dimensions []questionnaire.Dimension `json:"dimensions,omitempty" pii:"none"`
}

func (InstrumentDrafted) instrumentEvent()          {}
func (InstrumentDraftEdited) instrumentEvent()      {}
func (InstrumentVersionPublished) instrumentEvent() {}
func (InstrumentVersionRetired) instrumentEvent()   {}
func (InstrumentVersionsMapped) instrumentEvent()   {}

// Events lists every event of an instrument with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[InstrumentDrafted]("instrument.instrument_drafted"),
		of[InstrumentDraftEdited]("instrument.instrument_draft_edited"),
		of[InstrumentVersionPublished]("instrument.instrument_version_published"),
		of[InstrumentVersionRetired]("instrument.instrument_version_retired"),
		of[InstrumentVersionsMapped]("instrument.instrument_versions_mapped"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
