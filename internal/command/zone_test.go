package command

import (
	"context"
	"errors"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/eventstore"
	"megdan/internal/mem"
)

// A stall tells everybody who asks which day it is, by refusing.
type (
	stallCommand interface{ Stream() id.UUID }

	askToday struct {
		Programme id.Programme `json:"programme"`
	}
	askOwner struct {
		Stall id.UUID `json:"stall"`
	}
)

func (c askToday) Stream() id.UUID       { return c.Programme.UUID() }
func (c askToday) Edition() id.Programme { return c.Programme }
func (c askOwner) Stream() id.UUID       { return c.Stall }

var stalls = &Aggregate[struct{}, stallCommand, any]{
	Decider: decider.Decider[struct{}, stallCommand, any]{
		Kind: "stall",
		Decide: func(_ struct{}, _ stallCommand, by decider.By) ([]any, error) {
			return nil, decider.Refuse("stall.day", "day", by.Today())
		},
		Evolve: func(s struct{}, _ any) struct{} { return s },
		About:  func(struct{}, any) (id.Programme, []id.UUID) { return id.Programme{}, nil },
	},
	Object: func(_ struct{}, c stallCommand) (role.Object, bool) {
		return role.Object{Programme: id.Programme(c.Stream())}, true
	},
}

var (
	eastern, western = id.Programme{21}, id.Programme{22}
	lost             = id.Programme{23}
	errZones         = errors.New("zones cannot be read")
)

// Zone: the eastern programme is in Sofia, the western one is in no zone, and
// that of the lost one cannot be found out.
func (allow) Zone(_ context.Context, programme id.Programme, _ int64) (*time.Location, error) {
	switch programme {
	case eastern:
		return time.LoadLocation("Europe/Sofia")
	case lost:
		return nil, errZones
	}
	return nil, nil
}

func TestADayIsThatOfTheProgramme(t *testing.T) {
	need := role.Need{Function: role.EditRoadmap, Right: role.Write}
	store := mem.New(mem.Options{Decode: catalogue.Decode})
	t.Cleanup(store.Close)
	h := NewHandler(Config{Log: store, Catalogue: catalogue, Sealer: paint{}, Rights: allow{}, Specs: []*Spec{
		define[askToday](stalls, "stall.ask_today", need), define[askOwner](stalls, "stall.ask_owner", need),
	}})
	late := time.Date(2018, 10, 31, 23, 30, 0, 0, time.UTC)
	today := func(p id.Programme) any { return askToday{p} }
	owner := func(p id.Programme) any { return askOwner{p.UUID()} }
	for _, row := range []struct {
		name string
		ask  string
		what any
		at   time.Time
		want calendar.Date
	}{
		{"half past eleven in Greenwich is tomorrow in Sofia", "stall.ask_today", today(eastern), late, calendar.Of(2018, 11, 1)},
		{"an hour and a half earlier is not: clocks there went back on Sunday", "stall.ask_today", today(eastern), late.Add(-91 * time.Minute), calendar.Of(2018, 10, 31)},
		{"in summer it is three hours", "stall.ask_today", today(eastern), time.Date(2018, 6, 30, 21, 0, 0, 0, time.UTC), calendar.Of(2018, 7, 1)},
		{"without a zone it is today", "stall.ask_today", today(western), late, calendar.Of(2018, 10, 31)},
		{"the programme is that of what the command is about", "stall.ask_owner", owner(eastern), late, calendar.Of(2018, 11, 1)},
	} {
		r := ask(row.ask, row.what)
		r.At, r.IfMatch = row.at, eventstore.Any
		_, err := h.Do(t.Context(), r)
		var told *decider.Refusal
		if !errors.As(err, &told) || told.Args["day"] != row.want {
			t.Errorf("%s: %v, want %v", row.name, err, row.want)
		}
	}
	if _, err := h.Do(t.Context(), ask("stall.ask_today", today(lost))); !errors.Is(err, errZones) {
		t.Errorf("a day was told though the zone is not known: %v", err)
	}
}
