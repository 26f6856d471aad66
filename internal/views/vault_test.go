package views_test

import (
	"encoding/json"
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/vault"
	"megdan/internal/views"
)

// saySealed appends one card whose text is sealed by a vault, and gives its
// position and the key of the text.
func (w *world) saySealed(v *vault.Vault, d *cardPut) (int64, id.UUID) {
	w.t.Helper()
	encoded, err := catalogue.Encode(*d)
	if err != nil {
		w.t.Fatal(err)
	}
	e := eventstore.NewEvent{ID: newID(), Type: encoded.Type, Schema: encoded.Schema, Tags: []id.UUID{d.Board, d.Card}, Payload: encoded.Payload}
	a := eventstore.Append{Command: newID(), Actor: id.System, Auth: "test"}
	if e.Sealed, a.NewKeys, err = v.Seal(w.t.Context(), e.Log, e.ID, encoded.Parts); err != nil {
		w.t.Fatal(err)
	}
	a.Streams = []eventstore.StreamAppend{{
		Stream: event.StreamOf("cards", key("all cards")), Expected: eventstore.Any, Events: []eventstore.NewEvent{e},
	}}
	done, err := w.store.Append(w.t.Context(), a)
	if err != nil {
		w.t.Fatal(err)
	}
	return done.Last, e.Sealed[0].Key
}

// texts is what a board says, by card; what is forgotten is "(forgotten)".
func texts(t testing.TB, body []byte) map[string]string {
	t.Helper()
	var doc struct {
		Cards map[string]struct{ Text json.RawMessage }
	}
	if err := json.Unmarshal(body, &doc); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	said := map[string]string{}
	for card, c := range doc.Cards {
		switch string(c.Text) {
		case `{"forgotten":true}`:
			said[card] = "(forgotten)"
		default:
			var s string
			if err := json.Unmarshal(c.Text, &s); err != nil {
				t.Fatalf("text %s: %v", c.Text, err)
			}
			said[card] = s
		}
	}
	return said
}

func TestSealedTextsAreOpenedEverywhereAndForgottenEverywhere(t *testing.T) {
	t.Parallel()
	var v *vault.Vault
	w, pool := onPostgres(t, func(o *views.Options) {
		v = vault.New(o.Store, vault.NewWrappingKey([32]byte{1, 2, 3}), 0)
		o.Opener = v
	})
	b, c, d := key("b"), key("c"), key("d")
	first, firstKey := w.saySealed(v, put(b, c, 1, "София says \"hello\""))
	if _, err := w.Get(t.Context(), board(b), first); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	last, _ := w.saySealed(v, put(b, d, 2, "two\nlines"))
	s.until(t, last)
	written(t, pool, last, 2)
	other := w.engine()

	everywhere := func(what string, want map[string]string) {
		t.Helper()
		if got := texts(t, s.document(board(b)).Body); len(got) != 2 || got[c.String()] != want[c.String()] || got[d.String()] != want[d.String()] {
			t.Errorf("%s: watched %q", what, got)
		}
		for name, r := range map[string]*views.Runner{"here": w.Runner, "on another server": other} {
			now, err := r.Get(t.Context(), board(b), last)
			if err != nil {
				t.Fatal(err)
			}
			then, err := r.At(t.Context(), board(b), last)
			if err != nil {
				t.Fatal(err)
			}
			_, patches, err := r.Window(t.Context(), board(b), 0, last, 10)
			if err != nil || len(patches) != 2 {
				t.Fatalf("%d patches, %v", len(patches), err)
			}
			for when, body := range map[string][]byte{"now": now.Body, "then": then.Body, "first patch": patches[0].Body, "second patch": patches[1].Body} {
				for card, text := range texts(t, body) {
					if text != want[card] {
						t.Errorf("%s, %s, %s: card %s says %q, not %q", what, name, when, card, text, want[card])
					}
				}
			}
			page, _, err := r.Feed(t.Context(), feedOf(b), 0, 10)
			if err != nil || len(page) != 2 {
				t.Fatalf("%d entries, %v", len(page), err)
			}
			for i, card := range []id.UUID{c, d} {
				var line struct {
					D struct{ Text json.RawMessage }
				}
				if err := json.Unmarshal(page[i].Body, &line); err != nil {
					t.Fatal(err)
				}
				quoted, _ := json.Marshal(want[card.String()])
				if got := string(line.D.Text); got != string(quoted) && !(got == `{"forgotten":true}` && want[card.String()] == "(forgotten)") {
					t.Errorf("%s, %s: feed says %s", what, name, got)
				}
			}
		}
	}
	everywhere("before", map[string]string{c.String(): "София says \"hello\"", d.String(): "two\nlines"})
	if err := v.Forget(t.Context(), firstKey); err != nil {
		t.Fatal(err)
	}
	w.Forgotten()
	other.Forgotten()
	everywhere("after", map[string]string{c.String(): "(forgotten)", d.String(): "two\nlines"})
	w.check(w.Runner)
	w.check(other)
}
