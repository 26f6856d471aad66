package role_test

import (
	"testing"

	"megdan/domain/id"
	"megdan/domain/role"
)

// TestAudience asks who sees, speaks about and works on what is shared step by
// step (KNB-1, NET-4).
func TestAudience(t *testing.T) {
	t.Parallel()
	grant := func(r role.Role, in id.Participation) []role.Grant {
		return []role.Grant{{Role: r, Programme: dcc, Participation: in}}
	}
	city := role.Object{Programme: dcc, Participation: sofia}
	shown := func(o role.Object, a role.Audience) role.Object { o.Audience = a; return o }
	circle := &role.Circle{Cities: []id.Participation{patra}, Guests: []id.Person{somebody}}
	shared := role.Object{Programme: dcc, Participation: sofia, Audience: role.GroupAudience, Circle: circle}
	group := role.Object{Programme: dcc, Audience: role.GroupAudience, Circle: circle}
	noGuests := shared
	noGuests.Circle = &role.Circle{Cities: circle.Cities}
	third := id.Participation(named("third"))
	manager := grant(role.ProgrammeManager, id.Participation{})
	for _, row := range []struct {
		name     string
		grants   []role.Grant
		function role.Function
		right    role.Right
		object   role.Object
		may      bool
	}{
		{"KNB-1: a city's board is read in the city", grant(role.CityMember, sofia), role.Boards, role.Read, city, true},
		{"KNB-1: and not in another", grant(role.CityMember, patra), role.Boards, role.Read, city, false},
		{"KNB-1: the programme reads what is widened to it", grant(role.CityMember, patra), role.Boards, role.Read, shown(city, role.ProgrammeAudience), true},
		{"and speaks about it", grant(role.CityMember, patra), role.BoardTalk, role.Write, shown(city, role.ProgrammeAudience), true},
		{"and does not work on it", grant(role.CityMember, patra), role.Boards, role.Write, shown(city, role.ProgrammeAudience), false},
		{"nor does another programme read it", []role.Grant{{Role: role.CityMember, Programme: icc, Participation: patra}}, role.Boards, role.Read, shown(city, role.ProgrammeAudience), false},
		{"KNB-1: everybody reads what is public", nil, role.Boards, role.Read, shown(city, role.PublicAudience), true},
		{"and nobody unknown speaks there", nil, role.BoardTalk, role.Write, shown(city, role.PublicAudience), false},
		{"a mentor city has no part in a city's board", grant(role.MentorCityMember, sofia), role.Boards, role.Write, city, false},
		{"but in the programme's", grant(role.MentorCityMember, third), role.Boards, role.Write, programme, true},
		{"a manager reads every board", manager, role.Boards, role.Read, city, true},
		{"works on those of the programme", manager, role.Boards, role.Write, programme, true},
		{"and not on a city's", manager, role.Boards, role.Write, city, false},
		{"the cities of the group read what is shared with it", grant(role.CityMember, patra), role.Boards, role.Read, shared, true},
		{"the city it belongs to does too", grant(role.CityMember, sofia), role.Boards, role.Read, shared, true},
		{"a third city does not", grant(role.CityMember, third), role.Boards, role.Read, noGuests, false},
		{"the cities of a group work on its board", grant(role.CityMember, patra), role.Boards, role.Write, group, true},
		{"others do not", grant(role.CityMember, third), role.Boards, role.Write, group, false},
		{"NET-4: a guest sees the group's board", nil, role.Boards, role.Read, group, true},
		{"NET-4: and speaks there", nil, role.BoardTalk, role.Write, group, true},
		{"NET-4: and sees no board of the programme", nil, role.Boards, role.Read, programme, false},
		{"NET-4: nor a group's board that is narrowed to a city", nil, role.Boards, role.Read, shown(shared, role.CityAudience), false},
		{"KNB-5: who verifies is of another city", grant(role.LeadExpert, patra), role.VerifyPractice, role.Write, city, true},
		{"KNB-5: not of the practice's own", grant(role.LeadExpert, sofia), role.VerifyPractice, role.Write, city, false},
	} {
		if _, d := role.Decide(role.Actor{Person: somebody, Grants: row.grants}, row.function, row.right, row.object, ""); d.Allowed != row.may {
			t.Errorf("%s: %+v", row.name, d)
		}
	}
}
