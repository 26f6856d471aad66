package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/expertise"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/library"
	"megdan/domain/publicity"
	"megdan/domain/role"
)

// promisesAct: hubs of some cities, the library of methods that they use, and
// the public pages.
func promisesAct(e *edition) (all []*thread) {
	cities := e.of(role.Participating)
	for n, t := range cities {
		if n%2 == 0 && e.involved(n) {
			all = append(all, e.hub(t, n))
		}
		all = append(all, e.uses(t, n))
	}
	for n, t := range e.of(role.Partner) {
		all = append(all, e.uses(t, n+1))
	}
	return append(all, e.methods(), e.pages(cities))
}

// hub of a city for its IT talent and entrepreneurs.
func (e *edition) hub(t *team, n int) *thread {
	s := e.thread("hub", t)
	in := s.inCity()
	when := s.moment(s.start.AddDays(110 + 7*n))
	step := func(days int, name string, body any) bool {
		when = s.later(when, days)
		return s.at(when, s.lead, s.ordinary(), name, body)
	}
	name := s.say(hubNames)
	step(0, "hub.open_hub", hub.OpenHub{InCity: in, Shown: hub.ToPublic, Name: name, About: s.say(hubAbouts)})
	partner, second := id.Partner(s.new("partner 0")), id.Partner(s.new("partner 1"))
	step(2, "hub.add_partner", hub.AddPartner{InCity: in, Partner: partner, Kind: hub.University, Shown: hub.ToPublic, Name: organisations[1][s.lang]})
	step(2, "hub.add_partner", hub.AddPartner{InCity: in, Partner: second, Kind: hub.Society, Shown: hub.ToProgramme, Name: organisations[2][s.lang]})
	var offers []id.Offer
	for i, o := range hubOffers {
		key := id.Offer(s.new("offer", num(i)))
		offers = append(offers, key)
		step(1, "hub.make_offer", hub.MakeOffer{InCity: in, Offer: key, Kind: o.kind, Partner: partner, Amount: o.amount, Shown: hub.ToPublic, Title: o.title[s.lang]})
	}
	step(5, "hub.change_offer", hub.ChangeOffer{InCity: in, Offer: offers[0], Amount: hubOffers[0].amount + 5, Shown: hub.ToPublic, Title: hubOffers[0].title[s.lang], Text: s.say(hubAbouts)})
	for i := range 1 + s.some(20) {
		s.joinsHub(i, offers[i%2], when.Add(time.Duration(i)*20*time.Hour))
	}
	for month := 1; month <= max(1, s.some(6)); month++ {
		for i, f := range []hub.Figure{hub.Members, hub.Startups, hub.Trained}[:1+min(2, s.some(3)-1)] {
			day := calendar.In(when, time.UTC)
			step(27, "hub.record_figure", hub.RecordFigure{InCity: in, Figure: f, On: day, Value: 4*month + 3*i + s.rand.IntN(5), Shown: hub.ToPublic})
			if month == 1 && i == 0 {
				step(1, "hub.correct_figure", hub.CorrectFigure{InCity: in, Figure: f, On: day, Value: 6, Reason: "Two persons were counted twice."})
			}
		}
	}
	if n == 2 || n == 8 {
		step(6, "hub.describe_hub", hub.DescribeHub{InCity: in, Shown: hub.ToPublic, Name: name, About: s.say(hubAbouts), Address: "Station road 4"})
		step(6, "hub.release_partner", hub.ReleasePartner{InCity: in, Partner: second})
		step(2, "hub.withdraw_offer", hub.WithdrawOffer{InCity: in, Offer: offers[3]})
	}
	if n == 4 {
		step(20, "hub.close_hub", hub.CloseHub{InCity: in, Reason: "The floor is sold; a new hub opens with the university."})
	}
	return s
}

func (s *thread) joinsHub(i int, offer id.Offer, when time.Time) {
	in, p := s.inCity(), id.Person(s.new("joiner", num(i)))
	lists := names[s.data.Country]
	name := lists[0][(i*3+1)%len(lists[0])] + " " + lists[1][(i*5+2)%len(lists[1])]
	kind := []hub.JoinerKind{hub.Talent, hub.Entrepreneur, hub.Student, hub.Expert}[i%4]
	step := func(hours int, name string, body any) {
		s.at(when.Add(time.Duration(hours)*time.Hour), s.lead, role.CityLead, name, body)
	}
	use := id.Use(s.new("use", num(i)))
	step(0, "hub.admit_person", hub.AdmitPerson{InCity: in, Person: p, Kind: kind, Name: name, Mail: "member" + num(i) + "@hub." + s.data.Key + ".example", Consent: true})
	step(1, "hub.take_offer", hub.TakeOffer{InCity: in, Offer: offer, Use: use, Person: p, Amount: 1})
	if i%5 == 1 {
		step(2, "hub.correct_person", hub.CorrectPerson{InCity: in, Person: p, Kind: kind, Name: name, Organisation: "Two friends and a prototype"})
		step(24*13, "hub.return_offer", hub.ReturnOffer{InCity: in, Use: use})
		step(24*13+1, "hub.release_person", hub.ReleasePerson{InCity: in, Person: p})
	}
}

func (e *edition) methodID(k int) id.Method { return id.Method(e.derive("method", num(k))) }

// methods: what the programme offers to all cities, in versions and languages.
func (e *edition) methods() *thread {
	s := e.thread("library", nil)
	for k, m := range methodTexts {
		when := s.moment(s.start.AddDays(3 + k%8))
		step := func(days int, name string, body any) {
			when = s.later(when, days)
			s.at(when, s.manager, role.ProgrammeManager, name, body)
		}
		key := s.methodID(k)
		step(0, "library.add_method", library.AddMethod{InProgramme: s.in(), Method: key, Kind: m.kind, Step: m.step, Language: "en", Title: m.title[0], Summary: m.summary[0]})
		step(1, "library.translate_method", library.TranslateMethod{InProgramme: s.in(), Method: key, Version: 1, Language: "bg", Title: m.title[1], Summary: m.summary[1]})
		if k%3 == 0 {
			step(170, "library.publish_version", library.PublishVersion{InProgramme: s.in(), Method: key, Version: 2, Title: m.title[0], Summary: m.summary[0], Changes: "Shorter, with the examples of two cities that used the first version."})
		}
		if k == len(methodTexts)-1 {
			step(120, "library.retire_method", library.RetireMethod{InProgramme: s.in(), Method: key, Reason: "Replaced by the roadmap that is kept here."})
		}
	}
	return s
}

// uses: what a city says of the methods that it used.
func (e *edition) uses(t *team, n int) *thread {
	s := e.thread("methods used", t)
	for k := range e.share(140, n%36, 36) {
		m := (n + k*2) % (len(methodTexts) - 1)
		language := expertise.Language("en")
		if s.lang == bulgarian {
			language = "bg"
		}
		s.at(s.moment(s.start.AddDays(40+k*48+n)), s.lead, s.ordinary(), "library.note_use", library.NoteUse{
			InCity: s.inCity(), Method: s.methodID(m), Use: id.Use(s.new("use", num(k))), Version: 1, Language: language, Note: s.say(methodNotes),
		})
	}
	return s
}

// pages that everybody sees: of the programme, of cities, of practices.
func (e *edition) pages(cities []*team) *thread {
	s := e.thread("public pages", nil)
	manage := func(days int, name string, body any) {
		s.at(s.moment(s.start.AddDays(days)), s.manager, role.ProgrammeManager, name, body)
	}
	for i, l := range []expertise.Language{"en", "bg"} {
		manage(4+i, "publicity.publish_programme_page", publicity.PublishProgrammePage{InProgramme: s.in(), Language: l, Title: programmePage[0][i], Text: programmePage[1][i]})
	}
	for n, t := range cities {
		c := publicity.PublishCityPage{Language: "en", Title: t.data.Names["en"] + " in the programme", Text: cityPages[n%len(cityPages)]}
		c.Programme, c.City = s.id, t.city
		manage(50+n, "publicity.publish_city_page", c)
	}
	mentors := e.of(role.MentorCity)
	for k := range 4 {
		p := practiceTexts[k]
		c := publicity.PublishPracticePage{Practice: s.practiceID(k), Language: "en", Title: p.title, Text: p.done + " " + p.outcome}
		c.Programme, c.City = s.id, mentors[k%6].city
		manage(130+k*9, "publicity.publish_practice_page", c)
	}
	manage(250, "publicity.take_page_back", publicity.TakePageBack{InProgramme: s.in(), Page: id.PageOf(s.id, id.Thing(s.practiceID(3))), Reason: "The operator asked for other words."})
	return s
}
