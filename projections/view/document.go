package view

import (
	"fmt"
	"reflect"

	"megdan/domain/event"
	"megdan/domain/id"
)

// Register takes a view's document type away, so that all views stand in one
// list. It panics when the document type holds what has no place in one: that
// is a mistake in the program, found at start and by every test of the view.
func Register[D any](v View[D]) Registered {
	s, err := documentShape(reflect.TypeFor[D]())
	if err != nil {
		panic(fmt.Sprintf("view %q: %v", v.Name, err))
	}
	return Registered{
		Name: v.Name, Version: v.Version, Events: v.Events, Keys: v.Keys, Read: v.Read, Type: reflect.TypeFor[D](),
		New: func() Document { return &document[D]{apply: v.Apply, shape: s} },
	}
}

// document is one document with its fold.
type document[D any] struct {
	apply func(*D, id.UUID, *event.Recorded)
	shape *shape
	now   D
	// base holds the fields that are no Maps as they were at the last Clean;
	// Maps remember for themselves. Nil before the first Clean.
	base *D
}

func (d *document[D]) Apply(key id.UUID, e *event.Recorded) { d.apply(&d.now, key, e) }

func (d *document[D]) Encode(to []byte) []byte {
	return d.shape.appendJSON(to, reflect.ValueOf(&d.now).Elem())
}

func (d *document[D]) Clean() {
	if d.base == nil {
		d.base = new(D)
	}
	now, base := reflect.ValueOf(&d.now).Elem(), reflect.ValueOf(d.base).Elem()
	for i := range d.shape.fields {
		f := &d.shape.fields[i]
		value := now.Field(f.index)
		switch {
		case f.form == mapForm:
			value.Addr().Interface().(mapField).clean(f.elem)
		case f.flat || !f.same(base.Field(f.index), value):
			f.copy(base.Field(f.index), value)
		}
	}
}

func (d *document[D]) Patch(to []byte) []byte {
	if d.base == nil {
		to = d.Encode(to)
	} else {
		to = d.shape.appendPatch(to, reflect.ValueOf(d.base).Elem(), reflect.ValueOf(&d.now).Elem())
	}
	d.Clean()
	return to
}

func (d *document[D]) Decode(from []byte) error {
	var zero D
	d.now, d.base = zero, nil
	r := reader{in: from}
	r.object(d.shape, reflect.ValueOf(&d.now).Elem())
	if r.err == nil && r.next() != 0 {
		r.fail("something stands behind the end")
	}
	if r.err != nil {
		return fmt.Errorf("decode document: %w", r.err)
	}
	return nil
}
