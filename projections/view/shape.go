package view

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// shape is how a Go type is written as JSON, worked out once when a view is
// registered. It refuses what has no place in a document: floats, pointers,
// Go maps, interfaces.
type shape struct {
	form   form
	fields []fieldShape // of a struct, in ascending order of their keys
	elem   *shape       // of a list or of a Map's values
	flat   bool         // assignment copies it: no list in it
}

type form int

const (
	textForm form = iota
	intForm
	uintForm
	boolForm
	idForm
	dateForm
	timeForm
	namesForm
	privateForm
	listForm
	structForm
	mapForm
)

type fieldShape struct {
	*shape
	key   string // with quotes and colon
	index int
	omit  bool // left out when there is nothing
}

var (
	dateType    = reflect.TypeFor[calendar.Date]()
	timeType    = reflect.TypeFor[time.Time]()
	namesType   = reflect.TypeFor[event.Names]()
	privateType = reflect.TypeFor[event.Private]()
	mapType     = reflect.TypeFor[mapField]()
)

// documentShape is the shape of a whole document, where Maps may stand.
func documentShape(t reflect.Type) (*shape, error) {
	if t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("the document %v must be a struct", t)
	}
	return structShape(t, t.String(), true)
}

func shapeOf(t reflect.Type, where string) (*shape, error) {
	switch t {
	case dateType:
		return &shape{form: dateForm, flat: true}, nil
	case timeType:
		return &shape{form: timeForm, flat: true}, nil
	case namesType: // never changed in place
		return &shape{form: namesForm, flat: true}, nil
	case privateType:
		return &shape{form: privateForm, flat: true}, nil
	}
	switch t.Kind() {
	case reflect.String:
		return &shape{form: textForm, flat: true}, nil
	case reflect.Bool:
		return &shape{form: boolForm, flat: true}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return &shape{form: intForm, flat: true}, nil
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		return &shape{form: uintForm, flat: true}, nil
	case reflect.Array:
		if t.Len() == 16 && t.Elem().Kind() == reflect.Uint8 {
			return &shape{form: idForm, flat: true}, nil
		}
	case reflect.Slice:
		elem, err := shapeOf(t.Elem(), where+"[]")
		if err != nil {
			return nil, err
		}
		return &shape{form: listForm, elem: elem}, nil
	case reflect.Struct:
		if reflect.PointerTo(t).Implements(mapType) {
			return nil, fmt.Errorf("%s: a Map stands at the top of a document only", where)
		}
		return structShape(t, where, false)
	}
	return nil, fmt.Errorf("%s: the type %v has no place in a document: use texts, whole numbers, ids, dates, times, names, private texts, lists, structs, and projections.Map for what has ids", where, t)
}

func structShape(t reflect.Type, where string, top bool) (*shape, error) {
	s := &shape{form: structForm, flat: true}
	for i := range t.NumField() {
		f := t.Field(i)
		at := where + "." + f.Name
		key, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous || key == "" || key == "-" || strings.ContainsAny(key, `"\`) {
			return nil, fmt.Errorf("%s: a field of a document is exported, not embedded, and has a json tag with its key", at)
		}
		fs := fieldShape{key: `"` + key + `":`, index: i, omit: option == "omitempty" || option == "omitzero"}
		var err error
		switch {
		case top && reflect.PointerTo(f.Type).Implements(mapType):
			values := reflect.New(f.Type).Interface().(mapField).valueType()
			var elem *shape
			if elem, err = shapeOf(values, at+"[]"); err == nil && (elem.form != structForm || fs.omit) {
				err = fmt.Errorf("%s: the values of a Map are structs, and it is never left out", at)
			}
			fs.shape = &shape{form: mapForm, elem: elem}
		default:
			fs.shape, err = shapeOf(f.Type, at)
		}
		if err != nil {
			return nil, err
		}
		s.flat = s.flat && fs.flat
		s.fields = append(s.fields, fs)
	}
	slices.SortFunc(s.fields, func(a, b fieldShape) int { return strings.Compare(a.key, b.key) })
	for i := 1; i < len(s.fields); i++ {
		if s.fields[i].key == s.fields[i-1].key {
			return nil, fmt.Errorf("%s: the key %s stands twice", where, s.fields[i].key)
		}
	}
	return s, nil
}

// nothing reports whether a field that may be left out is.
func (s *shape) nothing(v reflect.Value) bool {
	switch s.form {
	case listForm:
		return v.Len() == 0
	case structForm:
		for _, f := range s.fields {
			if !f.nothing(v.Field(f.index)) {
				return false
			}
		}
		return true
	case idForm:
		return id.UUID(v.Bytes()).IsZero()
	case dateForm:
		return v.Addr().Interface().(*calendar.Date).IsZero()
	case privateForm:
		return v.Addr().Interface().(*event.Private).IsZero()
	case timeForm:
		return v.Addr().Interface().(*time.Time).IsZero()
	case namesForm:
		return v.Addr().Interface().(*event.Names).IsZero()
	case mapForm:
		return false
	}
	return v.IsZero()
}

// copy makes to a value of its own that equals from: lists are copied.
func (s *shape) copy(to, from reflect.Value) {
	if s.flat {
		to.Set(from)
		return
	}
	switch s.form {
	case listForm:
		n := from.Len()
		if n == 0 {
			to.SetZero()
			return
		}
		list := reflect.MakeSlice(from.Type(), n, n)
		if s.elem.flat {
			reflect.Copy(list, from)
		} else {
			for i := range n {
				s.elem.copy(list.Index(i), from.Index(i))
			}
		}
		to.Set(list)
	case structForm:
		for _, f := range s.fields {
			if f.form != mapForm {
				f.copy(to.Field(f.index), from.Field(f.index))
			}
		}
	}
}

// same reports whether two values have the same JSON form.
func (s *shape) same(a, b reflect.Value) bool {
	switch s.form {
	case textForm:
		return a.String() == b.String()
	case intForm:
		return a.Int() == b.Int()
	case idForm:
		return id.UUID(a.Bytes()) == id.UUID(b.Bytes())
	case dateForm:
		return *a.Addr().Interface().(*calendar.Date) == *b.Addr().Interface().(*calendar.Date)
	case privateForm:
		return *a.Addr().Interface().(*event.Private) == *b.Addr().Interface().(*event.Private)
	case timeForm:
		return a.Addr().Interface().(*time.Time).Equal(*b.Addr().Interface().(*time.Time))
	case namesForm:
		return a.Addr().Interface().(*event.Names).Equal(*b.Addr().Interface().(*event.Names))
	case listForm:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !s.elem.same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case structForm:
		for _, f := range s.fields {
			if !f.same(a.Field(f.index), b.Field(f.index)) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}
