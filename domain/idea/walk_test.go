package idea_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/role"
)

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[idea.State, idea.Command, idea.Event]{Decider: idea.Decider, Command: anything, Invariant: sound, Walks: 150, Steps: 80}.Run(t)
	for _, e := range idea.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ idea.State) (idea.Command, decider.By) {
	asker := []decider.By{asAuthor, asFriend, asLead, by(other, role.CityMember)}[r.IntN(4)]
	words := []string{"", "short", reason, reason}[r.IntN(4)]
	group := []idea.Group{"", "data", "skills", "No!"}[r.IntN(4)]
	people := []id.Person{friend, other, author}[:r.IntN(4)]
	activities := []id.Activity{activity, {}}[r.IntN(2)]
	commands := []idea.Command{
		idea.SubmitIdea{in, hub, group, words, words}, idea.WriteIdea{in, hub, group, words, words}, idea.RevealIdea{in, hub},
		idea.EditIdea{in, hub, words, words}, idea.MoveIdea{in, hub, group}, idea.SupportIdea{in, hub}, idea.WithdrawSupport{in, hub},
		idea.CommentOnIdea{in, hub, id.Comment(named(fmt.Sprint(r.IntN(5)))), words}, idea.ReviewIdea{in, hub}, idea.AcceptIdea{in, hub},
		idea.ParkIdea{in, hub, words}, idea.TakeMerged{in, hub, id.Idea(named(fmt.Sprint(r.IntN(3)))), other, people},
		idea.DeclineIdea{in, hub, words}, idea.MergeIdeas{in, hub, club},
		idea.PromoteIdea{in, hub, activities, "Hub", "Chamber", calendar.Date{}, calendar.Date{}},
	}
	n := r.IntN(len(commands))
	if n >= len(commands)-3 && r.IntN(5) > 0 { // seldom: they end the story
		n = r.IntN(len(commands) - 3)
	}
	return commands[n], asker
}

func sound(s idea.State) error {
	for p := range s.Supporters {
		if s.Authors[p] {
			return errors.New("VIS-1: an author supports the own idea")
		}
	}
	switch {
	case s.Status == idea.Written && (len(s.Supporters)+len(s.Comments) > 0):
		return errors.New("a hidden idea has supporters or comments")
	case (s.Status == idea.Promoted) == s.Activity.IsZero():
		return errors.New("VIS-3: promoted without an activity, or the other way round")
	case (s.Status == idea.Merged) == s.Into.IsZero():
		return errors.New("VIS-1: merged without a link")
	}
	return nil
}
