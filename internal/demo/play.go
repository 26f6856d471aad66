package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"megdan/domain/decider"
	"megdan/internal/command"
)

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
		if progress != nil && done-told >= 500 {
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
