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
// The story is told by acts, one for each part of a programme's life (acts.go).
// Density says how much of what is repeated happens, from comments to answers
// of a questionnaire; the course of the programme is the same in all sizes.
package demo

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"megdan/domain/calendar"
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

// applied is the category of a city that applied and takes no part.
const applied role.Category = "applicant"

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

// Size is how much is told.
type Size struct {
	// Editions is how often the programme is told.
	Editions int
	// Density is how much of what is repeated happens, in hundredths of a whole
	// programme.
	Density int
}

// The sizes: about 6,000, 60,000 and 1,000,000 events.
var (
	Small = Size{1, 10}
	Full  = Size{1, 100}
	Huge  = Size{17, 100}
)

// Options say what to generate.
type Options struct {
	Size
	// Seed chooses what happens; the same one gives the same history.
	Seed uint64
	// Today is the last day of the history; the programme is in its 13th month.
	Today calendar.Date
	// Progress is told how many commands of how many are done, now and then.
	Progress func(done, all int)
}

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
