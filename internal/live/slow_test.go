package live_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// eventually waits until something holds that nobody announces.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for !holds() {
		select {
		case <-look.C:
		case <-deadline.C:
			t.Fatalf("%s: not within %s", what, patience)
		}
	}
}

// A client that does not read costs bounded memory, delays nobody, is not cut,
// and ends with the document as it is and with every entry of its feed.
func TestReaderThatDoesNotRead(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.UnackedBytes = 1 << 30; c.Limits.Unacked = 1 << 20 })
	board, feed := newID(), newID()
	w.write("first", board)
	w.write("first", feed)
	slow, quick := w.connect(), w.connect()
	slowBoard, quickBoard := w.watch(slow, "board/"+board.String()), w.watch(quick, "board/"+board.String())
	slowFeed := w.watch(slow, "feed/"+feed.String())

	slow.Pause()
	// Its reader may be inside a read already; it ends with this one.
	text := strings.Repeat("long enough to fill the kernel's buffers ", 100)
	lines := []id.UUID{newID(), newID()}
	var last, lastFeed int64
	most := 0
	for i := range 1500 {
		last = w.writeLine(lines[i%2], fmt.Sprint(i, text), board)
		if i%3 == 0 {
			lastFeed = w.write(fmt.Sprint(i, text), feed)
		}
		most = max(most, w.hub.Waiting())
	}
	w.same(quickBoard, last)
	eventually(t, "the slow reader is behind", func() bool { return w.hub.Stats().Behind == 1 })
	if most > 1<<20 {
		t.Errorf("%d bytes waited for one client", most)
	}

	slow.Continue()
	s := w.same(slowBoard, last)
	if s.Patches > 1000 {
		t.Errorf("the slow reader got %d patches, want it to skip most", s.Patches)
	}
	f, err := slowFeed.Reached(within(t), lastFeed)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Entries) != 501 {
		t.Errorf("the slow reader has %d of 501 entries of its feed", len(f.Entries))
	}
}

// Without acks the server pauses; with them it goes on, and what was left out
// comes as a document.
func TestServerPausesForAcks(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Unacked = 10 })
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	c := w.connectAs(id.Person(newID()), livetest.Options{AckEvery: -1})
	mute := w.watch(c, topic)
	other := w.watch(w.connect(), topic)
	var last int64
	for i := range 200 {
		last = w.write(fmt.Sprint("line ", i), board)
		w.same(other, last)
	}
	eventually(t, "the server pauses", func() bool { return w.hub.Stats().Paused == 1 })
	s, err := mute.State()
	if err != nil || s.Position >= last {
		t.Fatalf("without an ack the client is at %d of %d: %v", s.Position, last, err)
	}
	if err := c.Ack(within(t), mute); err != nil {
		t.Fatal(err)
	}
	w.same(mute, last)
	eventually(t, "the server goes on", func() bool { return w.hub.Stats().Paused == 0 })
}

// More entries than a resume may read, and none of them in memory: the feed
// starts anew and says why.
func TestResumeTooFarBackIsReset(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Resume = 100; c.Limits.Page = 10 })
	feed := newID()
	w.write("first", feed)
	c := w.connect()
	old := w.watch(c, "feed/"+feed.String())
	c.Drop()
	var last int64
	for i := range 2000 { // more than the engine keeps in memory
		last = w.write(fmt.Sprint("line ", i), feed)
	}
	w.document("board/"+feed.String(), last) // the engine has come so far
	got, err := w.connect().Resume(within(t), old)
	if err != nil {
		t.Fatal(err)
	}
	s, err := got.Reached(within(t), last)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Resets) != 1 || len(s.Entries) != 10 {
		t.Fatalf("resets %v and %d entries, want one reset and the newest 10", s.Resets, len(s.Entries))
	}
}

// What is no longer in memory is read from the log, all of it.
func TestResumePastTheRingReadsTheLog(t *testing.T) {
	w := newWorld(t, nil)
	feed := newID()
	w.write("first", feed)
	c := w.connect()
	old := w.watch(c, "feed/"+feed.String())
	c.Drop()
	var last int64
	for i := range 2000 {
		last = w.write(fmt.Sprint("line ", i), feed)
	}
	w.document("board/"+feed.String(), last) // the engine has come so far
	got, err := w.connect().Resume(within(t), old)
	if err != nil {
		t.Fatal(err)
	}
	s, err := got.Reached(within(t), last)
	if err != nil {
		t.Fatal(err)
	}
	if got.Answer.Mode != live.ModeResumed || len(s.Entries) != 2001 || len(s.Resets) != 0 {
		t.Fatalf("mode %s, %d entries, resets %v; want all 2001 of them", got.Answer.Mode, len(s.Entries), s.Resets)
	}
	if w.hub.Stats().FromLog == 0 {
		t.Error("nothing was read from the log")
	}
}

// Who reads nothing for long is kept as long as the kernel there answers; who
// reads and does not answer is not.
func TestSlowIsNotDead(t *testing.T) {
	w := newStillWorld(t, func(c *live.Config) { c.Limits.UnackedBytes = 1 << 30; c.Limits.Unacked = 1 << 20 })
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	slow, silent := w.connect(), w.connectAs(id.Person(newID()), livetest.Options{Silent: true, AckEvery: -1})
	s := w.watch(slow, topic)
	reads := w.watch(silent, topic)
	stream, _ := openStream(t, w, "t="+topic, "")
	stream.until("doc")
	slow.Pause()
	text := strings.Repeat("long enough to fill the kernel's buffers ", 1000)
	line := newID()
	var last int64
	for i := 0; w.hub.Stats().Behind < 2; i++ { // the slow socket, and the stream that nobody reads
		last = w.writeLine(line, fmt.Sprint(i, text), board)
		w.same(reads, last) // so it is never one of the two for long
	}
	eventually(t, "only they are behind", func() bool { return w.hub.Stats().Behind == 2 && w.hub.Stats().Paused == 0 })
	for range 30 {
		w.sweep(30 * time.Second)
	}
	if code := closed(t, silent); code == live.CloseGoingAway {
		t.Errorf("closed with %d", code)
	}
	eventually(t, "the silent one is cut and the slow ones are there", func() bool {
		got := w.hub.Stats()
		return got.Connections == 2 && got.Dead == 1
	})
	slow.Continue()
	w.same(s, last)
}

func TestPeersOfWhomTheKernelTells(t *testing.T) {
	for _, row := range []struct {
		name string
		info unix.TCPInfo
		gone bool
	}{
		{"nothing is on its way and all is quiet", unix.TCPInfo{Last_ack_recv: 600_000}, false},
		{"something is on its way", unix.TCPInfo{Unacked: 1, Last_ack_recv: 10}, false},
		{"its window is closed and it answers probes", unix.TCPInfo{Notsent_bytes: 1000, Last_ack_recv: 119_000}, false},
		{"its window is closed and a probe is under way", unix.TCPInfo{Notsent_bytes: 1000, Probes: 1, Last_ack_recv: 119_000}, false},
		{"its window is closed and it answers no probe", unix.TCPInfo{Notsent_bytes: 1000, Probes: 2, Last_ack_recv: 31_000}, true},
		{"a tunnel", unix.TCPInfo{Unacked: 1, Retransmits: 6, Last_ack_recv: 20_000}, false},
		{"no answer to what was sent again", unix.TCPInfo{Unacked: 1, Retransmits: 7, Last_ack_recv: 31_000}, true},
		{"no answer for longer than probes take", unix.TCPInfo{Notsent_bytes: 1000, Last_ack_recv: 151_000}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			if gone := live.Gone(&row.info); gone != row.gone {
				t.Errorf("gone: %v", gone)
			}
		})
	}
}
