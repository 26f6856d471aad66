// Package demo generates the demo programme: a history with real cities and
// invented people, entered only through commands at their simulated times, so
// that every rule holds for it.
//
// It promises that the same seed and the same last day give the same facts in
// each stream, and that a load which was interrupted goes on where it was: each
// command's id follows from its place in the story. Cities are entered side by
// side, so the order between them, and with it the hour, may differ by a window
// of three hours. It is loaded into an empty log
// before the server is ready, since simulated time may only run where nobody
// else writes.
//
// Until there is a generator of whole programmes, full and huge repeat the
// story of the small one, as further editions of the programme.
package demo

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"golang.org/x/sync/errgroup"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
)

//go:embed cities.json
var citiesFile []byte

// cityData is one city of the data file.
type cityData struct {
	Key       string            `json:"key"`
	Category  role.Category     `json:"category"`
	Wave      int               `json:"wave"`
	Country   string            `json:"country"`
	Latitude  int               `json:"latitude"`
	Longitude int               `json:"longitude"`
	Names     map[string]string `json:"names"`
}

func cities() ([]cityData, error) {
	var file struct {
		Source string     `json:"source"`
		Cities []cityData `json:"cities"`
	}
	if err := json.Unmarshal(citiesFile, &file); err != nil {
		return nil, fmt.Errorf("demo cities: %w", err)
	}
	return file.Cities, nil
}

// Options say what to generate.
type Options struct {
	// Editions is how often the programme is told; each has about 6,000 events.
	Editions int
	// Seed chooses what happens; the same one gives the same history.
	Seed uint64
	// Today is the last day of the history; the programme is in its 13th month.
	Today calendar.Date
	// Progress is told how many commands of how many are done, now and then.
	Progress func(done, all int)
}

// Editions of the sizes small, full and huge.
const (
	SmallEditions = 1
	FullEditions  = 10
	HugeEditions  = 167
)

// space is where the demo's ids come from.
var space = id.UUID{0x6d, 0x65, 0x67, 0x64, 0x61, 0x6e, 0x80, 0x64, 0x80, 0x65, 0x6d, 0x6f, 0, 0, 0, 1}

// step is one command of the story at its time.
type step struct {
	at   time.Time
	by   role.Actor
	as   role.Role
	name string
	body any
	key  id.UUID
}

// Load enters the story. It gives the number of commands.
func Load(ctx context.Context, bus command.Bus, o Options) (int, error) {
	master, err := cities()
	if err != nil {
		return 0, err
	}
	var lanes []lane
	for n := range max(1, o.Editions) {
		e := newEdition(o, n, master)
		lanes = append(lanes, e.lanes()...)
	}
	return play(ctx, bus, lanes, o.Progress)
}

// lane is a run of steps that must stay in order; steps of different lanes
// may be committed together when their times are in the same window.
type lane []step

// window is how far the steps of different lanes may be apart in time when
// they are entered side by side.
const window = 3 * time.Hour

// play enters the lanes in the order of their times. The set-up of an edition
// is a lane of its own that is all at one time before the others begin.
func play(ctx context.Context, bus command.Bus, lanes []lane, progress func(done, all int)) (int, error) {
	all := 0
	for _, l := range lanes {
		all += len(l)
	}
	done, told := 0, 0
	next := make([]int, len(lanes))
	for done < all {
		start := earliest(lanes, next)
		end := start.Add(window)
		g, turn := errgroup.WithContext(ctx)
		g.SetLimit(64)
		for i, l := range lanes {
			from := next[i]
			for next[i] < len(l) && l[next[i]].at.Before(end) {
				next[i]++
			}
			if from == next[i] {
				continue
			}
			done += next[i] - from
			g.Go(func() error {
				for _, s := range l[from:next[i]] {
					if err := do(turn, bus, s); err != nil {
						return err
					}
				}
				return nil
			})
		}
		if err := g.Wait(); err != nil {
			return done, err
		}
		if progress != nil && done-told >= 2000 {
			told = done
			progress(done, all)
		}
	}
	return all, nil
}

func earliest(lanes []lane, next []int) time.Time {
	var first time.Time
	for i, l := range lanes {
		if next[i] < len(l) && (first.IsZero() || l[next[i]].at.Before(first)) {
			first = l[next[i]].at
		}
	}
	return first
}

func do(ctx context.Context, bus command.Bus, s step) error {
	body, err := json.Marshal(s.body)
	if err != nil {
		return fmt.Errorf("demo %s: %w", s.name, err)
	}
	_, err = bus.Do(ctx, command.Request{
		Type: s.name, Body: body, Key: s.key, Actor: s.by, ActingAs: s.as, IfMatch: -1, At: s.at,
	})
	if refusal, ok := err.(*decider.Refusal); ok {
		return fmt.Errorf("demo %s at %s was refused, which is a mistake in the story: %w (%s)", s.name, s.at.Format(time.RFC3339), refusal, body)
	}
	if err != nil {
		return fmt.Errorf("demo %s: %w", s.name, err)
	}
	return nil
}

// LogProgress tells the log.
func LogProgress(log *slog.Logger) func(done, all int) {
	return func(done, all int) { log.Info("demo is loading", "commands", done, "of", all) }
}

func source(seed uint64, words ...string) *rand.Rand {
	u := space
	for _, w := range words {
		u = id.Derive(u, w)
	}
	var mix uint64
	for _, b := range u[:8] {
		mix = mix<<8 | uint64(b)
	}
	return rand.New(rand.NewPCG(seed, mix))
}
