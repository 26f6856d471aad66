package command

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"megdan/domain/event"
)

// MaxBody is how many bytes a command's body may have.
const MaxBody = 1 << 20

// maxDepth is how deep a command's type may nest; no input can go deeper.
const maxDepth = 32

// Decode reads a JSON object into the struct that into points to, strictly:
// names exactly as declared, none unknown, none twice, none missing unless its
// tag says omitzero or omitempty, no null except for an empty list or map,
// whole numbers below 2^53, valid UTF-8 without NUL, nothing after the end.
// Every mistake is an *InvalidError that names the field by its path.
//
// encoding/json is not used for this: it ignores case, keeps the last of two
// equal names and does not say which field held a malformed id.
func Decode(body []byte, into any) error {
	if len(body) > MaxBody {
		return &InvalidError{Reason: fmt.Sprintf("the body has %d bytes; at most %d are taken", len(body), MaxBody)}
	}
	v := reflect.ValueOf(into).Elem()
	d := &decoding{in: body}
	d.space()
	if err := d.value(v, planOf(v.Type()), ""); err != nil {
		return err
	}
	if d.space(); d.at != len(body) {
		return &InvalidError{Reason: fmt.Sprintf("there is something after the end of the JSON object, at byte %d", d.at+1)}
	}
	return nil
}

// plan is what the decoder knows of a type, made once for each.
type plan struct {
	form   form
	fields map[string]field
	order  []string
	of     *plan // element of a list or map
}

type field struct {
	index    []int
	plan     *plan
	required bool
}

type form uint8

const (
	formString form = iota
	formBool
	formInt
	formText    // has a text form: an id, a date
	formPrivate // a text that can be forgotten
	formStruct
	formList
	formMap
)

var (
	plans           sync.Map // reflect.Type -> *plan
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	privateType     = reflect.TypeFor[event.Private]()
)

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := makePlan(t, 0)
	plans.Store(t, p)
	return p
}

func makePlan(t reflect.Type, depth int) *plan {
	if depth > maxDepth {
		panic(fmt.Sprintf("command type %v nests deeper than %d", t, maxDepth))
	}
	switch {
	case t == privateType:
		return &plan{form: formPrivate}
	case reflect.PointerTo(t).Implements(textUnmarshaler):
		return &plan{form: formText}
	}
	switch t.Kind() {
	case reflect.String:
		return &plan{form: formString}
	case reflect.Bool:
		return &plan{form: formBool}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return &plan{form: formInt}
	case reflect.Slice:
		return &plan{form: formList, of: makePlan(t.Elem(), depth+1)}
	case reflect.Map:
		if t.Key().Kind() == reflect.String || reflect.PointerTo(t.Key()).Implements(textUnmarshaler) {
			return &plan{form: formMap, of: makePlan(t.Elem(), depth+1)}
		}
	case reflect.Struct:
		p := &plan{form: formStruct, fields: map[string]field{}}
		for _, f := range reflect.VisibleFields(t) {
			if !f.IsExported() || f.Anonymous {
				continue
			}
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "-" {
				continue
			}
			if name == "" {
				name = f.Name
			}
			optional := strings.Contains(options, "omitzero") || strings.Contains(options, "omitempty")
			p.fields[name] = field{f.Index, makePlan(f.Type, depth+1), !optional}
			p.order = append(p.order, name)
		}
		return p
	}
	panic(fmt.Sprintf("a command cannot hold a field of type %v", t))
}

type decoding struct {
	in []byte
	at int
}

func (d *decoding) value(v reflect.Value, p *plan, path string) error {
	switch p.form {
	case formStruct:
		return d.object(v, p, path)
	case formList:
		return d.list(v, p, path)
	case formMap:
		return d.dictionary(v, p, path)
	case formBool:
		word := d.word()
		if word != "true" && word != "false" {
			return d.wrong(path, "must be true or false")
		}
		v.SetBool(word == "true")
		return nil
	case formInt:
		return d.int(v, path)
	}
	s, err := d.text(path)
	if err != nil {
		return err
	}
	switch p.form {
	case formPrivate:
		v.Set(reflect.ValueOf(event.Text(s)))
	case formText:
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
			return &InvalidError{Field: path, Reason: err.Error()}
		}
	default:
		v.SetString(s)
	}
	return nil
}

func (d *decoding) object(v reflect.Value, p *plan, path string) error {
	seen := make(map[string]bool, len(p.order))
	err := d.members(path, func(name string) error {
		f, known := p.fields[name]
		inner := join(path, name)
		switch {
		case !known:
			return &InvalidError{Field: inner, Reason: "is not a field of this command; it has: " + listed(p.order)}
		case seen[name]:
			return &InvalidError{Field: inner, Reason: "is given twice"}
		}
		seen[name] = true
		return d.value(v.FieldByIndex(f.index), f.plan, inner)
	})
	if err != nil {
		return err
	}
	for _, name := range p.order {
		if p.fields[name].required && !seen[name] {
			return &InvalidError{Field: join(path, name), Reason: "is missing"}
		}
	}
	return nil
}

func (d *decoding) dictionary(v reflect.Value, p *plan, path string) error {
	if d.null() {
		return nil
	}
	t := v.Type()
	m := reflect.MakeMap(t)
	err := d.members(path, func(name string) error {
		key := reflect.New(t.Key())
		inner := join(path, name)
		if u, ok := key.Interface().(encoding.TextUnmarshaler); ok {
			if err := u.UnmarshalText([]byte(name)); err != nil {
				return &InvalidError{Field: inner, Reason: err.Error()}
			}
		} else {
			key.Elem().SetString(name)
		}
		if m.MapIndex(key.Elem()).IsValid() {
			return &InvalidError{Field: inner, Reason: "is given twice"}
		}
		elem := reflect.New(t.Elem()).Elem()
		if err := d.value(elem, p.of, inner); err != nil {
			return err
		}
		m.SetMapIndex(key.Elem(), elem)
		return nil
	})
	if err == nil && m.Len() > 0 {
		v.Set(m)
	}
	return err
}

// members walks the names of an object; each reads the value behind it.
func (d *decoding) members(path string, each func(name string) error) error {
	if !d.take('{') {
		return d.wrong(path, "must be a JSON object")
	}
	if d.space(); d.take('}') {
		return nil
	}
	for {
		d.space()
		name, err := d.text(path)
		if err != nil {
			return err
		}
		if d.space(); !d.take(':') {
			return d.broken(path, "a colon")
		}
		d.space()
		if err := each(name); err != nil {
			return err
		}
		d.space()
		if d.take('}') {
			return nil
		}
		if !d.take(',') {
			return d.broken(path, "a comma or the end of the object")
		}
	}
}

func (d *decoding) list(v reflect.Value, p *plan, path string) error {
	if d.null() {
		return nil
	}
	if !d.take('[') {
		return d.wrong(path, "must be a list")
	}
	if d.space(); d.take(']') {
		return nil
	}
	out := reflect.MakeSlice(v.Type(), 0, 4)
	for {
		d.space()
		elem := reflect.New(v.Type().Elem()).Elem()
		if err := d.value(elem, p.of, path+"["+strconv.Itoa(out.Len())+"]"); err != nil {
			return err
		}
		out = reflect.Append(out, elem)
		d.space()
		if d.take(']') {
			v.Set(out)
			return nil
		}
		if !d.take(',') {
			return d.broken(path, "a comma or the end of the list")
		}
	}
}

func (d *decoding) int(v reflect.Value, path string) error {
	start := d.at
	d.take('-')
	digits := d.at
	for c := d.peek(); '0' <= c && c <= '9'; c = d.peek() {
		d.at++
	}
	n, err := strconv.ParseInt(string(d.in[start:d.at]), 10, 64)
	leading := d.at-digits > 1 && d.in[digits] == '0'
	switch c := d.peek(); {
	case c == '.' || c == 'e' || c == 'E' || leading || d.at == digits:
		d.at = start
		return d.wrong(path, "must be a whole number")
	case err != nil || n >= 1<<53 || n <= -1<<53 || v.OverflowInt(n):
		return &InvalidError{Field: path, Reason: "is too large a number"}
	}
	v.SetInt(n)
	return nil
}

// text reads a string. Where none is, it says so.
func (d *decoding) text(path string) (string, error) {
	if d.peek() != '"' {
		return "", d.wrong(path, "must be a text in quotes")
	}
	start, escaped := d.at, false
	for i := start + 1; i < len(d.in); i++ {
		switch c := d.in[i]; {
		case c == '\\':
			escaped = true
			i++
		case c < 0x20:
			return "", &InvalidError{Field: path, Reason: "holds a control character that must be escaped"}
		case c == '"':
			d.at = i + 1
			return unquote(d.in[start:d.at], escaped, path)
		}
	}
	return "", &InvalidError{Field: path, Reason: "is a text without its closing quote"}
}

func unquote(raw []byte, escaped bool, path string) (string, error) {
	s := string(raw[1 : len(raw)-1])
	if !utf8.ValidString(s) {
		return "", &InvalidError{Field: path, Reason: "is not valid UTF-8"}
	}
	if escaped {
		if err := json.Unmarshal(raw, &s); err != nil {
			return "", &InvalidError{Field: path, Reason: "holds an escape that JSON does not have"}
		}
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", &InvalidError{Field: path, Reason: "holds the character U+0000, which no text may"}
	}
	return s, nil
}

func (d *decoding) null() bool {
	if bytes.HasPrefix(d.in[d.at:], []byte("null")) {
		d.at += 4
		return true
	}
	return false
}

func (d *decoding) word() string {
	start := d.at
	for c := d.peek(); 'a' <= c && c <= 'z'; c = d.peek() {
		d.at++
	}
	return string(d.in[start:d.at])
}

func (d *decoding) space() {
	for d.at < len(d.in) && (d.in[d.at] == ' ' || d.in[d.at] == '\n' || d.in[d.at] == '\r' || d.in[d.at] == '\t') {
		d.at++
	}
}

func (d *decoding) peek() byte {
	if d.at < len(d.in) {
		return d.in[d.at]
	}
	return 0
}

func (d *decoding) take(c byte) bool {
	if d.peek() == c && d.at < len(d.in) {
		d.at++
		return true
	}
	return false
}

// wrong says what a value must be; an input that ends there is cut off.
func (d *decoding) wrong(path, must string) error {
	switch {
	case d.at >= len(d.in):
		return &InvalidError{Field: path, Reason: "the JSON ends too early"}
	case path == "":
		return &InvalidError{Reason: "the body " + must}
	case bytes.HasPrefix(d.in[d.at:], []byte("null")):
		must += "; to leave it out, leave out its name"
	}
	return &InvalidError{Field: path, Reason: must}
}

func (d *decoding) broken(path, expected string) error {
	if d.at >= len(d.in) {
		return &InvalidError{Field: path, Reason: "the JSON ends too early"}
	}
	return &InvalidError{Field: path, Reason: fmt.Sprintf("the JSON is broken at byte %d: expected %s", d.at+1, expected)}
}

func join(path, name string) string {
	if len(name) > 60 {
		name = strings.ToValidUTF8(name[:60], "") + "…"
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func listed(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

// IsInvalid gives the InvalidError in err, if there is one.
func IsInvalid(err error) (*InvalidError, bool) {
	var invalid *InvalidError
	ok := errors.As(err, &invalid)
	return invalid, ok
}
