package view

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// appendJSON appends the canonical JSON form of an addressable value.
func (s *shape) appendJSON(to []byte, v reflect.Value) []byte {
	switch s.form {
	case textForm:
		return appendText(to, v.String())
	case intForm:
		return strconv.AppendInt(to, v.Int(), 10)
	case uintForm:
		return strconv.AppendUint(to, v.Uint(), 10)
	case boolForm:
		return strconv.AppendBool(to, v.Bool())
	case idForm:
		to = append(to, '"')
		to = id.UUID(v.Bytes()).AppendTo(to)
		return append(to, '"')
	case dateForm:
		to = append(to, '"')
		to = v.Addr().Interface().(*calendar.Date).AppendTo(to)
		return append(to, '"')
	case timeForm:
		to = append(to, '"')
		to = v.Addr().Interface().(*time.Time).UTC().AppendFormat(to, time.RFC3339Nano)
		return append(to, '"')
	case namesForm:
		return appendNames(to, v.Addr().Interface().(*event.Names))
	case privateForm:
		return appendPrivate(to, v.Addr().Interface().(*event.Private))
	case listForm:
		to = append(to, '[')
		for i := range v.Len() {
			if i > 0 {
				to = append(to, ',')
			}
			to = s.elem.appendJSON(to, v.Index(i))
		}
		return append(to, ']')
	case structForm:
		return s.appendStruct(to, v)
	case mapForm:
		return v.Addr().Interface().(mapField).appendJSON(to, s.elem)
	}
	return to
}

func (s *shape) appendStruct(to []byte, v reflect.Value) []byte {
	to = append(to, '{')
	first := true
	for i := range s.fields {
		f := &s.fields[i]
		value := v.Field(f.index)
		if f.omit && f.nothing(value) {
			continue
		}
		if !first {
			to = append(to, ',')
		}
		first = false
		to = append(to, f.key...)
		to = f.appendJSON(to, value)
	}
	return append(to, '}')
}

// appendPatch appends the merge patch from one value to another of the same
// struct, or nothing when they are the same.
func (s *shape) appendPatch(to []byte, before, now reflect.Value) []byte {
	start := len(to)
	for i := range s.fields {
		f := &s.fields[i]
		mark := len(to)
		to = append(to, byte(",{"[boolByte(mark == start)]))
		to = append(to, f.key...)
		value := len(to)
		to = f.appendFieldPatch(to, before.Field(f.index), now.Field(f.index))
		if len(to) == value {
			to = to[:mark]
		}
	}
	if len(to) == start {
		return to
	}
	return append(to, '}')
}

// appendFieldPatch appends what a merge patch says of one field, or nothing.
func (f *fieldShape) appendFieldPatch(to []byte, before, now reflect.Value) []byte {
	if f.form == mapForm {
		return now.Addr().Interface().(mapField).appendPatch(to, f.elem)
	}
	if f.same(before, now) {
		return to
	}
	wasThere := !f.omit || !f.nothing(before)
	isThere := !f.omit || !f.nothing(now)
	switch {
	case !isThere:
		return append(to, "null"...) // it was there, or they were the same
	case !wasThere:
		return f.appendJSON(to, now)
	case f.form == structForm:
		return f.shape.appendPatch(to, before, now)
	case f.form == namesForm:
		return appendNamesPatch(to, before.Addr().Interface().(*event.Names), now.Addr().Interface().(*event.Names))
	}
	return f.appendJSON(to, now)
}

func appendNames(to []byte, n *event.Names) []byte {
	to = append(to, '{')
	first := true
	for language, name := range n.All() {
		if !first {
			to = append(to, ',')
		}
		first = false
		to = appendText(to, language)
		to = append(to, ':')
		to = appendText(to, name)
	}
	return append(to, '}')
}

func appendNamesPatch(to []byte, before, now *event.Names) []byte {
	changes := map[string]string{} // empty: gone
	for language := range before.All() {
		if !now.Has(language) {
			changes[language] = ""
		}
	}
	for language, name := range now.All() {
		if !before.Has(language) || before.In(language) != name {
			changes[language] = name
		}
	}
	to = append(to, '{')
	for i, language := range slices.Sorted(maps.Keys(changes)) {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendText(to, language)
		to = append(to, ':')
		if changes[language] == "" {
			to = append(to, "null"...)
			continue
		}
		to = appendText(to, changes[language])
	}
	return append(to, '}')
}

func appendPrivate(to []byte, p *event.Private) []byte {
	if ref, ok := p.Ref(); ok {
		to = append(to, `{"$private":"`...)
		to = strconv.AppendInt(to, ref.Position, 10)
		to = append(to, '.')
		to = strconv.AppendInt(to, int64(ref.Number), 10)
		return append(to, `"}`...)
	}
	if text, ok := p.Open(); ok {
		return appendText(to, text)
	}
	return append(to, `{"forgotten":true}`...)
}

const hexDigits = "0123456789abcdef"

// appendText appends a JSON string as RFC 8785 writes it. What is not valid
// UTF-8 becomes the replacement character, as in encoding/json.
func appendText(to []byte, s string) []byte {
	to = append(to, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				to = append(to, s[start:i]...)
				to = append(to, "\ufffd"...)
				start = i + 1
			}
			i += size
			continue
		}
		if c >= 0x20 && c != '"' && c != '\\' {
			i++
			continue
		}
		to = append(to, s[start:i]...)
		switch c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\b':
			to = append(to, '\\', 'b')
		case '\t':
			to = append(to, '\\', 't')
		case '\n':
			to = append(to, '\\', 'n')
		case '\f':
			to = append(to, '\\', 'f')
		case '\r':
			to = append(to, '\\', 'r')
		default:
			to = append(to, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		start = i
	}
	to = append(to, s[start:]...)
	return append(to, '"')
}
