package preference

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what a person can say about messages. The set is sealed.
//
//sumtype:decl
type Command interface {
	preferenceCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the messages come from.
	Edition() id.Programme
	person() id.Person
}

// Of is part of every command: whose messages.
type Of struct {
	place.InProgramme
	// Person who is told.
	Person id.Person `json:"person"`
}

// Stream is the person's id.
func (o Of) Stream() id.UUID { return o.Person.UUID() }

func (o Of) person() id.Person { return o.Person }

// SetPreference says how often messages about a topic come by a channel.
// Refused with: preference.not_yours, preference.topic_unknown,
// preference.channel_unknown, preference.pace_unknown, preference.mandatory.
type SetPreference struct {
	Of
	// Topic that the messages are about.
	Topic Topic `json:"topic"`
	// Channel: inbox or mail.
	Channel Channel `json:"channel"`
	// Pace: at_once, daily, weekly or never.
	Pace Pace `json:"pace"`
}

// SetQuietHours says when not to be disturbed. Refused with:
// preference.not_yours, preference.hours_impossible, programme.zone_unknown.
type SetQuietHours struct {
	Of
	// From is the first quiet minute since midnight, 0 to 1439.
	From int `json:"from"`
	// To is the first minute that is not quiet any more; before From: over midnight.
	To int `json:"to"`
	// Zone of the person's clock.
	Zone Zone `json:"zone"`
}

func (SetPreference) preferenceCommand() {}
func (SetQuietHours) preferenceCommand() {}
