package event

import (
	"fmt"
	"reflect"
	"sort"

	"megdan/domain/id"
)

// Codec is what the generator writes for every event struct (events_gen.go):
// the public part in key order with the private parts set aside, and the
// strict way back, where an unknown or missing field is an error.
type Codec[T any] interface {
	*T
	EncodeEvent(*Encoder)
	DecodeEvent(*Decoder)
}

// Upcast turns the stored fields of one schema number into those of the next.
// Stored rows are never rewritten; upcasters run on read.
type Upcast func(map[string]any) (map[string]any, error)

// Entry is one kind of event: its literal name, its Go type, its history.
type Entry struct {
	Name   string
	Schema int // the number of upcasters plus one
	Type   reflect.Type

	encode  func(any, *Encoder)
	decode  func(*Decoder) any
	upcasts []Upcast
}

// Of makes the entry of T. The name is chosen once and never changed; ups
// lead from schema 1 to the newest, in order.
func Of[T any, P Codec[T]](name string, ups ...Upcast) Entry {
	return Entry{
		Name:   name,
		Schema: len(ups) + 1,
		Type:   reflect.TypeFor[T](),
		encode: func(v any, e *Encoder) {
			t := v.(T)
			P(&t).EncodeEvent(e)
		},
		decode: func(d *Decoder) any {
			var t T
			P(&t).DecodeEvent(d)
			return t
		},
		upcasts: ups,
	}
}

// Catalogue is every kind of event by name and by Go type.
type Catalogue struct {
	byName map[string]*Entry
	byType map[reflect.Type]*Entry
}

// NewCatalogue joins the entries of all aggregates. It panics when a name or
// a type stands twice: that is a mistake in the program, found at start.
func NewCatalogue(lists ...[]Entry) *Catalogue {
	c := &Catalogue{map[string]*Entry{}, map[reflect.Type]*Entry{}}
	for _, list := range lists {
		for _, e := range list {
			if other := c.byName[e.Name]; other != nil {
				panic(fmt.Sprintf("event name %q stands for %v and for %v", e.Name, other.Type, e.Type))
			}
			if other := c.byType[e.Type]; other != nil {
				panic(fmt.Sprintf("event type %v is stored as %q and as %q", e.Type, other.Name, e.Name))
			}
			c.byName[e.Name], c.byType[e.Type] = &e, &e
		}
	}
	return c
}

// Entries lists the catalogue by name.
func (c *Catalogue) Entries() []Entry {
	all := make([]Entry, 0, len(c.byName))
	for _, e := range c.byName {
		all = append(all, *e)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// Encoded is a new event ready to be stored: Payload refers to Parts by number.
type Encoded struct {
	Type    string
	Schema  int
	Payload []byte
	Parts   []Part
}

// Part is one private part before it is sealed. Exactly one of the two says
// whose it is: Subject for a person's data, Item for free text and files,
// which get a key of their own.
type Part struct {
	Text    string
	Subject id.Person
	Item    bool
	About   id.UUID // what the free text is about, for Item
}

// Encode turns a decided event into what is stored.
func (c *Catalogue) Encode(data any) (Encoded, error) {
	e := c.byType[reflect.TypeOf(data)]
	if e == nil {
		return Encoded{}, fmt.Errorf("event type %T is not in the catalogue", data)
	}
	enc := NewEncoder()
	e.encode(data, enc)
	payload, parts, err := enc.Finish()
	if err != nil {
		return Encoded{}, fmt.Errorf("encode %s: %w", e.Name, err)
	}
	return Encoded{e.Name, e.Schema, payload, parts}, nil
}

// Decode sets r.Data from r's stored fields, upcasting older schemas. It
// never panics, whatever the bytes are.
func (c *Catalogue) Decode(r *Recorded) error {
	e := c.byName[r.Type]
	switch {
	case e == nil:
		return fmt.Errorf("event %d has type %.80q, which this build does not know", r.Position, r.Type)
	case r.Schema > e.Schema || r.Schema < 1:
		return fmt.Errorf("event %d of type %s has schema %d, this build knows up to %d", r.Position, r.Type, r.Schema, e.Schema)
	}
	payload := r.Payload
	if r.Schema < e.Schema {
		var err error
		if payload, err = upcast(payload, e.upcasts[r.Schema-1:]); err != nil {
			return fmt.Errorf("upcast event %d of type %s from schema %d: %w", r.Position, r.Type, r.Schema, err)
		}
	}
	d := NewDecoder(payload, r.Position, len(r.Segments))
	data := e.decode(d)
	if err := d.Finish(); err != nil {
		return fmt.Errorf("decode event %d of type %s: %w", r.Position, r.Type, err)
	}
	r.Data = data
	return nil
}
