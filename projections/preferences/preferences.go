// Package preferences answers: how does one person want to be told? The key is
// the person, who alone reads it.
package preferences

import (
	"slices"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/preference"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one person's choices; what is not there is as the programme's
// defaults are.
type Document struct {
	Version int64    `json:"version"` // of the stream, for If-Match
	Choices []Choice `json:"choices,omitempty"`
	// Quiet hours in minutes since midnight by the person's clock; To before
	// From goes over midnight, both equal means none.
	QuietFrom int             `json:"quiet_from"`
	QuietTo   int             `json:"quiet_to"`
	Zone      preference.Zone `json:"zone,omitempty"`
}

// Choice is how often messages about a topic come by a channel.
type Choice struct {
	Topic   preference.Topic   `json:"topic"`
	Channel preference.Channel `json:"channel"`
	Pace    preference.Pace    `json:"pace"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "preferences", Version: 1,
		Events: []string{"preference.preference_set", "preference.quiet_hours_set"},
		Keys:   func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply:  apply,
		Read:   role.Preferences,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case preference.PreferenceSet:
		c := Choice{v.Topic, v.Channel, v.Pace}
		i := slices.IndexFunc(d.Choices, func(o Choice) bool { return o.Topic == c.Topic && o.Channel == c.Channel })
		if i < 0 {
			d.Choices = append(d.Choices, c)
		} else {
			d.Choices[i] = c
		}
	case preference.QuietHoursSet:
		d.QuietFrom, d.QuietTo, d.Zone = v.From, v.To, v.Zone
	}
}
