// Package wrong makes every mistake that the generator knows.
package wrong

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

type Event interface{ wrongEvent() }

type Kind string

type inner struct{ A int }

type Mistakes struct {
	inner
	Untagged   int
	NoPersonal int             `json:"no_personal"`
	BadKey     int             `json:"Bad-Key" pii:"none"`
	Option     int             `json:"option,string" pii:"none"`
	Unknown    int             `json:"unknown" pii:"maybe"`
	Flag       bool            `json:"flag" pii:"none"`
	Share      float64         `json:"share" pii:"none"`
	Pointer    *int            `json:"pointer" pii:"none"`
	Table      map[string]int  `json:"table" pii:"none"`
	Grid       [][]int         `json:"grid" pii:"none"`
	Any        any             `json:"any" pii:"none"`
	Nested     inner           `json:"nested" pii:"none"`
	Title      string          `json:"title" pii:"none"`
	Secret     event.Private   `json:"secret" pii:"none"`
	Secrets    []event.Private `json:"secrets" pii:"free,about=Thing"`
	Public     Kind            `json:"public" pii:"free,about=Thing"`
	Number     int             `json:"number" pii:"ref"`
	Somebody   id.Person       `json:"somebody" pii:"none"`
	Thing      id.UUID         `json:"thing" pii:"none"`
	Nobodys    event.Private   `json:"nobodys" pii:"of=Nobody"`
	OfNumber   event.Private   `json:"of_number" pii:"of=Number"`
	OfThing    event.Private   `json:"of_thing" pii:"of=Thing"`
	Twice      int             `json:"thing" pii:"none"`
	hidden     int
}

type Number int

func (Mistakes) wrongEvent() {}
func (Number) wrongEvent()   {}

var name = "wrong.mistakes"

func Events() []event.Entry {
	return []event.Entry{of[Mistakes](name), of[Absent]("wrong.absent")}
}
