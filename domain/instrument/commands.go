package instrument

import (
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/questionnaire"
)

// Command is what can be asked of an instrument. The set is sealed. The
// programme that a command names is the one whose manager asks; an instrument
// itself belongs to the installation, so that programmes share it.
//
//sumtype:decl
type Command interface {
	instrumentCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme on whose behalf it is given.
	Edition() id.Programme
}

// DraftInstrument begins a questionnaire. Refused with:
// instrument.drafted_differently, text.missing, text.too_long,
// text.unreadable, text.language_unknown, text.too_many.
type DraftInstrument struct {
	place.InProgramme
	// Instrument is a new id.
	Instrument id.Instrument `json:"instrument"`
	// Names by language.
	Names map[string]string `json:"names"`
}

// EditDraft writes the whole content of a version that is not published yet; a
// new id begins a version. Refused with: instrument.unknown,
// instrument.version_published, instrument.version_unknown,
// instrument.number_used, instrument.too_many,
// questionnaire.content_incomplete.
type EditDraft struct {
	place.InProgramme
	// Instrument that gets the version.
	Instrument id.Instrument `json:"instrument"`
	// Version that is written.
	Version id.InstrumentVersion `json:"version"`
	// Content from the first question to the last.
	Content questionnaire.Content `json:"content"`
}

// PublishInstrumentVersion fixes a version for good. Refused with:
// instrument.unknown, instrument.version_unknown, instrument.version_retired.
type PublishInstrumentVersion struct {
	place.InProgramme
	// Instrument of the version.
	Instrument id.Instrument `json:"instrument"`
	// Version to publish.
	Version id.InstrumentVersion `json:"version"`
}

// RetireInstrumentVersion ends that rounds are opened with a version; those
// that are running finish. Refused with: instrument.unknown,
// instrument.version_unknown, instrument.version_not_published.
type RetireInstrumentVersion struct {
	place.InProgramme
	// Instrument of the version.
	Instrument id.Instrument `json:"instrument"`
	// Version to retire.
	Version id.InstrumentVersion `json:"version"`
}

// MapVersions says in which dimensions scores of two versions can be compared;
// it replaces what was said before. Refused with: instrument.unknown,
// instrument.version_unknown, instrument.version_not_published,
// instrument.mapping_impossible.
type MapVersions struct {
	place.InProgramme
	// Instrument of both versions.
	Instrument id.Instrument `json:"instrument"`
	// From is the earlier version.
	From id.InstrumentVersion `json:"from"`
	// To is the later version.
	To id.InstrumentVersion `json:"to"`
	// Dimensions of both that mean the same.
	Dimensions []questionnaire.Dimension `json:"dimensions"`
}

// ConfirmVersion asks only whether a round can be opened with a version.
// Refused with: instrument.unknown, instrument.version_unknown,
// instrument.version_not_published, instrument.version_retired.
type ConfirmVersion struct {
	Programme  id.Programme
	Instrument id.Instrument
	Version    id.InstrumentVersion
}

// ConfirmInstrument asks only whether there is such an instrument. Refused
// with: instrument.unknown.
type ConfirmInstrument struct {
	Programme  id.Programme
	Instrument id.Instrument
}

func (DraftInstrument) instrumentCommand()          {}
func (EditDraft) instrumentCommand()                {}
func (PublishInstrumentVersion) instrumentCommand() {}
func (RetireInstrumentVersion) instrumentCommand()  {}
func (MapVersions) instrumentCommand()              {}
func (ConfirmVersion) instrumentCommand()           {}
func (ConfirmInstrument) instrumentCommand()        {}

// Stream is the instrument's id.
func (c DraftInstrument) Stream() id.UUID { return c.Instrument.UUID() }

// Stream is the instrument's id.
func (c EditDraft) Stream() id.UUID { return c.Instrument.UUID() }

// Stream is the instrument's id.
func (c PublishInstrumentVersion) Stream() id.UUID { return c.Instrument.UUID() }

// Stream is the instrument's id.
func (c RetireInstrumentVersion) Stream() id.UUID { return c.Instrument.UUID() }

// Stream is the instrument's id.
func (c MapVersions) Stream() id.UUID { return c.Instrument.UUID() }

// Stream is the instrument's id.
func (c ConfirmVersion) Stream() id.UUID { return c.Instrument.UUID() }

// Edition is the programme on whose behalf it is asked.
func (c ConfirmVersion) Edition() id.Programme { return c.Programme }

// Stream is the instrument's id.
func (c ConfirmInstrument) Stream() id.UUID { return c.Instrument.UUID() }

// Edition is the programme on whose behalf it is asked.
func (c ConfirmInstrument) Edition() id.Programme { return c.Programme }
