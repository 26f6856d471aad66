package publicity

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a public page. The set is sealed.
//
//sumtype:decl
type Command interface {
	publicityCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// PublishProgrammePage shows the programme to everybody. Refused with:
// publicity.language_unknown, text.missing, text.too_long, text.unreadable,
// text.not_a_web_address.
type PublishProgrammePage struct {
	place.InProgramme
	// Language of the text.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text"`
	// Link to more of it on the web.
	Link string `json:"link,omitzero"`
}

// PublishCityPage shows a city's part in the programme to everybody. Refused
// with: publicity.language_unknown, text.missing, text.too_long,
// text.unreadable, text.not_a_web_address.
type PublishCityPage struct {
	place.InCity
	// Language of the text.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text"`
	// Link to more of it on the web.
	Link string `json:"link,omitzero"`
}

// PublishPracticePage shows a practice of a city to everybody, in words for
// everybody. Refused with: publicity.language_unknown, text.missing,
// text.too_long, text.unreadable, text.not_a_web_address.
type PublishPracticePage struct {
	place.InCity
	// Practice of the city.
	Practice id.Practice `json:"practice"`
	// Language of the text.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text"`
	// Link to more of it on the web.
	Link string `json:"link,omitzero"`
}

// TakePageBack takes a page back. That it was public stays on record. Refused
// with: publicity.unknown, text.reason_too_short, text.too_long,
// text.unreadable.
type TakePageBack struct {
	place.InProgramme
	// Page to take back.
	Page id.Page `json:"page"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

func (PublishProgrammePage) publicityCommand() {}
func (PublishCityPage) publicityCommand()      {}
func (PublishPracticePage) publicityCommand()  {}
func (TakePageBack) publicityCommand()         {}

// Stream is the id of the one page of what it shows.
func (c PublishProgrammePage) Stream() id.UUID {
	return id.PageOf(c.Programme, id.Thing(c.Programme)).UUID()
}

// Stream is the id of the one page of what it shows.
func (c PublishCityPage) Stream() id.UUID {
	return id.PageOf(c.Programme, id.Thing(c.Participation())).UUID()
}

// Stream is the id of the one page of what it shows.
func (c PublishPracticePage) Stream() id.UUID {
	return id.PageOf(c.Programme, id.Thing(c.Practice)).UUID()
}

// Stream is the id of the one page of what it shows.
func (c TakePageBack) Stream() id.UUID { return c.Page.UUID() }
