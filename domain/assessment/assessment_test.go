package assessment_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[assessment.Command, assessment.Event]
	events = []assessment.Event
)

var (
	sofia    = place.InCity{Programme: id.Programme(named("programme")), City: id.City(named("city"))}
	baseline = id.Assessment(named("baseline"))
	second   = id.Assessment(named("second"))
	tool     = id.Instrument(named("instrument"))
	v100     = id.InstrumentVersion(named("1.0.0"))
	v101     = id.InstrumentVersion(named("1.0.1"))
	lead     = id.Person(named("lead"))
	expert   = id.Person(named("expert"))
	member   = id.Person(named("member"))
	asLead   = by(lead, role.CityLead)
	asExpert = by(expert, role.LeadExpert)
	asMember = by(member, role.CityMember)
	nobody   = by(id.Person{}, role.Public)
	reason   = "interviews say otherwise"
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: time.Date(2018, 10, 9, 10, 0, 0, 0, time.UTC)}
}

func text(s string) event.Private { return event.Text(s) }

// key has two dimensions with a question each for everybody, and one more that
// only officials and firms are asked.
var key = q.Key{
	Number:     "1.0.0",
	Kinds:      []q.KeyKind{{ID: "city", Required: true}, {ID: "firm"}, {ID: "school"}, {ID: "civic"}},
	Dimensions: []q.KeyDimension{{ID: "data", Weight: 600}, {ID: "skills", Weight: 400}},
	Questions: []q.KeyQuestion{
		{ID: "d1", Dimension: "data", Type: q.Scale, Weight: 1, Audience: []q.Kind{"city", "firm", "school", "civic"}, Unknown: true, Options: scale},
		{ID: "d2", Dimension: "data", Type: q.Scale, Weight: 1, Audience: []q.Kind{"city", "firm"}, Unknown: true, Options: scale},
		{ID: "s1", Dimension: "skills", Type: q.Scale, Weight: 1, Audience: []q.Kind{"city", "firm", "school", "civic"}, Unknown: true, Options: scale},
	},
	Levels: []q.KeyLevel{{ID: "low"}, {ID: "high", From: 50}},
	Rules:  q.Rules{Respondents: 5, Kinds: 3, Coverage: 7000, Adjustment: 10, Disagreement: 40},
}

var scale = []q.KeyOption{{ID: "0"}, {ID: "1", Score: 25}, {ID: "2", Score: 50}, {ID: "3", Score: 75}, {ID: "4", Score: 100}}

func newer() q.Key { k := key; k.Number = "1.0.1"; return k }

func who(n int) id.Respondent { return id.Respondent(named(fmt.Sprint("respondent ", n))) }

func secret(n int) string { return fmt.Sprint("secret of ", n) }

func chosen(of ...string) (out []q.Given) {
	for _, s := range of {
		question, option, _ := strings.Cut(s, "=")
		out = append(out, q.Given{Question: q.Question(question), Chosen: []q.Option{q.Option(option)}, Unknown: false})
		if option == "?" {
			out[len(out)-1] = q.Given{Question: q.Question(question), Unknown: true}
		}
	}
	return out
}

func kept(of ...string) (out []q.Answer) {
	for _, s := range of {
		out = append(out, q.Answer(s))
	}
	return out
}

var opened = assessment.AssessmentOpened{
	Assessment: baseline, Participation: sofia.Participation(), Programme: sofia.Programme, City: sofia.City, Round: assessment.Baseline,
	Instrument: tool, Version: v100, Number: "1.0.0", Key: key.Store(),
}

// world runs commands that must go, and gives all events.
type world struct {
	t     testing.TB
	state assessment.State
	all   events
}

func begin(t testing.TB) *world {
	w := &world{t: t, state: assessment.Decider.Initial}
	w.add(opened)
	return w
}

func (w *world) add(all ...assessment.Event) *world {
	w.all = append(w.all, all...)
	w.state = assessment.Decider.Fold(w.state, all...)
	return w
}

func (w *world) do(c assessment.Command, by decider.By) events {
	w.t.Helper()
	got, err := decidertest.Decide(assessment.Decider, w.state, c, by)
	if err != nil {
		w.t.Fatalf("%T: %v", c, err)
	}
	w.add(got...)
	return got
}

func (w *world) invite(n int, kind q.Kind) {
	w.t.Helper()
	w.do(assessment.InviteRespondent{sofia, baseline, who(n), kind, assessment.DigestOf(secret(n))}, asLead)
}

func (w *world) answer(n int, kind q.Kind, of ...string) {
	w.t.Helper()
	w.invite(n, kind)
	w.do(assessment.SubmitResponse{sofia, baseline, who(n), secret(n), chosen(of...)}, nobody)
}

// full is a round that reaches its minimums.
func full(t testing.TB) *world {
	w := begin(t)
	w.answer(1, "city", "d1=4", "d2=4", "s1=4")
	w.answer(2, "city", "d1=4", "d2=2", "s1=2")
	w.answer(3, "city", "d1=4", "d2=3", "s1=3")
	w.answer(4, "firm", "d1=0", "d2=0", "s1=2")
	w.answer(5, "school", "d1=1", "s1=1")
	w.answer(6, "civic", "d1=?", "s1=0")
	return w
}

func scored(t testing.TB) *world {
	w := full(t)
	w.do(assessment.CloseCollection{sofia, baseline}, asLead)
	return w
}

func published(t testing.TB) *world {
	w := scored(t)
	w.do(assessment.PublishAssessment{sofia, baseline, tool, nil}, asLead)
	w.do(assessment.PublishAssessment{sofia, baseline, tool, nil}, asExpert)
	return w
}

func last[E assessment.Event](t testing.TB, all events) (e E) {
	t.Helper()
	for _, x := range slices.Backward(all) {
		if e, is := x.(E); is {
			return e
		}
	}
	t.Fatalf("there is no %T", e)
	return e
}

func TestOpening(t *testing.T) {
	open := assessment.OpenAssessment{InCity: sofia, Assessment: baseline, Category: role.Participating, Round: assessment.Baseline, Instrument: tool, Version: v100, Key: key}
	other, final, odd, nameless, anonymous, mentor := open, open, open, open, open, open
	mentor.Category = role.MentorCity
	here, later := open, open
	here.Earlier, later.Earlier = sofia.Programme, id.Programme(named("earlier programme"))
	later.Before = assessment.AssessmentPublished{Assessment: second, Round: assessment.Final, Instrument: tool, Version: v101, Number: "1.0.1",
		Whole: assessment.Shown, Overall: 5000, Adjusted: 5100, Dimensions: []q.Dimension{"data"}, Scores: []q.Hundredths{4000}, Moved: []q.Hundredths{4100}}
	takenUp := assessment.EarlierRoundTakenUp{baseline, second, later.Earlier, assessment.Final, tool, v101, "1.0.1",
		assessment.Shown, 5000, 5100, []q.Dimension{"data"}, []q.Hundredths{4000}, []q.Hundredths{4100}}
	other.Assessment = second
	final.Assessment, final.Round = second, assessment.Final
	odd.Round, nameless.Round, anonymous.Assessment = "monthly", assessment.Named, id.Assessment{}
	titled := nameless
	titled.Title = "After the summer"
	withTitle := opened
	withTitle.Round, withTitle.Title = assessment.Named, text("After the summer")
	again := open
	again.Version = v101
	finalOpened := opened
	finalOpened.Assessment, finalOpened.Round = second, assessment.Final
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-2: a round keeps the version that it is opened with", When: open, By: asLead, Then: events{opened}},
		{Name: "twice is quiet", Given: events{opened}, When: open, By: asLead},
		{Name: "not with another version", Given: events{opened}, When: again, By: asLead, Refused: "assessment.known"},
		{Name: "ASM-3: one round is open at a time", Given: events{opened}, When: other, By: asLead, Refused: "assessment.round_open"},
		{Name: "ASM-3: a cancelled one makes room", Given: events{opened, assessment.AssessmentCancelled{baseline, text(reason)}}, When: other, By: asLead,
			Then: events{func() assessment.Event { e := opened; e.Assessment = second; return e }()}},
		{Name: "ASM-3: a final round needs a published baseline", When: final, By: asLead, Refused: "assessment.baseline_missing"},
		{Name: "ASM-3: and opens after one", Given: published(t).all, When: final, By: asLead, Then: events{finalOpened}},
		{Name: "a round is of a kind", When: odd, By: asLead, Refused: "assessment.round_unknown"},
		{Name: "a named round has a name", When: nameless, By: asLead, Refused: "text.missing"},
		{Name: "and opens with it", When: titled, By: asLead, Then: events{withTitle}},
		{Name: "a mentor city has no rounds", When: mentor, By: asLead, Refused: "assessment.category_without_assessment"},
		{Name: "an earlier programme is another one", When: here, By: asLead, Refused: "assessment.earlier_programme_is_this"},
		{Name: "what was published there is taken up", When: later, By: asLead, Then: events{opened, takenUp}},
		{Name: "something was", When: assessment.ConfirmEarlier{sofia}, By: asLead, Refused: "assessment.nothing_published_earlier"},
		{Name: "or no programme is named", When: assessment.ConfirmEarlier{place.InCity{City: sofia.City}}, By: asLead},
		{Name: "and confirmed", Given: published(t).all, When: assessment.ConfirmEarlier{sofia}, By: asLead},
		{Name: "a round needs an id", When: anonymous, By: asLead, Refused: "assessment.known"},
		{Name: "PAR-7: nothing opens in a frozen city", Given: events{opened, assessment.AssessmentsFrozen{sofia.Participation()}}, When: other, By: asLead, Refused: "assessment.frozen"},
		{Name: "freezing", Given: events{opened}, When: assessment.FreezeAssessments{sofia}, By: asLead, Then: events{assessment.AssessmentsFrozen{sofia.Participation()}}},
		{Name: "freezing nothing is quiet", When: assessment.FreezeAssessments{sofia}, By: asLead},
		{Name: "a baseline is confirmed", Given: published(t).all, When: assessment.ConfirmBaseline{sofia}, By: asLead},
		{Name: "or not", Given: scored(t).all, When: assessment.ConfirmBaseline{sofia}, By: asLead, Refused: "assessment.baseline_missing"},
		{Name: "no round, no invitation", When: assessment.InviteRespondent{sofia, second, who(1), "city", assessment.DigestOf("x")}, By: asLead, Refused: "assessment.unknown"},
	})
}

func TestInviting(t *testing.T) {
	ask := assessment.InviteRespondent{sofia, baseline, who(1), "city", assessment.DigestOf(secret(1))}
	invited := assessment.RespondentInvited{baseline, who(1), "city", assessment.DigestOf(secret(1))}
	counted := assessment.ResponsesCounted{Assessment: baseline, Invited: 1}
	odd, plain, other, anonymous := ask, ask, ask, ask
	odd.Kind, plain.Digest, other.Kind, anonymous.Respondent = "sailor", "secret", "firm", id.Respondent{}
	var crowd events
	for n := range assessment.RespondentsMost {
		crowd = append(crowd, assessment.RespondentInvited{baseline, who(n + 2), "city", ask.Digest})
	}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "somebody is invited by a link", Given: events{opened}, When: ask, By: asLead, Then: events{invited, counted}},
		{Name: "twice is quiet", Given: events{opened, invited}, When: ask, By: asLead},
		{Name: "one id is one invitation", Given: events{opened, invited}, When: other, By: asLead, Refused: "assessment.respondent_known"},
		{Name: "which needs an id", Given: events{opened}, When: anonymous, By: asLead, Refused: "assessment.respondent_known"},
		{Name: "of a kind that is there", Given: events{opened}, When: odd, By: asLead, Refused: "assessment.kind_unknown"},
		{Name: "the secret does not come along", Given: events{opened}, When: plain, By: asLead, Refused: "assessment.digest_malformed"},
		{Name: "not endlessly many", Given: append(events{opened}, crowd...), When: ask, By: asLead, Refused: "assessment.too_many"},
		{Name: "not after the close", Given: scored(t).all, When: odd, By: asLead, Refused: "assessment.collection_closed"},
	})
}

func TestAnsweringByLink(t *testing.T) {
	w := begin(t)
	w.invite(1, "firm")
	submit := assessment.SubmitResponse{sofia, baseline, who(1), secret(1), chosen("d1=3", "d2=?")}
	wrong, stranger, empty, foreign := submit, submit, submit, submit
	wrong.Secret, stranger.Respondent, empty.Answers = "guess", who(9), nil
	foreign.Assessment = second
	other := submit
	other.Answers = chosen("d1=1")
	revise := assessment.ReviseResponse(other)
	submitted := assessment.ResponseSubmitted{baseline, who(1), kept("d1=3", "d2=?")}
	revised := assessment.ResponseRevised{baseline, who(1), 2, kept("d1=1")}
	withdrawn := assessment.ResponseWithdrawn{baseline, who(1)}
	count := func(n int) assessment.Event {
		return assessment.ResponsesCounted{Assessment: baseline, Invited: 1, Answered: n}
	}
	withdraw := assessment.WithdrawResponse{sofia, baseline, who(1), secret(1)}
	given := func(more ...assessment.Event) events { return append(slices.Clone(w.all), more...) }
	notAsked := submit
	notAsked.Answers = chosen("x=1")
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-4: who holds the secret answers once", Given: given(), When: submit, By: nobody, Then: events{submitted, count(1)}},
		{Name: "the same again is quiet", Given: given(submitted), When: submit, By: nobody},
		{Name: "ASM-4: another response is a revision", Given: given(submitted), When: other, By: nobody, Refused: "assessment.response_submitted"},
		{Name: "ASM-4: which replaces the earlier one", Given: given(submitted), When: revise, By: nobody, Then: events{revised}},
		{Name: "revising to the same is quiet", Given: given(submitted, revised), When: revise, By: nobody},
		{Name: "nothing is not revised", Given: given(), When: revise, By: nobody, Refused: "assessment.no_response"},
		{Name: "a response is withdrawn", Given: given(submitted), When: withdraw, By: nobody, Then: events{withdrawn, count(0)}},
		{Name: "withdrawing nothing is quiet", Given: given(), When: withdraw, By: nobody},
		{Name: "and may come again", Given: given(submitted, withdrawn), When: submit, By: nobody, Then: events{submitted, count(1)}},
		{Name: "a guessed secret opens nothing", Given: given(), When: wrong, By: nobody, Refused: "assessment.link_invalid"},
		{Name: "nor does it say whether somebody was invited", Given: given(), When: stranger, By: nobody, Refused: "assessment.link_invalid"},
		{Name: "nor whether there is a round", Given: given(), When: foreign, By: nobody, Refused: "assessment.link_invalid"},
		{Name: "a response says something", Given: given(), When: empty, By: nobody, Refused: "assessment.no_answers"},
		{Name: "ASM-5: of what the respondent is asked", Given: given(), When: notAsked, By: nobody, Refused: "questionnaire.question_unknown"},
		{Name: "ASM-4: until the collection closes", Given: scored(t).all, When: assessment.ReviseResponse{sofia, baseline, who(1), secret(1), chosen("d1=1")}, By: nobody, Refused: "assessment.collection_closed"},
	})
}

func TestMembersAnswerSignedIn(t *testing.T) {
	mine := assessment.Own(baseline, member)
	draft := assessment.DraftOwnAnswers{sofia, baseline, "city", chosen("d1=3")}
	submit := assessment.SubmitOwnResponse(draft)
	firm, odd, empty, later, plain := submit, submit, submit, submit, draft
	firm.Kind, odd.Kind, empty.Answers, later.Answers, plain.Answers = "firm", "sailor", nil, chosen("d1=1"), chosen("x=1")
	joined := assessment.MemberTookPart{baseline, mine, member, "city"}
	drafted := assessment.AnswersDrafted{baseline, mine, kept("d1=3")}
	submitted := assessment.ResponseSubmitted{baseline, mine, kept("d1=3")}
	count := func(n int) assessment.Event {
		return assessment.ResponsesCounted{Assessment: baseline, Invited: 1, Answered: n}
	}
	var crowd events
	for n := range assessment.RespondentsMost {
		crowd = append(crowd, assessment.RespondentInvited{baseline, who(n + 2), "city", assessment.DigestOf("x")})
	}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "a member drafts", Given: events{opened}, When: draft, By: asMember, Then: events{joined, count(0), drafted}},
		{Name: "the same draft again is quiet", Given: events{opened, joined, drafted}, When: draft, By: asMember},
		{Name: "drafts fit the questionnaire too", Given: events{opened}, When: plain, By: asMember, Refused: "questionnaire.question_unknown"},
		{Name: "ASM-4: a member responds once", Given: events{opened, joined, drafted}, When: submit, By: asMember, Then: events{submitted, count(1)}},
		{Name: "without a draft as well", Given: events{opened}, When: submit, By: asMember, Then: events{joined, submitted, count(1)}},
		{Name: "ASM-4: and again to revise", Given: events{opened, joined, submitted}, When: later, By: asMember, Then: events{assessment.ResponseRevised{baseline, mine, 2, kept("d1=1")}}},
		{Name: "ASM-4: of one kind", Given: events{opened, joined}, When: firm, By: asMember, Refused: "assessment.kind_differs"},
		{Name: "that is there", Given: events{opened}, When: odd, By: asMember, Refused: "assessment.kind_unknown"},
		{Name: "with an answer", Given: events{opened}, When: empty, By: asMember, Refused: "assessment.no_answers"},
		{Name: "a member withdraws", Given: events{opened, joined, submitted}, When: assessment.WithdrawOwnResponse{sofia, baseline}, By: asMember, Then: events{assessment.ResponseWithdrawn{baseline, mine}, count(0)}},
		{Name: "not after the close", Given: scored(t).all, When: assessment.WithdrawOwnResponse{sofia, baseline}, By: asMember, Refused: "assessment.collection_closed"},
		{Name: "nor answers", Given: scored(t).all, When: submit, By: asMember, Refused: "assessment.collection_closed"},
		{Name: "not one too many", Given: append(events{opened}, crowd...), When: submit, By: asMember, Refused: "assessment.too_many"},
		{Name: "a member's place has no link", Given: events{opened, joined}, When: assessment.SubmitResponse{sofia, baseline, mine, "", chosen("d1=1")}, By: nobody, Refused: "assessment.link_invalid"},
	})
}
