package event

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"megdan/domain/id"
)

// Decoder reads the public part of one event, strictly: canonical form only,
// keys in ascending order, no unknown key, none missing. The generated code
// asks for its fields in key order; an optional one is asked for with Has.
// The first mistake is kept and ends the reading; Finish gives it.
type Decoder struct {
	in       []byte
	at       int
	position int64
	segments int
	key      []byte // the key that is next, empty when there is none
	have     bool
	err      error
}

// NewDecoder starts on a payload; position and segments place its references.
func NewDecoder(payload []byte, position int64, segments int) *Decoder {
	d := &Decoder{in: payload, position: position, segments: segments}
	if len(payload) == 0 || payload[0] != '{' {
		d.fail("payload is not a JSON object")
		return d
	}
	d.at = 1
	if d.peek() == '}' {
		d.at++
		return d
	}
	d.nextKey()
	return d
}

// Finish gives the first mistake, or says that something was left over.
func (d *Decoder) Finish() error {
	switch {
	case d.err != nil:
		return d.err
	case d.have:
		return fmt.Errorf("unknown field %.60q", d.key)
	case d.at != len(d.in):
		return fmt.Errorf("%d bytes after the end of the object", len(d.in)-d.at)
	}
	return nil
}

// Has reports whether the next field is k: optional fields ask first.
func (d *Decoder) Has(k string) bool { return d.err == nil && d.have && string(d.key) == k }

// String reads a text.
func (d *Decoder) String(k string) string {
	if !d.want(k) {
		return ""
	}
	s := d.text()
	d.after()
	return s
}

// Int reads a whole number.
func (d *Decoder) Int(k string) int64 {
	if !d.want(k) {
		return 0
	}
	n := d.int()
	d.after()
	return n
}

// ID reads an id.
func (d *Decoder) ID(k string) id.UUID {
	var u id.UUID
	if d.want(k) {
		u = d.id()
		d.after()
	}
	return u
}

// Text reads what has a text form.
func (d *Decoder) Text(k string, into encoding.TextUnmarshaler) {
	if !d.want(k) {
		return
	}
	if err := into.UnmarshalText([]byte(d.text())); err != nil {
		d.fail("%w", err)
	}
	d.after()
}

// Strings reads a list of texts.
func (d *Decoder) Strings(k string) (out []string) {
	d.list(k, func() { out = append(out, d.text()) })
	return out
}

// IDs reads a list of ids.
func (d *Decoder) IDs(k string) (out []id.UUID) {
	d.list(k, func() { out = append(out, d.id()) })
	return out
}

// Ints reads a list of whole numbers.
func (d *Decoder) Ints(k string) (out []int64) {
	d.list(k, func() { out = append(out, d.int()) })
	return out
}

// Rows reads a list of lists of texts.
func (d *Decoder) Rows(k string) (out [][]string) {
	d.list(k, func() {
		var row []string
		d.items(func() { row = append(row, d.text()) })
		out = append(out, row)
	})
	return out
}

// Private reads a private part as a reference; without its key it is empty.
func (d *Decoder) Private(k string) Private {
	if !d.Has(k) {
		return Private{}
	}
	n := d.int()
	if d.err == nil && (n < 0 || n >= int64(d.segments)) {
		d.fail("private part %d of %d", n, d.segments)
	}
	d.after()
	return Reference(d.position, int(n))
}

func (d *Decoder) want(k string) bool {
	if d.err != nil {
		return false
	}
	if !d.have || string(d.key) != k {
		if d.have && string(d.key) < k {
			d.fail("unknown field")
		} else {
			d.err = fmt.Errorf("field %q is missing", k)
		}
		return false
	}
	return true
}

func (d *Decoder) after() {
	if d.err != nil {
		return
	}
	d.have = false
	switch d.peek() {
	case ',':
		d.at++
		d.nextKey()
	case '}':
		d.at++
	default:
		d.fail("expected , or }")
	}
}

func (d *Decoder) nextKey() {
	last := d.key
	k, escaped := d.raw()
	if escaped || !utf8.Valid(k) {
		d.fail("a key that no event has: %.60q", k)
	}
	if d.err == nil && d.peek() != ':' {
		d.fail("expected :")
	}
	d.at++
	if d.err == nil && len(last) > 0 && bytes.Compare(k, last) <= 0 {
		d.fail("key %.60q after %.60q: keys must ascend", k, last)
	}
	d.key, d.have = k, true
}

func (d *Decoder) list(k string, item func()) {
	if !d.want(k) {
		return
	}
	d.items(item)
	d.after()
}

func (d *Decoder) items(item func()) {
	if d.peek() != '[' {
		d.fail("expected a list")
		return
	}
	d.at++
	if d.peek() == ']' {
		d.at++
		return
	}
	for d.err == nil {
		item()
		switch d.peek() {
		case ',':
			d.at++
		case ']':
			d.at++
			return
		default:
			d.fail("expected , or ]")
		}
	}
}

func (d *Decoder) peek() byte {
	if d.at < len(d.in) {
		return d.in[d.at]
	}
	return 0
}

func (d *Decoder) fail(format string, args ...any) {
	if d.err != nil {
		return
	}
	err := fmt.Errorf(format, args...)
	if len(d.key) > 0 {
		err = fmt.Errorf("field %.60q: %w", d.key, err)
	}
	d.err = err
}

// raw is the next string between its quotes, and whether it has escapes.
func (d *Decoder) raw() (s []byte, escaped bool) {
	if d.peek() != '"' {
		d.fail("expected a string")
		return nil, false
	}
	start := d.at + 1
	for i := start; i < len(d.in); i++ {
		switch c := d.in[i]; {
		case c == '"':
			d.at = i + 1
			return d.in[start:i], escaped
		case c == '\\':
			escaped = true
			i++
		case c < 0x20:
			d.fail("control character in a string")
			return nil, false
		}
	}
	d.fail("string without an end")
	return nil, false
}

func (d *Decoder) text() string {
	start := d.at
	s, escaped := d.raw()
	if d.err != nil {
		return ""
	}
	if !escaped {
		if !utf8.Valid(s) {
			d.fail("text is not valid UTF-8")
			return ""
		}
		return string(s)
	}
	var out string
	if err := json.Unmarshal(d.in[start:d.at], &out); err != nil {
		d.fail("%w", err)
		return ""
	}
	// One text has one spelling: what is proved must not have two forms.
	var e Encoder
	if e.text(out); string(e.buf) != string(d.in[start:d.at]) {
		d.fail("text is not in canonical form")
		return ""
	}
	return out
}

func (d *Decoder) id() (u id.UUID) {
	s, _ := d.raw()
	if d.err == nil {
		if err := u.UnmarshalText(s); err != nil {
			d.fail("%w", err)
		}
	}
	return u
}

var errNumber = errors.New("expected a whole number below 2^53 in canonical form")

func (d *Decoder) int() int64 {
	start, neg := d.at, false
	if d.peek() == '-' {
		neg = true
		d.at++
	}
	digits := d.at
	var n int64
	for c := d.peek(); '0' <= c && c <= '9'; c = d.peek() {
		if n = n*10 + int64(c-'0'); n >= 1<<53 {
			d.fail("%w", errNumber)
			return 0
		}
		d.at++
	}
	size := d.at - digits
	if size == 0 || (d.in[digits] == '0' && (size > 1 || neg)) {
		d.at = start
		d.fail("%w", errNumber)
		return 0
	}
	if neg {
		return -n
	}
	return n
}
