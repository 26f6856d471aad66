package live_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/telemetry"
)

// scrape is what Prometheus would read: values by name and labels.
func scrape(t *testing.T, h *live.Hub) map[string]float64 {
	t.Helper()
	m := telemetry.New(func(context.Context) []telemetry.Reading { return h.Readings() })
	r := httptest.NewRecorder()
	m.Handler().ServeHTTP(r, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	all := map[string]float64{}
	for line := range strings.Lines(r.Body.String()) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), " ")
		if v, err := strconv.ParseFloat(value, 64); ok && err == nil {
			all[name] = v
		}
	}
	return all
}

// Every metric of live.md 3 is there and moves with the traffic that it is
// about. What concerns the log and the listener is in internal/app.
func TestMetricsMoveWithTraffic(t *testing.T) {
	w := newStillWorld(t, func(c *live.Config) { c.Limits.Unacked, c.Limits.UnackedBytes = 1<<20, 1<<30 })
	idle := scrape(t, w.hub)
	trafficOfEveryKind(t, w)
	busy := scrape(t, w.hub)
	for _, name := range []string{
		"connections", "topics", "watches", "behind", "presence_members", "unacked_messages", "unacked_bytes", "ack_lag_seconds",
		"connects_total", "messages_total", "passes_total", "deliveries_total", "delivered_bytes_total", "written_bytes_total",
		"shed_signals_total", "resumed_total", "reads_memory_total", "reads_log_total", "resets_total",
		"pass_messages_sum", "pass_messages_count", "pass_watchers_sum", "pass_watchers_count", "pass_seconds_sum", "pass_seconds_count",
		"publish_to_write_seconds_sum", "publish_to_write_seconds_count",
		`refused_total{cause="origin"}`, `refused_total{cause="protocol"}`, `refused_total{cause="token"}`,
		`cut_total{cause="session"}`, `cut_total{cause="protocol"}`, `cut_total{cause="token"}`,
		`resume_messages_count{source="memory"}`, `resume_messages_sum{source="memory"}`, `resume_messages_count{source="log"}`,
		`resume_messages_sum{source="log"}`, `resume_messages_count{source="reset"}`, `resume_messages_count{source="unchanged"}`,
	} {
		before, there := idle["megdan_live_"+name]
		if after := busy["megdan_live_"+name]; !there || after <= before {
			t.Errorf("%s: %v before the traffic (told: %v) and %v after it", name, before, there, after)
		}
	}
	if got, most := busy["megdan_live_publish_to_write_seconds_count"], busy["megdan_live_deliveries_total"]; got > most {
		t.Errorf("%v writes were measured and %v messages delivered", got, most)
	}
}

// trafficOfEveryKind leaves one reader behind and one who owes acks.
func trafficOfEveryKind(t *testing.T, w *world) {
	board, feed := newID(), newID()
	w.write("first", board, feed)
	for range 20 { // so that one line more is less than all of it
		w.write("one of the first", board)
	}
	topic := "board/" + board.String()
	mute := w.connectAs(id.Person(newID()), livetest.Options{AckEvery: -1})
	sees, err := mute.WatchWith(within(t), live.Watch{Topic: topic, Pres: true})
	if err != nil {
		t.Fatal(err)
	}
	comingBack(t, w, sees, board, "feed/"+feed.String(), feed)
	turnedAndSentAway(t, w)

	slow := w.connect()
	w.watch(slow, topic)
	slow.Pause()
	text, line := strings.Repeat("long enough to fill the kernel's buffers ", 1000), newID()
	for i := 0; w.hub.Stats().Behind < 1; i++ {
		w.same(sees, w.writeLine(line, fmt.Sprint(i, text), board))
	}
	eventually(t, "a signal is dropped for who is behind", func() bool {
		if err := mute.Signal(within(t), sees, "typing", 1); err != nil {
			t.Fatal(err)
		}
		return w.hub.Stats().Shed > 0
	})
	w.sweep(0)
}

// comingBack resumes from everywhere that there is.
func comingBack(t *testing.T, w *world, sees *livetest.Watching, board id.UUID, feed string, of id.UUID) {
	topic, c := sees.Topic, w.connect()
	document, entries := w.watch(c, topic), w.watch(c, feed)
	c.Drop()
	again := w.connect()
	resume := func(old *livetest.Watching) *livetest.Watching {
		s, err := again.Resume(within(t), old)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	resume(document) // unchanged
	again.Drop()
	last := w.write("while away", board)
	w.same(sees, last) // handed out
	again = w.connect()
	w.same(resume(document), last) // from memory
	again.Drop()
	for i := range 2000 { // more than the engine keeps in memory
		last = w.write(fmt.Sprint("line ", i), of)
	}
	w.document("board/"+of.String(), last)
	again = w.connect()
	if _, err := resume(entries).Reached(within(t), last); err != nil { // from the log
		t.Fatal(err)
	}
	other := int64(1)
	if _, err := w.connect().WatchWith(within(t), live.Watch{Topic: topic, Since: &other, Epoch: "k0", View: 1}); err != nil { // a reset
		t.Fatal(err)
	}
}

// turnedAndSentAway is who is not let in, and who is not kept.
func turnedAndSentAway(t *testing.T, w *world) {
	for _, row := range []struct {
		header http.Header
		sub    string
	}{
		{http.Header{"X-Person": {newID().String()}, "Origin": {"http://elsewhere.example"}}, live.Subprotocol},
		{http.Header{"X-Person": {newID().String()}}, "megdan.v0.json"},
	} {
		if ws, _, err := websocket.Dial(within(t), w.url(), &websocket.DialOptions{HTTPHeader: row.header, Subprotocols: []string{row.sub}}); err == nil {
			_ = ws.CloseNow()
			t.Fatal("it was let in")
		}
	}
	if _, err := livetest.Dial(within(t), w.url(), livetest.Options{Token: "forged"}); err == nil {
		t.Fatal("it was let in")
	}
	p := id.Person(newID())
	signedOut, garbled, renewing := w.connectAs(p, livetest.Options{}), w.connect(), w.connect()
	w.hub.End(p)
	_ = garbled.Send(within(t), []byte("no JSON"))
	_ = renewing.Renew(within(t), "forged")
	for _, c := range []*livetest.Client{signedOut, garbled, renewing} {
		closed(t, c)
	}
}

func TestAcceptQueueIsTold(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for range 3 {
		nc, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer nc.Close()
	}
	eventually(t, "three wait", func() bool {
		waiting, room, ok := live.AcceptQueue(l)
		return ok && waiting == 3 && room >= 3
	})
}
