package views_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/views"
	"megdan/projections"
)

// The benchmarks run on a log of MEGDAN_BENCH_EVENTS events, 100,000 unless
// told; the goals of targets.md are for 1,000,000. It is a town: twenty boards
// of two hundred cards, and one document that every event concerns.

type townDocument struct {
	Boards  projections.Map[id.UUID, townBoard] `json:"boards"`
	Changes int                                 `json:"changes"`
}

type townBoard struct {
	Changes int   `json:"changes"`
	Last    int64 `json:"last"`
}

var town = key("town")

func townView() projections.Registered {
	return projections.Register(projections.View[townDocument]{
		Name: "town", Version: 1, Events: allTypes,
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, town) },
		Apply: func(t *townDocument, _ id.UUID, e *event.Recorded) {
			var on id.UUID
			switch d := e.Data.(type) {
			case cardPut:
				on = d.Board
			case cardMoved:
				on = d.To
			case cardDropped:
				on = d.Board
			case boardSeen:
				on = d.Board
			}
			b := t.Boards.Ensure(on)
			b.Changes++
			b.Last = e.Position
			t.Changes++
		},
	})
}

func benchEvents() int {
	if n, err := strconv.Atoi(os.Getenv("MEGDAN_BENCH_EVENTS")); err == nil && n > 0 {
		return n
	}
	return 100_000
}

const benchBoards, benchCards = 20, 200

func benchBoard(i int) id.UUID { return key(fmt.Sprint("board ", i)) }

// townWorld fills a log on PostgreSQL in large calls, and waits until all is
// written.
func townWorld(b *testing.B) (*world, *pgxpool.Pool) {
	b.Helper()
	w, pool := onPostgres(b, func(o *views.Options) {
		o.Views = append(o.Views, townView())
		o.StoreEvery, o.LeadEvery = 500*time.Millisecond, 500*time.Millisecond
	})
	w.fill(b, benchEvents())
	head, _, err := w.store.Head(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	deadline := time.Now().Add(20 * time.Minute)
	for level := false; !level; {
		if err := pool.QueryRow(b.Context(), `select count(*) = 4 from view_progress where live and position >= $1`, head).Scan(&level); err != nil {
			b.Fatal(err)
		}
		if time.Now().After(deadline) {
			b.Fatal("documents are not written")
		}
	}
	return w, pool
}

func (w *world) fill(t testing.TB, n int) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for n > 0 {
		st := eventstore.StreamAppend{Stream: event.StreamOf("cards", key("all cards")), Expected: eventstore.Any}
		for range min(n, 5000) {
			on := rnd.IntN(benchBoards)
			bo, ca := benchBoard(on), key(fmt.Sprint("card ", on, rnd.IntN(benchCards)))
			var data any
			switch rnd.IntN(20) {
			case 0:
				data = &cardDropped{bo, ca}
			case 1:
				data = &cardMoved{bo, ca, benchBoard(rnd.IntN(benchBoards))}
			default:
				data = put(bo, ca, rnd.IntN(100), "")
			}
			e := newEvent(t, data)
			e.Tags = append(e.Tags, town)
			st.Events = append(st.Events, e)
		}
		n -= len(st.Events)
		a := eventstore.Append{Command: newID(), Actor: id.System, Auth: "test", Streams: []eventstore.StreamAppend{st}}
		if _, err := w.store.Append(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
}

//go:noinline
func empty(d views.Document) views.Document { return d }

func BenchmarkHotGet(b *testing.B) {
	w := onMemory(b)
	last := w.say(put(key("b"), key("c"), 1, "text"))
	topic := board(key("b"))
	d, err := w.Get(b.Context(), topic, last)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("get", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := w.Get(b.Context(), topic, 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("empty function", func(b *testing.B) {
		for b.Loop() {
			empty(d)
		}
	})
}

// report gives percentiles of single calls.
func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "max-ms")
}

// BenchmarkReadPast is At at random positions, and Get of cold documents, with
// the log quiet and under write load.
func BenchmarkReadPast(b *testing.B) {
	w, pool := townWorld(b)
	head, _, err := w.store.Head(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	topics := map[string]func() views.Topic{
		"board": func() views.Topic { return board(benchBoard(rnd.IntN(benchBoards))) },
		"card": func() views.Topic {
			return card(key(fmt.Sprint("card ", rnd.IntN(benchBoards), rnd.IntN(benchCards))))
		},
		"town": func() views.Topic { return views.Topic{View: "town", Key: town} },
	}
	var size string
	if err := pool.QueryRow(b.Context(), `select pg_size_pretty(pg_total_relation_size('view_snapshot')) || ' of snapshots, '
		|| pg_size_pretty(pg_total_relation_size('view_document')) || ' of documents, ' || pg_size_pretty(pg_total_relation_size('log')) || ' of log, '
		|| (select count(*) from view_snapshot) || ' snapshots'`).Scan(&size); err != nil {
		b.Fatal(err)
	}
	b.Log(size)
	for _, load := range []string{"quiet", "writing"} {
		stop := make(chan struct{})
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			pace := time.NewTicker(2 * time.Millisecond)
			defer pace.Stop()
			for load == "writing" {
				select {
				case <-stop:
					return
				case <-pace.C:
					w.fill(b, 2)
				}
			}
		}()
		for name, topic := range topics {
			b.Run("at/"+name+"/"+load, func(b *testing.B) {
				var took []time.Duration
				for b.Loop() {
					t, p, start := topic(), 1000+rnd.Int64N(head-1000), time.Now()
					if _, err := w.At(b.Context(), t, p); err != nil && !errors.Is(err, views.ErrUnknownTopic) {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
			})
			b.Run("cold/"+name+"/"+load, func(b *testing.B) {
				r := w.engine()
				var took []time.Duration
				for b.Loop() {
					views.Cool(r)
					t, start := topic(), time.Now()
					if _, err := r.Get(b.Context(), t, 0); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
				r.Stop()
			})
			b.Run("history/"+name+"/"+load, func(b *testing.B) {
				var took []time.Duration
				for b.Loop() {
					t, start := topic(), time.Now()
					if _, err := w.History(b.Context(), t, 300); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
			})
			b.Run("history of the feed/"+name+"/"+load, func(b *testing.B) {
				var took []time.Duration
				for b.Loop() {
					t, start := feedOf(topic().Key), time.Now()
					if _, err := w.History(b.Context(), t, 300); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
			})
			b.Run("feed/"+name+"/"+load, func(b *testing.B) {
				var took []time.Duration
				for b.Loop() {
					t, p, start := topic(), 1000+rnd.Int64N(head-1000), time.Now()
					if _, _, err := w.Feed(b.Context(), feedOf(t.Key), p, 50); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
			})
			b.Run("window/"+name+"/"+load, func(b *testing.B) {
				var took []time.Duration
				for b.Loop() {
					t, p, start := topic(), 1000+rnd.Int64N(head-1000), time.Now()
					if _, _, err := w.Window(b.Context(), t, p, head, 200); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				report(b, took)
			})
		}
		close(stop)
		<-stopped
	}
}

// BenchmarkRebuild is a rebuild beside reading the log alone, in one run.
func BenchmarkRebuild(b *testing.B) {
	w, _ := townWorld(b)
	events := float64(benchEvents())
	var readings, rebuildings, ratios []float64
	for b.Loop() {
		start := time.Now()
		for _, err := range w.store.Read(b.Context(), eventstore.Query{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
		reading := time.Since(start).Seconds()
		start = time.Now()
		if err := w.Rebuild(b.Context(), "board"); err != nil {
			b.Fatal(err)
		}
		rebuilding := time.Since(start).Seconds()
		readings, rebuildings, ratios = append(readings, reading), append(rebuildings, rebuilding), append(ratios, rebuilding/reading)
	}
	b.ReportMetric(events/median(readings), "read-events/s")
	b.ReportMetric(events/median(rebuildings), "rebuilt-events/s")
	b.ReportMetric(median(ratios), "rebuild/read")
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// BenchmarkCommitToPatch is one append until its patch is in a sink's hands,
// beside the append alone.
func BenchmarkCommitToPatch(b *testing.B) {
	w, _ := onPostgres(b)
	last := w.say(put(key("b"), key("c"), 0, ""))
	if _, err := w.Get(b.Context(), board(key("b")), last); err != nil {
		b.Fatal(err)
	}
	s := &stopwatch{came: make(chan int64, 1024)}
	if _, _, err := w.Watch(b.Context(), board(key("b")), s); err != nil {
		b.Fatal(err)
	}
	var appended, handed []time.Duration
	for b.Loop() {
		start := time.Now()
		p := w.say(put(key("b"), key("c"), 1, ""))
		appended = append(appended, time.Since(start))
		for <-s.came < p {
		}
		handed = append(handed, time.Since(start))
	}
	slices.Sort(appended)
	slices.Sort(handed)
	b.ReportMetric(float64(appended[len(appended)/2].Microseconds()), "append-p50-us")
	b.ReportMetric(float64(handed[len(handed)/2].Microseconds()), "patch-p50-us")
	b.ReportMetric(float64(appended[len(appended)*99/100].Microseconds()), "append-p99-us")
	b.ReportMetric(float64(handed[len(handed)*99/100].Microseconds()), "patch-p99-us")
}

type stopwatch struct{ came chan int64 }

func (s *stopwatch) Patch(p *views.Patch)  { s.came <- p.To }
func (s *stopwatch) Entry(*views.Entry)    {}
func (s *stopwatch) Reset(views.Document)  {}
func (s *stopwatch) Gone(views.Topic)      {}
func (s *stopwatch) Passed(position int64) {}

// BenchmarkFold is the tail's goroutine alone: batches of events into hot
// documents that somebody watches, and into none.
func BenchmarkFold(b *testing.B) {
	w := onMemory(b)
	w.fill(b, 20_000)
	var all []*event.Recorded
	for e, err := range w.store.Read(b.Context(), eventstore.Query{}) {
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, e)
	}
	for _, hot := range []int{0, benchBoards} {
		b.Run(fmt.Sprint(hot, " watched"), func(b *testing.B) {
			r, err := views.New(w.options)
			if err != nil {
				b.Fatal(err)
			}
			defer r.Stop()
			var passed time.Duration
			for b.Loop() {
				views.Rewind(r)
				for i := range hot {
					views.Plant(r, board(benchBoard(i)), &stopwatch{make(chan int64, 1<<20)})
				}
				start := time.Now()
				for i := 0; i < len(all); i += 64 {
					views.Fold(r, all[i:min(len(all), i+64)])
				}
				passed += time.Since(start)
			}
			b.ReportMetric(float64(len(all)*b.N)/passed.Seconds(), "events/s")
		})
	}
}
