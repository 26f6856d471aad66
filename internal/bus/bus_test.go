package bus_test

import (
	"context"
	"fmt"
	"testing"

	"go.uber.org/goleak"

	"megdan/internal/bus"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestEverybodyGetsWhatIsPublished(t *testing.T) {
	b := bus.InProcess()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	const subscribers, messages = 3, 20
	got := make(chan string, subscribers*messages)
	for i := range subscribers {
		err := b.Subscribe(ctx, "live.board", func(p []byte) { got <- fmt.Sprintf("%d got %s", i, p) })
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Subscribe(ctx, "live.other", func(p []byte) { got <- "other got " + string(p) }); err != nil {
		t.Fatal(err)
	}
	for i := range messages {
		if err := b.Publish("live.board", fmt.Append(nil, i)); err != nil {
			t.Fatal(err)
		}
	}
	seen := map[string]int{}
	for range subscribers * messages {
		seen[<-got]++
	}
	for i := range subscribers {
		for m := range messages {
			if what := fmt.Sprintf("%d got %d", i, m); seen[what] != 1 {
				t.Errorf("%s %d times", what, seen[what])
			}
		}
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

// Publishing waits for nobody: not for one who is slow, and not for one who
// is not there.
func TestPublishingDoesNotWait(t *testing.T) {
	b := bus.InProcess()
	if err := b.Publish("nobody", []byte("x")); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	slow, first := make(chan struct{}), make(chan struct{}, 1000)
	err := b.Subscribe(ctx, "slow", func([]byte) {
		first <- struct{}{}
		<-slow
	})
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if err := b.Publish("slow", []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	<-first
	stop()
	close(slow)
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestSubscriptionEndsWithItsContext(t *testing.T) {
	b := bus.InProcess()
	defer b.Close()
	ctx, stop := context.WithCancel(t.Context())
	got := make(chan struct{}, 1)
	if err := b.Subscribe(ctx, "live.board", func([]byte) { got <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	if err := b.Publish("live.board", nil); err != nil {
		t.Fatal(err)
	}
	<-got
	stop()
	if err := b.Publish("live.board", nil); err != nil {
		t.Errorf("publish to nobody: %v", err)
	}
}
