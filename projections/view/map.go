package view

import (
	"encoding/binary"
	"iter"
	"maps"
	"reflect"
	"slices"

	"megdan/domain/id"
)

// Map is a collection inside a document: values by id, as JSON an object whose
// keys are the ids' texts in ascending order. It stands at the top of a
// document, never inside another Map's values.
//
// Once the document is cleaned, the Map remembers the value that each touched
// id had, so that a patch costs what was touched. Until then it remembers
// nothing. The zero Map is empty and ready.
type Map[K ~[16]byte, V any] struct {
	entries []mapEntry[K, V] // in ascending order of their keys
	shape   *shape           // of V; nil while no differences are kept
	// touched holds the values at the last Clean of what was touched since;
	// nil for what was not there then.
	touched map[K]*V
	rooms   []V // for values that are not there yet
}

type mapEntry[K ~[16]byte, V any] struct {
	key   K
	value *V
}

func (m *Map[K, V]) find(k K) (int, bool) {
	low, high := 0, len(m.entries)
	// Ids are mostly made in ascending order: look at the end first.
	if high == 0 || before([16]byte(m.entries[high-1].key), [16]byte(k)) {
		return high, false
	}
	for low < high {
		middle := int(uint(low+high) >> 1)
		if before([16]byte(m.entries[middle].key), [16]byte(k)) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(m.entries) && m.entries[low].key == k
}

// before compares ids as their texts compare.
func before(a, b [16]byte) bool {
	x, y := binary.BigEndian.Uint64(a[:8]), binary.BigEndian.Uint64(b[:8])
	return x < y || x == y && binary.BigEndian.Uint64(a[8:]) < binary.BigEndian.Uint64(b[8:])
}

// Len is the number of values.
func (m *Map[K, V]) Len() int { return len(m.entries) }

// Get gives a copy of the value of k.
func (m *Map[K, V]) Get(k K) (v V, ok bool) {
	if i, ok := m.find(k); ok {
		return *m.entries[i].value, true
	}
	return v, false
}

// Has reports whether k has a value.
func (m *Map[K, V]) Has(k K) bool {
	_, ok := m.find(k)
	return ok
}

// Put sets the value of k.
func (m *Map[K, V]) Put(k K, v V) { *m.Ensure(k) = v }

// Edit gives the value of k to be changed in place, nil when there is none.
// It is for use at once: what is changed through the pointer after the next
// Clean is in no patch.
func (m *Map[K, V]) Edit(k K) *V {
	i, ok := m.find(k)
	if !ok {
		return nil
	}
	v := m.entries[i].value
	m.touch(k, v)
	return v
}

// Ensure is Edit that makes a zero value where there is none.
func (m *Map[K, V]) Ensure(k K) *V {
	i, ok := m.find(k)
	if ok {
		v := m.entries[i].value
		m.touch(k, v)
		return v
	}
	v := m.fresh()
	m.entries = slices.Insert(m.entries, i, mapEntry[K, V]{k, v})
	m.touch(k, nil)
	return v
}

// fresh gives room for a value; rooms are made several at a time, half as many
// as there are values already.
func (m *Map[K, V]) fresh() *V {
	if len(m.rooms) == 0 {
		m.rooms = make([]V, min(max(len(m.entries)/2, 1), 16))
	}
	v := &m.rooms[0]
	m.rooms = m.rooms[1:]
	return v
}

// Update changes the value of k by a function, and reports whether there was
// one.
func (m *Map[K, V]) Update(k K, change func(*V)) bool {
	v := m.Edit(k)
	if v == nil {
		return false
	}
	change(v)
	return true
}

// Delete takes the value of k away.
func (m *Map[K, V]) Delete(k K) {
	if i, ok := m.find(k); ok {
		m.touch(k, m.entries[i].value)
		m.entries = slices.Delete(m.entries, i, i+1)
	}
}

// All yields the values in ascending order of their ids; they must not be
// changed.
func (m *Map[K, V]) All() iter.Seq2[K, *V] {
	return func(yield func(K, *V) bool) {
		for _, e := range m.entries {
			if !yield(e.key, e.value) {
				return
			}
		}
	}
}

// Dirty lists, in order, the ids that were touched since the last Clean.
func (m *Map[K, V]) Dirty() []K {
	return slices.SortedFunc(maps.Keys(m.touched), func(a, b K) int { return id.UUID(a).Compare(id.UUID(b)) })
}

// touch remembers what k was before its first change since the last Clean.
func (m *Map[K, V]) touch(k K, before *V) {
	if m.shape == nil {
		return
	}
	if _, known := m.touched[k]; known {
		return
	}
	if before != nil {
		kept := new(V)
		m.shape.copy(reflect.ValueOf(kept).Elem(), reflect.ValueOf(before).Elem())
		before = kept
	}
	if m.touched == nil {
		m.touched = map[K]*V{}
	}
	m.touched[k] = before
}

// mapField is a Map without its types: what the document that holds it asks.
type mapField interface {
	valueType() reflect.Type
	clean(*shape)
	read(r *reader, s *shape)
	appendJSON(to []byte, s *shape) []byte
	appendPatch(to []byte, s *shape) []byte
}

func (m *Map[K, V]) valueType() reflect.Type { return reflect.TypeFor[V]() }

func (m *Map[K, V]) clean(s *shape) {
	m.shape = s
	if len(m.touched) > 64 {
		m.touched = nil // clearing a map costs what it once held
		return
	}
	clear(m.touched)
}

func (m *Map[K, V]) appendJSON(to []byte, s *shape) []byte {
	to = append(to, '{')
	for i, e := range m.entries {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendKey(to, id.UUID(e.key))
		to = s.appendJSON(to, reflect.ValueOf(e.value).Elem())
	}
	return append(to, '}')
}

// appendPatch appends the merge patch of what was touched, or nothing.
func (m *Map[K, V]) appendPatch(to []byte, s *shape) []byte {
	start := len(to)
	for _, k := range m.Dirty() {
		mark := len(to)
		to = append(to, byte(",{"[boolByte(mark == start)]))
		to = appendKey(to, id.UUID(k))
		value := len(to)
		before := m.touched[k]
		switch i, ok := m.find(k); {
		case !ok && before != nil:
			to = append(to, "null"...)
		case ok && before == nil:
			to = s.appendJSON(to, reflect.ValueOf(m.entries[i].value).Elem())
		case ok:
			to = s.appendPatch(to, reflect.ValueOf(before).Elem(), reflect.ValueOf(m.entries[i].value).Elem())
		}
		if len(to) == value { // touched, and the same as before
			to = to[:mark]
		}
	}
	if len(to) == start {
		return to
	}
	return append(to, '}')
}

func boolByte(b bool) int {
	if b {
		return 1
	}
	return 0
}

func appendKey(to []byte, k id.UUID) []byte {
	to = append(to, '"')
	to = k.AppendTo(to)
	return append(to, '"', ':')
}

// MarshalJSON writes the object; documents encode faster by themselves.
func (m Map[K, V]) MarshalJSON() ([]byte, error) {
	s, err := shapeOf(reflect.TypeFor[V](), "Map")
	if err != nil {
		return nil, err
	}
	return m.appendJSON(nil, s), nil
}

// UnmarshalJSON reads the object, strictly.
func (m *Map[K, V]) UnmarshalJSON(b []byte) error {
	s, err := shapeOf(reflect.TypeFor[V](), "Map")
	if err != nil {
		return err
	}
	r := reader{in: b}
	m.read(&r, s)
	return r.err
}
