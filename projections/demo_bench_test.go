package projections_test

import (
	"sync"
	"testing"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/event"
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

// fullDemo is the log of the full demo, ten editions of the programme, as its
// commands write it; it is loaded once.
func fullDemo(b *testing.B) []*event.Recorded {
	b.Helper()
	demoOnce.Do(func() { demoEvents, demoErr = loadDemo(b) })
	if demoErr != nil {
		b.Fatal(demoErr)
	}
	return demoEvents
}

var (
	demoOnce   sync.Once
	demoEvents []*event.Recorded
	demoErr    error
)

func loadDemo(b *testing.B) (all []*event.Recorded, err error) {
	catalogue := domain.Catalogue()
	store := mem.New(mem.Options{Decode: catalogue.Decode})
	defer store.Close()
	safe := vault.New(store, vault.NewWrappingKey([32]byte{1}), 0)
	engine, err := views.New(views.Options{
		Store: store, Tail: store.Tail(), Views: projections.All(),
		FeedTypes: activity.Types(), FeedRead: role.ActivityFeed, Opener: safe,
	})
	if err != nil {
		return nil, err
	}
	if err := engine.Start(b.Context()); err != nil {
		return nil, err
	}
	defer engine.Stop()
	commands := command.NewHandler(command.Config{
		Log: store, Catalogue: catalogue, Sealer: safe, Rights: rights.New(engine), Specs: httpapi.Commands(),
	})
	o := demo.Options{Size: demo.Full, Seed: 1, Today: calendar.Of(2026, 11, 24)}
	if _, err := demo.Load(b.Context(), commands, o); err != nil {
		return nil, err
	}
	for e, err := range store.Read(b.Context(), eventstore.Query{}) {
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}
