package demo

import (
	"fmt"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

// linkHolder is whoever answers by a link, as the server calls them.
var linkHolder = role.Actor{Person: id.LinkHolder, Auth: "link"}

// respondentKinds in the order in which people are invited: the first six are
// of five kinds, two of them of the administration.
var respondentKinds = []q.Kind{
	"city_administration", "business", "education_research", "city_administration", "civil_society",
	"infrastructure_operator", "finance_investment", "city_administration", "business", "civil_society",
}

// collects lets people of all kinds answer by links, and members of the team.
// Where it ends with reservations, only officials and firms were asked.
func (s *survey) collects(opened time.Time, reserved bool) {
	least := 6
	if s.n%5 == 0 {
		least = 10
	}
	for i := range max(least, s.some(49)) {
		kind := respondentKinds[i%len(respondentKinds)]
		if reserved && i%2 == 0 {
			kind = "city_administration"
		} else if reserved {
			kind = "business"
		}
		s.respondent(i, kind, opened)
	}
	s.memberAnswers(opened)
}

// respondent is one link: invited, answered, sometimes revised or taken back.
func (s *survey) respondent(i int, kind q.Kind, opened time.Time) {
	of := id.Respondent(s.new("respondent", s.open.round.String(), fmt.Sprint(i)))
	secret := of.String()[:18]
	invited := s.later(opened, s.rand.IntN(6))
	by, as := s.lead, s.leadAs
	if i%7 == 3 && !s.partner {
		by, as = s.expert, role.LeadExpert
	}
	if !s.at(invited, by, as, "assessment.invite_respondent", assessment.InviteRespondent{
		InCity: s.inCity(), Assessment: s.open.round, Respondent: of, Kind: kind, Digest: assessment.DigestOf(secret),
	}) {
		return
	}
	if i > 9 && i%8 == 5 {
		return // never answers
	}
	when := s.later(invited, 1+s.rand.IntN(14))
	response := assessment.SubmitResponse{
		InCity: s.inCity(), Assessment: s.open.round, Respondent: of, Secret: secret, Answers: s.answers(kind, i < 9),
	}
	s.at(when, linkHolder, role.Public, "assessment.submit_response", response)
	switch {
	case i == 4 || i > 9 && i%6 == 1:
		response.Answers = s.answers(kind, i < 9)
		s.at(s.later(when, 1+s.rand.IntN(3)), linkHolder, role.Public, "assessment.revise_response", assessment.ReviseResponse(response))
	case i == 9 || i > 9 && i%29 == 0:
		s.at(s.later(when, 2), linkHolder, role.Public, "assessment.withdraw_response", assessment.WithdrawResponse{
			InCity: s.inCity(), Assessment: s.open.round, Respondent: of, Secret: secret,
		})
	}
}

// memberAnswers: people of the team answer signed in, one after a draft; one
// takes it back, since a colleague has said the same.
func (s *survey) memberAnswers(opened time.Time) {
	const kind q.Kind = "city_administration"
	for i, m := range s.members {
		if i > 1 && s.o.Density <= 50 || i == 1 && s.n%3 != 0 {
			continue
		}
		when := s.later(opened, 2+s.rand.IntN(8))
		all := s.answers(kind, true)
		s.at(when, m, s.memberAs, "assessment.draft_own_answers", assessment.DraftOwnAnswers{
			InCity: s.inCity(), Assessment: s.open.round, Kind: kind, Answers: all[:len(all)/2],
		})
		when = s.later(when, 1+s.rand.IntN(4))
		s.at(when, m, s.memberAs, "assessment.submit_own_response", assessment.SubmitOwnResponse{
			InCity: s.inCity(), Assessment: s.open.round, Kind: kind, Answers: all,
		})
		if i == 1 {
			s.at(s.later(when, 3), m, s.memberAs, "assessment.withdraw_own_response", assessment.WithdrawOwnResponse{InCity: s.inCity(), Assessment: s.open.round})
		}
	}
}

// answers of somebody of a kind; firms see the city less kindly than it sees
// itself. Thorough people know everything.
func (s *survey) answers(kind q.Kind, thorough bool) (all []q.Given) {
	level := s.open.level
	switch kind {
	case "city_administration":
		level += 8
	case "business", "finance_investment":
		level -= 9
	}
	for i := range s.content.Questions {
		question := &s.content.Questions[i]
		if !invites(question, kind) {
			continue
		}
		switch r := s.rand.IntN(100); {
		case thorough:
		case r < 5:
			continue
		case r < 12 && question.AllowUnknown:
			all = append(all, q.Given{Question: question.ID, Unknown: true})
			continue
		}
		all = append(all, s.answer(question, level+s.rand.IntN(50)-25))
	}
	return all
}

func invites(question *q.QuestionOf, kind q.Kind) bool {
	for _, k := range question.Audience {
		if k == kind {
			return true
		}
	}
	return false
}

// answer takes what scores nearest to a level.
func (s *survey) answer(question *q.QuestionOf, level int) q.Given {
	given := q.Given{Question: question.ID}
	if question.Type == q.Multiple {
		sum := 0
		for _, o := range question.Options {
			if sum+o.Score/2 < level {
				sum += o.Score
				given.Chosen = append(given.Chosen, o.ID)
			}
		}
		return given
	}
	best := question.Options[0]
	for _, o := range question.Options {
		if distance(o.Score, level) < distance(best.Score, level) {
			best = o
		}
	}
	if question.Type != q.Numeric {
		given.Chosen = []q.Option{best.ID}
		return given
	}
	from, below := max(best.From, question.Least), best.Below
	if below == 0 {
		below = from + from/4 + 1
	}
	if question.Most > 0 {
		below = min(below, question.Most+1)
	}
	n := from + s.rand.Int64N(max(1, below-from))
	if whole := n / 1000 * 1000; whole >= from {
		n = whole
	}
	given.Number = fmt.Sprintf("%d.%03d", n/1000, n%1000)
	return given
}

func distance(a, b int) int { return max(a-b, b-a) }
