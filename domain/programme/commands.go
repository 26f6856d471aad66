package programme

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Command is what can be asked of a programme. The set is sealed.
//
//sumtype:decl
type Command interface {
	programmeCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
}

// DraftProgramme begins a programme with its planned dates and settings.
// Refused with: programme.drafted_differently, programme.length_outside_limits,
// programme.setting_impossible, programme.zone_unknown, text.missing,
// text.too_long, text.unreadable, text.language_unknown, text.too_many.
type DraftProgramme struct {
	// Programme is a new id.
	Programme id.Programme `json:"programme"`
	// Names by language.
	Names map[string]string `json:"names"`
	// Start is the first day.
	Start calendar.Date `json:"start"`
	// End is the last day.
	End calendar.Date `json:"end"`
	// Zone is the time zone of the programme's days; Europe/Brussels when left out.
	Zone Zone `json:"zone,omitzero"`
	// Settings that differ from the defaults.
	Settings Settings `json:"settings,omitzero"`
}

// Settings are the numbers of the rules. Zero takes the default, which the
// field's comment names; for the quotas of partner and mentor cities the
// default is no limit.
type Settings struct {
	// MinMonths is the least planned length: 14.
	MinMonths int `json:"min_months,omitzero"`
	// MaxMonths is the greatest planned length: 18.
	MaxMonths int `json:"max_months,omitzero"`
	// ShortMonths is the length under which a city's own time is noticed as short: 12.
	ShortMonths int `json:"short_months,omitzero"`
	// Quota of participating cities: 15.
	Quota int `json:"quota,omitzero"`
	// PartnerQuota of partner cities: no limit.
	PartnerQuota int `json:"partner_quota,omitzero"`
	// MentorQuota of mentor cities: no limit.
	MentorQuota int `json:"mentor_quota,omitzero"`
	// LeadExpertLimit is how many cities one person may lead: 3.
	LeadExpertLimit int `json:"lead_expert_limit,omitzero"`
	// ReopenDays is how long an accepted milestone may be reopened: 30.
	ReopenDays int `json:"reopen_days,omitzero"`
	// ReviewDays are the working days that a reviewer has: 10.
	ReviewDays int `json:"review_days,omitzero"`
	// NoticeShifts is which rescheduling of a milestone informs the manager: 2, the second.
	NoticeShifts int `json:"notice_shifts,omitzero"`
	// NoticeShiftDays is the sum of days beyond which a shift informs the manager: 30.
	NoticeShiftDays int `json:"notice_shift_days,omitzero"`
	// InvitationDays is how long an invitation is valid: 14.
	InvitationDays int `json:"invitation_days,omitzero"`
	// StakeholdersLeast is how many a city lists before it completes step 0: 10.
	StakeholdersLeast int `json:"stakeholders_least,omitzero"`
}

// DefineSteps gives the steps 0 to 4 their names and planned dates. Refused
// with: programme.unknown, programme.closed, programme.steps_incomplete,
// programme.step_dates_impossible, text.missing, text.too_long,
// text.unreadable, text.language_unknown, text.too_many.
type DefineSteps struct {
	// Programme whose steps they are.
	Programme id.Programme `json:"programme"`
	// Steps 0 to 4, each once, in order.
	Steps []Step `json:"steps"`
}

// Step is one of the five steps.
type Step struct {
	// Number of the step, 0 to 4.
	Number int `json:"number"`
	// Names by language.
	Names map[string]string `json:"names"`
	// Start is the step's first planned day.
	Start calendar.Date `json:"start"`
	// End is the step's last planned day.
	End calendar.Date `json:"end"`
}

// OpenWave adds an admission group to a programme in draft. Refused with:
// programme.unknown, programme.not_draft, programme.wave_known,
// programme.wave_dates_impossible, programme.too_many_waves,
// programme.setting_impossible.
type OpenWave struct {
	// Programme that the wave belongs to.
	Programme id.Programme `json:"programme"`
	// Wave is a new id.
	Wave id.Wave `json:"wave"`
	// Opens is the first day for applications.
	Opens calendar.Date `json:"opens"`
	// CutOff is the last day for applications.
	CutOff calendar.Date `json:"cut_off"`
	// Start is the day that the wave's cities begin.
	Start calendar.Date `json:"start"`
	// Places for participating cities in this wave.
	Places int `json:"places"`
}

// MoveWaveDeadline gives a wave another cut-off; a published one only a later
// one. Refused with: programme.unknown, programme.closed,
// programme.wave_unknown, programme.deadline_not_later,
// programme.wave_dates_impossible.
type MoveWaveDeadline struct {
	// Programme that the wave belongs to.
	Programme id.Programme `json:"programme"`
	// Wave whose cut-off moves.
	Wave id.Wave `json:"wave"`
	// CutOff is the new last day for applications.
	CutOff calendar.Date `json:"cut_off"`
}

// SetQuota changes how many places a category has. Refused with:
// programme.unknown, programme.closed, programme.category_unknown,
// programme.setting_impossible, programme.places_in_use,
// programme.wave_needed, programme.wave_unknown, programme.wave_places_in_use.
type SetQuota struct {
	// Programme whose quota it is.
	Programme id.Programme `json:"programme"`
	// Category: participating, partner or mentor.
	Category role.Category `json:"category"`
	// Places from now on; 0 means no limit for partner and mentor cities.
	Places int `json:"places"`
	// Wave that gains or gives the difference; needed for participating
	// cities of a published programme that has waves.
	Wave id.Wave `json:"wave,omitzero"`
}

// PublishProgramme shows the programme; cities can be admitted from now on.
// Refused with: programme.unknown, programme.steps_incomplete,
// programme.waves_do_not_add_up, programme.not_draft.
type PublishProgramme struct {
	// Programme to publish.
	Programme id.Programme `json:"programme"`
}

// StartProgramme begins the work of a published programme. Refused with:
// programme.unknown, programme.not_published.
type StartProgramme struct {
	// Programme to start.
	Programme id.Programme `json:"programme"`
}

// ExtendProgramme moves the end later. Refused with: programme.unknown,
// programme.closed, programme.end_not_later, text.reason_too_short (beyond the
// maximum length), text.too_long, text.unreadable.
type ExtendProgramme struct {
	// Programme to extend.
	Programme id.Programme `json:"programme"`
	// End is the new last day.
	End calendar.Date `json:"end"`
	// Reason is needed beyond the maximum length.
	Reason string `json:"reason,omitzero"`
}

// SuspendProgramme pauses the work of the cities in a running programme: what
// they and their experts do is refused until it is resumed. It can still be set
// up, people can be entered and leave, cities withdraw. Refused with: programme.unknown,
// programme.not_running, text.reason_too_short, text.too_long, text.unreadable.
type SuspendProgramme struct {
	// Programme to suspend.
	Programme id.Programme `json:"programme"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ResumeProgramme ends the pause. Refused with: programme.unknown,
// programme.not_suspended.
type ResumeProgramme struct {
	// Programme to resume.
	Programme id.Programme `json:"programme"`
}

// CloseProgramme ends a running or suspended programme. Refused with:
// programme.unknown, programme.not_running, programme.cities_open,
// text.reason_too_short, text.too_long, text.unreadable.
type CloseProgramme struct {
	// Programme to close.
	Programme id.Programme `json:"programme"`
	// Reasons for each participating city that is not withdrawn, by the id of
	// its participation.
	Reasons map[id.Participation]string `json:"reasons,omitempty"`
}

// TakePlace gives a city a place; it comes with the admission or enrolment of
// the city. Refused with: programme.unknown, programme.not_published,
// programme.suspended, programme.closed, programme.quota_full,
// programme.wave_needed, programme.wave_unknown, programme.wave_full,
// programme.promotion_too_late.
type TakePlace struct {
	// Programme that the place is in.
	Programme id.Programme `json:"programme"`
	// City that takes it.
	City id.City `json:"city"`
	// Category of the place.
	Category role.Category `json:"category"`
	// Wave of a participating city, when the programme has waves.
	Wave id.Wave `json:"wave,omitzero"`
	// Ahead is how many others wait for a place of the wave ahead of the city:
	// it takes the next one after theirs.
	Ahead int `json:"ahead,omitzero"`
	// Promoted: the city comes from the reserve list, which ends with step 1 of
	// the wave.
	Promoted bool `json:"promoted,omitzero"`
}

// FreePlace gives the place of a withdrawn city back; it comes with the
// withdrawal. Refused with: programme.unknown, programme.closed.
type FreePlace struct {
	// Programme that the place is in.
	Programme id.Programme `json:"programme"`
	// City that held it.
	City id.City `json:"city"`
}

// EngageLeadExpert counts the cities that a person leads; it comes with the
// assignment. Refused with: programme.unknown, programme.suspended,
// programme.closed, programme.lead_expert_limit.
type EngageLeadExpert struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City to lead.
	City id.City `json:"city"`
	// Person who leads it from now on.
	Person id.Person `json:"person"`
}

// ConfirmOpen asks only whether the programme takes changes; a suspended one
// does. Refused with: programme.unknown, programme.closed.
type ConfirmOpen struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
}

// ConfirmWork asks whether the cities of the programme work: they do not while
// it is suspended. Refused with: programme.unknown, programme.suspended,
// programme.closed.
type ConfirmWork struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
}

// ConfirmDue asks whether a milestone may be due on a day. Refused with:
// programme.unknown, programme.suspended, programme.closed,
// programme.due_beyond_end.
type ConfirmDue struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// Due is the date that is asked for.
	Due calendar.Date `json:"due"`
	// Beyond says that the milestone is flagged as one of implementation, so
	// that it may lie beyond the end.
	Beyond bool `json:"beyond,omitzero"`
}

// ConfirmInvitation asks whether an invitation may be valid so long. Refused
// with: programme.unknown, programme.suspended, programme.closed,
// programme.invitation_too_long.
type ConfirmInvitation struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// Days that the invitation is to be valid; 0 is 14.
	Days int `json:"days"`
}

// ConfirmTerms asks whether a roadmap opens with the settings of the
// programme. Refused with: programme.unknown, programme.suspended,
// programme.closed, programme.terms_differ.
type ConfirmTerms struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// ReopenDays, ReviewDays, NoticeShifts and NoticeShiftDays as in Settings.
	ReopenDays      int `json:"reopen_days"`
	ReviewDays      int `json:"review_days"`
	NoticeShifts    int `json:"notice_shifts"`
	NoticeShiftDays int `json:"notice_shift_days"`
}

func (DraftProgramme) programmeCommand()    {}
func (DefineSteps) programmeCommand()       {}
func (OpenWave) programmeCommand()          {}
func (MoveWaveDeadline) programmeCommand()  {}
func (SetQuota) programmeCommand()          {}
func (PublishProgramme) programmeCommand()  {}
func (StartProgramme) programmeCommand()    {}
func (ExtendProgramme) programmeCommand()   {}
func (SuspendProgramme) programmeCommand()  {}
func (ResumeProgramme) programmeCommand()   {}
func (CloseProgramme) programmeCommand()    {}
func (TakePlace) programmeCommand()         {}
func (FreePlace) programmeCommand()         {}
func (EngageLeadExpert) programmeCommand()  {}
func (ConfirmOpen) programmeCommand()       {}
func (ConfirmWork) programmeCommand()       {}
func (ConfirmDue) programmeCommand()        {}
func (ConfirmInvitation) programmeCommand() {}
func (ConfirmTerms) programmeCommand()      {}

// Stream is the programme's id.
func (c DraftProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c DefineSteps) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c OpenWave) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c MoveWaveDeadline) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c SetQuota) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c PublishProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c StartProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ExtendProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c SuspendProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ResumeProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c CloseProgramme) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c TakePlace) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c FreePlace) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c EngageLeadExpert) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmOpen) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmWork) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmDue) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmInvitation) Stream() id.UUID { return c.Programme.UUID() }

// Stream is the programme's id.
func (c ConfirmTerms) Stream() id.UUID { return c.Programme.UUID() }
