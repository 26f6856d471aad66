// Package programme is one edition of a mentoring programme: its dates, steps,
// waves and quotas, and who holds its places. The rules about places are kept
// here, on one stream, so that no two admissions can both take the last one:
// the admission of a city is appended to its participation and to this stream
// in one go. Roadmaps and teams ask this stream whether the programme still
// takes changes. While it is suspended the work of the cities pauses; setting
// up goes on, and people and cities may leave.
//
//	          publish           start            close
//	draft ──────────▶ published ─────▶ running ─────────▶ closed ─────▶ archived
//	                                   │    ▲               ▲   archive
//	                           suspend ▼    │ resume        │ close
//	                                  suspended ────────────┘
//
// The numbers of the rules are settings, fixed when the programme is drafted.
package programme

import (
	"maps"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where a programme stands.
type Status string

// The states; the empty one means that the programme is not known.
const (
	Draft     Status = "draft"
	Published Status = "published"
	Running   Status = "running"
	Suspended Status = "suspended"
	Closed    Status = "closed"
	Archived  Status = "archived"
)

// State is what decisions read.
type State struct {
	Programme id.Programme
	Status    Status
	Names     event.Names
	Start     calendar.Date
	End       calendar.Date
	Zone      Zone
	Settings  Settings // quotas as they are now, all defaults filled in
	Steps     map[int]StepDefined
	Waves     map[id.Wave]Wave
	Places    map[id.Participation]Place
	Leads     map[id.Participation]id.Person // lead expert of each city that has one
	Completed map[id.Participation]bool      // cities that came to the end of their steps
	Pinned    Instrument                     // zero: none yet
	Assessing bool                           // the first assessment was opened
	PaidOn    calendar.Date                  // the final payment
}

// Instrument is one version of a questionnaire.
type Instrument struct {
	Instrument id.Instrument
	Version    id.InstrumentVersion
}

// Wave is an admission group.
type Wave struct {
	Number int
	Opens  calendar.Date
	CutOff calendar.Date
	Start  calendar.Date
	Places int
}

// Place is held by a city that has not withdrawn.
type Place struct {
	City     id.City
	Category role.Category
	Wave     id.Wave
}

// Decider of the stream programme-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "programme",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the programme, or the installation
// for one that is only being drafted.
func Object(_ State, c Command) (role.Object, bool) {
	if _, draft := c.(DraftProgramme); draft {
		return role.Object{}, true
	}
	return role.Object{Programme: id.Programme(c.Stream())}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if draft, is := c.(DraftProgramme); is {
		return draftProgramme(s, draft)
	}
	if s.Status == "" {
		return nil, decider.Refuse("programme.unknown")
	}
	if c, is := c.(later); is {
		return decideLater(s, c, by)
	}
	switch c := c.(type) {
	case DraftProgramme: // decided above
		return nil, nil
	case DefineSteps:
		return defineSteps(s, c)
	case OpenWave:
		return openWave(s, c)
	case MoveWaveDeadline:
		return moveWaveDeadline(s, c)
	case SetQuota:
		return setQuota(s, c)
	case PublishProgramme:
		return publish(s, by)
	case StartProgramme:
		return start(s, by)
	case ExtendProgramme:
		return extend(s, c)
	case SuspendProgramme:
		return suspend(s, c, by)
	case ResumeProgramme:
		return resume(s, by)
	case CloseProgramme:
		return closeProgramme(s, c, by)
	case TakePlace:
		return takePlace(s, c, by)
	case FreePlace:
		return freePlace(s, c)
	case EngageLeadExpert:
		return engageLeadExpert(s, c)
	case ConfirmOpen:
		return nil, s.open()
	case ConfirmWork:
		return nil, s.working()
	case ConfirmDue:
		return nil, confirmDue(s, c)
	case ConfirmInvitation:
		return nil, confirmInvitation(s, c)
	case ConfirmTerms:
		return nil, confirmTerms(s, c)
	case ConfirmTargetYear:
		return nil, confirmTargetYear(s, c)
	case PinInstrument, BeginAssessments, NoteCompletion, RecordFinalPayment, ArchiveProgramme,
		ConfirmStakeholders, ConfirmWave: // decided by decideLater
	}
	panic("programme: a command outside the sealed set")
}

// open refuses when the programme is closed.
func (s State) open() error {
	if s.Status == Closed || s.Status == Archived {
		return decider.Refuse("programme.closed")
	}
	return nil
}

// working refuses when the cities pause, or the programme is closed.
func (s State) working() error {
	if s.Status == Suspended {
		return decider.Refuse("programme.suspended")
	}
	return s.open()
}

// InUse counts the places of a category that are held.
func (s State) InUse(c role.Category) int {
	n := 0
	for _, p := range s.Places {
		if p.Category == c {
			n++
		}
	}
	return n
}

// Quota is how many places a category has; limited is false when there is no
// limit.
func (s State) Quota(c role.Category) (places int, limited bool) {
	switch c {
	case role.Participating:
		return s.Settings.Quota, true
	case role.Partner:
		return s.Settings.PartnerQuota, s.Settings.PartnerQuota > 0
	case role.MentorCity:
		return s.Settings.MentorQuota, s.Settings.MentorQuota > 0
	}
	return 0, true
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ProgrammeDrafted:
		return drafted(s, e)
	case StepDefined:
		s.Steps = decider.With(s.Steps, e.Number, e)
	case WaveOpened:
		s.Waves = decider.With(s.Waves, e.Wave, Wave{e.Number, e.Opens, e.CutOff, e.Start, e.Places})
	case WaveDeadlineMoved:
		w := s.Waves[e.Wave]
		w.CutOff = e.CutOff
		s.Waves = decider.With(s.Waves, e.Wave, w)
	case QuotaSet:
		return quotaSet(s, e)
	case ProgrammePublished:
		s.Status = Published
	case ProgrammeStarted:
		s.Status = Running
	case ProgrammeExtended:
		s.End = e.End
	case ProgrammeSuspended:
		s.Status = Suspended
	case ProgrammeResumed:
		s.Status = Running
	case CityLeftOpen: // says why, changes nothing
	case ProgrammeClosed:
		s.Status = Closed
	case PlaceTaken:
		s.Places = decider.With(s.Places, e.Participation, Place{e.City, e.Category, e.Wave})
	case ShortParticipationNoticed: // a warning, changes nothing
	case PlaceFreed:
		s.Places, s.Leads = maps.Clone(s.Places), maps.Clone(s.Leads)
		delete(s.Places, e.Participation)
		delete(s.Leads, e.Participation)
	case LeadExpertEngaged:
		s.Leads = decider.With(s.Leads, e.Participation, e.Person)
	case InstrumentPinned:
		s.Pinned = Instrument{e.Instrument, e.Version}
	case AssessmentsBegun:
		s.Assessing = true
	case CityCompleted:
		s.Completed = decider.With(s.Completed, e.Participation, true)
	case FinalPaymentRecorded:
		s.PaidOn = e.On
	case ProgrammeArchived:
		s.Status = Archived
	}
	return s
}

func drafted(_ State, e ProgrammeDrafted) State {
	return State{
		Programme: e.Programme, Status: Draft, Names: e.Names, Start: e.Start, End: e.End, Zone: e.Zone,
		Settings: Settings{
			MinMonths: e.MinMonths, MaxMonths: e.MaxMonths, ShortMonths: e.ShortMonths,
			Quota: e.Quota, PartnerQuota: e.PartnerQuota, MentorQuota: e.MentorQuota,
			LeadExpertLimit: e.LeadExpertLimit, ReopenDays: e.ReopenDays, ReviewDays: e.ReviewDays,
			NoticeShifts: e.NoticeShifts, NoticeShiftDays: e.NoticeShiftDays, InvitationDays: e.InvitationDays,
			StakeholdersLeast: e.StakeholdersLeast,
		},
	}
}

func quotaSet(s State, e QuotaSet) State {
	switch e.Category {
	case role.Participating:
		s.Settings.Quota = e.Places
	case role.Partner:
		s.Settings.PartnerQuota = e.Places
	case role.MentorCity:
		s.Settings.MentorQuota = e.Places
	}
	if w, known := s.Waves[e.Wave]; known {
		w.Places += e.Places - e.Previous
		s.Waves = decider.With(s.Waves, e.Wave, w)
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID()}
	switch e := e.(type) {
	case ProgrammeDrafted, ProgrammePublished, ProgrammeStarted, ProgrammeExtended,
		ProgrammeSuspended, ProgrammeResumed, ProgrammeClosed, ProgrammeArchived: // the list of programmes shows them
		tags = append(tags, id.Installation)
	case WaveOpened:
		tags = append(tags, e.Wave.UUID())
	case WaveDeadlineMoved:
		tags = append(tags, e.Wave.UUID())
	case CityLeftOpen:
		tags = append(tags, e.Participation.UUID())
	case PlaceTaken:
		tags = append(tags, e.Participation.UUID())
	case ShortParticipationNoticed:
		tags = append(tags, e.Participation.UUID())
	case PlaceFreed:
		tags = append(tags, e.Participation.UUID())
	case LeadExpertEngaged:
		tags = append(tags, e.Participation.UUID(), e.Person.UUID())
	case CityCompleted:
		tags = append(tags, e.Participation.UUID())
	case InstrumentPinned:
		tags = append(tags, e.Instrument.UUID())
	case AssessmentsBegun:
		tags = append(tags, e.Instrument.UUID())
	case StepDefined, QuotaSet, FinalPaymentRecorded:
		// they concern the programme as a whole
	}
	return s.Programme, tags
}
