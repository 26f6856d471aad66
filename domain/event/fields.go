package event

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

// What generated code calls for the field types that the plain methods of
// Encoder and Decoder do not cover.

// Date writes a day; none is the empty text.
func (e *Encoder) Date(k string, v calendar.Date) { e.String(k, v.String()) }

// Time writes a moment as whole microseconds since 1970 in UTC.
func (e *Encoder) Time(k string, v time.Time) { e.Int(k, v.UnixMicro()) }

// Date reads a day.
func (d *Decoder) Date(k string) calendar.Date {
	var v calendar.Date
	if d.want(k) {
		v = d.date()
		d.after()
	}
	return v
}

func (d *Decoder) date() calendar.Date {
	var v calendar.Date
	s, _ := d.raw()
	if d.err == nil {
		if err := v.UnmarshalText(s); err != nil {
			d.fail("%w", err)
		}
	}
	return v
}

// Time reads a moment.
func (d *Decoder) Time(k string) time.Time {
	if !d.want(k) {
		return time.Time{}
	}
	n := d.int()
	d.after()
	return time.UnixMicro(n).UTC()
}

// Dates reads a list of days.
func (d *Decoder) Dates(k string) (out []calendar.Date) {
	d.list(k, func() { out = append(out, d.date()) })
	return out
}

// Times reads a list of moments.
func (d *Decoder) Times(k string) (out []time.Time) {
	d.list(k, func() { out = append(out, time.UnixMicro(d.int()).UTC()) })
	return out
}

// Present refuses an optional field that is there and says nothing: what is
// empty is left out, so that one fact has one stored form.
func (d *Decoder) Present(k string, empty bool) {
	if empty && d.err == nil {
		d.key = []byte(k)
		d.fail("is optional and empty: it must be left out")
	}
}

// IntAs reads a whole number into a type of its own, and refuses what does
// not fit.
func IntAs[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32](d *Decoder, k string) T {
	n := d.Int(k)
	v := T(n)
	if int64(v) != n && d.err == nil {
		d.key = []byte(k)
		d.fail("%d does not fit", n)
	}
	return v
}

// IntsAs reads a list of whole numbers into a type of its own.
func IntsAs[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32](d *Decoder, k string) (out []T) {
	d.list(k, func() {
		n := d.int()
		if int64(T(n)) != n {
			d.fail("%d does not fit", n)
		}
		out = append(out, T(n))
	})
	return out
}

// StringsAs reads a list of choices.
func StringsAs[T ~string](d *Decoder, k string) (out []T) {
	d.list(k, func() { out = append(out, T(d.text())) })
	return out
}

// IDsAs reads a list of ids of one kind.
func IDsAs[T ~[16]byte](d *Decoder, k string) (out []T) {
	d.list(k, func() { out = append(out, T(d.id())) })
	return out
}

// IDsOf writes a list of ids of one kind.
func IDsOf[T ~[16]byte](e *Encoder, k string, v []T) {
	e.IDs(k, len(v), func(i int) id.UUID { return id.UUID(v[i]) })
}

// PersonalField is one line of the inventory of personal data (the record of
// processing that a data protection officer keeps). The generator writes it
// from the pii tags of every event.
type PersonalField struct {
	Event string // stored name
	Field string // its key in the stored form
	Kind  PersonalKind
	// Whose names the field of the same event that says whose data it is, or
	// what the free text is about; the field itself for a reference.
	Whose string
}

// PersonalKind is how a field is personal.
type PersonalKind string

// Kinds of personal data in events.
const (
	PersonalRef  PersonalKind = "ref"  // an opaque id of a person, valid in one log
	PersonalOf   PersonalKind = "of"   // a person's data, sealed under that person's key
	PersonalFree PersonalKind = "free" // text that somebody wrote, sealed under a key of its own
)
