// Package public answers: what does a programme show to everybody? Its own
// page, those of its cities and practices, and the boards that are public (archived
// ones too, they stay readable): what
// was published on purpose and was not taken back, and nothing else. The key is
// the programme; no sign-in is needed to read it.
package public

import (
	"slices"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/publicity"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the public face of a programme.
type Document struct {
	Page      id.Page                          `json:"page,omitempty"` // of the programme, to take it back
	Texts     []Text                           `json:"texts"`          // of the programme, one in each language
	Cities    view.Map[id.Participation, City] `json:"cities"`
	Practices view.Map[id.Practice, Practice]  `json:"practices"`
	Boards    view.Map[id.Board, Board]        `json:"boards"`
}

// Text is a page in one language.
type Text struct {
	Language expertise.Language `json:"language"`
	Title    event.Private      `json:"title,omitzero"`
	Text     event.Private      `json:"text,omitzero"`
	Link     event.Private      `json:"link,omitzero"`
	On       calendar.Date      `json:"on"`
}

// City is the page of a city.
type City struct {
	Page  id.Page `json:"page"`
	City  id.City `json:"city"`
	Texts []Text  `json:"texts"`
}

// Practice is the page of a practice.
type Practice struct {
	Page          id.Page          `json:"page"`
	Participation id.Participation `json:"participation"`
	City          id.City          `json:"city"`
	Texts         []Text           `json:"texts"`
}

// Board is a board that everybody may see.
type Board struct {
	Name          event.Private    `json:"name,omitzero"`
	Participation id.Participation `json:"participation,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "public",
		Version: 1,
		Events: []string{
			"publicity.page_published", "publicity.page_taken_back", "board.board_renamed", "board.visibility_changed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.PublicPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case publicity.PagePublished:
		d.published(v)
	case publicity.PageTakenBack:
		d.takenBack(v)
	case board.BoardRenamed:
		d.Boards.Update(v.Board, func(b *Board) { b.Name = v.Name })
	case board.VisibilityChanged:
		if v.Visibility == role.PublicAudience {
			d.Boards.Put(v.Board, Board{v.Name, v.Participation})
			return
		}
		d.Boards.Delete(v.Board)
	}
}

func (d *Document) published(v publicity.PagePublished) {
	t := Text{v.Language, v.Title, v.Text, v.Link, v.On}
	switch v.Kind {
	case publicity.OfProgramme:
		d.Page, d.Texts = v.Page, put(d.Texts, t)
	case publicity.OfCity:
		c := d.Cities.Ensure(v.Participation)
		c.Page, c.City, c.Texts = v.Page, v.City, put(c.Texts, t)
	case publicity.OfPractice:
		p := d.Practices.Ensure(v.Practice)
		p.Page, p.Participation, p.City, p.Texts = v.Page, v.Participation, v.City, put(p.Texts, t)
	}
}

func (d *Document) takenBack(v publicity.PageTakenBack) {
	switch v.Kind {
	case publicity.OfProgramme:
		d.Page, d.Texts = id.Page{}, nil
	case publicity.OfCity:
		d.Cities.Delete(v.Participation)
	case publicity.OfPractice:
		d.Practices.Delete(v.Practice)
	}
}

// put takes the place of the text in the same language.
func put(texts []Text, t Text) []Text {
	if i := slices.IndexFunc(texts, func(o Text) bool { return o.Language == t.Language }); i >= 0 {
		texts[i] = t
		return texts
	}
	return append(texts, t)
}
