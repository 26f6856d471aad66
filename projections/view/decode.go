package view

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// reader reads a document's JSON form into a value of a shape. White space
// and the order of keys do not matter, since a database may have changed them;
// an unknown key, a null and a fraction are errors. The first error is kept.
type reader struct {
	in  []byte
	at  int
	err error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("at byte %d: %w", r.at, fmt.Errorf(format, args...))
	}
	r.at = len(r.in)
}

// next skips white space and gives the byte that is next, 0 at the end.
func (r *reader) next() byte {
	for r.at < len(r.in) {
		switch c := r.in[r.at]; c {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return c
		}
	}
	return 0
}

func (r *reader) expect(c byte) bool {
	if r.next() != c {
		r.fail("expected %q", c)
		return false
	}
	r.at++
	return true
}

// more steps over the comma between members or items, or over the end.
func (r *reader) more(first bool, end byte) bool {
	switch c := r.next(); {
	case c == end:
		r.at++
		return false
	case first:
		return r.err == nil
	case c == ',':
		r.at++
		return true
	}
	r.fail("expected , or %q", end)
	return false
}

// raw is the next string between its quotes, and whether it has escapes.
func (r *reader) raw() (s []byte, escaped bool) {
	if !r.expect('"') {
		return nil, false
	}
	start := r.at
	for ; r.at < len(r.in); r.at++ {
		switch c := r.in[r.at]; {
		case c == '"':
			r.at++
			return r.in[start : r.at-1], escaped
		case c == '\\':
			escaped = true
			r.at++
		case c < 0x20:
			r.fail("control character in a text")
			return nil, false
		}
	}
	r.fail("a text without an end")
	return nil, false
}

func (r *reader) text() string {
	start := r.at
	s, escaped := r.raw()
	if !escaped {
		if !utf8.Valid(s) {
			r.fail("a text is not valid UTF-8")
			return ""
		}
		return string(s)
	}
	var out string
	if err := json.Unmarshal(bytes.TrimSpace(r.in[start:r.at]), &out); err != nil {
		r.fail("%w", err)
	}
	return out
}

// key reads a member's key and the colon.
func (r *reader) key() []byte {
	k, escaped := r.raw()
	if escaped {
		r.fail("a key with an escape")
	}
	r.expect(':')
	return k
}

func (r *reader) int() int64 {
	r.next()
	start := r.at
	for r.at < len(r.in) && (r.in[r.at] == '-' || '0' <= r.in[r.at] && r.in[r.at] <= '9') {
		r.at++
	}
	n, err := strconv.ParseInt(string(r.in[start:r.at]), 10, 64)
	if err != nil {
		r.fail("expected a whole number")
	}
	return n
}

func (r *reader) bool() bool {
	r.next()
	for _, b := range []bool{true, false} {
		if word := strconv.FormatBool(b); bytes.HasPrefix(r.in[r.at:], []byte(word)) {
			r.at += len(word)
			return b
		}
	}
	r.fail("expected true or false")
	return false
}

func (r *reader) id() (u id.UUID) {
	s, _ := r.raw()
	if r.err == nil {
		if err := u.UnmarshalText(s); err != nil {
			r.fail("%w", err)
		}
	}
	return u
}

// value reads one value of a shape into an addressable place.
func (r *reader) value(s *shape, v reflect.Value) {
	switch s.form {
	case textForm:
		v.SetString(r.text())
	case intForm:
		if n := r.int(); v.OverflowInt(n) {
			r.fail("%d does not fit", n)
		} else {
			v.SetInt(n)
		}
	case uintForm:
		if n := r.int(); n < 0 || v.OverflowUint(uint64(n)) {
			r.fail("%d does not fit", n)
		} else {
			v.SetUint(uint64(n))
		}
	case boolForm:
		v.SetBool(r.bool())
	case idForm:
		u := r.id()
		copy(v.Bytes(), u[:])
	case listForm:
		r.list(s, v)
	case structForm:
		r.object(s, v)
	case mapForm:
		v.Addr().Interface().(mapField).read(r, s.elem)
	default:
		r.special(s, v)
	}
}

// special reads what has a Go type of its own.
func (r *reader) special(s *shape, v reflect.Value) {
	var err error
	switch s.form {
	case dateForm:
		*v.Addr().Interface().(*calendar.Date), err = calendar.Parse(r.text())
	case timeForm:
		text := r.text()
		if r.err == nil {
			*v.Addr().Interface().(*time.Time), err = time.Parse(time.RFC3339Nano, text)
		}
	case namesForm:
		byLanguage := map[string]string{}
		r.expect('{')
		for first := true; r.more(first, '}'); first = false {
			k := string(r.key())
			byLanguage[k] = r.text()
		}
		*v.Addr().Interface().(*event.Names) = event.NamesOf(byLanguage)
	case privateForm:
		err = r.private(v.Addr().Interface().(*event.Private))
	}
	if err != nil {
		r.fail("%w", err)
	}
}

// private reads a private part; references as they are mostly written go the
// short way.
func (r *reader) private(into *event.Private) error {
	r.next()
	size := valueSize(r.in[r.at:])
	form := bytes.TrimSpace(r.in[r.at : r.at+size])
	r.at += size
	if inner, ok := bytes.CutPrefix(form, []byte(`{"$private":"`)); ok {
		if place, ok := bytes.CutSuffix(inner, []byte(`"}`)); ok && bytes.IndexByte(place, '"') < 0 {
			ref, err := event.ParseRef(string(place))
			*into = event.Reference(ref.Position, ref.Number)
			return err
		}
	}
	return into.UnmarshalJSON(form)
}

func (r *reader) list(s *shape, v reflect.Value) {
	r.expect('[')
	n := 0
	for first := true; r.more(first, ']'); first = false {
		if n == v.Cap() {
			v.Grow(max(4, n))
		}
		v.SetLen(n + 1)
		r.value(s.elem, v.Index(n))
		n++
	}
}

func (r *reader) object(s *shape, v reflect.Value) {
	if !r.expect('{') {
		return
	}
	guess := 0
	for first := true; r.more(first, '}'); first = false {
		f := s.field(r.key(), &guess)
		if f == nil {
			r.fail("unknown key")
			return
		}
		r.value(f.shape, v.Field(f.index))
	}
}

// field finds a key, first at the place after the last one found.
func (s *shape) field(key []byte, guess *int) *fieldShape {
	for i := range s.fields {
		n := *guess + i
		if n >= len(s.fields) {
			n -= len(s.fields)
		}
		f := &s.fields[n]
		if len(f.key) == len(key)+3 && f.key[1:len(key)+1] == string(key) {
			*guess = n + 1
			return f
		}
	}
	return nil
}

func (m *Map[K, V]) read(r *reader, s *shape) {
	*m = Map[K, V]{}
	if !r.expect('{') {
		return
	}
	for first := true; r.more(first, '}'); first = false {
		k := r.id()
		r.expect(':')
		if r.err != nil {
			return
		}
		r.value(s, reflect.ValueOf(m.Ensure(K(k))).Elem())
	}
}
