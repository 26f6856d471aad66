// Package story has an event with every kind of field that can be stored.
package story

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is sealed.
type Event interface{ storyEvent() }

// Tone is a choice.
type Tone string

// Chapter is a number with a type of its own.
type Chapter int32

// Reader is an alias and keeps its kind.
type Reader = id.Person

// Told has one of everything.
type Told struct {
	Story    id.UUID          `json:"story" pii:"none"`
	Teller   id.Person        `json:"teller" pii:"ref"`
	Readers  []Reader         `json:"readers" pii:"ref"`
	Places   []id.City        `json:"places,omitempty" pii:"none"`
	Tone     Tone             `json:"tone" pii:"none"`
	Tones    []Tone           `json:"tones" pii:"none"`
	As       role.Role        `json:"as,omitempty" pii:"none"`
	Chapter  Chapter          `json:"chapter" pii:"none"`
	Chapters []Chapter        `json:"chapters,omitempty" pii:"none"`
	Pages    int              `json:"pages,omitempty" pii:"none"`
	On       calendar.Date    `json:"on" pii:"none"`
	Again    []calendar.Date  `json:"again,omitempty" pii:"none"`
	At       time.Time        `json:"at" pii:"none"`
	Moments  []time.Time      `json:"moments" pii:"none"`
	Until    calendar.Date    `json:"until,omitempty" pii:"none"`
	Titles   event.Names      `json:"titles" pii:"none"`
	Subtitle event.Names      `json:"subtitle,omitempty" pii:"none"`
	Name     event.Private    `json:"name" pii:"of=Teller"`
	Text     event.Private    `json:"text" pii:"free,about=Story"`
	Where    id.Participation `json:"where,omitempty" pii:"ref"`
}

// Ended says nothing more.
type Ended struct{}

func (Told) storyEvent()  {}
func (Ended) storyEvent() {}

// Events lists the kinds.
func Events() []event.Entry {
	return []event.Entry{
		of[Told]("story.told"),
		of[Ended]("story.ended"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
