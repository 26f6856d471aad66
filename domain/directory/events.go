package directory

import (
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of a person's entry in the directory. The set is sealed.
//
//sumtype:decl
type Event interface{ directoryEvent() }

// EntryWritten replaces what a person says of themselves to the programme.
// Details that are given here are shown to everybody in it.
type EntryWritten struct {
	Person    id.Person         `json:"person" pii:"ref"`
	Programme id.Programme      `json:"programme" pii:"ref"`
	Themes    []expertise.Theme `json:"themes,omitempty" pii:"none"`
	About     event.Private     `json:"about,omitempty" pii:"of=Person"`
	Mail      event.Private     `json:"mail,omitempty" pii:"of=Person"`
	Phone     event.Private     `json:"phone,omitempty" pii:"of=Person"`
}

// EntryRemoved takes the entry away.
type EntryRemoved struct {
	Person id.Person `json:"person" pii:"ref"`
}

func (EntryWritten) directoryEvent() {}
func (EntryRemoved) directoryEvent() {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[EntryWritten]("directory.entry_written"),
		of[EntryRemoved]("directory.entry_removed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
