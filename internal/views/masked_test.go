package views_test

import (
	"context"
	"strings"
	"testing"

	"megdan/domain/id"
	"megdan/internal/views"
)

// masked is a topic in the audience of those who may not know who is who.
func masked(t views.Topic) views.Topic {
	t.Audience = views.Masked
	return t
}

// answers is all that the engine gives about a board, by how it was asked.
func (w *world) answers(r *views.Runner, t, feed views.Topic, last int64) map[string]string {
	w.t.Helper()
	out := map[string]string{}
	ctx := w.t.Context()
	must := func(err error) {
		w.t.Helper()
		if err != nil {
			w.t.Fatal(err)
		}
	}
	document := func(name string, d views.Document, err error) {
		w.t.Helper()
		must(err)
		if d.Topic != t {
			w.t.Errorf("%s: a document of %s, asked was %s", name, d.Topic, t)
		}
		out[name] = string(d.Body)
	}
	for _, when := range []string{"cold", "hot"} {
		d, err := r.Get(ctx, t, last)
		document("now, "+when, d, err)
		d, err = r.At(ctx, t, last)
		document("then, "+when, d, err)
	}
	d, err := r.At(ctx, t, last-1)
	document("earlier", d, err)
	d, patches, err := r.Window(ctx, t, 1, last, 10)
	document("window", d, err)
	for _, p := range patches {
		out["window"] += string(p.Body)
	}
	for name, read := range map[string]func() ([]*views.Entry, bool, error){
		"feed":       func() ([]*views.Entry, bool, error) { return r.Feed(ctx, feed, 0, 10) },
		"feed since": func() ([]*views.Entry, bool, error) { return r.FeedSince(ctx, feed, 0, 10) },
	} {
		page, _, err := read()
		must(err)
		for _, e := range page {
			if e.Topic != feed {
				w.t.Errorf("%s: an entry of %s", name, e.Topic)
			}
			out[name] += string(e.Body)
		}
	}
	return out
}

func TestMaskedIsEverythingButTextsOfPersons(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b, c, d := key("b"), key("c"), key("d")
	w.say(put(b, c, 1, "@Ana"))
	last := w.say(put(b, d, 2, "a plan"), put(b, id.UUID{9}, 3, "@Boyo"))
	open := w.answers(w.engine(), board(b), feedOf(b), last)
	closed := w.answers(w.engine(), masked(board(b)), masked(feedOf(b)), last)
	for name, body := range open {
		if !strings.Contains(body, `"@Ana"`) && name != "earlier" {
			t.Errorf("%s, for others: no name in %s", name, body)
		}
		want := strings.NewReplacer(`"@Ana"`, `{"masked":true}`, `"@Boyo"`, `{"masked":true}`).Replace(body)
		if closed[name] != want {
			t.Errorf("%s, masked:\n%s, want\n%s", name, closed[name], want)
		}
	}
	if len(open) != len(closed) || !strings.Contains(closed["now, hot"], "a plan") {
		t.Errorf("masked there is %v", closed)
	}
}

// follower has one document or feed and what came after it.
type follower struct {
	*reader
	topic  views.Topic
	cancel func()
}

func TestWhoWatchesMaskedIsHandedNoTextOfAPerson(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b := key("b")
	first := w.say(put(b, key("c"), 1, "@Ana"))
	all := map[string]follower{}
	for _, audience := range []string{"", views.Masked} {
		s, topic, feed := newReader(), board(b), feedOf(b)
		topic.Audience, feed.Audience = audience, audience
		cancel, err := s.watch(t.Context(), w.Runner, topic)
		if err != nil {
			t.Fatal(err)
		}
		page, _, stop, err := w.WatchFeed(t.Context(), feed, 10, s)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range page {
			s.Entry(e)
		}
		all[audience] = follower{s, topic, func() { cancel(); stop() }}
	}
	last := w.say(put(b, key("d"), 2, "a plan"))
	last = max(last, w.say(put(b, key("e"), 3, "@Boyo")))
	for audience, f := range all {
		f.until(t, last)
		f.cancel()
		feed := feedOf(b)
		feed.Audience = audience
		said := string(f.document(f.topic).Body)
		for _, e := range f.entries[feed] {
			said += string(e.Body)
		}
		patches, _, ok := w.Since(f.topic, first)
		if !ok {
			t.Errorf("%q: what came since is not in memory", audience)
		}
		for _, p := range patches {
			said += string(p.Body)
		}
		_, entries, ok := w.Since(feed, first)
		if !ok {
			t.Errorf("%q: entries since are not in memory", audience)
		}
		for _, e := range entries {
			said += string(e.Body)
		}
		names := strings.Count(said, "@Ana") + strings.Count(said, "@Boyo")
		if audience == "" && names != 6 || audience != "" && names > 0 {
			t.Errorf("%q: %d names in %s", audience, names, said)
		}
		if strings.Count(said, "a plan") != 4 {
			t.Errorf("%q: something else is missing in %s", audience, said)
		}
	}
}

func TestAFreshDocumentIsMaskedToo(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b := key("b")
	w.say(put(b, key("c"), 1, "@Ana"))
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, masked(board(b))); err != nil {
		t.Fatal(err)
	}
	for what, renew := range map[string]func() error{
		"rebuilt":    func() error { return views.Swap(context.Background(), w.Runner, boardView(2)) },
		"forgetting": func() error { w.Forgotten(); return nil },
	} {
		before := s.resets
		if err := renew(); err != nil {
			t.Fatal(err)
		}
		s.until(t, w.say(put(b, key("d"), 2, "@Boyo")))
		if body := string(s.document(masked(board(b))).Body); s.resets == before || strings.Contains(body, "@") || !strings.Contains(body, `{"masked":true}`) {
			t.Errorf("%s, after %d resets: %s", what, s.resets-before, body)
		}
	}
}

func TestOnlyKnownAudiencesAreServed(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b := key("b")
	w.say(put(b, key("c"), 1, "text"))
	odd, oddFeed := board(b), feedOf(b)
	odd.Audience, oddFeed.Audience = "team", "team"
	if _, err := w.Get(t.Context(), odd, 0); err != views.ErrUnknownTopic {
		t.Errorf("a document: %v", err)
	}
	if _, _, err := w.Feed(t.Context(), oddFeed, 0, 1); err != views.ErrUnknownTopic {
		t.Errorf("a feed: %v", err)
	}
	if _, err := w.Read(masked(board(b))); err != views.ErrUnknownTopic {
		t.Errorf("who asks for the audience by name: %v", err)
	}
}
