package views_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/mem"
	"megdan/internal/views"
	"megdan/projections"
)

// The tests' own events and views: cards on boards. A card is also a topic of
// its own, so that one event concerns two views, and a moved card two boards.

type cardPut struct {
	Board id.UUID       `json:"board" pii:"none"`
	Card  id.UUID       `json:"card" pii:"none"`
	N     int           `json:"n" pii:"none"`
	Text  event.Private `json:"text" pii:"free,about=Card"`
}

func (v *cardPut) EncodeEvent(e *event.Encoder) {
	e.ID("board", v.Board)
	e.ID("card", v.Card)
	e.Int("n", int64(v.N))
	e.Free("text", v.Text, v.Card)
}

func (v *cardPut) DecodeEvent(d *event.Decoder) {
	v.Board, v.Card, v.N, v.Text = d.ID("board"), d.ID("card"), int(d.Int("n")), d.Private("text")
}

type cardMoved struct {
	Board id.UUID `json:"board" pii:"none"`
	Card  id.UUID `json:"card" pii:"none"`
	To    id.UUID `json:"to" pii:"none"`
}

func (v *cardMoved) EncodeEvent(e *event.Encoder) {
	e.ID("board", v.Board)
	e.ID("card", v.Card)
	e.ID("to", v.To)
}

func (v *cardMoved) DecodeEvent(d *event.Decoder) {
	v.Board, v.Card, v.To = d.ID("board"), d.ID("card"), d.ID("to")
}

type cardDropped struct {
	Board id.UUID `json:"board" pii:"none"`
	Card  id.UUID `json:"card" pii:"none"`
}

func (v *cardDropped) EncodeEvent(e *event.Encoder) {
	e.ID("board", v.Board)
	e.ID("card", v.Card)
}

func (v *cardDropped) DecodeEvent(d *event.Decoder) { v.Board, v.Card = d.ID("board"), d.ID("card") }

// boardSeen changes nothing that a document shows.
type boardSeen struct {
	Board id.UUID `json:"board" pii:"none"`
}

func (v *boardSeen) EncodeEvent(e *event.Encoder) { e.ID("board", v.Board) }
func (v *boardSeen) DecodeEvent(d *event.Decoder) { v.Board = d.ID("board") }

var catalogue = event.NewCatalogue([]event.Entry{
	event.Of[cardPut]("card.put"), event.Of[cardMoved]("card.moved"),
	event.Of[cardDropped]("card.dropped"), event.Of[boardSeen]("board.seen"),
})

var allTypes = []string{"board.seen", "card.dropped", "card.moved", "card.put"}

type boardDocument struct {
	Cards   projections.Map[id.UUID, boardCard] `json:"cards"`
	Changes int                                 `json:"changes"`
	Version int64                               `json:"version"`
}

type boardCard struct {
	N    int           `json:"n"`
	Text event.Private `json:"text,omitzero"`
}

// poison is the number on a card that the views cannot bear.
const poison = 666

func boardView(version int) projections.Registered {
	return projections.Register(projections.View[boardDocument]{
		Name: "board", Version: version, Events: allTypes, Read: "Read boards",
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			switch d := e.Data.(type) {
			case cardPut:
				return append(to, d.Board)
			case cardMoved:
				return append(to, d.Board, d.To)
			case cardDropped:
				return append(to, d.Board)
			case boardSeen:
				return append(to, d.Board)
			}
			return to
		},
		Apply: func(b *boardDocument, key id.UUID, e *event.Recorded) {
			switch d := e.Data.(type) {
			case cardPut:
				if d.N == poison {
					panic("this card is too much")
				}
				b.Cards.Put(d.Card, boardCard{d.N, d.Text})
			case cardMoved:
				if d.Board == key {
					b.Cards.Delete(d.Card)
				}
				if d.To == key {
					b.Cards.Put(d.Card, boardCard{N: -1})
				}
			case cardDropped:
				b.Cards.Delete(d.Card)
			case boardSeen:
				return
			}
			b.Changes += version
			b.Version = e.Position
		},
	})
}

type cardDocument struct {
	Board id.UUID       `json:"board,omitzero"`
	N     int           `json:"n"`
	Text  event.Private `json:"text,omitzero"`
}

func cardView() projections.Registered {
	return projections.Register(projections.View[cardDocument]{
		Name: "card", Version: 1, Events: []string{"card.put", "card.moved"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			switch d := e.Data.(type) {
			case cardPut:
				return append(to, d.Card)
			case cardMoved:
				return append(to, d.Card)
			}
			return to
		},
		Apply: func(c *cardDocument, _ id.UUID, e *event.Recorded) {
			switch d := e.Data.(type) {
			case cardPut:
				*c = cardDocument{d.Board, d.N, d.Text}
			case cardMoved:
				c.Board = d.To
			}
		},
	})
}

// plainTexts opens what the tests "seal" in plain text. What begins with an @
// is somebody's own.
type plainTexts struct{ store eventstore.Store }

func (o plainTexts) OpenJSON(ctx context.Context, body []byte) (open, masked []byte, err error) {
	masking := false
	for {
		before, rest, found := bytes.Cut(body, []byte(`{"$private":"`))
		open, masked = append(open, before...), append(masked, before...)
		if !found {
			break
		}
		name, rest, _ := bytes.Cut(rest, []byte(`"}`))
		ref, err := event.ParseRef(string(name))
		if err != nil {
			return nil, nil, err
		}
		sealed, err := o.store.Sealed(ctx, []event.Ref{ref})
		if err != nil {
			return nil, nil, err
		}
		text := []byte(`{"forgotten":true}`)
		if s, there := sealed[ref]; there {
			text = fmt.Appendf(nil, "%q", s.Ciphertext)
		}
		open = append(open, text...)
		if text[1] == '@' {
			text, masking = []byte(`{"masked":true}`), true
		}
		masked = append(masked, text...)
		body = rest
	}
	if !masking {
		masked = nil
	}
	return open, masked, nil
}

// world is a log with an engine on it.
type world struct {
	t       testing.TB
	store   eventstore.Store
	tail    eventstore.Tail
	options views.Options
	*views.Runner
}

// onMemory is a world without a database.
func onMemory(t testing.TB, change ...func(*views.Options)) *world {
	t.Helper()
	store := mem.New(mem.Options{Decode: catalogue.Decode})
	t.Cleanup(store.Close)
	w := &world{t: t, store: store, tail: store.Tail()}
	w.options = views.Options{
		Store: store, Tail: store.Tail(), Views: []projections.Registered{boardView(1), cardView()},
		FeedTypes: []string{"card.dropped", "card.moved", "card.put"}, FeedRead: "Read feeds", Opener: plainTexts{store},
	}
	for _, c := range change {
		c(&w.options)
	}
	w.Runner = w.engine()
	return w
}

// engine starts one more engine on the same log.
func (w *world) engine(change ...func(*views.Options)) *views.Runner {
	w.t.Helper()
	o := w.options
	for _, c := range change {
		c(&o)
	}
	r, err := views.New(o)
	if err != nil {
		w.t.Fatal(err)
	}
	if err := r.Start(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(r.Stop)
	return r
}

var lastID struct {
	sync.Mutex
	n uint64
}

// newID is another id each time.
func newID() id.UUID {
	lastID.Lock()
	defer lastID.Unlock()
	lastID.n++
	return id.Derive(id.Installation, fmt.Sprint("test ", lastID.n))
}

func key(name string) id.UUID { return id.Derive(id.Installation, name) }

func board(k id.UUID) views.Topic  { return views.Topic{View: "board", Key: k} }
func card(k id.UUID) views.Topic   { return views.Topic{View: "card", Key: k} }
func feedOf(k id.UUID) views.Topic { return views.Topic{View: "feed", Key: k} }

func put(b, c id.UUID, n int, text string) *cardPut { return &cardPut{b, c, n, event.Text(text)} }

// newEvent is what the command bus would make of the data.
func newEvent(t testing.TB, data any) eventstore.NewEvent {
	var tags []id.UUID
	switch d := data.(type) {
	case *cardPut:
		tags, data = []id.UUID{d.Board, d.Card}, *d
	case *cardMoved:
		tags, data = []id.UUID{d.Board, d.To, d.Card}, *d
	case *cardDropped:
		tags, data = []id.UUID{d.Board, d.Card}, *d
	case *boardSeen:
		tags, data = []id.UUID{d.Board}, *d
	}
	encoded, err := catalogue.Encode(data)
	if err != nil {
		t.Fatal(err)
	}
	e := eventstore.NewEvent{ID: newID(), Type: encoded.Type, Schema: encoded.Schema, Tags: tags, Payload: encoded.Payload}
	for _, p := range encoded.Parts {
		e.Sealed = append(e.Sealed, eventstore.SealedPart{Key: textKey, KeyVersion: 1, Ciphertext: []byte(p.Text)})
	}
	return e
}

// textKey stands for the key of all texts of the tests.
var textKey = id.Derive(id.Installation, "key of the texts")

// say appends events in one call and gives the position of the last.
func (w *world) say(data ...any) int64 {
	w.t.Helper()
	a := eventstore.Append{Command: newID(), Actor: id.System, Auth: "test"}
	st := eventstore.StreamAppend{Stream: event.StreamOf("cards", key("all cards")), Expected: eventstore.Any}
	for _, d := range data {
		st.Events = append(st.Events, newEvent(w.t, d))
		if len(st.Events[len(st.Events)-1].Sealed) > 0 {
			a.NewKeys = []eventstore.WrappedKey{{ID: textKey, Version: 1, Wrapped: []byte("wrapped"), Commitment: make([]byte, 32)}}
		}
	}
	a.Streams = []eventstore.StreamAppend{st}
	done, err := w.store.Append(w.t.Context(), a)
	if err != nil {
		w.t.Fatal(err)
	}
	return done.Last
}

// random is one event about a few boards and cards.
func random(rnd *rand.Rand, boards, cards int) any {
	b, c := key(fmt.Sprint("board ", rnd.IntN(boards))), key(fmt.Sprint("card ", rnd.IntN(cards)))
	switch rnd.IntN(10) {
	case 0:
		return &cardDropped{b, c}
	case 1, 2:
		return &cardMoved{b, c, key(fmt.Sprint("board ", rnd.IntN(boards)))}
	case 3:
		return &boardSeen{b}
	case 4, 5, 6:
		return put(b, c, rnd.IntN(100), fmt.Sprint("text ", rnd.IntN(1000)))
	}
	return put(b, c, rnd.IntN(100), "")
}

// plainFold folds the log from its beginning, as a reader of it would.
func (w *world) plainFold(v projections.Registered, k id.UUID, until int64) (body []byte, changed int64) {
	w.t.Helper()
	doc := v.New()
	for e, err := range w.store.Read(w.t.Context(), eventstore.Query{Until: until}) {
		if err != nil {
			w.t.Fatal(err)
		}
		if slices.Contains(v.Events, e.Type) && slices.Contains(v.Keys(nil, e), k) {
			doc.Apply(k, e)
			changed = e.Position
		}
	}
	return doc.Encode(nil), changed
}

// opened is a body as people get it.
func (w *world) opened(body []byte) []byte {
	w.t.Helper()
	out, _, err := plainTexts{w.store}.OpenJSON(w.t.Context(), body)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// reader is a sink that puts together what it is told, and notices whatever
// breaks a promise.
type reader struct {
	mu      sync.Mutex
	docs    map[views.Topic]*views.Document
	entries map[views.Topic][]*views.Entry
	passed  int64
	late    map[views.Topic][]*views.Patch // came before Watch returned
	patches []*views.Patch
	resets  int
	gone    []views.Topic
	wrong   error
	step    chan struct{} // size 1: something came
}

func newReader() *reader {
	return &reader{
		docs: map[views.Topic]*views.Document{}, entries: map[views.Topic][]*views.Entry{},
		late: map[views.Topic][]*views.Patch{}, step: make(chan struct{}, 1),
	}
}

func (s *reader) watch(ctx context.Context, r *views.Runner, t views.Topic) (cancel func(), err error) {
	doc, cancel, err := r.Watch(ctx, t, s)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.docs[t] == nil { // else a reset was quicker
		s.docs[t] = &doc
	}
	for _, p := range s.late[t] {
		s.merge(p)
	}
	delete(s.late, t)
	return cancel, nil
}

func (s *reader) Patch(p *views.Patch) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.patches = append(s.patches, p)
	if slices.Contains(s.gone, p.Topic) {
		s.fail(fmt.Errorf("%s: patch to %d after it was gone", p.Topic, p.To))
	}
	if p.To <= s.passed {
		s.fail(fmt.Errorf("%s: patch to %d after %d was passed", p.Topic, p.To, s.passed))
	}
	if s.docs[p.Topic] == nil {
		s.late[p.Topic] = append(s.late[p.Topic], p)
		return
	}
	s.merge(p)
	s.came()
}

func (s *reader) merge(p *views.Patch) {
	d := s.docs[p.Topic]
	if p.From != d.Changed || p.To <= p.From {
		s.fail(fmt.Errorf("%s: patch from %d to %d on a document changed at %d", p.Topic, p.From, p.To, d.Changed))
		return
	}
	body, err := projections.Merge(d.Body, p.Body)
	if err != nil {
		s.fail(fmt.Errorf("%s: merge %s: %w", p.Topic, p.Body, err))
		return
	}
	d.Body, d.Changed, d.Position = body, p.To, p.To
}

func (s *reader) Entry(e *views.Entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if list := s.entries[e.Topic]; len(list) > 0 && list[len(list)-1].At != e.Before {
		s.fail(fmt.Errorf("%s: entry %d follows %d, not %d", e.Topic, e.At, e.Before, list[len(list)-1].At))
	}
	s.entries[e.Topic] = append(s.entries[e.Topic], e)
	s.came()
}

func (s *reader) Reset(d views.Document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.docs[d.Topic] = &d
	delete(s.late, d.Topic)
	s.resets++
	s.came()
}

func (s *reader) Gone(t views.Topic) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = append(s.gone, t)
	s.came()
}

func (s *reader) Passed(position int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if position <= s.passed {
		s.fail(fmt.Errorf("passed %d after %d", position, s.passed))
	}
	s.passed = position
	s.came()
}

func (s *reader) came() {
	select {
	case s.step <- struct{}{}:
	default:
	}
}

func (s *reader) fail(err error) {
	if s.wrong == nil {
		s.wrong = err
	}
}

// until waits until everything up to a position was passed on.
func (s *reader) until(t testing.TB, position int64) {
	t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		s.mu.Lock()
		passed, wrong := s.passed, s.wrong
		s.mu.Unlock()
		switch {
		case wrong != nil:
			t.Fatal(wrong)
		case passed >= position:
			return
		}
		select {
		case <-s.step:
		case <-deadline:
			t.Fatalf("passed %d, not %d", passed, position)
		}
	}
}

// document is what the reader has put together.
func (s *reader) document(t views.Topic) views.Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.docs[t] == nil {
		return views.Document{}
	}
	return *s.docs[t]
}
