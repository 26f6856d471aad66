package practice

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is a fact of a practice. The set is sealed.
//
//sumtype:decl
type Event interface{ practiceEvent() }

// Cost is a band of what the practice cost, in euro.
type Cost string

// The bands.
const (
	NoCost        Cost = "none"
	UnderTen      Cost = "under_10000"
	UnderHundred  Cost = "under_100000"
	UnderMillion  Cost = "under_1000000"
	MillionOrMore Cost = "1000000_or_more"
)

// Result is what came of something, in one word.
type Result string

// The results.
const (
	Worked       Result = "worked"
	WorkedPartly Result = "worked_partly"
	Failed       Result = "failed"
)

// Licence says what others may do with it.
type Licence string

// The licences.
const (
	CC0     Licence = "cc0"
	CCBY    Licence = "cc_by"
	CCBYSA  Licence = "cc_by_sa"
	CCBYNC  Licence = "cc_by_nc"
	EUPL    Licence = "eupl"
	AskUsed Licence = "ask_first"
)

// PracticePublished shares an experience of a city with the programme.
// OutcomeMonths is after how many months who adopts it is asked what came of
// it.
type PracticePublished struct {
	Practice      id.Practice         `json:"practice" pii:"ref"`
	Programme     id.Programme        `json:"programme" pii:"ref"`
	Participation id.Participation    `json:"participation" pii:"ref"`
	City          id.City             `json:"city" pii:"ref"`
	Contact       id.Person           `json:"contact,omitempty" pii:"ref"`
	Theme         expertise.Theme     `json:"theme" pii:"none"`
	Dimension     expertise.Dimension `json:"dimension" pii:"none"`
	Language      expertise.Language  `json:"language" pii:"none"`
	Cost          Cost                `json:"cost" pii:"none"`
	Result        Result              `json:"result" pii:"none"`
	Licence       Licence             `json:"licence" pii:"none"`
	OutcomeMonths int                 `json:"outcome_months" pii:"none"`
	Title         event.Private       `json:"title,omitempty" pii:"free,about=Practice"`
	ContactRole   event.Private       `json:"contact_role,omitempty" pii:"free,about=Practice"`
	Done          event.Private       `json:"done,omitempty" pii:"free,about=Practice"`
	Outcome       event.Private       `json:"outcome,omitempty" pii:"free,about=Practice"`
	NotWorked     event.Private       `json:"not_worked,omitempty" pii:"free,about=Practice"`
}

// PracticeRevised replaces what the practice says. Edition counts its texts,
// this one included; a verification was of an earlier one.
type PracticeRevised struct {
	Practice    id.Practice         `json:"practice" pii:"ref"`
	Edition     int                 `json:"edition" pii:"none"`
	Contact     id.Person           `json:"contact,omitempty" pii:"ref"`
	Theme       expertise.Theme     `json:"theme" pii:"none"`
	Dimension   expertise.Dimension `json:"dimension" pii:"none"`
	Language    expertise.Language  `json:"language" pii:"none"`
	Cost        Cost                `json:"cost" pii:"none"`
	Result      Result              `json:"result" pii:"none"`
	Licence     Licence             `json:"licence" pii:"none"`
	Title       event.Private       `json:"title,omitempty" pii:"free,about=Practice"`
	ContactRole event.Private       `json:"contact_role,omitempty" pii:"free,about=Practice"`
	Done        event.Private       `json:"done,omitempty" pii:"free,about=Practice"`
	Outcome     event.Private       `json:"outcome,omitempty" pii:"free,about=Practice"`
	NotWorked   event.Private       `json:"not_worked,omitempty" pii:"free,about=Practice"`
}

// PracticeVerified says that somebody of another city looked at the practice
// and found it true.
type PracticeVerified struct {
	Practice   id.Practice   `json:"practice" pii:"ref"`
	Edition    int           `json:"edition" pii:"none"`
	VerifiedBy id.Person     `json:"verified_by" pii:"ref"`
	VerifiedAs role.Role     `json:"verified_as" pii:"none"`
	Note       event.Private `json:"note,omitempty" pii:"free,about=Practice"`
}

// PracticeAdopted says that a city takes the practice over in one of its
// activities. AskOn is the day from which it is asked what came of it.
type PracticeAdopted struct {
	Practice id.Practice      `json:"practice" pii:"ref"`
	Adoption id.Adoption      `json:"adoption" pii:"ref"`
	Adopter  id.Participation `json:"adopter" pii:"ref"`
	City     id.City          `json:"city" pii:"ref"`
	Activity id.Activity      `json:"activity" pii:"ref"`
	Edition  int              `json:"edition" pii:"none"`
	On       calendar.Date    `json:"on" pii:"none"`
	AskOn    calendar.Date    `json:"ask_on" pii:"none"`
}

// OutcomeAsked asks a city what came of the practice that it adopted.
type OutcomeAsked struct {
	Practice id.Practice      `json:"practice" pii:"ref"`
	Adoption id.Adoption      `json:"adoption" pii:"ref"`
	Adopter  id.Participation `json:"adopter" pii:"ref"`
	On       calendar.Date    `json:"on" pii:"none"`
}

// OutcomeReported says what came of an adoption, and what did not work.
type OutcomeReported struct {
	Practice  id.Practice      `json:"practice" pii:"ref"`
	Adoption  id.Adoption      `json:"adoption" pii:"ref"`
	Adopter   id.Participation `json:"adopter" pii:"ref"`
	Result    Result           `json:"result" pii:"none"`
	On        calendar.Date    `json:"on" pii:"none"`
	Text      event.Private    `json:"text,omitempty" pii:"free,about=Adoption"`
	NotWorked event.Private    `json:"not_worked,omitempty" pii:"free,about=Adoption"`
}

// PracticeRetired takes the practice out of the library; who adopted it keeps
// it.
type PracticeRetired struct {
	Practice id.Practice   `json:"practice" pii:"ref"`
	On       calendar.Date `json:"on" pii:"none"`
	Reason   event.Private `json:"reason,omitempty" pii:"free,about=Practice"`
}

func (PracticePublished) practiceEvent() {}
func (PracticeRevised) practiceEvent()   {}
func (PracticeVerified) practiceEvent()  {}
func (PracticeAdopted) practiceEvent()   {}
func (OutcomeAsked) practiceEvent()      {}
func (OutcomeReported) practiceEvent()   {}
func (PracticeRetired) practiceEvent()   {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[PracticePublished]("practice.practice_published"),
		of[PracticeRevised]("practice.practice_revised"),
		of[PracticeVerified]("practice.practice_verified"),
		of[PracticeAdopted]("practice.practice_adopted"),
		of[OutcomeAsked]("practice.outcome_asked"),
		of[OutcomeReported]("practice.outcome_reported"),
		of[PracticeRetired]("practice.practice_retired"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
