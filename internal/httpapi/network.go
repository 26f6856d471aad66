package httpapi

import (
	"slices"

	"megdan/domain/collaboration"
	"megdan/domain/contact"
	"megdan/domain/directory"
	"megdan/domain/group"
	"megdan/domain/hub"
	"megdan/domain/library"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/practice"
	"megdan/domain/publicity"
	"megdan/internal/command"
)

var (
	contacts       = command.Of(contact.Decider, contact.Object)
	directories    = command.Of(directory.Decider, directory.Object)
	groups         = command.Of(group.Decider, group.Object)
	collaborations = command.Of(collaboration.Decider, collaboration.Object)
	hubs           = command.Of(hub.Decider, hub.Object)
	libraries      = command.Of(library.Decider, library.Object)
	pages          = command.Of(publicity.Decider, publicity.Object)
)

func networkCommands() []*command.Spec {
	return slices.Concat(contactCommands(), groupCommands(), hubCommands(), libraryCommands(), publicityCommands())
}

// contactCommands: how people reach each other outlives the programme, and what
// they say of themselves can be taken back at any time.
func contactCommands() []*command.Spec {
	request := whileOpen[contact.RequestContact](command.New[contact.RequestContact](contacts, "contact.request_contact"))
	withPerson(request, func(c contact.RequestContact) person.ConfirmPerson {
		return person.ConfirmPerson{Programme: c.Programme, Person: c.To}
	})
	describe := whileOpen[directory.DescribeOneself](command.New[directory.DescribeOneself](directories, "directory.describe_oneself"))
	withPerson(describe, func(c directory.DescribeOneself) person.ConfirmPerson {
		return person.ConfirmPerson{Programme: c.Programme, Person: c.Person}
	})
	return []*command.Spec{
		request, describe,
		command.New[contact.AcceptContact](contacts, "contact.accept_contact"),
		command.New[contact.DeclineContact](contacts, "contact.decline_contact"),
		command.New[directory.LeaveDirectory](directories, "directory.leave_directory"),
	}
}

func groupCommands() []*command.Spec {
	handOver := atWork[group.HandOverConvening](groups, "group.hand_over_convening")
	command.Check(handOver, participations, func(c group.HandOverConvening) participation.Command {
		return participation.ConfirmTeam{Programme: c.Programme, City: c.City, Person: c.Convenor}
	})
	guest := atWork[group.InviteGuest](groups, "group.invite_guest")
	withPerson(guest, func(c group.InviteGuest) person.ConfirmPerson {
		return person.ConfirmPerson{Programme: c.Programme, Person: c.Guest}
	})
	return []*command.Spec{
		handOver, guest,
		inCity[group.FormGroup](groups, "group.form_group"),
		inCity[group.JoinGroup](groups, "group.join_group"),
		inCity[group.DeclineInvitation](groups, "group.decline_invitation"),
		inCity[group.LeaveGroup](groups, "group.leave_group"),
		atWork[group.InviteCity](groups, "group.invite_city"),
		atWork[group.RemoveGuest](groups, "group.remove_guest"),
		atWork[group.CloseGroup](groups, "group.close_group"),
		inCity[collaboration.DeclareCollaboration](collaborations, "collaboration.declare_collaboration"),
		inCity[collaboration.ConfirmCollaboration](collaborations, "collaboration.confirm_collaboration"),
		inCity[collaboration.DeclineCollaboration](collaborations, "collaboration.decline_collaboration"),
		inCity[collaboration.EndCollaboration](collaborations, "collaboration.end_collaboration"),
	}
}

// hubCommands: what is known of people is corrected and ends at any time.
func hubCommands() []*command.Spec {
	return []*command.Spec{
		inCity[hub.OpenHub](hubs, "hub.open_hub"),
		inCity[hub.DescribeHub](hubs, "hub.describe_hub"),
		inCity[hub.CloseHub](hubs, "hub.close_hub"),
		inCity[hub.AddPartner](hubs, "hub.add_partner"),
		inCity[hub.ReleasePartner](hubs, "hub.release_partner"),
		inCity[hub.MakeOffer](hubs, "hub.make_offer"),
		inCity[hub.ChangeOffer](hubs, "hub.change_offer"),
		inCity[hub.WithdrawOffer](hubs, "hub.withdraw_offer"),
		inCity[hub.TakeOffer](hubs, "hub.take_offer"),
		inCity[hub.ReturnOffer](hubs, "hub.return_offer"),
		inCity[hub.AdmitPerson](hubs, "hub.admit_person"),
		command.New[hub.CorrectPerson](hubs, "hub.correct_person"),
		command.New[hub.ReleasePerson](hubs, "hub.release_person"),
		inCity[hub.RecordFigure](hubs, "hub.record_figure"),
		inCity[hub.CorrectFigure](hubs, "hub.correct_figure"),
	}
}

func libraryCommands() []*command.Spec {
	return []*command.Spec{
		atWork[library.AddMethod](libraries, "library.add_method"),
		atWork[library.PublishVersion](libraries, "library.publish_version"),
		atWork[library.TranslateMethod](libraries, "library.translate_method"),
		atWork[library.RetireMethod](libraries, "library.retire_method"),
		inCity[library.NoteUse](libraries, "library.note_use"),
	}
}

// publicityCommands: a page can be taken back at any time.
func publicityCommands() []*command.Spec {
	ofPractice := inCity[publicity.PublishPracticePage](pages, "publicity.publish_practice_page")
	command.Check(ofPractice, practices, func(c publicity.PublishPracticePage) practice.Command {
		return practice.ConfirmPractice{InCity: c.InCity, Practice: c.Practice}
	})
	return []*command.Spec{
		ofPractice,
		inCity[publicity.PublishCityPage](pages, "publicity.publish_city_page"),
		whileOpen[publicity.PublishProgrammePage](command.New[publicity.PublishProgrammePage](pages, "publicity.publish_programme_page")),
		command.New[publicity.TakePageBack](pages, "publicity.take_page_back"),
	}
}
