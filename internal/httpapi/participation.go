package httpapi

import (
	"megdan/domain/assessment"
	"megdan/domain/city"
	"megdan/domain/id"
	p "megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/command"
)

func participationCommands() []*command.Spec {
	return append(coming(), append(teams(), experts()...)...)
}

// coming and going: PRG-2 is decided by the programme's own stream.
func coming() []*command.Spec {
	admit := command.New[p.AdmitCity](participations, "participation.admit_city")
	takesPlace(admit, func(c p.AdmitCity) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Participating, Wave: c.Wave}
	})
	command.Also(admit, roadmaps, func(c p.AdmitCity) roadmap.Command {
		return roadmap.ChangeCategory{Programme: c.Programme, City: c.City, Category: role.Participating}
	})
	partner := command.New[p.EnrolPartner](participations, "participation.enrol_partner")
	takesPlace(partner, func(c p.EnrolPartner) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Partner}
	})
	mentor := command.New[p.EnrolMentorCity](participations, "participation.enrol_mentor_city")
	takesPlace(mentor, func(c p.EnrolMentorCity) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.MentorCity}
	})
	withdraw := command.New[p.WithdrawCity](participations, "participation.withdraw_city")
	command.Also(withdraw, programmes, func(c p.WithdrawCity) programme.Command {
		return programme.FreePlace{Programme: c.Programme, City: c.City}
	})
	command.Also(withdraw, roadmaps, func(c p.WithdrawCity) roadmap.Command {
		return roadmap.FreezeRoadmap{Programme: c.Programme, City: c.City}
	})
	command.Also(withdraw, assessments, func(c p.WithdrawCity) assessment.Command {
		return assessment.FreezeAssessments{InCity: place.InCity{Programme: c.Programme, City: c.City}}
	})
	return []*command.Spec{admit, partner, mentor, withdraw}
}

func takesPlace[T any](sp *command.Spec, place func(T) programme.TakePlace) {
	command.Also(sp, programmes, func(c T) programme.Command { return place(c) })
	command.Check(sp, cities, func(c T) city.Command { return city.ConfirmCity{City: place(c).City} })
}

func teams() []*command.Spec {
	invite := command.New[p.InviteMember](participations, "participation.invite_member")
	command.Check(invite, programmes, func(c p.InviteMember) programme.Command {
		return programme.ConfirmInvitation{Programme: c.Programme, Days: c.Days}
	})
	add := command.New[p.AddMember](participations, "participation.add_member")
	return []*command.Spec{
		withPerson(invite, func(c p.InviteMember) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		whileWorking[p.AcceptInvitation](command.New[p.AcceptInvitation](participations, "participation.accept_invitation")),
		whileWorking[p.AddMember](withPerson(add, func(c p.AddMember) person.ConfirmPerson { return known(c.Programme, c.Person) })),
		whileWorking[p.ChangeMemberRole](command.New[p.ChangeMemberRole](participations, "participation.change_member_role")),
		whileOpen[p.RemoveMember](command.New[p.RemoveMember](participations, "participation.remove_member")),
		whileWorking[p.AppointCityLead](command.New[p.AppointCityLead](participations, "participation.appoint_city_lead")),
	}
}

// experts: how many cities one person leads is counted by the programme
// (PAR-3).
func experts() []*command.Spec {
	assign := command.New[p.AssignLeadExpert](participations, "participation.assign_lead_expert")
	command.Also(assign, programmes, func(c p.AssignLeadExpert) programme.Command {
		return programme.EngageLeadExpert{Programme: c.Programme, City: c.City, Person: c.Person}
	})
	replace := command.New[p.ReplaceLeadExpert](participations, "participation.replace_lead_expert")
	command.Also(replace, programmes, func(c p.ReplaceLeadExpert) programme.Command {
		return programme.EngageLeadExpert{Programme: c.Programme, City: c.City, Person: c.Person}
	})
	local := command.New[p.AssignLocalExpert](participations, "participation.assign_local_expert")
	release := command.New[p.ReleaseLocalExpert](participations, "participation.release_local_expert")
	return []*command.Spec{
		withPerson(assign, func(c p.AssignLeadExpert) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		withPerson(replace, func(c p.ReplaceLeadExpert) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		whileWorking[p.AssignLocalExpert](withPerson(local, func(c p.AssignLocalExpert) person.ConfirmPerson { return known(c.Programme, c.Person) })),
		whileOpen[p.ReleaseLocalExpert](withPerson(release, func(c p.ReleaseLocalExpert) person.ConfirmPerson { return known(c.Programme, c.Person) })),
	}
}

func known(in id.Programme, who id.Person) person.ConfirmPerson {
	return person.ConfirmPerson{Programme: in, Person: who}
}
