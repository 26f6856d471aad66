package live_test

import (
	"testing"

	"megdan/internal/live"
)

func TestWhatAWatcherTakesOfABlock(t *testing.T) {
	m := func(from, to int64) live.Step { return live.StepOf(from, to, false) }
	plain := live.BlockOf(m(10, 12), m(12, 15), m(15, 20))
	anew := live.BlockOf(m(10, 12), live.StepOf(-1, 15, true), m(15, 20))
	for _, row := range []struct {
		name     string
		block    *live.Block
		position int64
		want     int
	}{
		{"who has what came before takes all", plain, 10, 0},
		{"who read the page between two changes takes all", plain, 11, 0},
		{"who is at the end of the first takes the rest", plain, 12, 1},
		{"who is inside takes what is not covered", plain, 13, 1},
		{"who lacks the last takes the last", plain, 15, 2},
		{"who has everything takes nothing", plain, 20, 3},
		{"who is further takes nothing", plain, 25, 3},
		{"who lacks something before must catch up", plain, 9, -1},
		{"a reset is for everybody: for who lacks something", anew, 1, 1},
		{"a reset is for everybody: for who is level", anew, 10, 1},
		{"a reset is for everybody: for who is further", anew, 25, 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.block.Next(row.position); got != row.want {
				t.Errorf("at %d: message %d, want %d", row.position, got, row.want)
			}
		})
	}
}

// A client owes acks for what it was given, and for no more.
func TestWhatAWatcherOwesForABlock(t *testing.T) {
	w := newWorld(t, nil)
	b := live.BlockOf(live.StepOf(1, 2, false), live.StepOf(2, 3, false), live.StepOf(3, 4, false))
	for _, row := range []struct {
		name     string
		position int64
		bytes    int
	}{
		{"the whole block", 1, 3},
		{"the end of a block", 2, 2},
		{"nothing of a block", 4, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			if owed := w.hub.Owed(b, row.position); owed != row.bytes {
				t.Errorf("owes %d bytes, want %d", owed, row.bytes)
			}
		})
	}
}
