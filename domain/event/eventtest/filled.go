package eventtest

import (
	"fmt"
	"reflect"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

var (
	dateType    = reflect.TypeFor[calendar.Date]()
	timeType    = reflect.TypeFor[time.Time]()
	namesType   = reflect.TypeFor[event.Names]()
	privateType = reflect.TypeFor[event.Private]()
)

// marker begins every private text of a filled event: where it is found, a
// private text is.
const marker = "private text of "

// Filled makes an event of a type with something in every field, always the
// same: texts say which field they stand in, so a text can be looked for.
func Filled(t reflect.Type) any {
	v := reflect.New(t).Elem()
	for i := range t.NumField() {
		fill(v.Field(i), t.Name()+"."+t.Field(i).Name, i+1)
	}
	return v.Interface()
}

func fill(v reflect.Value, name string, n int) {
	switch v.Type() {
	case dateType:
		v.Set(reflect.ValueOf(calendar.Of(2018, 10, 1).AddDays(n)))
		return
	case timeType:
		v.Set(reflect.ValueOf(time.UnixMicro(1539072000000000 + int64(n)).UTC()))
		return
	case namesType:
		v.Set(reflect.ValueOf(event.NamesOf(map[string]string{"bg": "име " + fmt.Sprint(n), "en": name})))
		return
	case privateType:
		v.Set(reflect.ValueOf(event.Text(marker + name)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("choice_%d", n))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(n))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		v.SetUint(uint64(n))
	case reflect.Array:
		u := id.Derive(id.UUID{}, name)
		reflect.Copy(v, reflect.ValueOf(u[:]))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), fmt.Sprintf("%s[%d]", name, i), n+i)
		}
	default:
		panic(fmt.Sprintf("%s has the type %v, which no event holds", name, v.Type()))
	}
}

// Opened gives a decoded event whose private references are texts again (not
// the ones that were sealed), so that it can be encoded.
func Opened(data any) any {
	v := reflect.New(reflect.TypeOf(data)).Elem()
	v.Set(reflect.ValueOf(data))
	for i := range v.NumField() {
		if p, ok := v.Field(i).Addr().Interface().(*event.Private); ok {
			if _, is := p.Ref(); is {
				*p = event.Text("opened")
			}
		}
	}
	return v.Interface()
}
