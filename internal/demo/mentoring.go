package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/expertise"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/role"
)

// mentoringAct: mentors make themselves known, cities ask for help, matches
// are agreed by three sides, and sessions follow from them.
func mentoringAct(e *edition) []*thread {
	all := []*thread{e.profiles()}
	guides := e.guides()
	cities := e.of(role.Participating)
	for n, t := range cities {
		all = append(all, e.asksForHelp(t, n, len(cities), guides))
		for i, p := range pairs(e, n) {
			if i > 0 && !e.involved(n) {
				continue
			}
			s := e.thread("match "+p.kind, t)
			m := s.agree(p, guides[p.guide])
			s.meet(m, p, n, len(cities))
			all = append(all, s)
		}
	}
	partners := e.of(role.Partner)
	for n, t := range partners {
		all = append(all, e.asksForHelp(t, n, 2*len(partners), guides))
	}
	return append(all, e.unhappy(cities, guides)...)
}

// pairing is what brings one guide to one city, and how long it lasts.
type pairing struct {
	kind     string
	guide    int
	from     int // days from the start to the proposal
	until    int // days from the start to its end; 0: it goes on
	sessions int // in a whole programme, of all cities together
	slot     int // day of the week that the guide keeps for this city
	pause    bool
}

// pairs of the n-th city: its lead expert, a thematic mentor, a mentor city.
// Each guide keeps another day for each city, since one has one live session
// at a time.
func pairs(e *edition, n int) []pairing {
	experts, mentors := len(e.experts), len(e.mentors)
	p := []pairing{
		{kind: "expert", guide: e.firstExpert() + n%experts, from: 12, sessions: 125, slot: n / experts},
		{kind: "mentor", guide: n % mentors, from: 60 + n, sessions: 60, slot: n / mentors, pause: n%4 == 1},
	}
	if n%3 == 0 {
		p[1].until = 300 + n
	}
	if n%2 == 0 {
		p = append(p, pairing{kind: "mentor city", guide: e.firstMentorCity() + 2*(n/2%6), from: 130 + n, sessions: 35, slot: n / 12})
	}
	return p
}

// agree proposes a match, lets three sides agree to it, and gives its id.
func (s *thread) agree(p pairing, g guide) match.OnMatch {
	m := match.OnMatch{InCity: s.inCity(), Match: id.Match(s.new("match"))}
	theme := g.themes[s.rand.IntN(len(g.themes))]
	when := s.moment(s.start.AddDays(p.from))
	if p.kind != "expert" {
		s.at(when, s.manager, role.ProgrammeManager, "match.suggest_match", match.SuggestMatch{
			OnMatch: m, Mentor: g.Person, MentorCity: g.city, Theme: theme,
			Parts: match.Parts{Theme: 35, Weak: 10 * s.rand.IntN(4), Language: 20, Capacity: 2 + s.rand.IntN(8), Contact: s.rand.IntN(3)},
		})
		when = s.later(when, 2)
	}
	interpreter := ""
	if !contains(g.speaks, string(s.language())) {
		interpreter = pick(s.rand, interpreters)
	}
	s.at(when, s.lead, role.CityLead, "match.propose_match", match.ProposeMatch{
		OnMatch: m, Mentor: g.Person, MentorCity: g.city, Theme: theme, Language: s.language(), Interpreter: interpreter, Why: s.say(whyMatches),
	})
	if interpreter != "" && p.kind == "mentor" {
		s.at(s.later(when, 1), s.lead, role.CityLead, "match.name_interpreter", match.NameInterpreter{OnMatch: m, Interpreter: pick(s.rand, interpreters)})
	}
	when = s.later(when, 1+s.rand.IntN(3))
	accept, despite := match.AcceptMatchAsMentor{OnMatch: m, NoConflict: true}, ""
	if p.kind == "mentor" && s.rand.IntN(6) == 0 {
		accept = match.AcceptMatchAsMentor{OnMatch: m, Conflict: s.say(smallConflicts)}
		despite = "The work ended years ago and was no part of what the city does now."
	}
	s.at(when, g.Actor, g.as, "match.accept_match_as_mentor", accept)
	s.at(s.later(when, 1), s.lead, role.CityLead, "match.accept_match_as_city", match.AcceptMatchAsCity{OnMatch: m})
	s.at(s.later(when, 4), s.manager, role.ProgrammeManager, "match.approve_match", match.ApproveMatch{OnMatch: m, Mentor: g.Person, Despite: despite})
	return m
}

func contains(all []string, one string) bool {
	for _, a := range all {
		if a == one {
			return true
		}
	}
	return false
}

// meet tells the sessions of a match, its pauses and its end.
func (s *thread) meet(m match.OnMatch, p pairing, n, of int) {
	g := s.guides()[p.guide]
	count := s.share(p.sessions, n, of)
	if p.kind == "mentor city" {
		count = s.share(p.sessions, n/2, (of+1)/2)
	}
	if n < 3 && p.kind == "expert" { // what seldom happens happens here
		count = max(1, count)
	}
	first, last := s.start.AddDays(p.from+28), calendar.In(s.now, time.UTC).AddDays(-4)
	if p.until > 0 {
		last = s.start.AddDays(p.until - 12)
	}
	gap := max(7, first.DaysUntil(last)/max(1, count))
	for k := range count {
		day := dayOf(first.AddDays(k*gap), p.slot)
		if day.After(last) {
			break
		}
		s.session(&meeting{OnMatch: m, guide: g, day: day, n: k, kind: p.kind, roll: k*3 + n, everything: n == 0 && k == 0 && p.kind == "expert", lost: n == 1 && k == 0 && p.kind == "expert", missed: n == 2 && k == 0 && p.kind == "expert"})
	}
	if p.pause && p.until == 0 {
		d := last.AddDays(2)
		s.at(s.moment(d.AddDays(-1)), s.lead, role.CityLead, "match.pause_match", match.PauseMatch{OnMatch: m, Reason: s.say(matchPauses)})
		if n%8 != 1 {
			s.at(s.moment(d), s.lead, role.CityLead, "match.resume_match", match.ResumeMatch{OnMatch: m})
		}
	}
	if p.until > 0 {
		s.at(s.moment(s.start.AddDays(p.until)), g.Actor, g.as, "match.end_match", match.EndMatch{OnMatch: m, Mentor: g.Person, Outcome: s.say(matchOutcomes)})
		return
	}
	if n%8 != 1 || !p.pause {
		s.plansNext(m, g, p)
	}
}

// unhappy tells of proposals that came to nothing.
func (e *edition) unhappy(cities []*team, guides []guide) (all []*thread) {
	for n := range e.some(12) + 1 {
		t := cities[(n*4+1)%len(cities)]
		s := e.thread("proposal "+num(n), t)
		g := guides[(n*5+2)%e.firstExpert()]
		m := match.OnMatch{InCity: s.inCity(), Match: id.Match(s.new("match"))}
		when := s.moment(s.start.AddDays(40 + n*25))
		s.at(when, s.lead, role.CityLead, "match.propose_match", match.ProposeMatch{
			OnMatch: m, Mentor: g.Person, Theme: g.themes[0], Language: "en", Why: s.say(whyMatches),
		})
		if n%2 == 0 {
			s.at(s.later(when, 30), system, role.SystemItself, "match.lapse_match", match.LapseMatch{OnMatch: m})
		} else {
			s.at(s.later(when, 4), g.Actor, g.as, "match.decline_match", match.DeclineMatch{OnMatch: m, Reason: s.say(matchDeclines)})
		}
		all = append(all, s)
	}
	return all
}

// asksForHelp tells the questions of a city: answered, escalated, and still
// open for the latest.
func (e *edition) asksForHelp(t *team, n, of int, guides []guide) *thread {
	s := e.thread("help", t)
	count := e.share(60, n, of)
	if n == 0 {
		count = max(1, count)
	}
	for k := range count {
		when := s.between(s.start.AddDays(20), calendar.In(s.now, time.UTC).AddDays(-2), (k*100+s.rand.IntN(60))/count)
		s.helpRequest(when, k, guides)
	}
	if n%4 == 0 { // asked in these days
		s.helpRequest(s.moment(calendar.In(s.now, time.UTC).AddDays(-1-n%5)), 1000, guides)
	}
	return s
}

func (s *thread) helpRequest(when time.Time, k int, guides []guide) {
	on := help.OnRequest{InCity: s.inCity(), Request: id.HelpRequest(s.new("request", num(k)))}
	q := helpTopics[s.rand.IntN(len(helpTopics))]
	who, as := s.someone()
	if !s.at(when, who, as, "help.ask_for_help", help.AskForHelp{
		OnRequest: on, Theme: q.theme, Dimension: pick(s.rand, expertise.Dimensions()), Language: s.language(),
		Subject: q.subject[s.lang], Text: q.text[s.lang] + " " + s.say(helpTails),
	}) || k >= 1000 {
		return
	}
	if s.rand.IntN(5) == 0 || k == 0 && s.data.Key == s.of(role.Participating)[0].data.Key {
		when = s.later(when, 8)
		s.at(when, system, role.SystemItself, "help.escalate_help_request", help.EscalateHelpRequest{OnRequest: on})
		if s.rand.IntN(3) == 0 {
			when = s.later(when, 9)
			s.at(when, system, role.SystemItself, "help.escalate_help_request", help.EscalateHelpRequest{OnRequest: on})
		}
	}
	g := pick(s.rand, guides[:s.firstExpert()])
	when = s.later(when, 1+s.rand.IntN(4))
	s.at(when, g.Actor, g.as, "help.take_up_help_request", help.TakeUpHelpRequest{OnRequest: on})
	for a := range 1 + s.rand.IntN(2) {
		when = s.later(when, 1+s.rand.IntN(5))
		s.at(when, g.Actor, g.as, "help.answer_help_request", help.AnswerHelpRequest{
			OnRequest: on, Answer: id.Comment(s.new("answer", num(k), num(a))), Text: s.tells(helpAnswers, helpOffers),
		})
	}
	if s.rand.IntN(4) > 0 {
		s.at(s.later(when, 6), who, as, "help.close_help_request", help.CloseHelpRequest{OnRequest: on, Outcome: s.say(helpOutcomes)})
	}
}
