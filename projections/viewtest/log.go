// Package viewtest tests views: a log in memory whose events went through
// their stored form, one long story that has every kind of event in it, and
// the promises that every view keeps.
package viewtest

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"
	"time"

	"megdan/domain"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Log is a small log. Its events are as a store hands them out: encoded,
// decoded again, private texts as references.
type Log struct {
	Events []*event.Recorded
	Names  map[id.UUID]string // for people who read golden files

	catalogue *event.Catalogue
	versions  map[event.Stream]int64
	at        time.Time
	made      uint32
}

// NewLog is an empty log whose clock starts on a day of 2018.
func NewLog() *Log {
	return &Log{
		catalogue: domain.Catalogue(),
		versions:  map[event.Stream]int64{},
		Names:     map[id.UUID]string{},
		at:        time.Date(2018, 1, 15, 9, 0, 0, 0, time.UTC),
	}
}

// ID makes the next id; they ascend, as ids do that are made in time order.
func (l *Log) ID(name string) id.UUID {
	l.made++
	u := id.UUID{0: 1, 1: 0x92, 6: 0x70, 8: 0x80}
	binary.BigEndian.PutUint32(u[12:], l.made)
	l.Names[u] = name
	return u
}

// At moves the clock forward to a day.
func (l *Log) At(year int, month time.Month, day int) {
	if t := time.Date(year, month, day, 9, 0, 0, 0, time.UTC); t.After(l.at) {
		l.at = t
	}
}

// By is who does what follows, where.
type By struct {
	Log    *Log
	Stream event.Stream
	In     id.Programme // zero: the system log
	Actor  id.Person
	As     role.Role
}

// Record appends one event. Its tags are all ids that it names, its stream,
// its programme and its actor. A mistake in a story is a panic: stories are
// part of the test.
func (b By) Record(data any, tags ...id.UUID) *event.Recorded {
	all := append([]id.UUID{b.In.UUID(), b.Stream.ID(), b.Actor.UUID()}, idsIn(data)...)
	return b.Append(data, append(all, tags...))
}

// Append appends one event with these tags only, as a decider says them.
func (b By) Append(data any, tags []id.UUID) *event.Recorded {
	l := b.Log
	enc, err := l.catalogue.Encode(data)
	if err != nil {
		panic(fmt.Sprintf("story: %v", err))
	}
	l.at = l.at.Add(time.Minute)
	l.versions[b.Stream]++
	position := int64(len(l.Events) + 1)
	r := &event.Recorded{
		Position: position, ID: eventID(position), Log: b.In.UUID(), Stream: b.Stream, Version: l.versions[b.Stream],
		Type: enc.Type, Schema: enc.Schema, At: l.at, Actor: b.Actor, ActingAs: string(b.As),
		Command: id.Derive(id.UUID{}, fmt.Sprint("command ", position)), Auth: "demo", Build: "test",
		Payload: enc.Payload, Segments: make([]event.Segment, len(enc.Parts)),
	}
	for _, t := range tags {
		if !t.IsZero() && !slices.Contains(r.Tags, t) {
			r.Tags = append(r.Tags, t)
		}
	}
	if err := l.catalogue.Decode(r); err != nil {
		panic(fmt.Sprintf("story: %v", err))
	}
	l.Events = append(l.Events, r)
	return r
}

// Now is the time on the log's clock.
func (l *Log) Now() time.Time { return l.at }

// Wait moves the clock forward.
func (l *Log) Wait(d time.Duration) { l.at = l.at.Add(d) }

func eventID(position int64) id.UUID {
	u := id.UUID{0: 1, 1: 0x92, 6: 0x70, 8: 0x80, 9: 0xee}
	binary.BigEndian.PutUint32(u[12:], uint32(position))
	return u
}

var idType = reflect.TypeFor[id.UUID]()

func idsIn(data any) (ids []id.UUID) {
	v := reflect.ValueOf(data)
	for i := range v.NumField() {
		f := v.Field(i)
		if f.Kind() == reflect.Slice {
			for j := range f.Len() {
				if f.Index(j).CanConvert(idType) && f.Index(j).Kind() == reflect.Array {
					ids = append(ids, f.Index(j).Convert(idType).Interface().(id.UUID))
				}
			}
		}
		if f.Kind() == reflect.Array && f.CanConvert(idType) {
			ids = append(ids, f.Convert(idType).Interface().(id.UUID))
		}
	}
	return ids
}
