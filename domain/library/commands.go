package library

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of an item of the library of methods and tools. The set is sealed.
//
//sumtype:decl
type Command interface {
	libraryCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// AddMethod puts a method or a tool into the library. Refused with:
// library.added_differently, library.kind_unknown, library.theme_unknown,
// library.step_unknown, library.language_unknown, text.missing, text.too_long,
// text.unreadable, text.not_a_web_address.
type AddMethod struct {
	place.InProgramme
	// Method is a new id.
	Method id.Method `json:"method"`
	// Kind of item.
	Kind MethodKind `json:"kind"`
	// Theme that it is for; left out, it is for all.
	Theme expertise.Theme `json:"theme,omitzero"`
	// Step that it helps with, 0 to 4; 5 for all of them.
	Step int `json:"step"`
	// Language that the item is kept in.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Summary, at most 4000 characters.
	Summary string `json:"summary"`
	// Link to where it lies on the web.
	Link string `json:"link,omitzero"`
}

// PublishVersion replaces an item by a newer version, in the language it is
// kept in. Refused with: library.unknown, library.retired,
// library.version_passed, text.missing, text.too_long, text.unreadable,
// text.not_a_web_address.
type PublishVersion struct {
	place.InProgramme
	// Method to replace.
	Method id.Method `json:"method"`
	// Version that it becomes: one more than the newest.
	Version int `json:"version"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Summary, at most 4000 characters.
	Summary string `json:"summary"`
	// Link to where it lies on the web.
	Link string `json:"link,omitzero"`
	// Changes since the version before, at most 4000 characters.
	Changes string `json:"changes"`
}

// TranslateMethod puts one version of an item into another language. Refused
// with: library.unknown, library.retired, library.version_unknown,
// library.language_unknown, library.own_language, text.missing, text.too_long,
// text.unreadable, text.not_a_web_address.
type TranslateMethod struct {
	place.InProgramme
	// Method to translate.
	Method id.Method `json:"method"`
	// Version that was translated.
	Version int `json:"version"`
	// Language of the translation.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Summary, at most 4000 characters.
	Summary string `json:"summary"`
	// Link to where it lies on the web.
	Link string `json:"link,omitzero"`
}

// NoteUse says that a city used an item. Refused with: library.unknown,
// library.retired, library.not_in_language, library.use_known, text.too_long,
// text.unreadable.
type NoteUse struct {
	place.InCity
	// Method that was used.
	Method id.Method `json:"method"`
	// Use is a new id.
	Use id.Use `json:"use"`
	// Version that was used.
	Version int `json:"version"`
	// Language that it was used in.
	Language expertise.Language `json:"language"`
	// Note on how it went, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

// RetireMethod takes an item out of use; it stays readable. Refused with:
// library.unknown, text.reason_too_short, text.too_long, text.unreadable.
type RetireMethod struct {
	place.InProgramme
	// Method to retire.
	Method id.Method `json:"method"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

func (AddMethod) libraryCommand()       {}
func (PublishVersion) libraryCommand()  {}
func (TranslateMethod) libraryCommand() {}
func (NoteUse) libraryCommand()         {}
func (RetireMethod) libraryCommand()    {}

// Stream is the item's id.
func (c AddMethod) Stream() id.UUID { return c.Method.UUID() }

// Stream is the item's id.
func (c PublishVersion) Stream() id.UUID { return c.Method.UUID() }

// Stream is the item's id.
func (c TranslateMethod) Stream() id.UUID { return c.Method.UUID() }

// Stream is the item's id.
func (c NoteUse) Stream() id.UUID { return c.Method.UUID() }

// Stream is the item's id.
func (c RetireMethod) Stream() id.UUID { return c.Method.UUID() }
