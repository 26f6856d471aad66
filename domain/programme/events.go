package programme

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is a fact of a programme. The set is sealed.
//
//sumtype:decl
type Event interface{ programmeEvent() }

// Zone is the name of a time zone such as Europe/Brussels.
type Zone string

// ProgrammeDrafted begins a programme, with its settings. Numbers of the
// settings do not change later; quotas and the end have commands of their own.
type ProgrammeDrafted struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	Names     event.Names   `json:"names" pii:"none"`
	Start     calendar.Date `json:"start" pii:"none"`
	End       calendar.Date `json:"end" pii:"none"`
	Zone      Zone          `json:"zone" pii:"none"`
	// The settings; see Settings.
	MinMonths       int `json:"min_months" pii:"none"`
	MaxMonths       int `json:"max_months" pii:"none"`
	ShortMonths     int `json:"short_months" pii:"none"`
	Quota           int `json:"quota" pii:"none"`
	PartnerQuota    int `json:"partner_quota" pii:"none"`
	MentorQuota     int `json:"mentor_quota" pii:"none"`
	LeadExpertLimit int `json:"lead_expert_limit" pii:"none"`
	ReopenDays      int `json:"reopen_days" pii:"none"`
	ReviewDays      int `json:"review_days" pii:"none"`
	NoticeShifts    int `json:"notice_shifts" pii:"none"`
	NoticeShiftDays int `json:"notice_shift_days" pii:"none"`
	InvitationDays  int `json:"invitation_days" pii:"none"`
	// StakeholdersLeast came with schema 2.
	StakeholdersLeast int `json:"stakeholders_least" pii:"none"`
}

// StepDefined gives one of the steps 0 to 4 its names and planned dates. The
// latest definition of a number holds.
type StepDefined struct {
	Number int           `json:"number" pii:"none"`
	Names  event.Names   `json:"names" pii:"none"`
	Start  calendar.Date `json:"start" pii:"none"`
	End    calendar.Date `json:"end" pii:"none"`
}

// WaveOpened adds an admission group.
type WaveOpened struct {
	Wave   id.Wave       `json:"wave" pii:"ref"`
	Number int           `json:"number" pii:"none"`
	Opens  calendar.Date `json:"opens" pii:"none"`
	CutOff calendar.Date `json:"cut_off" pii:"none"`
	Start  calendar.Date `json:"start" pii:"none"`
	Places int           `json:"places" pii:"none"`
}

// WaveDeadlineMoved gives a wave a later (before publication: another) cut-off.
type WaveDeadlineMoved struct {
	Wave     id.Wave       `json:"wave" pii:"ref"`
	CutOff   calendar.Date `json:"cut_off" pii:"none"`
	Previous calendar.Date `json:"previous" pii:"none"`
}

// QuotaSet changes how many places a category has. Wave is the wave that
// gains or gives the difference, when the programme has waves.
type QuotaSet struct {
	Category role.Category `json:"category" pii:"none"`
	Places   int           `json:"places" pii:"none"`
	Previous int           `json:"previous" pii:"none"`
	Wave     id.Wave       `json:"wave,omitempty" pii:"ref"`
}

// ProgrammePublished shows the programme; cities may be admitted from now on.
type ProgrammePublished struct {
	On calendar.Date `json:"on" pii:"none"`
}

// ProgrammeStarted begins the work.
type ProgrammeStarted struct {
	On calendar.Date `json:"on" pii:"none"`
}

// ProgrammeExtended moves the end later. Reason is there when the new length
// is beyond the maximum.
type ProgrammeExtended struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	End       calendar.Date `json:"end" pii:"none"`
	Previous  calendar.Date `json:"previous" pii:"none"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Programme"`
}

// ProgrammeSuspended pauses the programme: nobody is admitted meanwhile.
type ProgrammeSuspended struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	On        calendar.Date `json:"on" pii:"none"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Programme"`
}

// ProgrammeResumed ends the pause.
type ProgrammeResumed struct {
	On calendar.Date `json:"on" pii:"none"`
}

// CityLeftOpen says why the programme closes although this city is neither
// completed nor withdrawn. It stands before ProgrammeClosed.
type CityLeftOpen struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

// ProgrammeClosed ends the programme; its streams refuse further work.
type ProgrammeClosed struct {
	On calendar.Date `json:"on" pii:"none"`
}

// PlaceTaken gives a city one of the places of a category. A city that held a
// place of another category gives that up in the same moment.
type PlaceTaken struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Category      role.Category    `json:"category" pii:"none"`
	Wave          id.Wave          `json:"wave,omitempty" pii:"ref"`
	// Months is the city's own length: whole months from the start of its wave
	// (or the programme) to the end.
	Months int `json:"months" pii:"none"`
}

// ShortParticipationNoticed warns that a city's own length is short. It is no
// obstacle.
type ShortParticipationNoticed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Months        int              `json:"months" pii:"none"`
	Least         int              `json:"least" pii:"none"`
}

// PlaceFreed gives a place back.
type PlaceFreed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Category      role.Category    `json:"category" pii:"none"`
}

// LeadExpertEngaged counts a person as the lead expert of a city; whoever led
// it before is free of it.
type LeadExpertEngaged struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Previous      id.Person        `json:"previous,omitempty" pii:"ref"`
}

// InstrumentPinned says which version of a questionnaire the assessments of the
// programme are made with. The latest one holds until they have begun.
type InstrumentPinned struct {
	Instrument id.Instrument        `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion `json:"version" pii:"ref"`
	Previous   id.InstrumentVersion `json:"previous,omitempty" pii:"ref"`
}

// AssessmentsBegun says that the first assessment was opened; the pinned
// version stays from now on.
type AssessmentsBegun struct {
	Instrument id.Instrument        `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion `json:"version" pii:"ref"`
}

// CityCompleted counts a city as one that came to the end of its steps; it
// keeps its place.
type CityCompleted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
}

// FinalPaymentRecorded starts the clock of retention: the day that the balance
// was paid.
type FinalPaymentRecorded struct {
	On calendar.Date `json:"on" pii:"none"`
}

// ProgrammeArchived puts a closed programme among the old ones.
type ProgrammeArchived struct {
	On calendar.Date `json:"on" pii:"none"`
}

func (ProgrammeDrafted) programmeEvent()          {}
func (StepDefined) programmeEvent()               {}
func (WaveOpened) programmeEvent()                {}
func (WaveDeadlineMoved) programmeEvent()         {}
func (QuotaSet) programmeEvent()                  {}
func (ProgrammePublished) programmeEvent()        {}
func (ProgrammeStarted) programmeEvent()          {}
func (ProgrammeExtended) programmeEvent()         {}
func (ProgrammeSuspended) programmeEvent()        {}
func (ProgrammeResumed) programmeEvent()          {}
func (CityLeftOpen) programmeEvent()              {}
func (ProgrammeClosed) programmeEvent()           {}
func (PlaceTaken) programmeEvent()                {}
func (ShortParticipationNoticed) programmeEvent() {}
func (PlaceFreed) programmeEvent()                {}
func (LeadExpertEngaged) programmeEvent()         {}
func (InstrumentPinned) programmeEvent()          {}
func (AssessmentsBegun) programmeEvent()          {}
func (CityCompleted) programmeEvent()             {}
func (FinalPaymentRecorded) programmeEvent()      {}
func (ProgrammeArchived) programmeEvent()         {}

// Events lists every event of a programme with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[ProgrammeDrafted]("programme.programme_drafted", withStakeholders),
		of[StepDefined]("programme.step_defined"),
		of[WaveOpened]("programme.wave_opened"),
		of[WaveDeadlineMoved]("programme.wave_deadline_moved"),
		of[QuotaSet]("programme.quota_set"),
		of[ProgrammePublished]("programme.programme_published"),
		of[ProgrammeStarted]("programme.programme_started"),
		of[ProgrammeExtended]("programme.programme_extended"),
		of[ProgrammeSuspended]("programme.programme_suspended"),
		of[ProgrammeResumed]("programme.programme_resumed"),
		of[CityLeftOpen]("programme.city_left_open"),
		of[ProgrammeClosed]("programme.programme_closed"),
		of[PlaceTaken]("programme.place_taken"),
		of[ShortParticipationNoticed]("programme.short_participation_noticed"),
		of[PlaceFreed]("programme.place_freed"),
		of[LeadExpertEngaged]("programme.lead_expert_engaged"),
		of[InstrumentPinned]("programme.instrument_pinned"),
		of[AssessmentsBegun]("programme.assessments_begun"),
		of[CityCompleted]("programme.city_completed"),
		of[FinalPaymentRecorded]("programme.final_payment_recorded"),
		of[ProgrammeArchived]("programme.programme_archived"),
	}
}

// withStakeholders gives programmes that were drafted before it was a setting
// what held for all of them.
func withStakeholders(fields map[string]any) (map[string]any, error) {
	fields["stakeholders_least"] = stakeholdersLeast
	return fields, nil
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
