package command

import (
	"context"
	"errors"
	"iter"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
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

// begun is the first event of a programme.
type begun struct{ Zone string }

func (e begun) TimeZone() string                { return e.Zone }
func (e *begun) EncodeEvent(enc *event.Encoder) { enc.String("zone", e.Zone) }
func (e *begun) DecodeEvent(d *event.Decoder)   { e.Zone = d.String("zone") }

// draft names a zone itself.
type draft struct {
	Programme id.Programme `json:"programme"`
	Zone      string       `json:"zone"`
}

func (c draft) Stream() id.UUID       { return c.Programme.UUID() }
func (c draft) Edition() id.Programme { return c.Programme }
func (c draft) TimeZone() string      { return c.Zone }

var eastern, western, odd = id.Programme{21}, id.Programme{22}, id.Programme{23}

// counted counts the reads of streams.
type counted struct {
	*mem.Store
	reads atomic.Int64
	err   error
}

func (c *counted) Read(ctx context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error] {
	if strings.HasPrefix(string(q.Stream), "programme-") {
		c.reads.Add(1)
		if c.err != nil {
			return func(yield func(*event.Recorded, error) bool) { yield(nil, c.err) }
		}
	}
	return c.Store.Read(ctx, q)
}

// programmes is a log in which the eastern programme begins in Sofia, and the
// odd one nowhere.
func programmes(t *testing.T) *counted {
	t.Helper()
	known := event.NewCatalogue([]event.Entry{event.Of[begun]("programme.begun")})
	store := mem.New(mem.Options{Decode: known.Decode})
	t.Cleanup(store.Close)
	for p, zone := range map[id.Programme]string{eastern: "Europe/Sofia", odd: "Europe/Atlantis"} {
		e, err := known.Encode(begun{zone})
		if err != nil {
			t.Fatal(err)
		}
		_, err = store.Append(t.Context(), eventstore.Append{Command: key(), Actor: id.System, Streams: []eventstore.StreamAppend{{
			Stream: event.StreamOf("programme", p.UUID()), Events: []eventstore.NewEvent{{ID: key(), Log: p.UUID(), Type: e.Type, Schema: e.Schema, Payload: e.Payload, Tags: []id.UUID{p.UUID()}}},
		}}})
		if err != nil {
			t.Fatal(err)
		}
	}
	return &counted{Store: store}
}

func stallsOn(log Log) *Handler {
	need := role.Need{Function: role.EditRoadmap, Right: role.Write}
	return NewHandler(Config{Log: log, Catalogue: catalogue, Sealer: paint{}, Rights: allow{}, Specs: []*Spec{
		define[askToday](stalls, "stall.ask_today", need), define[askOwner](stalls, "stall.ask_owner", need), define[draft](stalls, "stall.draft", need),
	}})
}

func TestADayIsThatOfTheProgramme(t *testing.T) {
	log := programmes(t)
	h := stallsOn(log)
	late := time.Date(2018, 10, 31, 23, 30, 0, 0, time.UTC)
	today := func(p id.Programme) any { return askToday{p} }
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
		{"where there is no programme it is today", "stall.ask_today", today(western), late, calendar.Of(2018, 10, 31)},
		{"a zone that no program knows is none", "stall.ask_today", today(odd), late, calendar.Of(2018, 10, 31)},
		{"the programme is that of what the command is about", "stall.ask_owner", askOwner{eastern.UUID()}, late, calendar.Of(2018, 11, 1)},
		{"who drafts one names the zone", "stall.draft", draft{western, "Asia/Tokyo"}, late.Add(-8 * time.Hour), calendar.Of(2018, 11, 1)},
	} {
		r := ask(row.ask, row.what)
		r.At, r.IfMatch = row.at, eventstore.Any
		_, err := h.Do(t.Context(), r)
		var told *decider.Refusal
		if !errors.As(err, &told) || told.Args["day"] != row.want {
			t.Errorf("%s: %v, want %v", row.name, err, row.want)
		}
	}
	before := log.reads.Load()
	if _, err := h.Do(t.Context(), ask("stall.ask_today", today(eastern))); err == nil || log.reads.Load() != before {
		t.Errorf("%v; the zone of a programme was read again", err)
	}
}

func TestWithoutTheZoneNothingIsDecided(t *testing.T) {
	log := programmes(t)
	log.err = errors.New("the log cannot be read")
	if _, err := stallsOn(log).Do(t.Context(), ask("stall.ask_today", askToday{eastern})); !errors.Is(err, log.err) {
		t.Errorf("a day was told though the zone is not known: %v", err)
	}
}

func TestAZoneThatIsNowhereIsInvalid(t *testing.T) {
	var no *InvalidError
	if _, err := stallsOn(programmes(t)).Do(t.Context(), ask("stall.draft", draft{western, "Europe/Atlantis"})); !errors.As(err, &no) || no.Field != "zone" {
		t.Errorf("got %v", err)
	}
}
