package preference

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of how a person wants to be told. The set is sealed.
//
//sumtype:decl
type Event interface{ preferenceEvent() }

// PreferenceSet says how often messages about a topic come by a channel.
type PreferenceSet struct {
	Person    id.Person    `json:"person" pii:"ref"`
	Programme id.Programme `json:"programme" pii:"ref"`
	Topic     Topic        `json:"topic" pii:"none"`
	Channel   Channel      `json:"channel" pii:"none"`
	Pace      Pace         `json:"pace" pii:"none"`
}

// QuietHoursSet says when not to disturb, by the person's own clock.
type QuietHoursSet struct {
	Person    id.Person    `json:"person" pii:"ref"`
	Programme id.Programme `json:"programme" pii:"ref"`
	From      int          `json:"from" pii:"none"`
	To        int          `json:"to" pii:"none"`
	Zone      Zone         `json:"zone" pii:"none"`
}

func (PreferenceSet) preferenceEvent() {}
func (QuietHoursSet) preferenceEvent() {}

// Events lists every event of a person's preferences with its stored name.
func Events() []event.Entry {
	return []event.Entry{of[PreferenceSet]("preference.preference_set"), of[QuietHoursSet]("preference.quiet_hours_set")}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
