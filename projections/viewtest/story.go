package viewtest

import (
	"time"

	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/city"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// Story is a log with the ids of those who play in it.
type Story struct {
	*Log
	Programme                                          id.Programme
	Plovdiv, Patras, Espoo                             id.City
	PlovdivPart, PatrasPart, EspooPart                 id.Participation
	Manager, Auditor, Elena, Georgi, Jonas, Marta, Pia id.Person
	Kickoff, Funding, Timetable, Concept               id.Milestone
	Hub                                                id.Activity
	Wave                                               id.Wave
}

// Tell tells of one programme with three cities, from its first draft to its
// end. Every kind of event happens in it at least once.
func Tell() *Story {
	l := NewLog()
	s := &Story{Log: l}
	s.Programme = id.Programme(l.ID("programme Digital Cities Challenge"))
	s.Plovdiv, s.Patras, s.Espoo = id.City(l.ID("city Plovdiv")), id.City(l.ID("city Patras")), id.City(l.ID("city Espoo"))
	for _, p := range []struct {
		to   *id.Participation
		city id.City
		name string
	}{{&s.PlovdivPart, s.Plovdiv, "Plovdiv"}, {&s.PatrasPart, s.Patras, "Patras"}, {&s.EspooPart, s.Espoo, "Espoo"}} {
		*p.to = id.ParticipationOf(s.Programme, p.city)
		l.Names[p.to.UUID()] = "participation of " + p.name
	}
	for _, p := range []struct {
		to   *id.Person
		name string
	}{{&s.Manager, "manager"}, {&s.Auditor, "auditor"}, {&s.Elena, "Elena"}, {&s.Georgi, "Georgi"}, {&s.Jonas, "Jonas"}, {&s.Marta, "Marta"}, {&s.Pia, "Pia"}} {
		*p.to = id.Person(l.ID("person " + p.name))
	}
	s.Wave = id.Wave(l.ID("wave 1"))
	s.Hub = id.Activity(l.ID("activity Hub"))
	s.Kickoff, s.Funding = id.Milestone(l.ID("milestone Kick-off")), id.Milestone(l.ID("milestone Funding"))
	s.Timetable, s.Concept = id.Milestone(l.ID("milestone Timetable")), id.Milestone(l.ID("milestone Concept"))
	s.setUp()
	s.people()
	s.cities()
	s.plan()
	s.work()
	s.ending()
	return s
}

func day(y int, m time.Month, d int) calendar.Date { return calendar.Of(y, m, d) }

func names(en, bg string) event.Names {
	return event.NamesOf(map[string]string{"en": en, "bg": bg})
}

func (s *Story) system(stream event.Stream) By {
	return By{s.Log, stream, id.Programme{}, id.System, role.SystemItself}
}

func (s *Story) programme(by id.Person, as role.Role) By {
	return By{s.Log, event.StreamOf("programme", s.Programme.UUID()), s.Programme, by, as}
}

func (s *Story) participation(p id.Participation, by id.Person, as role.Role) By {
	return By{s.Log, event.StreamOf("participation", p.UUID()), s.Programme, by, as}
}

func (s *Story) roadmap(p id.Participation, by id.Person, as role.Role) By {
	return By{s.Log, event.StreamOf("roadmap", p.UUID()), s.Programme, by, as}
}

func (s *Story) setUp() {
	for _, c := range []struct {
		id          id.City
		en, bg      string
		country     city.Country
		lat, lon, n int
	}{
		{s.Plovdiv, "Plovdiv", "Пловдив", "BG", 42_142_000, 24_750_000, 343_424},
		{s.Patras, "Patras", "Патра", "GR", 38_246_600, 21_734_600, 213_984},
		{s.Espoo, "Espo", "Еспо", "FI", 60_205_500, 24_655_900, 0},
	} {
		v := city.CityRegistered{City: c.id, Names: names(c.en, c.bg), Country: c.country, Latitude: c.lat, Longitude: c.lon, Population: c.n}
		if c.n > 0 {
			v.PopulationYear = 2016
		}
		s.system(event.StreamOf("city", c.id.UUID())).Record(v, id.Installation)
	}
	s.system(event.StreamOf("city", s.Espoo.UUID())).Record(city.CityCorrected{City: s.Espoo, Names: names("Espoo", "Еспо"), Country: "FI",
		Latitude: 60_205_500, Longitude: 24_655_900, Population: 274_583, PopulationYear: 2016}, id.Installation)

	s.programme(id.System, role.SystemItself).Record(programme.ProgrammeDrafted{
		Programme: s.Programme, Names: names("Digital Cities Challenge", "Предизвикателство „Дигитални градове“"),
		Start: day(2018, 2, 1), End: day(2019, 5, 31), Zone: "Europe/Brussels",
		MinMonths: 14, MaxMonths: 18, ShortMonths: 12, Quota: 15, PartnerQuota: 20, MentorQuota: 6, LeadExpertLimit: 3,
		ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30, InvitationDays: 14,
	}, id.Installation)
}

func (s *Story) people() {
	for _, p := range []struct {
		id         id.Person
		name, from string
		languages  []person.Language
	}{
		{s.Manager, "Ana Lindqvist", "Programme office", []person.Language{"en", "sv"}},
		{s.Auditor, "Bruno Keller", "Court of auditors", []person.Language{"de", "en"}},
		{s.Elena, "Elena Stoyanova", "City of Plovdiv", []person.Language{"bg", "en"}},
		{s.Georgi, "Georgi Dimitrov", "City of Plovdiv", []person.Language{"bg"}},
		{s.Jonas, "Jonas Beck", "", []person.Language{"de", "en"}},
		{s.Marta, "Marta Pappa", "City of Patras", []person.Language{"el", "en"}},
		{s.Pia, "Pia Virtanen", "City of Espo", []person.Language{"en", "fi"}},
	} {
		by := By{s.Log, event.StreamOf("person", p.id.UUID()), s.Programme, id.System, role.SystemItself}
		by.Record(person.PersonRegistered{Person: p.id, Programme: s.Programme, Name: event.Text(p.name), Organisation: event.Text(p.from), Languages: p.languages})
	}
	by := By{s.Log, event.StreamOf("person", s.Pia.UUID()), s.Programme, s.Pia, role.MentorCityMember}
	by.Record(person.PersonCorrected{Person: s.Pia, Name: event.Text("Pia Virtanen"), Organisation: event.Text("City of Espoo"), Languages: []person.Language{"en", "fi", "sv"}})
	for who, as := range map[id.Person]role.Role{s.Manager: role.ProgrammeManager} {
		by := By{s.Log, event.StreamOf("appointment", who.UUID()), s.Programme, id.System, role.SystemItself}
		by.Record(appointment.PersonAppointed{Person: who, Programme: s.Programme, Role: as})
	}
	by = By{s.Log, event.StreamOf("appointment", s.Auditor.UUID()), s.Programme, s.Manager, role.ProgrammeManager}
	by.Record(appointment.PersonAppointed{Person: s.Auditor, Programme: s.Programme, Role: role.Auditor})

	p := s.programme(s.Manager, role.ProgrammeManager)
	for i, n := range []event.Names{names("Preparation", "Подготовка"), names("Vision", "Визия"), names("Strategy", "Стратегия"),
		names("Road map", "Пътна карта"), names("Monitoring", "Наблюдение")} {
		p.Record(programme.StepDefined{Number: i, Names: n, Start: day(2018, time.Month(2+3*i), 1), End: day(2018, time.Month(5+3*i), 1).AddDays(-1)})
	}
	p.Record(programme.StepDefined{Number: 3, Names: names("Roadmap", "Пътна карта"), Start: day(2018, 11, 1), End: day(2019, 1, 31)})
	p.Record(programme.WaveOpened{Wave: s.Wave, Number: 1, Opens: day(2018, 1, 15), CutOff: day(2018, 1, 31), Start: day(2018, 2, 1), Places: 15})
	p.Record(programme.WaveDeadlineMoved{Wave: s.Wave, CutOff: day(2018, 2, 15), Previous: day(2018, 1, 31)})
	p.Record(programme.ProgrammePublished{On: day(2018, 1, 16)}, id.Installation)
	p.Record(programme.QuotaSet{Category: role.Participating, Places: 16, Previous: 15, Wave: s.Wave})
}

func (s *Story) cities() {
	m := s.programme(s.Manager, role.ProgrammeManager)
	join := func(p id.Participation, c id.City, category role.Category, wave id.Wave, months int) By {
		m.Record(programme.PlaceTaken{Participation: p, City: c, Category: category, Wave: wave, Months: months})
		return s.participation(p, s.Manager, role.ProgrammeManager)
	}
	join(s.PlovdivPart, s.Plovdiv, role.Participating, s.Wave, 16).
		Record(participation.CityAdmitted{Participation: s.PlovdivPart, Programme: s.Programme, City: s.Plovdiv, Wave: s.Wave, From: day(2018, 2, 1)})
	join(s.PatrasPart, s.Patras, role.Partner, id.Wave{}, 11).
		Record(participation.PartnerEnrolled{Participation: s.PatrasPart, Programme: s.Programme, City: s.Patras, From: day(2018, 2, 1)})
	m.Record(programme.ShortParticipationNoticed{Participation: s.PatrasPart, Months: 11, Least: 12})
	join(s.EspooPart, s.Espoo, role.MentorCity, id.Wave{}, 16).
		Record(participation.MentorCityEnrolled{Participation: s.EspooPart, Programme: s.Programme, City: s.Espoo, From: day(2018, 2, 1)})

	p := s.participation(s.PlovdivPart, s.Manager, role.ProgrammeManager)
	p.Record(participation.MemberAdded{Participation: s.PlovdivPart, Person: s.Elena, Role: role.CityMember})
	p.Record(participation.CityLeadAppointed{Participation: s.PlovdivPart, Person: s.Elena})
	m.Record(programme.LeadExpertEngaged{Participation: s.PlovdivPart, Person: s.Marta})
	p.Record(participation.LeadExpertAssigned{Participation: s.PlovdivPart, Person: s.Marta})
	m.Record(programme.LeadExpertEngaged{Participation: s.PlovdivPart, Person: s.Jonas, Previous: s.Marta})
	p.Record(participation.LeadExpertReplaced{Participation: s.PlovdivPart, Person: s.Jonas, Previous: s.Marta})
	p.Record(participation.LocalExpertAssigned{Participation: s.PlovdivPart, Person: s.Pia})
	p.Record(participation.LocalExpertReleased{Participation: s.PlovdivPart, Person: s.Pia})
	lead := s.participation(s.PlovdivPart, s.Elena, role.CityLead)
	invitation := id.Invitation(s.ID("invitation of Georgi"))
	lead.Record(participation.MemberInvited{Participation: s.PlovdivPart, Invitation: invitation, Person: s.Georgi, Role: role.CityMember,
		LastDay: day(2018, 2, 20), Address: event.Text("georgi@plovdiv.example")})
	accept := s.participation(s.PlovdivPart, s.Georgi, role.CityMember)
	accept.Record(participation.InvitationAccepted{Participation: s.PlovdivPart, Invitation: invitation, Person: s.Georgi})
	accept.Record(participation.MemberAdded{Participation: s.PlovdivPart, Person: s.Georgi, Role: role.CityMember})

	patras := s.participation(s.PatrasPart, s.Manager, role.ProgrammeManager)
	patras.Record(participation.MemberAdded{Participation: s.PatrasPart, Person: s.Marta, Role: role.CityMember})
	patras.Record(participation.MemberRoleChanged{Participation: s.PatrasPart, Person: s.Marta, Role: role.PartnerCityMember, Previous: role.CityMember})
	patras.Record(participation.CityLeadAppointed{Participation: s.PatrasPart, Person: s.Marta})
	s.participation(s.EspooPart, s.Manager, role.ProgrammeManager).
		Record(participation.MemberAdded{Participation: s.EspooPart, Person: s.Pia, Role: role.MentorCityMember})
	for _, r := range []struct {
		p id.Participation
		c id.City
		k role.Category
	}{{s.PlovdivPart, s.Plovdiv, role.Participating}, {s.PatrasPart, s.Patras, role.Partner}} {
		s.roadmap(r.p, s.Manager, role.ProgrammeManager).Record(roadmap.RoadmapOpened{Participation: r.p, Programme: s.Programme, City: r.c, Category: r.k,
			ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30})
	}
	m.Record(programme.ProgrammeStarted{On: day(2018, 2, 1)}, id.Installation)
}

func (s *Story) plan() {
	s.At(2018, 2, 20)
	r := s.roadmap(s.PlovdivPart, s.Elena, role.CityLead)
	r.Record(roadmap.ActivityPlanned{Activity: s.Hub, Number: 1, Title: event.Text("IT talent hub"), Organisation: event.Text("Chamber of commerce"), Start: day(2018, 6, 1), End: day(2019, 3, 31)})
	r.Record(roadmap.ActivityChanged{Activity: s.Hub, Title: event.Text("IT talent hub"), Organisation: event.Text("Plovdiv University"), Start: day(2018, 7, 1), End: day(2019, 3, 31)})
	r.Record(roadmap.ActivityMarkedPilot{Activity: s.Hub})
	for i, m := range []struct {
		id       id.Milestone
		title    string
		due      calendar.Date
		owner    id.Person
		activity id.Activity
		horizon  roadmap.Horizon
	}{
		{s.Kickoff, "Kick-off with the companies", day(2018, 3, 14), s.Elena, id.Activity{}, roadmap.WithinProgramme},
		{s.Funding, "Funding mix secured", day(2018, 12, 20), s.Elena, s.Hub, roadmap.WithinProgramme},
		{s.Timetable, "Timetables as open data", day(2019, 1, 25), s.Georgi, id.Activity{}, roadmap.WithinProgramme},
		{s.Concept, "Hub built", day(2020, 1, 31), s.Georgi, s.Hub, roadmap.Implementation},
	} {
		r.Record(roadmap.MilestonePlanned{Milestone: m.id, Number: i + 1, Title: event.Text(m.title), Due: m.due, Owner: m.owner,
			Activity: m.activity, Horizon: m.horizon, Rank: roadmap.Rank("i" + string(rune('a'+i)))})
	}
	r.Record(roadmap.MilestoneMoved{Milestone: s.Timetable, Rank: "i0"})
	r.Record(roadmap.MilestoneRenamed{Milestone: s.Concept, Title: event.Text("Hub opens its doors")})
	r.Record(roadmap.ActivityParked{Activity: s.Hub, Reason: event.Text("waiting for the university")})
	r.Record(roadmap.ActivityPlannedAgain{Activity: s.Hub, Start: day(2018, 9, 1), End: day(2019, 4, 30)})
}

func (s *Story) work() {
	s.At(2018, 3, 12)
	lead := s.roadmap(s.PlovdivPart, s.Elena, role.CityLead)
	member := s.roadmap(s.PlovdivPart, s.Georgi, role.CityMember)
	expert := s.roadmap(s.PlovdivPart, s.Jonas, role.LeadExpert)
	manager := s.roadmap(s.PlovdivPart, s.Manager, role.ProgrammeManager)
	submit := func(by By, m id.Milestone, who id.Person, pieces int, on calendar.Date) {
		s.At(on.Year(), on.Time().Month(), on.Time().Day())
		by.Record(roadmap.MilestoneSubmitted{Milestone: m, SubmittedBy: who, On: on, Evidence: pieces})
	}
	attach := func(by By, m id.Milestone, title, link, note string) {
		by.Record(roadmap.MilestoneEvidenceAttached{Milestone: m, Evidence: id.Evidence(s.ID("evidence " + title)), Title: event.Text(title), Link: event.Text(link), Note: event.Text(note)})
	}
	lead.Record(roadmap.MilestoneStarted{Milestone: s.Kickoff})
	attach(lead, s.Kickoff, "List of companies", "https://plovdiv.example/kick-off", "")
	submit(lead, s.Kickoff, s.Elena, 1, day(2018, 3, 14))
	expert.Record(roadmap.MilestoneReturned{Milestone: s.Kickoff, Due: day(2018, 3, 28), Previous: day(2018, 3, 14), Horizon: roadmap.WithinProgramme, Reason: event.Text("Please add who was there")})
	attach(lead, s.Kickoff, "Attendance list", "", "paper copy in the town hall")
	submit(lead, s.Kickoff, s.Elena, 2, day(2018, 3, 20))
	s.At(2018, 3, 22)
	expert.Record(roadmap.MilestoneAccepted{Milestone: s.Kickoff, On: day(2018, 3, 22)})
	manager.Record(roadmap.MilestoneReopened{Milestone: s.Kickoff, Reason: event.Text("one company is missing")})
	submit(lead, s.Kickoff, s.Elena, 2, day(2018, 3, 26))
	expert.Record(roadmap.MilestoneAccepted{Milestone: s.Kickoff, On: day(2018, 3, 26)})

	s.At(2018, 11, 5)
	lead.Record(roadmap.MilestoneStarted{Milestone: s.Funding})
	lead.Record(roadmap.MilestoneRescheduled{Milestone: s.Funding, Due: day(2019, 1, 15), Previous: day(2018, 12, 20), First: day(2018, 12, 20), Shifts: 1, Horizon: roadmap.WithinProgramme, Reason: event.Text("the bank answers in January")})
	lead.Record(roadmap.MilestoneRescheduled{Milestone: s.Funding, Due: day(2019, 1, 25), Previous: day(2019, 1, 15), First: day(2018, 12, 20), Shifts: 2, Horizon: roadmap.WithinProgramme, Reason: event.Text("holidays")})
	lead.Record(roadmap.ManagerInformedOfShift{Milestone: s.Funding, Shifts: 2, Days: 36})
	lead.Record(roadmap.MilestoneReassigned{Milestone: s.Funding, Owner: s.Georgi, Previous: s.Elena})
	attach(member, s.Funding, "Letter of the bank", "https://plovdiv.example/letter", "signed copy follows")
	submit(member, s.Funding, s.Georgi, 1, day(2019, 1, 21))
	expert.Record(roadmap.MilestoneCommented{Milestone: s.Funding, Comment: id.Comment(s.ID("comment 1")), Text: event.Text("Is the share of the city decided?")})

	s.At(2019, 1, 22)
	lead.Record(roadmap.MilestoneCancellationProposed{Milestone: s.Timetable, ProposedBy: s.Elena, ProposedAs: role.CityLead, Reason: event.Text("the operator publishes them")})
	lead.Record(roadmap.MilestoneCancellationWithdrawn{Milestone: s.Timetable})
	lead.Record(roadmap.MilestoneCancellationProposed{Milestone: s.Timetable, ProposedBy: s.Elena, ProposedAs: role.CityLead, Reason: event.Text("the operator publishes \"them\" itself")})
	expert.Record(roadmap.MilestoneCancelled{Milestone: s.Timetable})
}

func (s *Story) ending() {
	s.At(2019, 3, 1)
	m := s.programme(s.Manager, role.ProgrammeManager)
	m.Record(programme.ProgrammeSuspended{Programme: s.Programme, On: day(2019, 3, 1), Reason: event.Text("elections")}, id.Installation)
	m.Record(programme.ProgrammeResumed{On: day(2019, 3, 20)}, id.Installation)
	m.Record(programme.ProgrammeExtended{Programme: s.Programme, End: day(2019, 7, 31), Previous: day(2019, 5, 31), Reason: event.Text("two months were lost")}, id.Installation)

	// A partner is admitted, and withdraws nevertheless.
	m.Record(programme.PlaceTaken{Participation: s.PatrasPart, City: s.Patras, Category: role.Participating, Wave: s.Wave, Months: 16})
	patras := s.participation(s.PatrasPart, s.Manager, role.ProgrammeManager)
	patras.Record(participation.CityAdmitted{Participation: s.PatrasPart, Programme: s.Programme, City: s.Patras, Wave: s.Wave, From: day(2019, 4, 1)})
	patras.Record(participation.MemberRoleChanged{Participation: s.PatrasPart, Person: s.Marta, Role: role.CityMember, Previous: role.PartnerCityMember})
	s.roadmap(s.PatrasPart, s.Manager, role.ProgrammeManager).Record(roadmap.RoadmapCategoryChanged{Category: role.Participating})
	m.Record(programme.PlaceFreed{Participation: s.PatrasPart, City: s.Patras, Category: role.Participating})
	s.participation(s.PatrasPart, s.Marta, role.CityLead).
		Record(participation.CityWithdrawn{Participation: s.PatrasPart, Category: role.Participating, On: day(2019, 4, 2), Reason: event.Text("no staff left")})
	s.roadmap(s.PatrasPart, s.Manager, role.ProgrammeManager).Record(roadmap.RoadmapFrozen{On: day(2019, 4, 2)})
	s.participation(s.EspooPart, s.Manager, role.ProgrammeManager).
		Record(participation.MemberRemoved{Participation: s.EspooPart, Person: s.Pia, Role: role.MentorCityMember})
	by := By{s.Log, event.StreamOf("appointment", s.Auditor.UUID()), s.Programme, s.Manager, role.ProgrammeManager}
	by.Record(appointment.AppointmentEnded{Person: s.Auditor, Programme: s.Programme, Role: role.Auditor})

	s.At(2019, 7, 31)
	m.Record(programme.CityLeftOpen{Participation: s.PlovdivPart, Reason: event.Text("goes on by itself")})
	m.Record(programme.ProgrammeClosed{On: day(2019, 7, 31)}, id.Installation)
}
