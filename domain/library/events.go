package library

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of an item of the library. The set is sealed.
//
//sumtype:decl
type Event interface{ libraryEvent() }

// MethodKind is a kind of item.
type MethodKind string

// The kinds of items.
const (
	Guide    MethodKind = "guide"
	Template MethodKind = "template"
	Tool     MethodKind = "tool"
	Exercise MethodKind = "exercise"
	Course   MethodKind = "course"
)

// MethodAdded puts a method or a tool into the library with its first version,
// in the language it is kept in. Step is the one it helps with, 5 for all of
// them.
type MethodAdded struct {
	Method    id.Method          `json:"method" pii:"ref"`
	Programme id.Programme       `json:"programme" pii:"ref"`
	Kind      MethodKind         `json:"kind" pii:"none"`
	Theme     expertise.Theme    `json:"theme,omitempty" pii:"none"`
	Step      int                `json:"step" pii:"none"`
	Language  expertise.Language `json:"language" pii:"none"`
	Title     event.Private      `json:"title,omitempty" pii:"free,about=Method"`
	Summary   event.Private      `json:"summary,omitempty" pii:"free,about=Method"`
	Link      event.Private      `json:"link,omitempty" pii:"free,about=Method"`
}

// VersionPublished replaces the item by a newer version, in the language it is
// kept in.
type VersionPublished struct {
	Method   id.Method          `json:"method" pii:"ref"`
	Version  int                `json:"version" pii:"none"`
	Language expertise.Language `json:"language" pii:"none"`
	Title    event.Private      `json:"title,omitempty" pii:"free,about=Method"`
	Summary  event.Private      `json:"summary,omitempty" pii:"free,about=Method"`
	Link     event.Private      `json:"link,omitempty" pii:"free,about=Method"`
	Changes  event.Private      `json:"changes,omitempty" pii:"free,about=Method"`
}

// TranslationPublished puts one version into another language.
type TranslationPublished struct {
	Method   id.Method          `json:"method" pii:"ref"`
	Version  int                `json:"version" pii:"none"`
	Language expertise.Language `json:"language" pii:"none"`
	Title    event.Private      `json:"title,omitempty" pii:"free,about=Method"`
	Summary  event.Private      `json:"summary,omitempty" pii:"free,about=Method"`
	Link     event.Private      `json:"link,omitempty" pii:"free,about=Method"`
}

// MethodUsed says that a city used it.
type MethodUsed struct {
	Method        id.Method          `json:"method" pii:"ref"`
	Use           id.Use             `json:"use" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
	City          id.City            `json:"city" pii:"ref"`
	Version       int                `json:"version" pii:"none"`
	Language      expertise.Language `json:"language" pii:"none"`
	On            calendar.Date      `json:"on" pii:"none"`
	Note          event.Private      `json:"note,omitempty" pii:"free,about=Use"`
}

// MethodRetired takes the item out of use; it stays readable.
type MethodRetired struct {
	Method id.Method     `json:"method" pii:"ref"`
	On     calendar.Date `json:"on" pii:"none"`
	Reason event.Private `json:"reason,omitempty" pii:"free,about=Method"`
}

func (MethodAdded) libraryEvent()          {}
func (VersionPublished) libraryEvent()     {}
func (TranslationPublished) libraryEvent() {}
func (MethodUsed) libraryEvent()           {}
func (MethodRetired) libraryEvent()        {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[MethodAdded]("library.method_added"),
		of[VersionPublished]("library.version_published"),
		of[TranslationPublished]("library.translation_published"),
		of[MethodUsed]("library.method_used"),
		of[MethodRetired]("library.method_retired"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
