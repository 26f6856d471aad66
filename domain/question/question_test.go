package question_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/question"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[question.Command, question.Event]
	events = []question.Event
)

var (
	dcc       = id.Programme(named("dcc"))
	in        = place.InProgramme{Programme: dcc}
	elsewhere = place.InProgramme{Programme: id.Programme(named("icc"))}
	q1        = id.Question(named("question"))
	a1, a2    = id.Answer(named("answer 1")), id.Answer(named("answer 2"))
	asker     = id.Person(named("asker"))
	helper    = id.Person(named("helper"))
	today     = calendar.Of(2018, time.October, 9)
	asAsker   = by(asker, role.CityMember)
	asHelper  = by(helper, role.MentorCityMember)
	asManager = by(helper, role.ProgrammeManager)

	asked     = question.QuestionAsked{q1, dcc, asker, expertise.OpenData, "en", text("Which licence?"), text("For budget data")}
	edited    = question.QuestionEdited{q1, 2, text("Which licence?"), text("For contracts")}
	answered  = question.AnswerGiven{q1, a1, helper, text("CC BY")}
	second    = question.AnswerGiven{q1, a2, helper, text("CC0")}
	reworded  = question.AnswerEdited{q1, a1, 2, text("CC BY 4.0")}
	withdrawn = question.AnswerWithdrawn{q1, a1, helper}
	accepted  = question.AnswerAccepted{q1, a1, id.Answer{}}
	closed    = question.QuestionClosed{q1, today}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func story(more ...question.Event) events { return append(events{asked}, more...) }

func TestAsking(t *testing.T) {
	t.Parallel()
	ask := question.AskQuestion{in, q1, expertise.OpenData, "en", "Which licence?", "For budget data"}
	themeless, speechless, titleless, garbled := ask, ask, ask, ask
	themeless.Theme, speechless.Language, titleless.Title, garbled.Text = "", "English", "", "\xff"
	edit := question.EditQuestion{in, q1, 1, "Which licence?", "For contracts"}
	decidertest.Run(t, question.Decider, []row{
		{Name: "a question is asked", When: ask, By: asAsker, Then: events{asked}},
		{Name: "with a theme", When: themeless, By: asAsker, Refused: "question.theme_unknown"},
		{Name: "in a language", When: speechless, By: asAsker, Refused: "question.language_unknown"},
		{Name: "with a title", When: titleless, By: asAsker, Refused: "text.missing"},
		{Name: "that can be read", When: garbled, By: asAsker, Refused: "text.unreadable"},
		{Name: "twice is quiet", Given: story(), When: ask, By: asAsker},
		{Name: "somebody else does not take the id", Given: story(), When: ask, By: asHelper, Refused: "question.asked_differently"},
		{Name: "who asked edits", Given: story(), When: edit, By: asAsker, Then: events{edited}},
		{Name: "nobody else does", Given: story(), When: edit, By: asHelper, Refused: "question.not_the_author"},
		{Name: "KNB-3: from the version that was seen", Given: story(edited), When: edit, By: asAsker, Refused: "question.edited_meanwhile"},
		{Name: "not to nothing", Given: story(), When: question.EditQuestion{in, q1, 1, "", ""}, By: asAsker, Refused: "text.missing"},
		{Name: "nor to noise", Given: story(), When: question.EditQuestion{in, q1, 1, "x", "\xff"}, By: asAsker, Refused: "text.unreadable"},
		{Name: "a closed one stays as it is", Given: story(closed), When: edit, By: asAsker, Refused: "question.closed"},
		{Name: "what was never asked is not edited", When: edit, By: asAsker, Refused: "question.unknown"},
		{Name: "nor answered in another programme", Given: story(), When: question.GiveAnswer{elsewhere, q1, a1, "CC BY"}, By: asHelper, Refused: "question.unknown"},
		{Name: "who asked closes", Given: story(), When: question.CloseQuestion{in, q1}, By: asAsker, Then: events{closed}},
		{Name: "or the manager", Given: story(), When: question.CloseQuestion{in, q1}, By: asManager, Then: events{closed}},
		{Name: "or nobody", Given: story(), When: question.CloseQuestion{in, q1}, By: asHelper, Refused: "question.not_the_author"},
		{Name: "closing twice is quiet", Given: story(closed), When: question.CloseQuestion{in, q1}, By: asHelper},
	})
}

func TestAnswering(t *testing.T) {
	t.Parallel()
	answer := question.GiveAnswer{in, q1, a1, "CC BY"}
	edit := question.EditAnswer{in, q1, a1, 1, "CC BY 4.0"}
	withdraw := question.WithdrawAnswer{in, q1, a1}
	accept := question.AcceptAnswer{in, q1, a1}
	many := story()
	for n := range question.AnswersMost {
		many = append(many, question.AnswerGiven{q1, id.Answer(named(fmt.Sprint(n))), helper, text("x")})
	}
	decidertest.Run(t, question.Decider, []row{
		{Name: "an answer is given", Given: story(), When: answer, By: asHelper, Then: events{answered}},
		{Name: "once", Given: story(answered), When: answer, By: asHelper, Refused: "question.answer_known"},
		{Name: "with words", Given: story(), When: question.GiveAnswer{in, q1, a1, ""}, By: asHelper, Refused: "text.missing"},
		{Name: "while it is open", Given: story(closed), When: answer, By: asHelper, Refused: "question.closed"},
		{Name: "within limits", Given: many, When: answer, By: asHelper, Refused: "question.too_many"},
		{Name: "who answered rewords", Given: story(answered), When: edit, By: asHelper, Then: events{reworded}},
		{Name: "KNB-3: an answer is reworded from the version that was seen", Given: story(answered, reworded), When: edit, By: asHelper, Refused: "question.edited_meanwhile",
			Args: map[string]any{"version": 2, "theirs_text": text("CC BY 4.0"), "yours_text": "CC BY 4.0"}},
		{Name: "nobody rewords for another", Given: story(answered), When: edit, By: asAsker, Refused: "question.not_the_author"},
		{Name: "nor what is not there", Given: story(), When: edit, By: asHelper, Refused: "question.answer_unknown"},
		{Name: "not to nothing", Given: story(answered), When: question.EditAnswer{in, q1, a1, 1, ""}, By: asHelper, Refused: "text.missing"},
		{Name: "nor after the end", Given: story(answered, closed), When: edit, By: asHelper, Refused: "question.closed"},
		{Name: "KNB-4: an answer is taken back and was there", Given: story(answered), When: withdraw, By: asHelper, Then: events{withdrawn}},
		{Name: "by the manager too", Given: story(answered), When: withdraw, By: asManager, Then: events{withdrawn}},
		{Name: "not by others", Given: story(answered), When: withdraw, By: asAsker, Refused: "question.not_the_author"},
		{Name: "taking back twice is quiet", Given: story(answered, withdrawn), When: withdraw, By: asHelper},
		{Name: "what is not there is not taken back", Given: story(), When: withdraw, By: asHelper, Refused: "question.answer_unknown"},
		{Name: "what was taken back is not reworded", Given: story(answered, withdrawn), When: edit, By: asHelper, Refused: "question.answer_withdrawn"},
		{Name: "who asked accepts", Given: story(answered), When: accept, By: asAsker, Then: events{accepted}},
		{Name: "also when it is closed", Given: story(answered, closed), When: accept, By: asAsker, Then: events{accepted}},
		{Name: "nobody else does", Given: story(answered), When: accept, By: asManager, Refused: "question.asker_accepts"},
		{Name: "accepting twice is quiet", Given: story(answered, accepted), When: accept, By: asAsker},
		{Name: "another answer takes its place", Given: story(answered, second, accepted), When: question.AcceptAnswer{in, q1, a2}, By: asAsker, Then: events{question.AnswerAccepted{q1, a2, a1}}},
		{Name: "an answer that is there", Given: story(), When: accept, By: asAsker, Refused: "question.answer_unknown"},
		{Name: "and stands", Given: story(answered, withdrawn), When: accept, By: asAsker, Refused: "question.answer_withdrawn"},
		{Name: "an accepted one that is taken back is accepted no more", Given: story(answered, accepted, withdrawn, second), When: question.AcceptAnswer{in, q1, a2}, By: asAsker,
			Then: events{question.AnswerAccepted{q1, a2, id.Answer{}}}},
	})
	if o, ok := question.Object(question.State{}, answer); !ok || o != (role.Object{Programme: dcc}) {
		t.Errorf("object: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[question.State, question.Command, question.Event]{
		Decider: question.Decider, Command: anything, Invariant: sound, Walks: 60, Steps: 60,
	}.Run(t)
	for _, e := range question.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s question.State) (question.Command, decider.By) {
	who := []decider.By{asAsker, asHelper, asManager}[r.IntN(3)]
	words := []string{"", "CC BY", "CC BY", "\xff"}[r.IntN(4)]
	a := []id.Answer{a1, a2}[r.IntN(2)]
	if r.IntN(60) == 0 {
		return question.CloseQuestion{in, q1}, who
	}
	return []question.Command{
		question.AskQuestion{in, q1, expertise.Skills, "bg", words, words}, question.EditQuestion{in, q1, s.Edition - r.IntN(2), words, words},
		question.GiveAnswer{in, q1, a, words}, question.EditAnswer{in, q1, a, s.Answers[a].Edition - r.IntN(2), words},
		question.WithdrawAnswer{in, q1, a}, question.AcceptAnswer{in, q1, a},
	}[r.IntN(6)], who
}

func sound(s question.State) error {
	if a := s.Answers[s.Accepted]; !s.Accepted.IsZero() && (a.Author.IsZero() || a.Withdrawn) {
		return fmt.Errorf("accepted is %+v", a)
	}
	return nil
}
