package domain

import (
	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// What one command asks of other streams. Aggregates do not know each other,
// so it is said here: the answers of all streams are appended together or not
// at all, and the refusal of any refuses the command. Functions named Ask...
// only want to know; the others change the other stream too.

// PlaceOf is the place that an admission takes (PRG-2).
func PlaceOf(c participation.AdmitCity) programme.Command {
	return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Participating, Wave: c.Wave}
}

// PartnerPlaceOf is the place that an enrolment takes.
func PartnerPlaceOf(c participation.EnrolPartner) programme.Command {
	return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Partner}
}

// MentorPlaceOf is the place that an enrolment takes.
func MentorPlaceOf(c participation.EnrolMentorCity) programme.Command {
	return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.MentorCity}
}

// CategoryOf takes the roadmap of a former partner along (PAR-1).
func CategoryOf(c participation.AdmitCity) roadmap.Command {
	return roadmap.ChangeCategory{Programme: c.Programme, City: c.City, Category: role.Participating}
}

// AskCity of an admission.
func AskCity(c participation.AdmitCity) city.Command { return city.ConfirmCity{City: c.City} }

// AskPartnerCity of an enrolment.
func AskPartnerCity(c participation.EnrolPartner) city.Command { return city.ConfirmCity{City: c.City} }

// AskMentorCity of an enrolment.
func AskMentorCity(c participation.EnrolMentorCity) city.Command {
	return city.ConfirmCity{City: c.City}
}

// FreedPlaceOf is the place that a withdrawal gives back (PAR-7).
func FreedPlaceOf(c participation.WithdrawCity) programme.Command {
	return programme.FreePlace{Programme: c.Programme, City: c.City}
}

// FrozenRoadmapOf is the roadmap that a withdrawal ends (PAR-7).
func FrozenRoadmapOf(c participation.WithdrawCity) roadmap.Command {
	return roadmap.FreezeRoadmap{Programme: c.Programme, City: c.City}
}

// LeadOf counts the cities of a lead expert (PAR-3).
func LeadOf(c participation.AssignLeadExpert) programme.Command {
	return programme.EngageLeadExpert(c)
}

// NextLeadOf counts the cities of the lead expert who takes over (PAR-3).
func NextLeadOf(c participation.ReplaceLeadExpert) programme.Command {
	return programme.EngageLeadExpert(c)
}

// AskInvitation of the programme (PAR-6).
func AskInvitation(c participation.InviteMember) programme.Command {
	return programme.ConfirmInvitation{Programme: c.Programme, Days: c.ValidDays()}
}

// AskInvited, AskAdded, AskLeadExpert, AskNextLeadExpert, AskLocalExpert and
// AskAppointed want a person who is known in the programme.
func AskInvited(c participation.InviteMember) person.Command { return known(c.Programme, c.Person) }

// AskAdded wants a person who is known in the programme.
func AskAdded(c participation.AddMember) person.Command { return known(c.Programme, c.Person) }

// AskLeadExpert wants a person who is known in the programme.
func AskLeadExpert(c participation.AssignLeadExpert) person.Command {
	return known(c.Programme, c.Person)
}

// AskNextLeadExpert wants a person who is known in the programme.
func AskNextLeadExpert(c participation.ReplaceLeadExpert) person.Command {
	return known(c.Programme, c.Person)
}

// AskLocalExpert wants a person who is known in the programme.
func AskLocalExpert(c participation.AssignLocalExpert) person.Command {
	return known(c.Programme, c.Person)
}

// AskAppointed wants a person who is known in the programme.
func AskAppointed(c appointment.AppointPerson) person.Command { return known(c.Programme, c.Person) }

// AskFormerAppointee wants a person who is known in the programme.
func AskFormerAppointee(c appointment.EndAppointment) person.Command {
	return known(c.Programme, c.Person)
}

func known(p id.Programme, who id.Person) person.Command {
	return person.ConfirmPerson{Programme: p, Person: who}
}

// AskTerms of the programme for a roadmap.
func AskTerms(c roadmap.OpenRoadmap) programme.Command {
	return programme.ConfirmTerms{
		Programme: c.Programme, ReopenDays: c.ReopenDays, ReviewDays: c.ReviewDays,
		NoticeShifts: c.NoticeShifts, NoticeShiftDays: c.NoticeShiftDays,
	}
}

// AskCategory of the city whose roadmap opens.
func AskCategory(c roadmap.OpenRoadmap) participation.Command {
	return participation.ConfirmCategory{Programme: c.Programme, City: c.City, Category: c.Category}
}

// AskDue wants a due date within the programme (STR-11).
func AskDue(c roadmap.PlanMilestone) programme.Command { return due(c.Programme, c.Due, c.Horizon) }

// AskNewDue wants a due date within the programme (STR-11).
func AskNewDue(c roadmap.RescheduleMilestone) programme.Command {
	return due(c.Programme, c.Due, c.Horizon)
}

// AskReturnDue wants a due date within the programme (STR-11).
func AskReturnDue(c roadmap.ReturnMilestone) programme.Command {
	return due(c.Programme, c.Due, c.Horizon)
}

func due(p id.Programme, on calendar.Date, h roadmap.Horizon) programme.Command {
	return programme.ConfirmDue{Programme: p, Due: on, Beyond: h == roadmap.Implementation}
}

// AskOwner wants an owner from the team.
func AskOwner(c roadmap.PlanMilestone) participation.Command {
	return participation.ConfirmTeam{Programme: c.Programme, City: c.City, Person: c.Owner}
}

// AskNewOwner wants an owner from the team.
func AskNewOwner(c roadmap.ReassignMilestone) participation.Command {
	return participation.ConfirmTeam{Programme: c.Programme, City: c.City, Person: c.Owner}
}

// InProgramme is a command that says which programme it is for.
type InProgramme interface{ Edition() id.Programme }

// AskOpen wants a programme that still takes changes (PRG-7).
func AskOpen[C InProgramme](c C) programme.Command {
	return programme.ConfirmOpen{Programme: c.Edition()}
}
