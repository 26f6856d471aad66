package eventstore_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/eventstore/storetest"
	"megdan/internal/pgtest"
	"megdan/internal/postgres"
)

// The benchmarks compare the store with the plainest thing that stores the
// same rows, in turns of a fraction of a second in the same run, and report
// the median of the ratios: "x" is what targets.md calls the ratio. Their own
// times mean nothing, and -benchtime changes nothing.
const (
	turns = 7
	turn  = 400 * time.Millisecond
)

// payload is a public part of the usual size; an event has about 300 bytes of it.
var payload = []byte(`{"activity":"0192f0c1-2a3b-7c4d-8e5f-001122334455","due":"2018-10-09","kind":"deliverable",` +
	`"milestone":"0192f0c1-2a3b-7c4d-8e5f-001122334456","owner":"0192f0c1-2a3b-7c4d-8e5f-001122334457",` +
	`"rank":1048576,"state":"in_progress","tier":"strategic","weight":35}`)

// milestone is what payload decodes to.
type milestone struct {
	Activity, Milestone, Owner id.UUID
	Due, Kind, State, Tier     string
	Rank, Weight               int64
}

func (m *milestone) EncodeEvent(*event.Encoder) {}

func (m *milestone) DecodeEvent(d *event.Decoder) {
	m.Activity, m.Due, m.Kind = d.ID("activity"), d.String("due"), d.String("kind")
	m.Milestone, m.Owner, m.Rank = d.ID("milestone"), d.ID("owner"), d.Int("rank")
	m.State, m.Tier, m.Weight = d.String("state"), d.String("tier"), d.Int("weight")
}

var catalogue = event.NewCatalogue([]event.Entry{event.Of[milestone]("thing.happened")})

// bench is a database with the log, a naive table of the same shape, and
// connections enough for the naive way.
type bench struct {
	*testing.B
	db     *postgres.DB
	naive  *pgxpool.Pool
	actor  id.Person
	log    id.UUID
	shared []id.UUID // tags of every event
}

func newBench(b *testing.B) *bench {
	b.Helper()
	config := pgtest.Config(b)
	db, err := postgres.Open(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(db.Close)
	_, err = db.Owner.Exec(b.Context(), `create sequence naive_position;
		create table naive (like log including all);
		alter table naive alter position set default nextval('naive_position');
		grant insert, select on naive to megdan_app; grant usage on naive_position to megdan_app`)
	if err != nil {
		b.Fatal(err)
	}
	config.MaxConns = 64
	wide, err := postgres.Open(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(wide.Close)
	return &bench{B: b, db: db, naive: wide.App, actor: id.Person(storetest.NewID()), log: storetest.NewID(),
		shared: []id.UUID{storetest.NewID(), storetest.NewID()}}
}

func (b *bench) store() *eventstore.Postgres {
	return open(b.B, b.db, eventstore.Options{Decode: catalogue.Decode})
}

// event is an event of about the usual size, with three tags: the programme,
// the city, and something of its own.
func (b *bench) event() eventstore.NewEvent {
	return eventstore.NewEvent{
		ID: storetest.NewID(), Log: b.log, Type: "thing.happened", Schema: 1,
		Tags: []id.UUID{b.shared[0], b.shared[1], storetest.NewID()}, Payload: payload,
	}
}

// appender is one caller of the store with a stream of its own.
func (b *bench) appender(s eventstore.Store, events int) func() error {
	stream, version := storetest.NewStream(), int64(0)
	return func() error {
		command := storetest.NewID()
		a := eventstore.Append{
			Command: command, Digest: sha256.Sum256(command[:]), Actor: b.actor, ActingAs: "city_lead",
			Auth: "demo:roadmap.edit", Correlation: command,
			Streams: []eventstore.StreamAppend{{Stream: stream, Expected: version}},
		}
		for range events {
			a.Streams[0].Events = append(a.Streams[0].Events, b.event())
		}
		r, err := s.Append(context.Background(), a)
		if err == nil {
			version = r.Versions[0]
		}
		return err
	}
}

const naiveInsert = `insert into naive (recorded_at, version, schema, event_id, log, actor, command_id, correlation_id,
	stream, type, acting_as, auth, build, tags, payload)
	values (clock_timestamp(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`

// inserter is one caller who inserts one row a transaction.
func (b *bench) inserter() func() error {
	stream, version := storetest.NewStream(), 0
	return func() error {
		version++
		e, command := b.event(), storetest.NewID()
		tags := make([][16]byte, len(e.Tags))
		for i, t := range e.Tags {
			tags[i] = t
		}
		_, err := b.naive.Exec(context.Background(), naiveInsert, version, 1, [16]byte(e.ID), [16]byte(e.Log),
			[16]byte(b.actor), [16]byte(command), [16]byte(command), string(stream), e.Type, "city_lead",
			"demo:roadmap.edit", "test", tags, e.Payload)
		return err
	}
}

// copier is one caller who copies batches of the same rows.
func (b *bench) copier(events int) func() error {
	stream, version, position := storetest.NewStream(), 0, time.Now().UnixNano()
	columns := []string{"position", "recorded_at", "version", "schema", "event_id", "log", "actor", "command_id",
		"correlation_id", "stream", "type", "acting_as", "auth", "build", "tags", "payload"}
	return func() error {
		command := [16]byte(storetest.NewID())
		_, err := b.naive.CopyFrom(context.Background(), pgx.Identifier{"naive"}, columns,
			pgx.CopyFromSlice(events, func(int) ([]any, error) {
				e := b.event()
				version++
				position++
				tags := make([][16]byte, len(e.Tags))
				for i, t := range e.Tags {
					tags[i] = t
				}
				return []any{position, time.Now(), version, 1, [16]byte(e.ID), [16]byte(e.Log), [16]byte(b.actor), command,
					command, string(stream), e.Type, "city_lead", "demo:roadmap.edit", "test", tags, e.Payload}, nil
			}))
		return err
	}
}

// outcome of a turn.
type outcome struct {
	rate     float64 // calls a second
	p50, p99 time.Duration
}

// run lets each caller call for the time of a turn.
func (b *bench) run(callers []func() error) outcome {
	var wait sync.WaitGroup
	took := make([][]time.Duration, len(callers))
	start := time.Now()
	for i, call := range callers {
		wait.Go(func() {
			for {
				before := time.Now()
				if before.Sub(start) > turn {
					return
				}
				if err := call(); err != nil {
					b.Error(err)
					return
				}
				took[i] = append(took[i], time.Since(before))
			}
		})
	}
	wait.Wait()
	elapsed := time.Since(start)
	all := slices.Concat(took...)
	slices.Sort(all)
	return outcome{float64(len(all)) / elapsed.Seconds(), all[len(all)/2], all[len(all)*99/100]}
}

// compare takes turns and reports medians.
func (b *bench) compare(theirs, ours func() outcome) {
	theirs() // prepared statements, caches
	ours()
	var ratio, p50, p99, rate, their []float64
	for range turns {
		t, o := theirs(), ours()
		ratio = append(ratio, o.rate/t.rate)
		p50 = append(p50, float64(o.p50)/float64(t.p50))
		p99 = append(p99, float64(o.p99)/float64(t.p99))
		rate, their = append(rate, o.rate), append(their, t.rate)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ratio), "x")
	b.ReportMetric(median(p50), "x-p50")
	b.ReportMetric(median(p99), "x-p99")
	b.ReportMetric(median(rate), "calls/s")
	b.ReportMetric(median(their), "beside/s")
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

func many(n int, make func() func() error) []func() error {
	list := []func() error{}
	for range n {
		list = append(list, make())
	}
	return list
}

func BenchmarkAppend(b *testing.B) {
	for _, callers := range []int{1, 8, 64} {
		b.Run(fmt.Sprintf("callers=%d", callers), func(b *testing.B) {
			x := newBench(b)
			s := x.store()
			theirs := many(callers, x.inserter)
			ours := many(callers, func() func() error { return x.appender(s, 1) })
			x.compare(func() outcome { return x.run(theirs) }, func() outcome { return x.run(ours) })
			var filled float64
			err := x.db.App.QueryRow(b.Context(), `select count(*)::float8 / count(distinct recorded_at) from log`).Scan(&filled)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(filled, "calls/batch")
		})
	}
}

func BenchmarkAppendBatch(b *testing.B) {
	for _, events := range []int{10, 100} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			x := newBench(b)
			theirs, ours := []func() error{x.copier(events)}, []func() error{x.appender(x.store(), events)}
			x.compare(func() outcome { return x.run(theirs) }, func() outcome { return x.run(ours) })
		})
	}
}

// BenchmarkAppendProcesses compares four stores with one, each with 64 callers
// of its own and connections of its own, as server processes have them.
func BenchmarkAppendProcesses(b *testing.B) {
	x := newBench(b)
	one := x.store()
	theirs := many(64, func() func() error { return x.appender(one, 1) })
	var ours []func() error
	for range 4 {
		s := x.store()
		ours = append(ours, many(64, func() func() error { return x.appender(s, 1) })...)
	}
	x.compare(func() outcome { return x.run(theirs) }, func() outcome { return x.run(ours) })
}

// fill appends n events to the log, 100 a stream.
func (b *bench) fill(s eventstore.Store, n int) (streams []event.Stream, tag id.UUID) {
	tag = storetest.NewID()
	for at := 0; at < n; at += 1000 {
		command := storetest.NewID()
		a := eventstore.Append{Command: command, Actor: b.actor, ActingAs: "city_lead", Auth: "demo:roadmap.edit"}
		for range 10 {
			sa := eventstore.StreamAppend{Stream: storetest.NewStream(), Expected: eventstore.New}
			for i := range 100 {
				e := b.event()
				if i == 50 {
					e.Tags[2] = tag
				}
				sa.Events = append(sa.Events, e)
			}
			streams = append(streams, sa.Stream)
			a.Streams = append(a.Streams, sa)
		}
		if _, err := s.Append(context.Background(), a); err != nil {
			b.Fatal(err)
		}
	}
	return streams, tag
}

// plain reads rows into bytes and looks at none of them.
func (b *bench) plain(where string, args ...any) (n int) {
	rows, err := b.db.App.Query(context.Background(), `select position, recorded_at, version, effective_on, schema, event_id,
		log, actor, on_behalf_of, command_id, correlation_id, causation_id, stream, type, acting_as, auth, build, tags,
		segments, payload from log `+where, args...)
	if err != nil {
		b.Fatal(err)
	}
	for rows.Next() {
		n += min(1, len(rows.RawValues()))
	}
	if rows.Err() != nil {
		b.Fatal(rows.Err())
	}
	return n
}

func (b *bench) read(s eventstore.Store, q eventstore.Query) (n int) {
	for _, err := range s.Read(context.Background(), q) {
		if err != nil {
			b.Fatal(err)
		}
		n++
	}
	return n
}

// timed is the outcome of reading n events a number of times.
func timed(times int, read func() int) outcome {
	start, n := time.Now(), 0
	for range times {
		n += read()
	}
	elapsed := time.Since(start)
	return outcome{float64(n) / elapsed.Seconds(), elapsed / time.Duration(times), elapsed / time.Duration(times)}
}

func BenchmarkReadLog(b *testing.B) {
	x := newBench(b)
	s := x.store()
	x.fill(s, 100_000)
	x.compare(
		func() outcome { return timed(1, func() int { return x.plain("order by position") }) },
		func() outcome { return timed(1, func() int { return x.read(s, eventstore.Query{}) }) },
	)
}

func BenchmarkReadStream(b *testing.B) {
	x := newBench(b)
	s := x.store()
	streams, _ := x.fill(s, 20_000)
	x.compare(
		func() outcome {
			return timed(200, func() int { return x.plain("where stream = $1 order by version", string(streams[77])) })
		},
		func() outcome {
			return timed(200, func() int { return x.read(s, eventstore.Query{Stream: streams[77]}) })
		},
	)
}

// BenchmarkReadTag compares tags that few and that all events have with the
// plan that suits each best.
func BenchmarkReadTag(b *testing.B) {
	x := newBench(b)
	s := x.store()
	_, rare := x.fill(s, 100_000)
	if _, err := x.db.Owner.Exec(b.Context(), `vacuum analyze log`); err != nil {
		b.Fatal(err)
	}
	for _, row := range []struct {
		name   string
		beside string
		q      eventstore.Query
	}{
		{"newest 50 of one in 100", "where tags @> array[$1::uuid] order by position desc limit 50",
			eventstore.Query{Tag: rare, Direction: eventstore.Backward, Limit: 50}},
		{"newest 50 of every event", "where $1::uuid = any (tags) order by position desc limit 50",
			eventstore.Query{Tag: x.shared[0], Direction: eventstore.Backward, Limit: 50}},
		{"all of one in 100", "where tags @> array[$1::uuid] order by position", eventstore.Query{Tag: rare}},
		{"all of every event", "where $1::uuid = any (tags) order by position", eventstore.Query{Tag: x.shared[0]}},
	} {
		b.Run(row.name, func(b *testing.B) {
			inner := *x
			inner.B = b
			times := 1
			if row.q.Limit > 0 {
				times = 100
			}
			inner.compare(
				func() outcome { return timed(times, func() int { return x.plain(row.beside, [16]byte(row.q.Tag)) }) },
				func() outcome { return timed(times, func() int { return x.read(s, row.q) }) },
			)
		})
	}
}
