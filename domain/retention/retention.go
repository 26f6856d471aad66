// Package retention is how long a programme's records are kept and what keeps
// them longer: a period for each class of record, holds, and the disposal of
// what is due. All of it is one stream, so that no hold is placed beside a
// disposal that did not see it.
//
// A disposal, which the system proposes and two persons approve:
//
//	proposed ──first approval──▶ approved ──second, by another──▶ disposed
//	   └───────────────────────────┴──────── a hold ────────────▶ stopped
//
// The clock of what is covered by the programme's funding starts with the
// final payment and with nothing else (RET-1).
package retention

import (
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Class of record: what is kept for the same time.
type Class string

// The classes of record.
const (
	Admission  Class = "admission"  // applications, evaluations, decisions
	Attendance Class = "attendance" // attendance, agendas, minutes, decisions
	Responses  Class = "responses"  // whose the answers to a questionnaire are
	Boards     Class = "boards"     // boards, comments, ideas
	Contacts   Class = "contacts"   // contacts and profiles
	Recordings Class = "recordings" // recordings and photographs
	Security   Class = "security"   // sign-in and security logs
	Reviews    Class = "reviews"    // of auditors
)

// Clock says what the time of a class runs from.
type Clock string

// The clocks.
const (
	FinalPayment Clock = "final_payment"
	Close        Clock = "close" // of the programme
)

// Rule is how long a class is kept: months from its clock.
type Rule struct {
	From   Clock
	Months int
}

// funded is what the law keeps for five years after the final payment.
const funded = 60

// Defaults are the rules where nobody set others.
func Defaults() map[Class]Rule {
	return map[Class]Rule{
		Admission:  {FinalPayment, funded},
		Attendance: {FinalPayment, funded},
		Responses:  {Close, 6},
		Boards:     {Close, 12},
		Contacts:   {Close, 6},
		Recordings: {Close, 6},
		Security:   {Close, 12},
		Reviews:    {Close, funded},
	}
}

// least is how long the law keeps a class at least, in months.
func least(c Class) int {
	if c == Admission || c == Attendance || c == Reviews {
		return funded
	}
	return 0
}

// Status is where a disposal stands.
type Status string

// The states of a disposal.
const (
	Proposed Status = "proposed"
	Approved Status = "approved"
	Disposed Status = "disposed"
	Stopped  Status = "stopped"
)

// State is what decisions read.
type State struct {
	Programme id.Programme
	Payment   calendar.Date // of the balance; zero: not yet
	Closed    calendar.Date
	Rules     map[Class]Rule // that were set; see rule
	Holds     map[id.Hold]Hold
	Disposals map[id.Disposal]Disposal
}

// Hold keeps records: of one class, of one person, or of everything.
type Hold struct {
	Class    Class     // empty: every class
	Person   id.Person // zero: everybody
	PlacedBy id.Person
	Released bool
}

// Disposal is one proposal.
type Disposal struct {
	Class    Class
	Status   Status
	Records  int
	Approver id.Person // the first
}

// Decider of the stream retention-<programme>.
var Decider = decider.Decider[State, Command, Event]{Kind: "retention", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the programme.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition()}, true
}

func (s State) rule(c Class) Rule {
	if r, set := s.Rules[c]; set {
		return r
	}
	return Defaults()[c]
}

// Due is the first day that records of a class may be disposed of; zero while
// the clock has not started.
func (s State) Due(c Class) calendar.Date {
	r := s.rule(c)
	start := s.Closed
	if r.From == FinalPayment {
		start = s.Payment
	}
	if start.IsZero() {
		return start
	}
	return start.AddMonths(r.Months)
}

// held reports whether a hold covers records of a class, or of a person.
func (s State) held(c Class, p id.Person) bool {
	for _, h := range s.Holds {
		if !h.Released && (h.Class == "" || h.Class == c) && (h.Person.IsZero() || p.IsZero() || h.Person == p) {
			return true
		}
	}
	return false
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case StartClock:
		return startClock(s, c)
	case NoteClose:
		return noteClose(s, c, by)
	case SetRetention:
		return setRetention(s, c)
	case PlaceHold:
		return placeHold(s, c, by)
	case ReleaseHold:
		return releaseHold(s, c, by)
	case ProposeDisposal:
		return proposeDisposal(s, c, by)
	case ApproveDisposal:
		return approveDisposal(s, c, by)
	case ConfirmErasure:
		return confirmErasure(s, c, by)
	}
	panic("retention: a command outside the sealed set")
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID()}
	switch e := e.(type) {
	case HoldPlaced:
		tags = append(tags, e.Hold.UUID())
		if !e.Person.IsZero() {
			tags = append(tags, e.Person.UUID())
		}
	case HoldReleased:
		tags = append(tags, e.Hold.UUID())
	case DisposalProposed:
		tags = append(tags, e.Disposal.UUID())
	case DisposalApproved:
		tags = append(tags, e.Disposal.UUID())
	case DisposalStopped:
		tags = append(tags, e.Disposal.UUID())
	case RecordsDisposed:
		tags = append(tags, e.Disposal.UUID())
	case ClockStarted, RetentionSet:
		// they concern the programme
	}
	return s.Programme, tags
}
