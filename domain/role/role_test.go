package role_test

import (
	"flag"
	"os"
	"testing"

	"megdan/domain/id"
	"megdan/domain/role"
)

var update = flag.Bool("update", false, "write testdata/matrix.txt; read what changed before you commit it")

// TestMatrix prints the matrix and compares it with the reviewed one, so that
// nobody's rights change by accident.
func TestMatrix(t *testing.T) {
	t.Parallel()
	const file = "testdata/matrix.txt"
	got := role.Print()
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the matrix is not the reviewed one; it is now\n%s", got)
	}
}

var (
	dcc, icc     = id.Programme(named("dcc")), id.Programme(named("icc"))
	sofia, patra = id.Participation(named("sofia")), id.Participation(named("patras"))
	somebody     = id.Person(named("somebody"))
	other        = id.Person(named("other"))
	ofSofia      = role.Object{Programme: dcc, Participation: sofia, Category: role.Participating}
	ofPartner    = role.Object{Programme: dcc, Participation: sofia, Category: role.Partner}
	ofPatras     = role.Object{Programme: dcc, Participation: patra, Category: role.Participating}
	programme    = role.Object{Programme: dcc}
	elsewhere    = role.Object{Programme: icc}
	installation = role.Object{}
	owned        = role.Object{Programme: dcc, Participation: sofia, Category: role.Participating, Owner: somebody}
	others       = role.Object{Programme: dcc, Participation: sofia, Category: role.Participating, Owner: other}
	alone        = role.Object{Programme: dcc, Owner: somebody}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

// in is a grant in Sofia, of a programme-wide role in the programme.
func in(roles ...role.Role) (grants []role.Grant) {
	for _, r := range roles {
		g := role.Grant{Role: r, Programme: dcc, Participation: sofia}
		if r == role.ProgrammeManager || r == role.Auditor {
			g.Participation = id.Participation{}
		}
		grants = append(grants, g)
	}
	return grants
}

func TestDecide(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name     string
		grants   []role.Grant
		function role.Function
		right    role.Right
		object   role.Object
		acting   role.Role
		as       role.Role
		reason   string
	}{
		{"a member plans milestones of the own city", in(role.CityMember), role.PlanMilestones, role.Write, ofSofia, "", role.CityMember, ""},
		{"but not of another", in(role.CityMember), role.PlanMilestones, role.Write, ofPatras, "", "", "not_own_city"},
		{"nor reads them", in(role.CityMember), role.PlanMilestones, role.Read, ofPatras, "", "", "not_own_city"},
		{"nor of the same place in another programme", []role.Grant{{Role: role.CityMember, Programme: icc, Participation: sofia}}, role.PlanMilestones, role.Write, ofSofia, "", "", "not_own_city"},
		{"a city without a participation is nobody's own", []role.Grant{{Role: role.CityMember, Programme: dcc}}, role.PlanMilestones, role.Write, programme, "", "", "not_own_city"},
		{"a lead expert writes in the city that is led", in(role.LeadExpert), role.PlanMilestones, role.Write, ofSofia, "", role.LeadExpert, ""},
		{"a mentor reads and comments only", in(role.Mentor), role.PlanMilestones, role.Write, ofSofia, "", "", "no_role"},
		{"a matched mentor comments", in(role.Mentor), role.CommentMilestones, role.Write, ofSofia, "", role.Mentor, ""},
		{"a mentor city has no part in milestones", in(role.MentorCityMember), role.PlanMilestones, role.Read, ofSofia, "", "", "no_role"},
		{"a manager reads all roadmaps", in(role.ProgrammeManager), role.PlanMilestones, role.Read, ofPatras, "", role.ProgrammeManager, ""},
		{"but writes none", in(role.ProgrammeManager), role.PlanMilestones, role.Write, ofPatras, "", "", "no_role"},
		{"nor reads other programmes", in(role.ProgrammeManager), role.PlanMilestones, role.Read, elsewhere, "", "", "not_own_programme"},
		{"an auditor writes nothing", in(role.Auditor), role.PlanMilestones, role.Write, ofSofia, "", "", "no_role"},
		{"the public reads no roadmap", nil, role.PlanMilestones, role.Read, ofSofia, "", "", "no_role"},
		{"the public reads public pages", nil, role.PublicPages, role.Read, programme, "", role.Public, ""},

		{"the owner submits", in(role.CityMember), role.StartMilestones, role.Write, owned, "", role.CityMember, ""},
		{"another member does not", in(role.CityMember), role.StartMilestones, role.Write, others, "", "", "not_owner"},
		{"the city lead submits any", in(role.CityMember, role.CityLead), role.StartMilestones, role.Write, others, "", role.CityLead, ""},
		{"the owner elsewhere does not", []role.Grant{{Role: role.CityMember, Programme: dcc, Participation: patra}}, role.StartMilestones, role.Write, owned, "", "", "not_owner"},
		{"the city lead reschedules", in(role.CityMember, role.CityLead), role.RescheduleMilestones, role.Write, ofSofia, "", role.CityLead, ""},
		{"a member does not", in(role.CityMember), role.RescheduleMilestones, role.Write, owned, "", "", "no_role"},
		{"the lead expert accepts", in(role.LeadExpert), role.AcceptMilestones, role.Approve, ofSofia, "", role.LeadExpert, ""},
		{"the city lead does not", in(role.CityMember, role.CityLead), role.AcceptMilestones, role.Approve, ofSofia, "", "", "not_own_partner_city"},
		{"except in a partner city", in(role.PartnerCityMember, role.CityLead), role.AcceptMilestones, role.Approve, ofPartner, "", role.CityLead, ""},
		{"as a member of it too, being its lead", in(role.PartnerCityMember, role.CityLead), role.AcceptMilestones, role.Approve, ofPartner, role.PartnerCityMember, role.PartnerCityMember, ""},
		{"where a mere member does not", in(role.PartnerCityMember), role.AcceptMilestones, role.Approve, ofPartner, "", "", "not_own_partner_city"},
		{"the manager does not accept", in(role.ProgrammeManager), role.AcceptMilestones, role.Approve, ofSofia, "", "", "no_role"},
		{"the manager reopens", in(role.ProgrammeManager), role.ReopenMilestones, role.Approve, ofSofia, "", role.ProgrammeManager, ""},
		{"the city lead cancels", in(role.CityLead), role.CancelMilestones, role.Approve, ofSofia, "", role.CityLead, ""},
		{"a partner member can be the other side", in(role.PartnerCityMember), role.CancelMilestones, role.Approve, ofPartner, "", role.PartnerCityMember, ""},

		{"PAR-8: the acting role is chosen", in(role.CityLead, role.LeadExpert), role.PlanMilestones, role.Write, ofSofia, role.LeadExpert, role.LeadExpert, ""},
		{"PAR-8: without a choice the first of the matrix", in(role.LeadExpert, role.CityLead), role.PlanMilestones, role.Write, ofSofia, "", role.CityLead, ""},
		{"a role that is not held cannot be chosen", in(role.CityLead), role.PlanMilestones, role.Write, ofSofia, role.LeadExpert, "", "role_not_held"},
		{"nor one that has no right", in(role.CityLead, role.Mentor), role.PlanMilestones, role.Write, ofSofia, role.Mentor, "", "no_role"},

		{"a manager admits", in(role.ProgrammeManager), role.DecideAdmission, role.Approve, programme, "", role.ProgrammeManager, ""},
		{"a manager of another programme does not", in(role.ProgrammeManager), role.DecideAdmission, role.Approve, elsewhere, "", "", "not_own_programme"},
		{"a manager sets up the own programme", in(role.ProgrammeManager), role.ProgrammeSetUp, role.Write, programme, "", role.ProgrammeManager, ""},
		{"any manager keeps city records", in(role.ProgrammeManager), role.CityRecords, role.Write, installation, "", role.ProgrammeManager, ""},
		{"a city lead does not", in(role.CityLead), role.CityRecords, role.Write, installation, "", "", "no_role"},
		{"everybody who is signed in sees the installation", in(role.MentorCityMember), role.Installation, role.Read, installation, "", role.Public, ""},
		{"one reads the own access", in(role.CityMember), role.Access, role.Read, alone, "", role.Public, ""},
		{"not that of others", in(role.CityMember), role.Access, role.Read, others, "", "", "not_oneself"},
		{"the auditor reads it", in(role.Auditor), role.Access, role.Read, others, "", role.Auditor, ""},
		{"one corrects the own record", in(role.CityMember), role.CorrectPersons, role.Write, alone, "", role.Public, ""},
		{"a city lead registers persons of the programme", in(role.CityLead), role.RegisterPersons, role.Write, programme, "", role.CityLead, ""},
		{"a partner's lead reads the city's audit trail", in(role.PartnerCityMember, role.CityLead), role.AuditTrail, role.Read, ofPartner, role.PartnerCityMember, role.PartnerCityMember, ""},
		{"its member does not", in(role.PartnerCityMember), role.AuditTrail, role.Read, ofPartner, "", "", "not_city_lead"},
		{"a function that nobody knows is denied", in(role.ProgrammeManager), "make_coffee", role.Write, programme, "", "", "unknown_function"},
		{"a right that nobody knows is denied", in(role.ProgrammeManager), role.ProgrammeSetUp, "own", programme, "", "", "no_role"},
		{"a system administrator has no rights on contents", []role.Grant{{Role: role.SystemAdmin, Programme: dcc}}, role.ProgrammeSetUp, role.Read, programme, "", "", "no_role"},
		{"nobody is the system by a grant", []role.Grant{{Role: role.SystemItself, Programme: dcc}}, role.ProgrammeSetUp, role.Write, programme, "", "", "no_role"},
	} {
		as, d := role.Decide(role.Actor{Person: somebody, Grants: row.grants}, row.function, row.right, row.object, row.acting)
		if as != row.as || d.Reason != row.reason || d.Allowed != (row.as != "") || d.Allowed != (d.Rule != "") {
			t.Errorf("%s: got role %q %+v, want role %q reason %q", row.name, as, d, row.as, row.reason)
		}
	}
}

func TestNobodySignedIn(t *testing.T) {
	t.Parallel()
	for _, f := range role.Functions() {
		for _, right := range []role.Right{role.Read, role.Write, role.Approve} {
			_, d := role.Decide(role.Actor{}, f, right, programme, "")
			// who holds a link is checked by its secret
			public := f == role.AnswerByLink && right == role.Write || right == role.Read && (f == role.PublicPages || f == role.ProgrammeDashboard || f == role.TimeMachine)
			if d.Allowed != public {
				t.Errorf("%s %s for nobody: %+v", f, right, d)
			}
		}
	}
}

func TestTheSystemSetsUpOnly(t *testing.T) {
	t.Parallel()
	allowed := map[role.Function]bool{
		role.PublicPages: true, role.ProgrammeSetUp: true, role.DraftProgramme: true, role.CityRecords: true,
		role.Installation: true, role.RegisterPersons: true, role.AppointDuties: true,
		role.PassingTime:      true,
		role.AcceptInvitation: true, // any person; its addressee is checked
		role.AnswerByLink:     true, // whoever holds the link
		// what is due by the calendar
		role.ProposeDisposal: true,
	}
	for _, f := range role.Functions() {
		_, d := role.Decide(role.Actor{Person: id.System}, f, role.Write, programme, "")
		if d.Allowed != allowed[f] {
			t.Errorf("%s for the system: %+v", f, d)
		}
	}
}

func TestMasking(t *testing.T) {
	t.Parallel()
	_, d := role.Decide(role.Actor{Person: somebody, Grants: in(role.Auditor)}, role.PlanMilestones, role.Read, ofSofia, "")
	if !d.Allowed || !d.Masked || d.Rule != "plan_milestones read: auditor, own programme" {
		t.Errorf("an auditor reads with names masked: %+v", d)
	}
	_, d = role.Decide(role.Actor{Person: somebody, Grants: in(role.ProgrammeManager)}, role.PlanMilestones, role.Read, ofSofia, "")
	if !d.Allowed || d.Masked {
		t.Errorf("a manager reads names: %+v", d)
	}
	expert := role.Grant{Role: role.LeadExpert, Programme: dcc, Participation: sofia}
	for _, both := range [][]role.Grant{
		{expert, {Role: role.ProgrammeManager, Programme: dcc}, {Role: role.Auditor, Programme: dcc}},
		{{Role: role.Auditor, Programme: dcc}, expert, {Role: role.ProgrammeManager, Programme: dcc}},
	} {
		_, d = role.Decide(role.Actor{Person: somebody, Grants: both}, role.OpenAssessment, role.Read, ofSofia, "")
		if !d.Allowed || d.Masked {
			t.Errorf("who holds an open right beside a masked one reads names: %+v", d)
		}
	}
	as, d := role.Decide(role.Actor{Person: somebody, Grants: []role.Grant{expert, {Role: role.Auditor, Programme: dcc}}}, role.SeeResponses, role.Read, ofSofia, "")
	if as != role.LeadExpert || !d.Masked {
		t.Errorf("of two masked rights the first counts: %s, %+v", as, d)
	}
}

// BenchmarkDecide asks for a person with four roles.
func BenchmarkDecide(b *testing.B) {
	a := role.Actor{Person: somebody, Grants: in(role.CityMember, role.CityLead, role.Mentor, role.Auditor)}
	b.ReportAllocs()
	for b.Loop() {
		if _, d := role.Decide(a, role.StartMilestones, role.Write, others, ""); !d.Allowed {
			b.Fatal(d)
		}
	}
}
