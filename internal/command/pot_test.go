package command

import (
	"context"
	"testing"
	"time"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/eventstore"
	"megdan/internal/mem"
)

// Two small aggregates to command: pots that hold beans, and the shelf that
// bounds how many pots may be opened and can be closed.

type (
	potState   struct{ beans, limit int }
	shelfState struct {
		pots   int
		closed bool
	}

	potCommand interface {
		Stream() id.UUID
		pot()
	}
	shelfCommand interface {
		Stream() id.UUID
		shelf()
	}

	putBeans struct {
		Pot   id.UUID       `json:"pot"`
		Beans int           `json:"beans"`
		Note  event.Private `json:"note,omitzero"`
	}
	openPot struct {
		Pot   id.UUID `json:"pot"`
		Shelf id.UUID `json:"shelf"`
		Limit int     `json:"limit"`
	}
	putIfOpen struct {
		Pot   id.UUID `json:"pot"`
		Shelf id.UUID `json:"shelf"`
	}
	nameCook struct {
		Pot  id.UUID       `json:"pot"`
		Name event.Private `json:"name"`
	}
	takePlace  struct{ Shelf id.UUID }
	isOpen     struct{ Shelf id.UUID }
	closeShelf struct {
		Shelf id.UUID `json:"shelf"`
	}

	beansPut struct {
		Beans int
		Note  event.Private
	}
	cookNamed   struct{ Name event.Private }
	potOpened   struct{ Limit int }
	placeTaken  struct{}
	shelfClosed struct{}
)

func (c putBeans) Stream() id.UUID   { return c.Pot }
func (c openPot) Stream() id.UUID    { return c.Pot }
func (c putIfOpen) Stream() id.UUID  { return c.Pot }
func (c nameCook) Stream() id.UUID   { return c.Pot }
func (c takePlace) Stream() id.UUID  { return c.Shelf }
func (c isOpen) Stream() id.UUID     { return c.Shelf }
func (c closeShelf) Stream() id.UUID { return c.Shelf }
func (putBeans) pot()                {}
func (openPot) pot()                 {}
func (putIfOpen) pot()               {}
func (nameCook) pot()                {}
func (takePlace) shelf()             {}
func (isOpen) shelf()                {}
func (closeShelf) shelf()            {}

func (e *beansPut) EncodeEvent(enc *event.Encoder) {
	enc.Int("beans", int64(e.Beans))
	enc.Free("note", e.Note, id.UUID{1})
}
func (e *beansPut) DecodeEvent(d *event.Decoder) {
	e.Beans, e.Note = int(d.Int("beans")), d.Private("note")
}
func (e *cookNamed) EncodeEvent(enc *event.Encoder) { enc.OfSubject("name", e.Name, cook.Person) }
func (e *cookNamed) DecodeEvent(d *event.Decoder)   { e.Name = d.Private("name") }
func (e *potOpened) EncodeEvent(enc *event.Encoder) { enc.Int("limit", int64(e.Limit)) }
func (e *potOpened) DecodeEvent(d *event.Decoder)   { e.Limit = int(d.Int("limit")) }
func (*placeTaken) EncodeEvent(*event.Encoder)      {}
func (*placeTaken) DecodeEvent(*event.Decoder)      {}
func (*shelfClosed) EncodeEvent(*event.Encoder)     {}
func (*shelfClosed) DecodeEvent(*event.Decoder)     {}

var catalogue = event.NewCatalogue([]event.Entry{
	event.Of[beansPut]("pot.beans_put"), event.Of[potOpened]("pot.opened"),
	event.Of[cookNamed]("pot.cook_named"),
	event.Of[placeTaken]("shelf.place_taken"), event.Of[shelfClosed]("shelf.closed"),
})

var pots = &Aggregate[potState, potCommand, any]{
	Decider: decider.Decider[potState, potCommand, any]{
		Kind: "pot",
		Decide: func(s potState, c potCommand, by decider.By) ([]any, error) {
			switch c := c.(type) {
			case openPot:
				if s.limit == c.Limit {
					return nil, nil
				}
				return []any{potOpened{c.Limit}}, nil
			case putIfOpen:
				return []any{beansPut{Beans: 1}}, nil
			case nameCook:
				return []any{cookNamed{c.Name}}, nil
			case putBeans:
				switch {
				case c.Beans == 0:
					return nil, nil
				case s.limit > 0 && s.beans+c.Beans > s.limit:
					return nil, decider.Refuse("pot.full", "free", s.limit-s.beans)
				}
				return []any{beansPut{c.Beans, c.Note}}, nil
			}
			panic("no such command")
		},
		Evolve: func(s potState, e any) potState {
			switch e := e.(type) {
			case beansPut:
				s.beans += e.Beans
			case potOpened:
				s.limit = e.Limit
			}
			return s
		},
		About: func(potState, any) (id.Programme, []id.UUID) { return id.Programme{9}, []id.UUID{{9}} },
	},
}

var shelves = &Aggregate[shelfState, shelfCommand, any]{
	Decider: decider.Decider[shelfState, shelfCommand, any]{
		Kind: "shelf",
		Decide: func(s shelfState, c shelfCommand, _ decider.By) ([]any, error) {
			if _, is := c.(closeShelf); is {
				return []any{shelfClosed{}}, nil
			}
			if s.closed {
				return nil, decider.Refuse("shelf.closed")
			}
			if _, is := c.(takePlace); !is {
				return nil, nil
			}
			if s.pots == 2 {
				return nil, decider.Refuse("shelf.no_place")
			}
			return []any{placeTaken{}}, nil
		},
		Evolve: func(s shelfState, e any) shelfState {
			switch e.(type) {
			case placeTaken:
				s.pots++
			case shelfClosed:
				s.closed = true
			}
			return s
		},
		About: func(shelfState, any) (id.Programme, []id.UUID) { return id.Programme{9}, []id.UUID{{9}} },
	},
}

func specs() []*Spec {
	need := role.Need{Function: role.EditRoadmap, Right: role.Write}
	return []*Spec{
		define[putBeans](pots, "pot.put_beans", need),
		Also(define[openPot](pots, "pot.open", need), shelves, func(c openPot) shelfCommand { return takePlace{c.Shelf} }),
		Check(define[putIfOpen](pots, "pot.put_if_open", need), shelves, func(c putIfOpen) shelfCommand { return isOpen{c.Shelf} }),
		define[nameCook](pots, "pot.name_cook", need),
		define[closeShelf](shelves, "shelf.close", need),
	}
}

// allow says yes to everybody but the person who may do nothing.
type allow struct{}

var outsider = id.Person{66}

func (allow) Permit(_ context.Context, q Question) (Permit, error) {
	if q.Actor.Person == outsider {
		return Permit{}, decider.Refuse("rights.denied")
	}
	return Permit{As: role.CityMember, Rule: "test"}, nil
}

// paint seals by turning the bits around, which is enough to see whether it
// was asked.
type paint struct{}

func (paint) Seal(_ context.Context, _, _ id.UUID, parts []event.Part) (out []eventstore.SealedPart, keys []eventstore.WrappedKey, err error) {
	for _, p := range parts {
		b := []byte(p.Text)
		for i := range b {
			b[i] = ^b[i]
		}
		out = append(out, eventstore.SealedPart{Key: id.UUID{7}, KeyVersion: 1, Ciphertext: b})
	}
	return out, []eventstore.WrappedKey{{ID: id.UUID{7}, Version: 1, Wrapped: []byte("k"), Commitment: []byte("c")}}, nil
}

func (paint) Drop(id.UUID) {}

type world struct {
	*Handler
	store *mem.Store
}

func newWorld(t testing.TB, hooks eventstore.Hooks) world {
	t.Helper()
	store := mem.New(mem.Options{Decode: catalogue.Decode, Hooks: hooks})
	t.Cleanup(store.Close)
	return world{another(store), store}
}

// another handler on the same log is another process.
func another(store *mem.Store) *Handler { return sealing(store, paint{}) }

func sealing(store *mem.Store, sealer Sealer) *Handler {
	return NewHandler(Config{
		Log: store, Catalogue: catalogue, Sealer: sealer, Rights: allow{}, Specs: specs(), Streams: 1000,
		Now: func() time.Time { return time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC) },
	})
}
