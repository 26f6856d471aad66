package app_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/app"
	"megdan/internal/config"
	"megdan/internal/eventstore"
)

// BenchmarkStart is from the call until the server says that it is ready and
// answers so, PostgreSQL with it, on a log of MEGDAN_BENCH_EVENTS events,
// 100,000 unless told; the goal of targets.md is for 1,000,000.
func BenchmarkStart(b *testing.B) {
	events := 100_000
	if n, err := strconv.Atoi(os.Getenv("MEGDAN_BENCH_EVENTS")); err == nil && n > 0 {
		events = n
	}
	b.Chdir("../..") // where web/node_modules is, for machines without a PostgreSQL
	c, _, err := config.Parse("serve", []string{"--addr", "127.0.0.1:0", "--data", b.TempDir()}, nil, io.Discard)
	if err != nil {
		b.Fatal(err)
	}
	longLog(b, c, events)
	var took []time.Duration
	for b.Loop() {
		took = append(took, startAndStop(b, c))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "p50-ms")
	b.ReportMetric(float64(took[len(took)-1].Milliseconds()), "max-ms")
	b.ReportMetric(float64(events), "events")
}

// startAndStop says how long a start took; stopping is not counted.
func startAndStop(b *testing.B, c config.Config) time.Duration {
	ctx, stop := context.WithCancel(b.Context())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	start := time.Now()
	go func() {
		err := app.Run(ctx, c, in, io.Discard, slog.New(slog.DiscardHandler))
		_ = in.CloseWithError(io.EOF)
		ended <- err
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		b.Fatalf("no ready line: %v, %v", err, <-ended)
	}
	url := strings.TrimSpace(strings.TrimPrefix(line, "megdan ready at "))
	for {
		res, err := http.Get(url + "/readyz")
		if err != nil {
			b.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode == http.StatusOK {
			break
		}
	}
	took := time.Since(start)
	b.StopTimer()
	stop()
	if err := <-ended; err != nil {
		b.Fatal(err)
	}
	b.StartTimer()
	return took
}

// A town of programmes: each with cities, their roadmaps, and milestones that
// change hands.
const (
	benchCities     = 15
	benchMilestones = 130
	benchChanges    = 20 // events of a milestone
)

// longLog fills an installation and waits until its views are written.
func longLog(b *testing.B, c config.Config, events int) {
	ctx := b.Context()
	core, err := app.Open(ctx, c, app.Serve, slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	defer core.Close()
	l := &filling{b: b, core: core}
	for n := 0; l.written < events; n++ {
		l.programme(id.Programme(named("programme", n)), events)
	}
	head, _, err := core.Store.Head(ctx)
	if err != nil {
		b.Fatal(err)
	}
	look := time.NewTicker(100 * time.Millisecond)
	defer look.Stop()
	for level, end := false, time.Now().Add(20*time.Minute); !level; <-look.C {
		if err := core.DB.App.QueryRow(ctx, `select bool_and(position >= $1) from view_progress where live`, head).Scan(&level); err != nil {
			b.Fatal(err)
		}
		if time.Now().After(end) {
			b.Fatal("documents are not written")
		}
	}
}

func named(parts ...any) id.UUID { return id.Derive(id.UUID{1}, fmt.Sprint(parts...)) }

// filling appends what deciders would have decided, a stream at a time.
type filling struct {
	b       *testing.B
	core    *app.Core
	log     id.Programme
	written int
}

func (l *filling) programme(p id.Programme, events int) {
	l.log = p
	day := calendar.Of(2018, 10, 9)
	l.add(event.StreamOf("programme", p.UUID()), []id.UUID{id.Installation}, programme.ProgrammeDrafted{Programme: p, Start: day, End: day.AddMonths(15), Zone: "Europe/Sofia"})
	for n := 0; n < benchCities && l.written < events; n++ {
		city := id.City(named("city", n))
		in := id.ParticipationOf(p, city)
		tags := []id.UUID{in.UUID(), city.UUID()}
		l.add(event.StreamOf("participation", in.UUID()), tags, participation.CityAdmitted{Participation: in, Programme: p, City: city, From: day})
		all := []any{roadmap.RoadmapOpened{Participation: in, Programme: p, City: city, Category: role.Participating}}
		for m := range benchMilestones {
			milestone, who := id.Milestone(named(in, "milestone", m)), id.Person(named(in, "person", 0))
			all = append(all, roadmap.MilestonePlanned{Milestone: milestone, Number: m + 1, Due: day.AddDays(m), Owner: who, Horizon: roadmap.WithinProgramme, Rank: roadmap.Rank(fmt.Sprintf("a%03d", m))})
			for i := range benchChanges - 1 {
				next := id.Person(named(in, "person", i+1))
				all = append(all, roadmap.MilestoneReassigned{Milestone: milestone, Owner: next, Previous: who})
				who = next
			}
		}
		l.add(event.StreamOf("roadmap", in.UUID()), tags, all...)
	}
}

func (l *filling) add(stream event.Stream, tags []id.UUID, data ...any) {
	l.b.Helper()
	a := eventstore.StreamAppend{Stream: stream, Expected: eventstore.Any}
	for n, d := range data {
		e, err := l.core.Catalogue.Encode(d)
		if err != nil {
			l.b.Fatal(err)
		}
		concerns := append(slices.Clone(tags), l.log.UUID())
		switch d := d.(type) {
		case roadmap.MilestonePlanned:
			concerns = append(concerns, d.Milestone.UUID(), d.Owner.UUID())
		case roadmap.MilestoneReassigned:
			concerns = append(concerns, d.Milestone.UUID(), d.Owner.UUID(), d.Previous.UUID())
		}
		a.Events = append(a.Events, eventstore.NewEvent{
			ID: named(stream, n), Log: l.log.UUID(), Type: e.Type, Schema: e.Schema, Tags: concerns, Payload: e.Payload,
		})
	}
	_, err := l.core.Store.Append(l.b.Context(), eventstore.Append{
		Command: named("command", stream), Actor: id.System, Auth: "test", Streams: []eventstore.StreamAppend{a},
	})
	if err != nil {
		l.b.Fatal(err)
	}
	l.written += len(data)
}
