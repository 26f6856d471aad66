package publicity

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of a public page. The set is sealed.
//
//sumtype:decl
type Event interface{ publicityEvent() }

// PageKind is what a page shows.
type PageKind string

// The kinds of pages.
const (
	OfProgramme PageKind = "programme"
	OfCity      PageKind = "city"
	OfPractice  PageKind = "practice"
)

// PagePublished shows a text to everybody, in one language. It takes the place
// of the earlier one in that language; Edition counts them.
type PagePublished struct {
	Page          id.Page            `json:"page" pii:"ref"`
	Programme     id.Programme       `json:"programme" pii:"ref"`
	Kind          PageKind           `json:"kind" pii:"none"`
	Participation id.Participation   `json:"participation,omitempty" pii:"ref"`
	City          id.City            `json:"city,omitempty" pii:"ref"`
	Practice      id.Practice        `json:"practice,omitempty" pii:"ref"`
	Language      expertise.Language `json:"language" pii:"none"`
	Edition       int                `json:"edition" pii:"none"`
	On            calendar.Date      `json:"on" pii:"none"`
	Title         event.Private      `json:"title,omitempty" pii:"free,about=Page"`
	Text          event.Private      `json:"text,omitempty" pii:"free,about=Page"`
	Link          event.Private      `json:"link,omitempty" pii:"free,about=Page"`
}

// PageTakenBack takes the page back in all languages. That it was public stays
// on record.
type PageTakenBack struct {
	Page          id.Page          `json:"page" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Kind          PageKind         `json:"kind" pii:"none"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Practice      id.Practice      `json:"practice,omitempty" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Page"`
}

func (PagePublished) publicityEvent() {}
func (PageTakenBack) publicityEvent() {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[PagePublished]("publicity.page_published"),
		of[PageTakenBack]("publicity.page_taken_back"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
