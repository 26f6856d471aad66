// Package preference is how one person wants to be told: by topic and channel
// at once, once a day, once a week or not at all, and in which hours not to be
// disturbed. Messages themselves are not part of the log.
//
// What everybody must learn (a deadline, a decision, a consent, security) can
// be gathered but not switched off (NTF-1). There are no states.
package preference

import (
	"strings"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// State is what decisions read.
type State struct {
	Person    id.Person
	Programme id.Programme
	Paces     map[Way]Pace
	Quiet     Hours
}

// Way is a topic on a channel.
type Way struct {
	Topic   Topic
	Channel Channel
}

// Hours are quiet: minutes since midnight; from after to means over midnight,
// both equal means none.
type Hours struct {
	From, To int
	Zone     Zone
}

// Decider of the stream preference-<person>.
var Decider = decider.Decider[State, Command, Event]{
	Kind: "preference", Decide: decide, Evolve: evolve,
	About: func(s State, _ Event) (id.Programme, []id.UUID) {
		return s.Programme, []id.UUID{s.Programme.UUID(), s.Person.UUID()}
	},
}

// Object is what rights are asked about: the person.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition(), Owner: c.person()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if c.person() != by.Actor || (!s.Programme.IsZero() && s.Programme != c.Edition()) {
		return nil, decider.Refuse("preference.not_yours")
	}
	switch c := c.(type) {
	case SetPreference:
		return setPreference(s, c)
	case SetQuietHours:
		return setQuietHours(s, c)
	}
	panic("preference: a command outside the sealed set")
}

func setPreference(s State, c SetPreference) ([]Event, error) {
	mandatory, known := topics[c.Topic]
	switch {
	case !known:
		return nil, decider.Refuse("preference.topic_unknown")
	case c.Channel != Inbox && c.Channel != Mail:
		return nil, decider.Refuse("preference.channel_unknown")
	case c.Pace != AtOnce && c.Pace != Daily && c.Pace != Weekly && c.Pace != Never:
		return nil, decider.Refuse("preference.pace_unknown")
	case mandatory && c.Pace == Never: // NTF-1
		return nil, decider.Refuse("preference.mandatory")
	case s.Paces[Way{c.Topic, c.Channel}] == c.Pace:
		return nil, nil
	}
	return []Event{PreferenceSet{c.Person, c.Programme, c.Topic, c.Channel, c.Pace}}, nil
}

// minutes of a day.
const minutes = 24 * 60

func setQuietHours(s State, c SetQuietHours) ([]Event, error) {
	switch {
	case c.From < 0 || c.From >= minutes || c.To < 0 || c.To >= minutes:
		return nil, decider.Refuse("preference.hours_impossible")
	case !zoneLike(string(c.Zone)):
		return nil, decider.Refuse("programme.zone_unknown")
	case s.Quiet == Hours{c.From, c.To, c.Zone}:
		return nil, nil
	}
	return []Event{QuietHoursSet{c.Person, c.Programme, c.From, c.To, c.Zone}}, nil
}

// zoneLike: the names of the tz database; whether there is such a zone, the
// one who sends messages finds out.
func zoneLike(s string) bool {
	area, place, ok := strings.Cut(s, "/")
	letters := func(s string) bool {
		return s != "" && len(s) <= 40 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-/") == ""
	}
	return s == "UTC" || ok && letters(area) && letters(place)
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case PreferenceSet:
		s.Person, s.Programme = e.Person, e.Programme
		s.Paces = decider.With(s.Paces, Way{e.Topic, e.Channel}, e.Pace)
	case QuietHoursSet:
		s.Person, s.Programme = e.Person, e.Programme
		s.Quiet = Hours{e.From, e.To, e.Zone}
	}
	return s
}
