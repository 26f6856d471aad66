package event

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"megdan/domain/id"
)

// Encoder writes the public part of one event as canonical JSON and sets the
// private parts aside. Keys must come in ascending order; the generator sees
// to that, and Finish reports it when not.
type Encoder struct {
	buf   []byte
	parts []Part
	last  string
	err   error
}

// NewEncoder starts an event.
func NewEncoder() *Encoder { return &Encoder{buf: append(make([]byte, 0, 256), '{')} }

// Finish gives the bytes and the private parts in the order of their numbers.
func (e *Encoder) Finish() ([]byte, []Part, error) {
	if e.err != nil {
		return nil, nil, e.err
	}
	return append(e.buf, '}'), e.parts, nil
}

func (e *Encoder) key(k string) {
	if k <= e.last && len(e.buf) > 1 && e.err == nil {
		e.err = fmt.Errorf("key %q after %q: keys must ascend", k, e.last)
	}
	if len(e.buf) > 1 {
		e.buf = append(e.buf, ',')
	}
	e.last = k
	e.buf = append(e.buf, '"')
	e.buf = append(e.buf, k...)
	e.buf = append(e.buf, '"', ':')
}

// String writes a text that is not personal: an enumeration or a published word.
func (e *Encoder) String(k, v string) {
	e.key(k)
	e.text(v)
}

// Int writes a whole number; it must be below 2^53 in size, as every JSON
// reader keeps it.
func (e *Encoder) Int(k string, v int64) {
	e.key(k)
	if (v >= 1<<53 || v <= -1<<53) && e.err == nil {
		e.err = fmt.Errorf("field %q: %d is not below 2^53", k, v)
	}
	e.buf = strconv.AppendInt(e.buf, v, 10)
}

// ID writes an id; the zero id is the empty string.
func (e *Encoder) ID(k string, v id.UUID) {
	e.key(k)
	e.buf = append(e.buf, '"')
	e.buf = v.AppendTo(e.buf)
	e.buf = append(e.buf, '"')
}

// Text writes what has a text form, such as a date.
func (e *Encoder) Text(k string, v encoding.TextMarshaler) {
	t, err := v.MarshalText()
	if err != nil && e.err == nil {
		e.err = fmt.Errorf("field %q: %w", k, err)
	}
	e.String(k, string(t))
}

// Strings writes a list of texts.
func (e *Encoder) Strings(k string, n int, at func(int) string) {
	e.list(k, n, func(i int) { e.text(at(i)) })
}

// IDs writes a list of ids.
func (e *Encoder) IDs(k string, n int, at func(int) id.UUID) {
	e.list(k, n, func(i int) {
		e.buf = append(e.buf, '"')
		e.buf = at(i).AppendTo(e.buf)
		e.buf = append(e.buf, '"')
	})
}

// Ints writes a list of whole numbers.
func (e *Encoder) Ints(k string, n int, at func(int) int64) {
	e.list(k, n, func(i int) { e.buf = strconv.AppendInt(e.buf, at(i), 10) })
}

// Rows writes a list of lists of texts, such as names by language.
func (e *Encoder) Rows(k string, n int, at func(int) []string) {
	e.list(k, n, func(i int) {
		e.buf = append(e.buf, '[')
		for j, s := range at(i) {
			if j > 0 {
				e.buf = append(e.buf, ',')
			}
			e.text(s)
		}
		e.buf = append(e.buf, ']')
	})
}

func (e *Encoder) list(k string, n int, item func(int)) {
	e.key(k)
	e.buf = append(e.buf, '[')
	for i := range n {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		item(i)
	}
	e.buf = append(e.buf, ']')
}

// OfSubject sets a person's data aside; an empty part leaves no key behind.
func (e *Encoder) OfSubject(k string, p Private, subject id.Person) {
	e.private(k, p, Part{Subject: subject})
}

// Free sets free text aside, with what it is about.
func (e *Encoder) Free(k string, p Private, about id.UUID) {
	e.private(k, p, Part{Item: true, About: about})
}

func (e *Encoder) private(k string, p Private, part Part) {
	text, open := p.Open()
	switch {
	case p.IsEmpty():
		return
	case !open && e.err == nil:
		e.err = fmt.Errorf("field %q: a private part must be open text when its event is new", k)
	case !part.Item && part.Subject.IsZero() && e.err == nil:
		e.err = fmt.Errorf("field %q: whose data is it? the subject is not set", k)
	}
	part.Text = text
	e.key(k)
	e.buf = strconv.AppendInt(e.buf, int64(len(e.parts)), 10)
	e.parts = append(e.parts, part)
}

const hexDigits = "0123456789abcdef"

// text writes a JSON string as RFC 8785 does: only what must be escaped is.
func (e *Encoder) text(s string) {
	if !utf8.ValidString(s) && e.err == nil {
		e.err = fmt.Errorf("field %q: text is not valid UTF-8", e.last)
	}
	e.buf = append(e.buf, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			e.buf = append(e.buf, '\\', c)
		case c >= 0x20:
			e.buf = append(e.buf, c)
		default:
			if short := bytes.IndexByte([]byte("\b\t\n\f\r"), c); short >= 0 {
				e.buf = append(e.buf, '\\', "btnfr"[short])
			} else {
				e.buf = append(e.buf, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			}
		}
	}
	e.buf = append(e.buf, '"')
}

// upcast runs upcasters over stored fields and writes them canonically again.
func upcast(payload []byte, ups []Upcast) ([]byte, error) {
	dec := json.NewDecoder(bytes.NewReader(payload))
	dec.UseNumber()
	var fields map[string]any
	if err := dec.Decode(&fields); err != nil {
		return nil, err
	}
	for _, up := range ups {
		var err error
		if fields, err = up(fields); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out) // sorts the keys of a map
	enc.SetEscapeHTML(false)
	if err := enc.Encode(fields); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}
