package practice

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a practice. The set is sealed.
//
//sumtype:decl
type Command interface {
	practiceCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// PublishPractice shares an experience of a city with the programme, with what
// did not work. Refused with: practice.published_differently,
// practice.theme_unknown, practice.dimension_unknown,
// practice.language_unknown, practice.cost_unknown, practice.result_unknown,
// practice.licence_unknown, practice.months_impossible, text.missing,
// text.too_long, text.unreadable.
type PublishPractice struct {
	place.InCity
	// Practice is a new id.
	Practice id.Practice `json:"practice"`
	// Contact is the person to ask, where there is one in the programme.
	Contact id.Person `json:"contact,omitzero"`
	// ContactRole is whom to ask by what they do, at most 200 characters.
	ContactRole string `json:"contact_role"`
	// Theme of the practice.
	Theme expertise.Theme `json:"theme"`
	// Dimension of digital maturity that it improves.
	Dimension expertise.Dimension `json:"dimension"`
	// Language of the texts.
	Language expertise.Language `json:"language"`
	// Cost band.
	Cost Cost `json:"cost"`
	// Result in one word.
	Result Result `json:"result"`
	// Licence under which others may use it.
	Licence Licence `json:"licence"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Done is what was done, at most 10000 characters.
	Done string `json:"done"`
	// Outcome is what came of it, at most 10000 characters.
	Outcome string `json:"outcome"`
	// NotWorked is what did not work, at most 10000 characters.
	NotWorked string `json:"not_worked"`
	// OutcomeMonths is after how many months a city that adopts it is asked for
	// the outcome; left out, 6.
	OutcomeMonths int `json:"outcome_months,omitzero"`
}

// RevisePractice replaces what a practice says, from the edition that was seen.
// Refused with: practice.unknown, practice.retired, practice.revised_meanwhile,
// practice.theme_unknown, practice.dimension_unknown,
// practice.language_unknown, practice.cost_unknown, practice.result_unknown,
// practice.licence_unknown, text.missing, text.too_long, text.unreadable.
type RevisePractice struct {
	place.InCity
	// Practice to revise.
	Practice id.Practice `json:"practice"`
	// Version of the texts that the writer saw: edition in the document.
	Version int `json:"version"`
	// Contact is the person to ask, where there is one in the programme.
	Contact id.Person `json:"contact,omitzero"`
	// ContactRole is whom to ask by what they do, at most 200 characters.
	ContactRole string `json:"contact_role"`
	// Theme of the practice.
	Theme expertise.Theme `json:"theme"`
	// Dimension of digital maturity that it improves.
	Dimension expertise.Dimension `json:"dimension"`
	// Language of the texts.
	Language expertise.Language `json:"language"`
	// Cost band.
	Cost Cost `json:"cost"`
	// Result in one word.
	Result Result `json:"result"`
	// Licence under which others may use it.
	Licence Licence `json:"licence"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Done is what was done, at most 10000 characters.
	Done string `json:"done"`
	// Outcome is what came of it, at most 10000 characters.
	Outcome string `json:"outcome"`
	// NotWorked is what did not work, at most 10000 characters.
	NotWorked string `json:"not_worked"`
}

// VerifyPractice says that one looked at a practice of another city and found
// it true. Members of mentor cities and lead experts do. Refused with:
// practice.unknown, practice.retired, practice.verifier_unfit, text.too_long,
// text.unreadable.
type VerifyPractice struct {
	place.InProgramme
	// Practice to verify.
	Practice id.Practice `json:"practice"`
	// Note on what was seen, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

// AdoptPractice takes a practice over in an activity of a city. Refused with:
// practice.unknown, practice.retired, practice.own_city,
// practice.adopted_already, practice.adoption_known.
type AdoptPractice struct {
	place.InCity
	// Practice to adopt.
	Practice id.Practice `json:"practice"`
	// Adoption is a new id.
	Adoption id.Adoption `json:"adoption"`
	// Activity of the city's roadmap that the practice goes into.
	Activity id.Activity `json:"activity"`
}

// AskForOutcome asks a city that adopted a practice what came of it, once the
// time has come. Refused with: practice.unknown, practice.adoption_unknown,
// practice.outcome_not_due.
type AskForOutcome struct {
	place.InProgramme
	// Practice that was adopted.
	Practice id.Practice `json:"practice"`
	// Adoption to ask about.
	Adoption id.Adoption `json:"adoption"`
}

// ReportOutcome says what came of an adoption, and what did not work. A later
// report takes the place of an earlier one. Refused with: practice.unknown,
// practice.adoption_unknown, practice.result_unknown, text.missing,
// text.too_long, text.unreadable.
type ReportOutcome struct {
	place.InCity
	// Practice that was adopted.
	Practice id.Practice `json:"practice"`
	// Adoption of the city.
	Adoption id.Adoption `json:"adoption"`
	// Result in one word.
	Result Result `json:"result"`
	// Text on what came of it, at most 10000 characters.
	Text string `json:"text"`
	// NotWorked is what did not work, at most 10000 characters.
	NotWorked string `json:"not_worked"`
}

// RetirePractice takes a practice out of the library; who adopted it keeps it.
// Refused with: practice.unknown, text.reason_too_short, text.too_long,
// text.unreadable.
type RetirePractice struct {
	place.InCity
	// Practice to retire.
	Practice id.Practice `json:"practice"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ConfirmPractice asks only whether the city shares this practice. Refused
// with: practice.unknown, practice.retired.
type ConfirmPractice struct {
	place.InCity
	// Practice of somebody else's command.
	Practice id.Practice `json:"practice"`
}

func (PublishPractice) practiceCommand() {}
func (RevisePractice) practiceCommand()  {}
func (VerifyPractice) practiceCommand()  {}
func (AdoptPractice) practiceCommand()   {}
func (AskForOutcome) practiceCommand()   {}
func (ReportOutcome) practiceCommand()   {}
func (RetirePractice) practiceCommand()  {}
func (ConfirmPractice) practiceCommand() {}

// Stream is the practice's id.
func (c PublishPractice) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c RevisePractice) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c VerifyPractice) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c AdoptPractice) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c AskForOutcome) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c ReportOutcome) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c RetirePractice) Stream() id.UUID { return c.Practice.UUID() }

// Stream is the practice's id.
func (c ConfirmPractice) Stream() id.UUID { return c.Practice.UUID() }
