package assessment

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"

	"megdan/domain/decider"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
)

// DigestOf a link's secret.
func DigestOf(secret string) Digest {
	sum := sha256.Sum256([]byte(secret))
	return Digest(hex.EncodeToString(sum[:]))
}

// decideLink lets whoever holds the secret act as the respondent. What is
// wrong with a link is not told apart: it would tell who was invited.
func decideLink(r Round, c byLink) ([]Event, error) {
	of, secret := c.link()
	x, known := r.Respondents[of]
	digest := DigestOf(secret)
	if !known || x.Digest == "" || subtle.ConstantTimeCompare([]byte(digest), []byte(x.Digest)) != 1 {
		return nil, decider.Refuse("assessment.link_invalid")
	}
	if !r.collects() {
		return nil, refuseClosed(r)
	}
	switch c := c.(type) {
	case SubmitResponse:
		answers, err := r.accept(x, c.Answers)
		switch {
		case err != nil:
			return nil, err
		case x.Answered && same(x.Answers, answers):
			return nil, nil
		case x.Answered: // ASM-4
			return nil, decider.Refuse("assessment.response_submitted")
		}
		return r.submit(of, x, answers), nil
	case ReviseResponse:
		answers, err := r.accept(x, c.Answers)
		switch {
		case err != nil:
			return nil, err
		case !x.Answered:
			return nil, decider.Refuse("assessment.no_response")
		}
		return r.submit(of, x, answers), nil
	case WithdrawResponse:
		return r.withdraw(of), nil
	}
	panic("assessment: a command outside the sealed set")
}

// accept takes answers that fit; a response has at least one.
func (r Round) accept(x Respondent, given []q.Given) ([]q.Answer, error) {
	if len(given) == 0 {
		return nil, decider.Refuse("assessment.no_answers")
	}
	return r.Key.Accept(x.Kind, given)
}

// submit is the first response or a revision of it; revisions change no count.
func (r Round) submit(of id.Respondent, x Respondent, answers []q.Answer) []Event {
	switch {
	case x.Answered && same(x.Answers, answers):
		return nil
	case x.Answered:
		return []Event{ResponseRevised{r.ID, of, x.Revision + 1, answers}}
	}
	submitted := ResponseSubmitted{r.ID, of, answers}
	return []Event{submitted, r.after(submitted).count(false)}
}

func (r Round) withdraw(of id.Respondent) []Event {
	if !r.Respondents[of].Answered {
		return nil
	}
	withdrawn := ResponseWithdrawn{r.ID, of}
	return []Event{withdrawn, r.after(withdrawn).count(false)}
}

// Own is the respondent that a member of the team is in a round.
func Own(round id.Assessment, member id.Person) id.Respondent {
	return id.Respondent(id.Derive(round.UUID(), "member "+member.String()))
}

// takePart gives the member's own place in the round, and the event that makes
// it the first time.
func (r Round) takePart(kind q.Kind, by decider.By) (Round, []Event, error) {
	of := Own(r.ID, by.Actor)
	x, known := r.Respondents[of]
	switch {
	case !r.collects():
		return r, nil, refuseClosed(r)
	case known && x.Kind != kind:
		return r, nil, decider.Refuse("assessment.kind_differs", "kind", x.Kind)
	case known:
		return r, nil, nil
	case !r.Key.HasKind(kind):
		return r, nil, decider.Refuse("assessment.kind_unknown", "kind", kind)
	case len(r.Respondents) >= RespondentsMost:
		return r, nil, decider.Refuse("assessment.too_many", "most", RespondentsMost)
	}
	joined := MemberTookPart{r.ID, of, by.Actor, kind}
	return r.after(joined), []Event{joined}, nil
}

func draftOwn(r Round, c DraftOwnAnswers, by decider.By) ([]Event, error) {
	r, events, err := r.takePart(c.Kind, by)
	if err != nil {
		return nil, err
	}
	answers, err := r.Key.Accept(c.Kind, c.Answers)
	if err != nil {
		return nil, err
	}
	of := Own(r.ID, by.Actor)
	if same(r.Respondents[of].Draft, answers) {
		return nil, nil
	}
	if len(events) > 0 {
		events = append(events, r.count(false))
	}
	return append(events, AnswersDrafted{r.ID, of, answers}), nil
}

func submitOwn(r Round, c SubmitOwnResponse, by decider.By) ([]Event, error) {
	r, events, err := r.takePart(c.Kind, by)
	if err != nil {
		return nil, err
	}
	of := Own(r.ID, by.Actor)
	answers, err := r.accept(r.Respondents[of], c.Answers)
	if err != nil {
		return nil, err
	}
	return append(events, r.submit(of, r.Respondents[of], answers)...), nil
}

func withdrawOwn(r Round, by decider.By) ([]Event, error) {
	if !r.collects() {
		return nil, refuseClosed(r)
	}
	return r.withdraw(Own(r.ID, by.Actor)), nil
}
