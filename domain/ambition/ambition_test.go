package ambition_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/ambition"
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[ambition.Command, ambition.Event]

var (
	dcc      = id.Programme(named("programme"))
	pori     = id.City(named("pori"))
	kavala   = id.City(named("kavala"))
	in       = place.InCity{Programme: dcc, City: pori}
	part     = in.Participation()
	today    = calendar.Of(2018, time.May, 17)
	a1, a2   = id.Ambition(named("a1")), id.Ambition(named("a2"))
	c1, c2   = id.Comment(named("c1")), id.Comment(named("c2"))
	reason   = "the Mayors Summit asked for more"
	asLead   = by("lead", role.CityLead)
	asExpert = by("expert", role.LeadExpert)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(who string, as role.Role) decider.By {
	return decider.By{Actor: id.Person(named(who)), ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func text(s string) event.Private { return event.Text(s) }

var (
	drafted   = ambition.AmbitionDrafted{part, dcc, pori, a1, id.Ambition{}, 2025, text("We connect"), text("A city where"), event.Private{}}
	reviewed  = ambition.AmbitionSubmittedForPeerReview{a1, 1, today}
	asked     = ambition.PeerCommentRecorded{a1, c1, kavala, 1, ambition.MustAnswer, text("By when?")}
	remarked  = ambition.PeerCommentRecorded{a1, c2, kavala, 1, ambition.MayAnswer, text("Well said")}
	answered  = ambition.PeerCommentAnswered{a1, c1, text("By 2025")}
	approved  = ambition.AmbitionApproved{a1, 2025, today}
	successor = ambition.AmbitionDrafted{part, dcc, pori, a2, a1, 2030, text("We connect"), text("A city where"), text(reason)}
)

func story(more ...ambition.Event) []ambition.Event {
	return append([]ambition.Event{drafted}, more...)
}

func TestDrafting(t *testing.T) {
	t.Parallel()
	draft := ambition.DraftAmbition{in, a1, 2025, " We connect", "A city where "}
	other, old, empty, zero := draft, draft, draft, draft
	other.Ambition, old.TargetYear, empty.Text, zero.Ambition = a2, 25, "", id.Ambition{}
	replace := ambition.ReplaceAmbition{in, a2, a1, 2030, "We connect", "A city where", reason}
	short, wrong := replace, replace
	short.Reason, wrong.Replaces = "newer", a2
	revise := ambition.ReviseAmbition{in, a1, 2026, "", "A city in which"}
	decidertest.Run(t, ambition.Decider, []row{
		{Name: "a statement is drafted", When: draft, By: asLead, Then: []ambition.Event{drafted}},
		{Name: "once", Given: story(), When: draft, By: asLead, Refused: "ambition.known"},
		{Name: "it has an id", When: zero, By: asLead, Refused: "ambition.known"},
		{Name: "it has a year of four digits", When: old, By: asLead, Refused: "ambition.year_impossible"},
		{Name: "it says something", When: empty, By: asLead, Refused: "text.missing"},
		{Name: "one draft at a time", Given: story(), When: other, By: asLead, Refused: "ambition.draft_open"},
		{Name: "VIS-5: while one is valid, the next replaces it", Given: story(approved), When: other, By: asLead, Refused: "ambition.replace_instead"},
		{Name: "VIS-5: a successor is drafted with a reason", Given: story(approved), When: replace, By: asLead, Then: []ambition.Event{successor}},
		{Name: "of ten characters", Given: story(approved), When: short, By: asLead, Refused: "text.reason_too_short"},
		{Name: "it names the valid one", Given: story(approved), When: wrong, By: asLead, Refused: "ambition.not_approved"},
		{Name: "what is not approved is revised, not replaced", Given: story(), When: replace, By: asLead, Refused: "ambition.not_approved"},
		{Name: "words are revised and counted", Given: story(), When: revise, By: asLead,
			Then: []ambition.Event{ambition.AmbitionRevised{a1, 2, 2026, event.Private{}, text("A city in which")}}},
		{Name: "approved words stay", Given: story(approved), When: revise, By: asLead, Refused: "ambition.settled"},
		{Name: "an unknown one is not revised", When: revise, By: asLead, Refused: "ambition.unknown"},
	})
}

func TestPeerReview(t *testing.T) {
	t.Parallel()
	record := ambition.RecordPeerComment{in, a1, c1, kavala, ambition.MustAnswer, "By when?"}
	own, odd, empty := record, record, record
	own.Peer, odd.Weight, empty.Text = pori, "loud", " "
	decidertest.Run(t, ambition.Decider, []row{
		{Name: "a draft goes to the peers", Given: story(), When: ambition.SubmitForPeerReview{in, a1}, By: asLead, Then: []ambition.Event{reviewed}},
		{Name: "twice is quiet", Given: story(reviewed), When: ambition.SubmitForPeerReview{in, a1}, By: asLead},
		{Name: "what is approved does not", Given: story(approved), When: ambition.SubmitForPeerReview{in, a1}, By: asLead, Refused: "ambition.settled"},
		{Name: "a peer comments", Given: story(reviewed), When: record, By: asExpert, Then: []ambition.Event{asked}},
		{Name: "not before it is asked", Given: story(), When: record, By: asExpert, Refused: "ambition.not_in_review"},
		{Name: "a comment is recorded once", Given: story(reviewed, asked), When: record, By: asExpert, Refused: "ambition.comment_known"},
		{Name: "the own city is no peer", Given: story(reviewed), When: own, By: asLead, Refused: "ambition.own_comment"},
		{Name: "there are two weights", Given: story(reviewed), When: odd, By: asExpert, Refused: "ambition.weight_unknown"},
		{Name: "a comment says something", Given: story(reviewed), When: empty, By: asExpert, Refused: "text.missing"},
		{Name: "the city answers", Given: story(reviewed, asked), When: ambition.AnswerPeerComment{in, a1, c1, "By 2025"}, By: asLead, Then: []ambition.Event{answered}},
		{Name: "an unknown comment has no answer", Given: story(reviewed, asked), When: ambition.AnswerPeerComment{in, a1, c2, "By 2025"}, By: asLead, Refused: "ambition.comment_unknown"},
	})
}

func TestApproval(t *testing.T) {
	t.Parallel()
	approve := ambition.ApproveAmbition{in, a1, 2025}
	next := ambition.ApproveAmbition{in, a2, 2030}
	replaced := ambition.AmbitionReplaced{a1, a2, today}
	nextApproved := ambition.AmbitionApproved{a2, 2030, today}
	mute := ambition.AmbitionRevised{a1, 2, 2025, event.Private{}, text("A city")}
	decidertest.Run(t, ambition.Decider, []row{
		{Name: "VIS-4: an answered statement is approved", Given: story(reviewed, asked, remarked, answered), When: approve, By: asExpert, Then: []ambition.Event{approved}},
		{Name: "VIS-4: not while a comment that must be answered is not", Given: story(reviewed, asked, remarked), When: approve, By: asExpert,
			Refused: "ambition.comments_unanswered", Args: map[string]any{"count": 1}},
		{Name: "VIS-4: the year approved is the year of the draft", Given: story(), When: ambition.ApproveAmbition{in, a1, 2024}, By: asExpert,
			Refused: "ambition.year_differs", Args: map[string]any{"year": 2025}},
		{Name: "it has a mission", Given: story(mute), When: approve, By: asExpert, Refused: "ambition.mission_missing"},
		{Name: "approving twice is quiet", Given: story(approved), When: approve, By: asExpert},
		{Name: "an unknown one is not approved", Given: story(), When: next, By: asExpert, Refused: "ambition.unknown"},
		{Name: "VIS-5: approving the successor replaces the older", Given: story(approved, successor), When: next, By: asExpert, Then: []ambition.Event{replaced, nextApproved}},
		{Name: "VIS-5: the older is not approved again", Given: story(approved, successor, replaced, nextApproved), When: approve, By: asExpert, Refused: "ambition.replaced_already"},
		{Name: "PAR-4: step 1 needs an approved ambition", Given: story(), When: ambition.ConfirmStep{in, 1}, By: asLead, Refused: "ambition.not_approved"},
		{Name: "PAR-4: step 1 has it", Given: story(approved), When: ambition.ConfirmStep{in, 1}, By: asLead},
		{Name: "PAR-4: other steps do not ask", When: ambition.ConfirmStep{in, 3}, By: asLead},
	})
}

func TestBounds(t *testing.T) {
	t.Parallel()
	s := ambition.Decider.Fold(ambition.Decider.Initial, story(reviewed)...)
	for n := range ambition.CommentsMost {
		s = ambition.Decider.Evolve(s, ambition.PeerCommentRecorded{a1, id.Comment(named(fmt.Sprint(n))), kavala, 1, ambition.MayAnswer, text("yes")})
	}
	_, err := ambition.Decider.Decide(s, ambition.RecordPeerComment{in, a1, c1, kavala, ambition.MayAnswer, "yes"}, asLead)
	if err == nil || err.Error() != "ambition.too_many most=500" {
		t.Error(err)
	}
	if o, _ := ambition.Object(s, ambition.SubmitForPeerReview{in, a1}); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Error(o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[ambition.State, ambition.Command, ambition.Event]{Decider: ambition.Decider, Command: anything, Invariant: sound}.Run(t)
	for _, e := range ambition.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s ambition.State) (ambition.Command, decider.By) {
	a := id.Ambition(named(fmt.Sprint("a", r.IntN(6))))
	if r.IntN(2) == 0 {
		a = s.Open
	}
	c := id.Comment(named(fmt.Sprint("c", r.IntN(9))))
	words := []string{"", "short", reason, reason}[r.IntN(4)]
	year := []int{2025, 2030, 7}[r.IntN(3)]
	peer := []id.City{kavala, pori, {}}[r.IntN(3)]
	weight := []ambition.Weight{ambition.MustAnswer, ambition.MayAnswer, ""}[r.IntN(3)]
	return []ambition.Command{
		ambition.DraftAmbition{in, a, year, words, words}, ambition.ReplaceAmbition{in, a, s.Valid, year, words, words, words},
		ambition.ReviseAmbition{in, a, year, words, words}, ambition.SubmitForPeerReview{in, a},
		ambition.RecordPeerComment{in, a, c, peer, weight, words}, ambition.AnswerPeerComment{in, a, c, words},
		ambition.ApproveAmbition{in, a, year}, ambition.ConfirmStep{in, r.IntN(5)},
	}[r.IntN(8)], asLead
}

func sound(s ambition.State) error {
	valid := 0
	for a, st := range s.Statements {
		switch {
		case st.Status == ambition.Approved && a != s.Valid:
			return errors.New("VIS-5: two statements are approved")
		case (st.Status == ambition.Drafted || st.Status == ambition.InReview) != (a == s.Open):
			return errors.New("a draft is not the open one")
		}
		if st.Status == ambition.Approved {
			valid++
			for _, c := range st.Comments {
				if c.Weight == ambition.MustAnswer && !c.Answered {
					return errors.New("VIS-4: approved with an open comment")
				}
			}
		}
	}
	if valid == 1 == s.Valid.IsZero() {
		return errors.New("VIS-5: the valid statement is not the approved one")
	}
	return nil
}
