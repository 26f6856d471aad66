package demo

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

// Days of the admission, before the start of the programme.
const (
	drafted   = 230
	announced = 190
	cutOff    = 70 // of the first wave; the second's is a month later
	decided   = 25
)

// weights of the call, and the order in which criteria break ties.
var (
	weights  = scoring.Weights{Relevance: 30, DigitalAmbition: 30, Impact: 25, Resources: 15}
	tieOrder = []scoring.Criterion{scoring.Impact, scoring.Relevance, scoring.DigitalAmbition, scoring.Resources}
)

// admission tells how the cities came in: a call with two waves, applications,
// two or three evaluators each, a ranking, decisions, offers to those that were
// not chosen. It is part of the set-up, since all that follows needs its end.
type admission struct {
	*edition
	waves  [2]id.Wave
	groups [2]id.ApplicantGroup
	all    []*applicant
}

// applicant is one application.
type applicant struct {
	*team
	about     application.About
	wave      int
	quality   int // in half points: what its scores lie around
	submitted bool
}

func (e *edition) admit() {
	a := &admission{edition: e, waves: [2]id.Wave{id.Wave(e.derive("wave 1")), id.Wave(e.derive("wave 2"))}}
	a.groups = [2]id.ApplicantGroup{id.ApplicantGroup(e.derive("group 1")), id.ApplicantGroup(e.derive("group 2"))}
	for n, t := range e.applicants {
		if t.data.Category == applied && n%max(1, 100/e.o.Density) != 0 {
			continue // fewer of those that were not chosen in a smaller demo
		}
		wave := max(1, t.data.Wave) - 1
		if t.data.Wave == 0 {
			wave = n % 2
		}
		quality := 5 + n%3
		if t.data.Category == role.Participating {
			quality = 8 + n%2
		}
		a.all = append(a.all, &applicant{
			team: t, wave: wave, quality: quality,
			about: application.About{InCity: place.InCity{Programme: e.id, City: t.city}, Application: id.Application(e.derive(t.data.Key, "application"))},
		})
	}
	a.openCall()
	for wave := range 2 {
		a.write(wave)
		a.judge(wave)
	}
	for wave := range 2 {
		a.decide(wave)
	}
	e.clockTo(e.start.AddDays(-1))
	e.manage("call.close_call", call.CloseCall{InProgramme: place.InProgramme{Programme: e.id}})
}

// last day for applications of a wave.
func (a *admission) last(wave int) calendar.Date { return a.start.AddDays(-cutOff + 30*wave) }

func (a *admission) openCall() {
	in := place.InProgramme{Programme: a.id}
	names := [2]map[string]string{{"en": "First wave", "bg": "Първа вълна"}, {"en": "Second wave", "bg": "Втора вълна"}}
	for wave := range 2 {
		first := a.last(wave)
		if wave == 1 {
			first = first.AddDays(-14) // it is moved later
		}
		a.manage("call.open_group", call.OpenGroup{
			InProgramme: in, Group: a.groups[wave], Names: names[wave], Wave: a.waves[wave], Opens: a.start.AddDays(-announced + 5), CutOff: first,
		})
	}
	a.manage("call.publish_call", call.PublishCall{
		InProgramme: in, Weights: weights, TieOrder: tieOrder,
		Terms: call.Terms{Threshold: 6000},
	})
	a.clockTo(a.start.AddDays(-cutOff - 20))
	a.manage("call.move_deadline", call.MoveDeadline{
		InProgramme: in, Group: a.groups[1], Wave: a.waves[1], CutOff: a.last(1), Reason: "Several councils meet only after the holidays",
	})
}

// form is what a city writes; its language is English, as the call wants it.
func (c *applicant) form(e *edition, n int) application.Form {
	city := c.data.Names["en"]
	return application.Form{
		Relevance:       fmt.Sprintf(pick(source(e.o.Seed, "relevance", c.data.Key), relevances), city),
		DigitalAmbition: fmt.Sprintf(pick(source(e.o.Seed, "ambition", c.data.Key), ambitions), city),
		Impact:          pick(source(e.o.Seed, "impact", c.data.Key), impacts),
		Resources:       pick(source(e.o.Seed, "resources", c.data.Key), ownMeans),
		OwnResources:    fmt.Sprintf("%d person-months of the administration, rooms for all workshops, travel of the team", 12+n%9),
		Mandate:         "Decision of the city council, signed by the mayor", MandateBy: application.Mayor, MandateOn: e.start.AddDays(-cutOff - 30 - n%10),
		Contact: "Office of digital affairs, digital@" + c.data.Key + ".example", Notice: application.Agreed,
		Team:       []application.TeamMember{{Name: "Head of the digital office", Duty: "leads the team"}, {Name: "Head of economic development", Duty: "firms and university"}, {Name: "Librarian", Duty: "skills"}},
		Population: 60_000 + n*11_000,
	}
}

func (a *admission) write(wave int) {
	a.clockTo(a.last(wave).AddDays(-18))
	for n, c := range a.all {
		if c.wave != wave {
			continue
		}
		by, as := c.lead, role.Public
		say := func(name string, body any) { a.add(by, as, name, body) }
		say("application.start_application", application.StartApplication{
			About: c.about, Group: a.groups[wave], Applicant: c.lead.Person, Language: application.Language(a.letterLanguage(c)),
		})
		draft := c.form(a.edition, n)
		draft.Resources, draft.Mandate, draft.Notice = "", "", ""
		say("application.save_draft", application.SaveDraft{About: c.about, Form: draft})
		if n%4 == 0 {
			say("application.request_pre_screening", application.RequestPreScreening{About: c.about})
			a.manage("application.give_pre_screening", application.GivePreScreening{About: c.about, Verdict: application.Incomplete, Comment: "The mandate and the statement of resources are still missing."})
		}
		if n%23 == 22 && c.data.Category == applied {
			say("application.withdraw_application", application.WithdrawApplication{About: c.about, Reason: "The new council wants to set other priorities first."})
			continue
		}
		say("application.save_draft", application.SaveDraft{About: c.about, Form: c.form(a.edition, n)})
		say("application.submit_application", application.SubmitApplication{About: c.about})
		c.submitted = true
		if n%6 == 1 {
			better := c.form(a.edition, n)
			better.Impact += " A first measurement is planned after six months."
			say("application.revise_application", application.ReviseApplication{About: c.about, Form: better})
		}
	}
}

func (a *admission) letterLanguage(c *applicant) string {
	if c.data.Country == "BG" {
		return "bg"
	}
	return "en"
}

// judge: two evaluators each, a third where they are far apart or one of them
// steps back; then a consensus.
func (a *admission) judge(wave int) {
	a.clockTo(a.last(wave).AddDays(3))
	terms := application.Terms{Threshold: 6000}
	for n, c := range a.all {
		if c.wave != wave || !c.submitted {
			continue
		}
		if n%31 == 30 && c.data.Category == applied {
			a.manage("application.declare_ineligible", application.DeclareIneligible{About: c.about, Reason: "The applicant is a private association without a mandate of the city."})
			c.submitted = false
			continue
		}
		a.manage("application.declare_eligible", application.DeclareEligible{About: c.about, Weights: weights, Terms: terms})
		judges := []role.Actor{a.mentors[n%len(a.mentors)], a.mentors[(n+1)%len(a.mentors)]}
		for _, j := range judges {
			a.manage("application.assign_evaluator", application.AssignEvaluator{About: c.about, Evaluator: j.Person})
		}
		a.evaluate(c, judges[0], 0)
		apart := n%13 == 5
		if apart {
			a.evaluate(c, judges[1], 5)
		} else {
			a.evaluate(c, judges[1], 1)
		}
		if n%17 == 3 { // discovered after scoring
			a.add(judges[1], role.Mentor, "application.declare_conflict", application.DeclareConflict{About: c.about, Evaluator: judges[1].Person, Reason: "My institute has won a contract of this city."})
			apart = true
		}
		if apart {
			third := a.mentors[(n+3)%len(a.mentors)]
			a.manage("application.assign_evaluator", application.AssignEvaluator{About: c.about, Evaluator: third.Person})
			a.evaluate(c, third, 2)
		}
		a.manage("application.record_consensus", application.RecordConsensus{About: c.about, Scores: c.scores(1), Comment: "The evaluators agree on the strengths; resources were discussed longest."})
	}
}

// scores lie around the quality of the application, off half points lower in
// some of the criteria.
func (c *applicant) scores(off int) scoring.Scores {
	points := func(less int) int { return 50 * min(10, max(0, c.quality-less)) }
	return scoring.Scores{Relevance: points(off / 2), DigitalAmbition: points(off), Impact: points(off / 3), Resources: points(off)}
}

func (a *admission) evaluate(c *applicant, by role.Actor, off int) {
	a.add(by, role.Mentor, "application.submit_evaluation", application.SubmitEvaluation{
		About: c.about, Evaluator: by.Person, Scores: c.scores(off), Comment: pick(source(a.o.Seed, "verdict", c.data.Key, fmt.Sprint(off)), verdicts),
	})
}

// decide: the best of the wave come in, some wait, the others get a letter and,
// when they are to be partners, an offer.
func (a *admission) decide(wave int) {
	a.clockTo(a.start.AddDays(-decided + 15*wave))
	a.manage("call.rank_applications", call.RankApplications{InProgramme: place.InProgramme{Programme: a.id}, Wave: a.waves[wave]})
	best := slices.Clone(a.all)
	slices.SortStableFunc(best, compareApplicants)
	for _, c := range best { // the highest first, so that nobody waits ahead
		if c.wave == wave && c.submitted && c.data.Category == role.Participating {
			a.manage("application.accept_application", application.AcceptApplication{About: c.about, Wave: a.waves[wave], Reason: "A clear ambition, a team with a mandate, and partners that stand behind it."})
			c.submitted = false
		}
	}
	waiting := 2
	for n, c := range a.all {
		if c.wave != wave || !c.submitted {
			continue
		}
		if c.data.Category == applied && waiting > 0 {
			waiting--
			a.manage("application.put_on_reserve", application.PutOnReserve{About: c.about, Reason: "A good application that comes right behind the last place."})
			continue
		}
		a.manage("application.reject_application", application.RejectApplication{About: c.about, Reason: "The places of this wave go to applications that ranked higher."})
		switch {
		case c.data.Category == role.Partner:
			a.manage("application.offer_partnership", application.OfferPartnership{About: c.about, Note: "All methods, seminars and boards are open to partner cities."})
			a.add(c.lead, role.Public, "application.accept_partnership", application.AcceptPartnership{About: c.about})
		case n%9 == 4:
			a.manage("application.offer_partnership", application.OfferPartnership{About: c.about})
			a.add(c.lead, role.Public, "application.decline_partnership", application.DeclinePartnership{About: c.about})
		case n%11 == 7:
			a.add(c.lead, role.Public, "application.request_redress", application.RequestRedress{About: c.about, Reason: "The letter counts our population without the port district."})
			a.manage("application.decide_redress", application.DecideRedress{About: c.about, Ruling: application.Dismissed, Reason: "The population was no criterion; the scores stand."})
		}
	}
}

// compareApplicants as the call ranks them: by the consensus, then by the order
// of ties, then by entry, which a stable sort keeps.
func compareApplicants(x, y *applicant) int {
	p, q := x.scores(1), y.scores(1)
	order := cmp.Compare(q.Total(weights), p.Total(weights))
	for _, k := range tieOrder {
		order = cmp.Or(order, cmp.Compare(q.Of(k), p.Of(k)))
	}
	return order
}

// clockTo moves the set-up's clock to the morning of a day, never back.
func (e *edition) clockTo(d calendar.Date) {
	if t := d.Time().Add(7 * time.Hour); t.After(e.clock) {
		e.clock = t
	}
}
