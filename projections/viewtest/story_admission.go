package viewtest

import (
	"fmt"
	"time"

	"megdan/domain/application"
	"megdan/domain/appointment"
	"megdan/domain/call"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

// Admission is the story of one call and of the city that wins it. Ruse is
// accepted after a conflict and a third evaluator; Varna is kept on reserve and
// moves up; Burgas is rejected, asks for redress, and becomes a partner; Vidin
// withdraws, applies again and is found ineligible; Pleven and Lom are invited
// and do not come. Then Ruse goes through its steps.
type Admission struct {
	*Log
	Programme                               id.Programme
	Wave                                    id.Wave
	Group                                   id.ApplicantGroup
	Manager, Ana, Lead, Expert              id.Person
	Judges                                  [4]id.Person
	Ruse, Varna, Burgas, Vidin, Pleven, Lom id.City

	apps           map[id.City]id.Application
	programmes     Decided[programme.State, programme.Command, programme.Event]
	cities         Decided[city.State, city.Command, city.Event]
	people         Decided[person.State, person.Command, person.Event]
	appointments   Decided[appointment.State, appointment.Command, appointment.Event]
	calls          Decided[call.State, call.Command, call.Event]
	applications   Decided[application.State, application.Command, application.Event]
	participations Decided[participation.State, participation.Command, participation.Event]
}

func init() {
	tellers = append(tellers, func() *Log { return TellAdmission().Log })
}

// TellAdmission tells it.
func TellAdmission() *Admission {
	l := NewLog()
	s := &Admission{Log: l, apps: map[id.City]id.Application{}}
	s.programmes = Decided[programme.State, programme.Command, programme.Event]{Log: l, Decider: programme.Decider}
	s.cities = Decided[city.State, city.Command, city.Event]{Log: l, Decider: city.Decider}
	s.people = Decided[person.State, person.Command, person.Event]{Log: l, Decider: person.Decider}
	s.appointments = Decided[appointment.State, appointment.Command, appointment.Event]{Log: l, Decider: appointment.Decider}
	s.calls = Decided[call.State, call.Command, call.Event]{Log: l, Decider: call.Decider}
	s.applications = Decided[application.State, application.Command, application.Event]{Log: l, Decider: application.Decider}
	s.participations = Decided[participation.State, participation.Command, participation.Event]{Log: l, Decider: participation.Decider}
	s.Programme = id.Programme(l.ID("programme"))
	l.Names[id.CallOf(s.Programme).UUID()] = "call"
	s.Wave, s.Group = id.Wave(l.ID("wave")), id.ApplicantGroup(l.ID("group"))
	for name, to := range s.cast() {
		*to = id.Person(id.Derive(id.UUID{8}, name))
		l.Names[to.UUID()] = name
	}
	for name, to := range s.towns() {
		*to = id.City(id.Derive(id.UUID{9}, name))
		l.Names[to.UUID()], l.Names[s.part(*to).UUID()] = name, "participation of "+name
	}
	s.beginnings()
	s.applying()
	s.judging()
	s.deciding()
	s.partners()
	s.steps()
	s.ends()
	return s
}

func (s *Admission) cast() map[string]*id.Person {
	return map[string]*id.Person{
		"Mila": &s.Manager, "Ana": &s.Ana, "Lea": &s.Lead, "Egon": &s.Expert,
		"judge 1": &s.Judges[0], "judge 2": &s.Judges[1], "judge 3": &s.Judges[2], "judge 4": &s.Judges[3],
	}
}

func (s *Admission) towns() map[string]*id.City {
	return map[string]*id.City{"Ruse": &s.Ruse, "Varna": &s.Varna, "Burgas": &s.Burgas, "Vidin": &s.Vidin, "Pleven": &s.Pleven, "Lom": &s.Lom}
}

func (s *Admission) part(c id.City) id.Participation { return id.ParticipationOf(s.Programme, c) }

func (s *Admission) in() place.InProgramme { return place.InProgramme{Programme: s.Programme} }

func (s *Admission) at(c id.City) place.InCity { return place.InCity{Programme: s.Programme, City: c} }

func (s *Admission) on(c id.City) application.About {
	return application.About{InCity: s.at(c), Application: s.apps[c]}
}

// What the manager does, and what the applicant does.
func (s *Admission) sets(c programme.Command) { s.programmes.Do(s.Manager, role.ProgrammeManager, c) }
func (s *Admission) calling(c call.Command)   { s.calls.Do(s.Manager, role.ProgrammeManager, c) }
func (s *Admission) decides(c application.Command) {
	s.applications.Do(s.Manager, role.ProgrammeManager, c)
}
func (s *Admission) manages(c participation.Command) {
	s.participations.Do(s.Manager, role.ProgrammeManager, c)
}
func (s *Admission) writes(c application.Command) { s.applications.Do(s.Ana, role.Public, c) }
func (s *Admission) notes(c call.Command)         { s.calls.Do(s.Ana, role.Public, c) }

func (s *Admission) beginnings() {
	both := func(n string) map[string]string { return map[string]string{"en": n, "bg": n} }
	s.sets(programme.DraftProgramme{Programme: s.Programme, Names: both("Intelligent Cities"), Start: day(2018, 3, 1), End: day(2019, 8, 31), Zone: "Europe/Sofia", Settings: programme.Settings{Quota: 2}})
	var steps []programme.Step
	for i := range 5 {
		steps = append(steps, programme.Step{Number: i, Names: both(fmt.Sprint("Step ", i)), Start: day(2018, time.Month(3+3*i), 1), End: day(2018, time.Month(6+3*i), 1).AddDays(-1)})
	}
	s.sets(programme.DefineSteps{Programme: s.Programme, Steps: steps})
	s.sets(programme.OpenWave{Programme: s.Programme, Wave: s.Wave, Opens: day(2018, 1, 15), CutOff: day(2018, 2, 15), Start: day(2018, 3, 1), Places: 2})
	s.sets(programme.PinInstrument{InProgramme: s.in(), Instrument: id.Instrument(s.ID("questionnaire")), Version: id.InstrumentVersion(s.ID("version 1.0.0"))})
	s.sets(programme.PublishProgramme{Programme: s.Programme})
	for _, who := range []id.Person{s.Manager, s.Ana, s.Lead, s.Expert, s.Judges[0], s.Judges[1], s.Judges[2], s.Judges[3]} {
		s.people.Do(id.System, role.SystemItself, person.RegisterPerson{Programme: s.Programme, Person: who, Name: s.Names[who.UUID()]})
	}
	s.appointments.Do(id.System, role.SystemItself, appointment.AppointPerson{Programme: s.Programme, Person: s.Manager, Role: role.ProgrammeManager})
	for _, who := range s.Judges {
		s.appointments.Do(s.Manager, role.ProgrammeManager, appointment.AppointPerson{Programme: s.Programme, Person: who, Role: role.Mentor})
	}
	register := func(c id.City, name string) {
		s.cities.Do(s.Manager, role.ProgrammeManager, city.RegisterCity{City: c, Names: both(name), Country: "BG", Latitude: 43_000_000, Longitude: 25_000_000})
	}
	for _, c := range []id.City{s.Ruse, s.Varna, s.Burgas, s.Vidin, s.Pleven, s.Lom} {
		register(c, s.Names[c.UUID()])
	}
	twice := id.City(s.ID("Ruse, entered twice"))
	register(twice, "Rousse")
	s.cities.Do(s.Manager, role.ProgrammeManager, city.MergeCities{City: twice, Into: s.Ruse})
	s.calling(call.OpenGroup{InProgramme: s.in(), Group: s.Group, Names: both("All cities"), Wave: s.Wave, Opens: day(2018, 1, 15), CutOff: day(2018, 2, 1)})
	s.calling(call.PublishCall{InProgramme: s.in(), Weights: weights, Terms: call.Terms{Threshold: 5000}})
}

var weights = scoring.Weights{Relevance: 40, DigitalAmbition: 30, Impact: 20, Resources: 10}

func (s *Admission) form(team int, members ...id.City) application.Form {
	f := application.Form{
		Relevance: "Why", DigitalAmbition: "Where to", Impact: "Jobs", Resources: "A team", OwnResources: "An office", Mandate: "The mayor",
		MandateBy: application.Mayor, MandateOn: day(2018, 1, 16), Contact: "ana@ruse.example", Notice: application.Agreed,
		Population: 140_000, Members: members,
	}
	for n := range team {
		f.Team = append(f.Team, application.TeamMember{Name: fmt.Sprint("Member ", n+1), Duty: "works"})
	}
	return f
}

func (s *Admission) starts(c id.City, name string) {
	s.apps[c] = id.Application(s.ID(name))
	s.writes(application.StartApplication{About: s.on(c), Group: s.Group, Applicant: s.Ana, Language: "bg"})
	s.notes(call.EnterApplication{InProgramme: s.in(), Application: s.apps[c], City: c, Group: s.Group, Applicant: s.Ana})
}

func (s *Admission) saves(c id.City, f application.Form) {
	s.writes(application.SaveDraft{About: s.on(c), Form: f})
	s.notes(call.NoteForm{InProgramme: s.in(), Application: s.apps[c], Members: f.Members, Population: f.Population, Team: len(f.Team)})
}

func (s *Admission) applying() {
	s.starts(s.Vidin, "first application of Vidin")
	s.writes(application.WithdrawApplication{About: s.on(s.Vidin), Reason: "no mandate yet"})
	s.notes(call.LeaveCall{InProgramme: s.in(), Application: s.apps[s.Vidin]})
	for _, c := range []id.City{s.Ruse, s.Varna, s.Burgas, s.Vidin} {
		s.starts(c, "application of "+s.Names[c.UUID()])
		s.saves(c, s.form(2))
	}
	s.writes(application.RequestPreScreening{About: s.on(s.Ruse)})
	s.decides(application.GivePreScreening{About: s.on(s.Ruse), Verdict: application.Doubtful, Comment: "Which port is meant?"})
	for _, c := range []id.City{s.Ruse, s.Varna, s.Burgas, s.Vidin} {
		s.writes(application.SubmitApplication{About: s.on(c)})
	}
	s.calling(call.MoveDeadline{InProgramme: s.in(), Group: s.Group, Wave: s.Wave, CutOff: day(2018, 2, 15), Reason: "snow"})
	s.At(2018, 2, 14)
	s.writes(application.ReviseApplication{About: s.on(s.Ruse), Form: s.form(3, s.Pleven)})
	s.notes(call.NoteForm{InProgramme: s.in(), Application: s.apps[s.Ruse], Members: []id.City{s.Pleven}, Population: 140_000, Team: 3})
	s.At(2018, 2, 16)
	s.calling(call.CloseCall{InProgramme: s.in()})
	s.decides(application.DeclareIneligible{About: s.on(s.Vidin), Reason: "the signature is missing"})
	for _, c := range []id.City{s.Ruse, s.Varna, s.Burgas} {
		s.decides(application.DeclareEligible{About: s.on(c), Weights: weights, Terms: application.Terms{Threshold: 5000}})
	}
}

func scores(n int) scoring.Scores {
	return scoring.Scores{Relevance: n, DigitalAmbition: n, Impact: n, Resources: n}
}

func (s *Admission) assigns(c id.City, who int) {
	key := id.EvaluationOf(s.apps[c], s.Judges[who]).UUID()
	s.Names[key] = fmt.Sprintf("evaluation of %s by judge %d", s.Names[c.UUID()], who+1)
	s.decides(application.AssignEvaluator{About: s.on(c), Evaluator: s.Judges[who]})
}

func (s *Admission) judges(who int, c id.City, n int) {
	s.applications.Do(s.Judges[who], role.Mentor, application.SubmitEvaluation{About: s.on(c), Evaluator: s.Judges[who], Scores: scores(n), Comment: fmt.Sprint("Because ", n)})
}

func (s *Admission) agrees(c id.City, n scoring.Scores) {
	s.decides(application.RecordConsensus{About: s.on(c), Scores: n, Comment: "Agreed"})
	s.calling(call.NoteScore{InProgramme: s.in(), Application: s.apps[c], Scores: n})
}

// judging: all three get 80 of 100; the second judge of Ruse has a conflict
// and says so late.
func (s *Admission) judging() {
	s.At(2018, 2, 20)
	for _, c := range []id.City{s.Ruse, s.Varna, s.Burgas} {
		for n := range 2 {
			s.assigns(c, n)
		}
		s.judges(0, c, 400)
		s.judges(1, c, 350)
	}
	s.agrees(s.Ruse, scores(400))
	s.agrees(s.Varna, scoring.Scores{Relevance: 350, DigitalAmbition: 450, Impact: 400, Resources: 450})
	s.agrees(s.Burgas, scores(200))
	s.calling(call.RankApplications{InProgramme: s.in(), Wave: s.Wave})
	s.applications.Do(s.Judges[1], role.Mentor, application.DeclareConflict{About: s.on(s.Ruse), Evaluator: s.Judges[1], Reason: "my firm works there"})
	s.calling(call.SetScoreAside{InProgramme: s.in(), Application: s.apps[s.Ruse]})
	s.assigns(s.Ruse, 2)
	s.judges(2, s.Ruse, 500)
	s.agrees(s.Ruse, scores(450))
	s.calling(call.RankApplications{InProgramme: s.in(), Wave: s.Wave})
}

func (s *Admission) admits(c id.City, promoted bool) {
	s.calling(call.Settle{InProgramme: s.in(), Application: s.apps[c], Outcome: call.Accepted, Promoted: promoted, Wave: s.Wave})
	s.sets(programme.TakePlace{Programme: s.Programme, City: c, Category: role.Participating, Wave: s.Wave})
	s.manages(participation.AdmitCity{Programme: s.Programme, City: c, Wave: s.Wave})
}

func (s *Admission) settles(c id.City, o call.Outcome) {
	s.calling(call.Settle{InProgramme: s.in(), Application: s.apps[c], Outcome: o})
}

func (s *Admission) deciding() {
	s.At(2018, 2, 26)
	s.decides(application.AcceptApplication{About: s.on(s.Ruse), Wave: s.Wave, Reason: "the best of all"})
	s.admits(s.Ruse, false)
	s.decides(application.PutOnReserve{About: s.on(s.Varna), Reason: "very good, a place too few"})
	s.settles(s.Varna, call.Reserve)
	s.decides(application.RejectApplication{About: s.on(s.Burgas), Reason: "below the threshold"})
	s.settles(s.Burgas, call.Rejected)
	s.writes(application.RequestRedress{About: s.on(s.Burgas), Reason: "the comment is about another city"})
	s.decides(application.DecideRedress{About: s.on(s.Burgas), Ruling: application.Upheld, Reason: "the letter had a mistake"})
	s.calling(call.Unsettle{InProgramme: s.in(), Application: s.apps[s.Burgas]})
	s.decides(application.RejectApplication{About: s.on(s.Burgas), Reason: "below the threshold after all"})
	s.settles(s.Burgas, call.Rejected)
	s.sets(programme.SetQuota{Programme: s.Programme, Category: role.Participating, Places: 3, Wave: s.Wave})
	s.decides(application.PromoteFromReserve{About: s.on(s.Varna), Wave: s.Wave})
	s.admits(s.Varna, true)
}

func (s *Admission) partners() {
	s.decides(application.OfferPartnership{About: s.on(s.Burgas), Note: "come along"})
	s.writes(application.AcceptPartnership{About: s.on(s.Burgas)})
	s.sets(programme.TakePlace{Programme: s.Programme, City: s.Burgas, Category: role.Partner})
	s.manages(participation.EnrolPartner{Programme: s.Programme, City: s.Burgas})
	for _, c := range []id.City{s.Pleven, s.Lom} {
		s.apps[c] = id.Application(s.ID("invitation of " + s.Names[c.UUID()]))
		s.decides(application.InvitePartner{About: s.on(c), Contact: s.Ana, Language: "bg"})
	}
	s.writes(application.DeclinePartnership{About: s.on(s.Pleven)})
	s.At(2018, 4, 1)
	s.decides(application.LapseOffer{About: s.on(s.Lom)})
}

func (s *Admission) steps() {
	s.sets(programme.StartProgramme{Programme: s.Programme})
	letter := id.Invitation(s.ID("invitation"))
	ruse := s.at(s.Ruse)
	s.manages(participation.InviteMember{Programme: s.Programme, City: s.Ruse, Invitation: letter, Person: s.Ana, Address: "ana@ruse.example"})
	s.manages(participation.AddMember{Programme: s.Programme, City: s.Ruse, Person: s.Lead})
	s.manages(participation.AppointCityLead{Programme: s.Programme, City: s.Ruse, Person: s.Lead})
	s.manages(participation.AssignLeadExpert{Programme: s.Programme, City: s.Ruse, Person: s.Expert})
	s.At(2018, 4, 20)
	s.manages(participation.ExpireInvitation{InCity: ruse, Invitation: letter})
	lead := func(c participation.Command) { s.participations.Do(s.Lead, role.CityLead, c) }
	lead(participation.StartStep{InCity: ruse, Step: 0})
	for n := range 11 {
		lead(participation.ListStakeholder{InCity: ruse, Stakeholder: id.Stakeholder(s.ID(fmt.Sprint("stakeholder ", n))), Kind: participation.Business, Name: fmt.Sprint("Firm ", n)})
	}
	gone := id.Stakeholder(s.ID("stakeholder who left"))
	lead(participation.ListStakeholder{InCity: ruse, Stakeholder: gone, Kind: participation.Academia, Name: "University"})
	lead(participation.DropStakeholder{InCity: ruse, Stakeholder: gone})
	lead(participation.AgreeStakeholderList{InCity: ruse})
	lead(participation.AgreeCalendar{InCity: ruse})
	lead(participation.CompleteStep{InCity: ruse, Step: 0})
	s.manages(participation.ReopenStep{InCity: ruse, Step: 0, Reason: "the calendar has changed"})
	lead(participation.CompleteStep{InCity: ruse, Step: 0})
	for step := 1; step < participation.Steps; step++ {
		s.At(2018, time.Month(3+3*step), 10)
		lead(participation.StartStep{InCity: ruse, Step: step})
		for _, r := range participation.Mandatory(step) {
			lead(participation.RecordFulfilment{InCity: ruse, Requirement: r})
		}
		lead(participation.CompleteStep{InCity: ruse, Step: step})
	}
}

func (s *Admission) ends() {
	ruse := s.at(s.Ruse)
	s.manages(participation.CompleteParticipation{InCity: ruse})
	s.sets(programme.NoteCompletion{InProgramme: s.in(), City: s.Ruse})
	s.manages(participation.GrantLabel{InCity: ruse, Label: id.Label(s.ID("label")), Names: map[string]string{"en": "Communications ambassador"}})
	pinned := programme.BeginAssessments{InProgramme: s.in(), Instrument: id.Instrument(s.idOf("questionnaire")), Version: id.InstrumentVersion(s.idOf("version 1.0.0"))}
	s.sets(pinned)
	s.At(2019, 8, 31)
	s.manages(participation.WithdrawCity{Programme: s.Programme, City: s.Varna, Reason: "elections changed the plan"})
	s.sets(programme.FreePlace{Programme: s.Programme, City: s.Varna})
	s.sets(programme.CloseProgramme{Programme: s.Programme})
	s.sets(programme.RecordFinalPayment{InProgramme: s.in(), On: day(2019, 8, 30)})
	s.sets(programme.ArchiveProgramme{InProgramme: s.in()})
}

// idOf is an id by the name that the story gave it.
func (s *Admission) idOf(name string) (u id.UUID) {
	for k, n := range s.Names {
		if n == name {
			u = k
		}
	}
	return u
}
