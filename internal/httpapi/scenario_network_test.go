package httpapi

import (
	"net/http"
	"testing"

	"megdan/domain/board"
	"megdan/domain/collaboration"
	"megdan/domain/contact"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/id"
)

// TestAGuestSeesTheGroupOnly: NET-4 from invitation to the group's end, and
// NET-2 for the cities.
func TestAGuestSeesTheGroupOnly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	joint := id.Board(named("joint board"))
	w.goesWell("mentor member", "board.create_group_board", board.CreateGroupBoard{InProgramme: inDCC, Board: joint, Group: ourGroup, Name: "Formats"})
	w.isRefused("partner member", "board.create_group_board", board.CreateGroupBoard{InProgramme: inDCC, Board: id.Board(named("another")), Group: ourGroup, Name: "Ours"}, "rights.denied")
	w.isRefused("mentor member", "group.invite_guest", group.InviteGuest{InProgramme: inDCC, Group: ourGroup, Guest: who["outsider"]}, "group.convenor_only")
	sees := func(topic string, want int) {
		t.Helper()
		w.await(w.config.Head())
		if got := w.look("outsider", topic, &struct{}{}); got != want {
			t.Errorf("NET-4: %s answers the guest with %d, not %d", topic, got, want)
		}
	}
	sees("board/"+joint.String(), http.StatusForbidden)
	w.goesWell("city lead", "group.invite_guest", group.InviteGuest{InProgramme: inDCC, Group: ourGroup, Guest: who["outsider"]})
	sees("board/"+joint.String(), http.StatusOK)
	sees("boards/"+ourGroup.String(), http.StatusOK)
	sees("group/"+ourGroup.String(), http.StatusOK)
	sees("board/"+sofiaBoard.String(), http.StatusForbidden)
	sees("practices/"+edition2018.String(), http.StatusForbidden)
	sees("network/"+edition2018.String(), http.StatusForbidden)
	w.isRefused("outsider", "board.add_column", board.AddColumn{InProgramme: inDCC, Board: joint, Column: id.Column(named("c")), Name: "Mine"}, "rights.denied")
	w.isRefused("mentor member", "group.leave_group", group.LeaveGroup{InCity: inCityOf(gent), Group: ourGroup}, "group.too_few_cities")
	w.goesWell("city lead", "group.close_group", group.CloseGroup{InProgramme: inDCC, Group: ourGroup, Reason: "The format is there"})
	sees("board/"+joint.String(), http.StatusForbidden)
	sees("group/"+ourGroup.String(), http.StatusForbidden)
}

// TestContactsAndCollaborations: NET-1, details are seen by the two after a yes
// and by nobody else; NET-3, a collaboration counts when both cities said so.
func TestContactsAndCollaborations(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	member, mentor := who["city member"], who["mentor member"]
	accept := contact.AcceptContact{InProgramme: inDCC, From: member, To: mentor, Mail: "mentor@gent.example"}
	read := func(as string) (got struct {
		Contacts map[string]struct{ Status, Mail string }
	}) {
		w.look(as, "contacts/"+member.String(), &got)
		return got
	}
	wish := id.ContactOf(edition2018, member, mentor).String()
	if c := read("city member").Contacts[wish]; c.Status != "asked" || c.Mail != "" {
		t.Errorf("NET-1: before the answer there is %+v", c)
	}
	w.isRefused("city lead", "contact.accept_contact", accept, "contact.for_another")
	w.goesWell("mentor member", "contact.accept_contact", accept)
	if c := read("city member").Contacts[wish]; c.Status != "accepted" || c.Mail != "mentor@gent.example" {
		t.Errorf("NET-1: after it there is %+v", c)
	}
	for _, as := range []string{"city lead", "manager", "auditor", "mentor member"} {
		if got := read(as); got.Contacts != nil {
			t.Errorf("NET-1: the %s reads %+v", as, got)
		}
	}

	joint := id.Collaboration(named("collaboration"))
	counted := func() int {
		var d struct {
			Counts int `json:"collaborations_counted"`
		}
		w.look("auditor", "network/"+edition2018.String(), &d)
		return d.Counts
	}
	w.goesWell("city lead", "collaboration.declare_collaboration", collaboration.DeclareCollaboration{InCity: inCityOf(sofia), Collaboration: joint, Partner: gent, Theme: expertise.OpenData, Title: "One format"})
	before := counted()
	w.isRefused("city lead", "collaboration.confirm_collaboration", collaboration.ConfirmCollaboration{InCity: inCityOf(sofia), Collaboration: joint}, "collaboration.other_city_confirms")
	w.goesWell("mentor member", "collaboration.confirm_collaboration", collaboration.ConfirmCollaboration{InCity: inCityOf(gent), Collaboration: joint})
	if after := counted(); before != 0 || after != 1 {
		t.Errorf("NET-3: counted were %d before both agreed and %d after", before, after)
	}
}
