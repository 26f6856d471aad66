package demo_test

import (
	"slices"
	"testing"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/demo"
	"megdan/internal/eventstore"
	"megdan/internal/httpapi"
	"megdan/internal/mem"
	"megdan/internal/rights"
	"megdan/internal/vault"
	"megdan/internal/views"
	"megdan/projections"
	"megdan/projections/activity"
)

// TestEveryRuleHoldsForTheDemo enters the small demo through the real command
// handling, with rights, on the log in memory: a step that a rule refuses ends
// the load.
func TestEveryRuleHoldsForTheDemo(t *testing.T) {
	t.Parallel()
	happened := load(t, demo.Options{Size: demo.Small, Seed: 1, Today: calendar.Of(2026, 11, 24)})
	var count []string
	for name := range happened {
		count = append(count, name)
	}
	slices.Sort(count)
	t.Logf("%d kinds of event", len(count))
}

// load gives how often each kind of event happened.
func load(t *testing.T, o demo.Options) map[string]int {
	t.Helper()
	catalogue := domain.Catalogue()
	store := mem.New(mem.Options{Decode: catalogue.Decode})
	t.Cleanup(store.Close)
	safe := vault.New(store, vault.NewWrappingKey([32]byte{1}), 0)
	engine, err := views.New(views.Options{
		Store: store, Tail: store.Tail(), Views: projections.All(),
		FeedTypes: activity.Types(), FeedRead: role.ActivityFeed, Opener: safe,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(engine.Stop)
	commands := command.NewHandler(command.Config{
		Log: store, Catalogue: catalogue, Sealer: safe, Rights: rights.New(engine), Specs: httpapi.Commands(),
	})
	n, err := demo.Load(t.Context(), commands, o)
	if err != nil {
		t.Fatal(err)
	}
	happened, events := map[string]int{}, 0
	for e, err := range store.Read(t.Context(), eventstore.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		happened[e.Type]++
		events++
	}
	t.Logf("%d commands, %d events", n, events)
	return happened
}
