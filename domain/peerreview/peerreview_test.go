package peerreview_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/peerreview"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[peerreview.Command, peerreview.Event]

var (
	dcc     = id.Programme(named("dcc"))
	r1      = id.ReviewRound(named("round"))
	sem     = id.Seminar(named("seminar"))
	pori    = id.City(named("pori"))
	kavala  = id.City(named("kavala"))
	sofia   = id.City(named("sofia"))
	ofPori  = id.Deliverable(named("of pori"))
	passage = id.Passage(named("passage"))
	version = id.DocumentVersion(named("version 2"))
	st, qu  = id.Suggestion(named("strength")), id.Suggestion(named("question"))
	su, su2 = id.Suggestion(named("suggestion")), id.Suggestion(named("another"))
	marta   = id.Person(named("marta"))
	asMarta = decider.By{Actor: marta, ActingAs: role.CityMember}
	asAna   = decider.By{Actor: id.Person(named("ana")), ActingAs: role.ProgrammeManager}
	on      = peerreview.OnRound{InProgramme: place.InProgramme{Programme: dcc}, Round: r1}
	opened  = peerreview.RoundOpened{r1, dcc, sem, 2, 2, event.Text("Strategies")}
	reason  = "the two cities withdrew"
	text    = event.Text
	// Kavala reviews Pori.
	review   = id.Review(id.Derive(r1.UUID(), "review of "+part(pori).String()+" by "+part(kavala).String()))
	strength = peerreview.RemarkMade{r1, review, st, peerreview.Strength, passage, marta, text("Clear aims")}
	question = peerreview.RemarkMade{r1, review, qu, peerreview.Question, passage, marta, text("Who pays?")}
	suggest  = peerreview.RemarkMade{r1, review, su, peerreview.Suggestion, passage, marta, text("Name the harbour")}
	handed   = peerreview.ReviewSubmitted{r1, review, 1, 1, 1}
	inPart   = peerreview.ReviewAnswered{r1, review, su, peerreview.InPart, "", version, event.Private{}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func part(c id.City) id.Participation { return id.ParticipationOf(dcc, c) }

func submissions() []peerreview.Submission {
	return []peerreview.Submission{{ofPori, pori, 3}, {id.Deliverable(named("of kavala")), kavala, 2}, {id.Deliverable(named("of sofia")), sofia, 4}}
}

func story(more ...peerreview.Event) []peerreview.Event {
	out := []peerreview.Event{opened}
	for _, s := range submissions() {
		out = append(out, peerreview.DeliverableEntered{r1, s.Deliverable, part(s.City), s.City, s.Level})
	}
	return append(out, more...)
}

// assigned is the story with what the decider assigns.
func assigned(more ...peerreview.Event) []peerreview.Event {
	s := peerreview.Decider.Fold(peerreview.Decider.Initial, story()...)
	events, err := peerreview.Decider.Decide(s, peerreview.AssignReviewers{on}, asAna)
	if err != nil {
		panic(err)
	}
	return append(story(events...), more...)
}

func TestOpening(t *testing.T) {
	t.Parallel()
	open := func(change func(*peerreview.OpenRound)) peerreview.OpenRound {
		c := peerreview.OpenRound{on, sem, 2, "Strategies", 0, submissions()}
		if change != nil {
			change(&c)
		}
		return c
	}
	decidertest.Run(t, peerreview.Decider, []row{
		{Name: "ACA-5: a round of one step in a seminar", When: open(nil), By: asAna, Then: story()},
		{Name: "once", Given: story(), When: open(nil), By: asAna, Refused: "peerreview.known"},
		{Name: "under an id", When: open(func(c *peerreview.OpenRound) { c.Round = id.ReviewRound{} }), By: asAna, Refused: "peerreview.unknown"},
		{Name: "of a step that there is", When: open(func(c *peerreview.OpenRound) { c.Step = 7 }), By: asAna, Refused: "peerreview.step_unknown"},
		{Name: "ACA-1: two cities cannot give two reviews each", When: open(func(c *peerreview.OpenRound) { c.Submissions = c.Submissions[:2] }), By: asAna, Refused: "peerreview.too_few"},
		{Name: "ACA-1: at least 2 reviews", When: open(func(c *peerreview.OpenRound) { c.Reviews = 1 }), By: asAna, Refused: "peerreview.reviews_impossible"},
		{Name: "ACA-1: and not all of all", When: open(func(c *peerreview.OpenRound) { c.Reviews = 3 }), By: asAna, Refused: "peerreview.reviews_impossible"},
		{Name: "not of a thousand cities", When: open(func(c *peerreview.OpenRound) { c.Submissions = make([]peerreview.Submission, 999) }), By: asAna, Refused: "peerreview.too_many"},
		{Name: "one deliverable of each", When: open(func(c *peerreview.OpenRound) { c.Submissions[1].City = pori }), By: asAna, Refused: "peerreview.deliverable_twice"},
		{Name: "with levels that there are", When: open(func(c *peerreview.OpenRound) { c.Submissions[1].Level = 9 }), By: asAna, Refused: "peerreview.level_unknown"},
		{Name: "with a title", When: open(func(c *peerreview.OpenRound) { c.Title = "" }), By: asAna, Refused: "text.missing"},
		{Name: "reviewers are assigned once", Given: assigned(), When: peerreview.AssignReviewers{on}, By: asAna},
		{Name: "in a round that there is", When: peerreview.AssignReviewers{on}, By: asAna, Refused: "peerreview.unknown"},
		{Name: "a round without reviews closes with a reason", Given: story(), When: peerreview.CloseRound{on, reason}, By: asAna, Then: []peerreview.Event{peerreview.RoundClosed{r1, 6, text(reason)}}},
		{Name: "not without", Given: assigned(), When: peerreview.CloseRound{on, ""}, By: asAna, Refused: "peerreview.reviews_open", Args: map[string]any{"open": 6, "least": 10}},
		{Name: "closing twice is quiet", Given: story(peerreview.RoundClosed{r1, 6, text(reason)}), When: peerreview.CloseRound{on, ""}, By: asAna},
		{Name: "after that nothing is assigned", Given: story(peerreview.RoundClosed{r1, 6, text(reason)}), When: peerreview.AssignReviewers{on}, By: asAna, Refused: "peerreview.closed"},
	})
	s := peerreview.Decider.Fold(peerreview.Decider.Initial, assigned()...)
	if len(s.Written) != 6 || s.Written[review].Deliverable != ofPori {
		t.Errorf("three cities review each other: %+v", s.Written)
	}
}

func TestReviewing(t *testing.T) {
	t.Parallel()
	make1 := func(change func(*peerreview.MakeRemark)) peerreview.MakeRemark {
		c := peerreview.MakeRemark{on, review, kavala, st, peerreview.Strength, passage, "Clear aims"}
		if change != nil {
			change(&c)
		}
		return c
	}
	propose := func(of id.Deliverable) peerreview.MakeSuggestion {
		return peerreview.MakeSuggestion{on, review, kavala, pori, of, su, passage, "Name the harbour"}
	}
	answer := func(o peerreview.Outcome, why string) peerreview.AnswerReview {
		return peerreview.AnswerReview{on, review, pori, ofPori, su, o, why, version}
	}
	but := func(change func(*peerreview.AnswerReview)) peerreview.AnswerReview {
		c := answer(peerreview.InPart, "")
		change(&c)
		return c
	}
	full := assigned(strength, question, suggest)
	submitted := append(slices.Clone(full), handed)
	many := assigned()
	for n := range peerreview.RemarksMost {
		many = append(many, peerreview.RemarkMade{r1, review, id.Suggestion(named(fmt.Sprint("m", n))), peerreview.Strength, passage, marta, text("x")})
	}
	submit := peerreview.SubmitReview{on, review, kavala}
	decidertest.Run(t, peerreview.Decider, []row{
		{Name: "ACA-3: a strength, about a passage", Given: assigned(), When: make1(nil), By: asMarta, Then: []peerreview.Event{strength}},
		{Name: "ACA-3: not about nothing", Given: assigned(), When: make1(func(c *peerreview.MakeRemark) { c.Passage = id.Passage{} }), By: asMarta, Refused: "peerreview.passage_missing"},
		{Name: "ACA-3: of a kind", Given: assigned(), When: make1(func(c *peerreview.MakeRemark) { c.Kind = peerreview.Suggestion }), By: asMarta, Refused: "peerreview.kind_unknown"},
		{Name: "each once", Given: assigned(strength), When: make1(nil), By: asMarta, Refused: "peerreview.remark_known"},
		{Name: "in words", Given: assigned(), When: make1(func(c *peerreview.MakeRemark) { c.Text = "" }), By: asMarta, Refused: "text.missing"},
		{Name: "ACA-1: by the city that was assigned", Given: assigned(), When: make1(func(c *peerreview.MakeRemark) { c.City = pori }), By: asMarta, Refused: "peerreview.not_the_reviewer"},
		{Name: "in a review that there is", Given: assigned(), When: make1(func(c *peerreview.MakeRemark) { c.Review = id.Review{} }), By: asMarta, Refused: "peerreview.review_unknown"},
		{Name: "there is an end to remarks", Given: many, When: make1(nil), By: asMarta, Refused: "peerreview.too_many"},
		{Name: "ACA-3: a suggestion, about a passage", Given: assigned(strength, question), When: propose(ofPori), By: asMarta, Then: []peerreview.Event{suggest}},
		{Name: "about the deliverable of the review", Given: assigned(), When: propose(id.Deliverable{}), By: asMarta, Refused: "peerreview.other_deliverable"},
		{Name: "ACA-3: a review is submitted with all three", Given: full, When: submit, By: asMarta, Then: []peerreview.Event{handed}},
		{Name: "ACA-3: not with two", Given: assigned(strength, question), When: submit, By: asMarta, Refused: "peerreview.kind_missing", Args: map[string]any{"kind": "suggestion"}},
		{Name: "submitting twice is quiet", Given: submitted, When: submit, By: asMarta},
		{Name: "by its city", Given: full, When: peerreview.SubmitReview{on, review, sofia}, By: asMarta, Refused: "peerreview.not_the_reviewer"},
		{Name: "after that no remarks", Given: submitted, When: make1(func(c *peerreview.MakeRemark) { c.Remark = su2 }), By: asMarta, Refused: "peerreview.submitted_already"},
		{Name: "ACA-4: a suggestion is taken over in part", Given: submitted, When: answer(peerreview.InPart, ""), By: asMarta, Then: []peerreview.Event{inPart}},
		{Name: "ACA-4: another answer takes its place", Given: append(slices.Clone(submitted), inPart), When: answer(peerreview.TakenOver, ""), By: asMarta, Then: []peerreview.Event{peerreview.ReviewAnswered{r1, review, su, peerreview.TakenOver, peerreview.InPart, version, event.Private{}}}},
		{Name: "ACA-4: not taken over needs a reason", Given: submitted, When: answer(peerreview.NotTakenOver, "no"), By: asMarta, Refused: "text.reason_too_short"},
		{Name: "ACA-4: which is kept", Given: submitted, When: answer(peerreview.NotTakenOver, "the port is not ours"), By: asMarta, Then: []peerreview.Event{peerreview.ReviewAnswered{r1, review, su, peerreview.NotTakenOver, "", version, text("the port is not ours")}}},
		{Name: "ACA-4: one of three outcomes", Given: submitted, When: answer("perhaps", ""), By: asMarta, Refused: "peerreview.outcome_unknown"},
		{Name: "ACA-4: by the city that was reviewed", Given: submitted, When: but(func(c *peerreview.AnswerReview) { c.City = kavala }), By: asMarta, Refused: "peerreview.not_reviewed"},
		{Name: "ACA-4: of its deliverable", Given: submitted, When: but(func(c *peerreview.AnswerReview) { c.Deliverable = id.Deliverable{} }), By: asMarta, Refused: "peerreview.other_deliverable"},
		{Name: "ACA-4: strengths need no answer", Given: submitted, When: but(func(c *peerreview.AnswerReview) { c.Suggestion = st }), By: asMarta, Refused: "peerreview.suggestion_unknown"},
		{Name: "ACA-4: what was not submitted is not answered", Given: full, When: answer(peerreview.InPart, ""), By: asMarta, Refused: "peerreview.not_submitted"},
		{Name: "in a review that was given", Given: submitted, When: but(func(c *peerreview.AnswerReview) { c.Review = id.Review{} }), By: asMarta, Refused: "peerreview.review_unknown"},
		{Name: "ACA-4: an answered review is open no longer", Given: append(slices.Clone(submitted), inPart), When: peerreview.CloseRound{on, "no"}, By: asAna, Refused: "peerreview.reviews_open", Args: map[string]any{"open": 5, "least": 10}},
	})
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[peerreview.State, peerreview.Command, peerreview.Event]{
		Decider: peerreview.Decider, Walks: 60, Steps: 120,
		Command: func(r *rand.Rand, s peerreview.State) (peerreview.Command, decider.By) {
			key := review
			if len(s.Written) > 0 {
				key = slices.SortedFunc(maps.Keys(s.Written), id.Review.Compare)[r.IntN(2)]
			}
			of := s.Written[key]
			city := []id.City{pori, kavala, sofia}[r.IntN(3)]
			words := []string{"", "words enough", "words enough"}[r.IntN(3)]
			remark := id.Suggestion(named(fmt.Sprint(r.IntN(12))))
			kind := []peerreview.Kind{peerreview.Strength, peerreview.Question}[r.IntN(2)]
			outcome := []peerreview.Outcome{peerreview.TakenOver, peerreview.InPart, peerreview.NotTakenOver, ""}[r.IntN(4)]
			if r.IntN(150) == 0 {
				return peerreview.CloseRound{on, words}, asAna
			}
			return []peerreview.Command{
				peerreview.OpenRound{on, sem, 2, "Strategies", 0, submissions()}, peerreview.AssignReviewers{on},
				peerreview.MakeRemark{on, key, city, remark, kind, passage, words},
				peerreview.MakeSuggestion{on, key, city, pori, of.Deliverable, remark, passage, words},
				peerreview.SubmitReview{on, key, city}, peerreview.AnswerReview{on, key, city, of.Deliverable, remark, outcome, words, version},
			}[r.IntN(6)], asMarta
		},
		Invariant: func(s peerreview.State) error {
			for _, r := range s.Written {
				if r.Reviewed == r.Reviewer || len(r.Answers) > 0 && !r.Submitted {
					return fmt.Errorf("ACA-1, ACA-4: %+v", r)
				}
			}
			return nil
		},
	}.Run(t)
	for _, e := range peerreview.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := peerreview.Decider.Fold(peerreview.Decider.Initial, assigned(strength)...)
	_, tags := peerreview.Decider.About(s, strength)
	if want := []id.UUID{dcc.UUID(), r1.UUID(), sem.UUID(), review.UUID(), ofPori.UUID(), part(pori).UUID(), part(kavala).UUID(), st.UUID(), marta.UUID()}; !slices.Equal(tags, want) {
		t.Errorf("a remark concerns both cities and the deliverable: %v", tags)
	}
	for c, p := range map[peerreview.Command]id.Participation{
		peerreview.SubmitReview{on, review, kavala}:          part(kavala),
		peerreview.AnswerReview{OnRound: on, City: pori}:     part(pori),
		peerreview.MakeSuggestion{OnRound: on, City: kavala}: part(kavala),
		peerreview.MakeRemark{OnRound: on, City: kavala}:     part(kavala),
		peerreview.CloseRound{on, ""}:                        {},
	} {
		if o, _ := peerreview.Object(s, c); o != (role.Object{Programme: dcc, Participation: p}) {
			t.Errorf("object of %T: %+v", c, o)
		}
	}
}
