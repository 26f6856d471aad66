package preference_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event/eventtest"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/preference"
	"megdan/domain/role"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, preference.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, preference.Events()) }

type row = decidertest.Row[preference.Command, preference.Event]

var (
	dcc, icc  = id.Programme(named("dcc")), id.Programme(named("icc"))
	ana, boyo = id.Person(named("ana")), id.Person(named("boyo"))
	of        = preference.Of{InProgramme: place.InProgramme{Programme: dcc}, Person: ana}
	asAna     = decider.By{Actor: ana}
	weekly    = preference.PreferenceSet{ana, dcc, preference.Boards, preference.Mail, preference.Weekly}
	nights    = preference.QuietHoursSet{ana, dcc, 22 * 60, 7 * 60, "Europe/Sofia"}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func TestPreferences(t *testing.T) {
	t.Parallel()
	set := func(topic preference.Topic, c preference.Channel, p preference.Pace) preference.SetPreference {
		return preference.SetPreference{of, topic, c, p}
	}
	quiet := func(from, to int, zone preference.Zone) preference.SetQuietHours {
		return preference.SetQuietHours{of, from, to, zone}
	}
	given := []preference.Event{weekly}
	decidertest.Run(t, preference.Decider, []row{
		{Name: "NTF-2: boards once a week by mail", When: set(preference.Boards, preference.Mail, preference.Weekly), By: asAna, Then: given},
		{Name: "the same again is quiet", Given: given, When: set(preference.Boards, preference.Mail, preference.Weekly), By: asAna},
		{Name: "NTF-2: or never", When: set(preference.Boards, preference.Mail, preference.Never), By: asAna, Then: []preference.Event{preference.PreferenceSet{ana, dcc, preference.Boards, preference.Mail, preference.Never}}},
		{Name: "NTF-1: deadlines are not switched off", When: set(preference.Deadline, preference.Mail, preference.Never), By: asAna, Refused: "preference.mandatory"},
		{Name: "NTF-1: nor is security", When: set(preference.Security, preference.Inbox, preference.Never), By: asAna, Refused: "preference.mandatory"},
		{Name: "NTF-1: they can be gathered", When: set(preference.Deadline, preference.Mail, preference.Daily), By: asAna, Then: []preference.Event{preference.PreferenceSet{ana, dcc, preference.Deadline, preference.Mail, preference.Daily}}},
		{Name: "there is no such topic", When: set("weather", preference.Mail, preference.Daily), By: asAna, Refused: "preference.topic_unknown"},
		{Name: "nor such a channel", When: set(preference.Boards, "pigeon", preference.Daily), By: asAna, Refused: "preference.channel_unknown"},
		{Name: "nor such a pace", When: set(preference.Boards, preference.Mail, "hourly"), By: asAna, Refused: "preference.pace_unknown"},
		{Name: "nobody sets somebody else's", When: set(preference.Boards, preference.Mail, preference.Daily), By: decider.By{Actor: boyo}, Refused: "preference.not_yours"},
		{Name: "a person belongs to one programme", Given: given, When: preference.SetPreference{preference.Of{InProgramme: place.InProgramme{Programme: icc}, Person: ana}, preference.Boards, preference.Mail, preference.Daily}, By: asAna, Refused: "preference.not_yours"},
		{Name: "NTF-3: quiet hours go over midnight, by the own clock", When: quiet(22*60, 7*60, "Europe/Sofia"), By: asAna, Then: []preference.Event{nights}},
		{Name: "NTF-3: the same again is quiet", Given: []preference.Event{nights}, When: quiet(22*60, 7*60, "Europe/Sofia"), By: asAna},
		{Name: "NTF-3: a day has 1440 minutes", When: quiet(0, 1440, "Europe/Sofia"), By: asAna, Refused: "preference.hours_impossible"},
		{Name: "NTF-3: a zone has the form of one", When: quiet(0, 60, "Sofia time"), By: asAna, Refused: "programme.zone_unknown"},
	})
	if o, ok := preference.Object(preference.State{}, quiet(0, 1, "UTC")); !ok || o != (role.Object{Programme: dcc, Owner: ana}) {
		t.Errorf("object %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[preference.State, preference.Command, preference.Event]{
		Decider: preference.Decider, Walks: 20, Steps: 60,
		Command: func(r *rand.Rand, _ preference.State) (preference.Command, decider.By) {
			by := decider.By{Actor: []id.Person{ana, ana, boyo}[r.IntN(3)]}
			if r.IntN(3) == 0 {
				return preference.SetQuietHours{of, r.IntN(1500), r.IntN(1500), []preference.Zone{"UTC", "Europe/Sofia", "?"}[r.IntN(3)]}, by
			}
			return preference.SetPreference{
				of, []preference.Topic{preference.Deadline, preference.Boards, "x"}[r.IntN(3)],
				[]preference.Channel{preference.Inbox, preference.Mail, "x"}[r.IntN(3)],
				[]preference.Pace{preference.AtOnce, preference.Never, "x"}[r.IntN(3)],
			}, by
		},
		Invariant: func(s preference.State) error {
			for way, pace := range s.Paces {
				if way.Topic == preference.Deadline && pace == preference.Never {
					return errors.New("deadlines are switched off")
				}
			}
			return nil
		},
	}.Run(t)
	if seen.Events["PreferenceSet"] == 0 || seen.Events["QuietHoursSet"] == 0 {
		t.Errorf("the walk went nowhere: %v", seen)
	}
}
