package deliverable_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	d "megdan/domain/deliverable"
	"megdan/domain/id"
)

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[d.State, d.Command, d.Event]{Decider: d.Decider, Command: anything, Invariant: sound, Walks: 80, Steps: 250}.Run(t)
	for _, e := range d.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s d.State) (d.Command, decider.By) {
	asker := []decider.By{asWriter, asLead, asExpert, asPM}[r.IntN(4)]
	v := id.DocumentVersion(named(fmt.Sprint("v", r.IntN(12))))
	if r.IntN(2) == 0 {
		v = s.Chosen
	}
	p, other := id.Passage(named(fmt.Sprint("p", r.IntN(5)))), id.Passage(named(fmt.Sprint("p", r.IntN(5))))
	words := []string{"", "short", reason, reason}[r.IntN(4)]
	c, tr := id.Comment(named(fmt.Sprint("c", r.IntN(50)))), id.Translation(named(fmt.Sprint("t", r.IntN(9))))
	su := id.Suggestion(named(fmt.Sprint("s", r.IntN(4))))
	kind := []d.Kind{d.StrategyReport, d.FinalReport}[r.IntN(2)]
	passage := []d.Passage{{Passage: p, Text: words}, {Passage: p, Part: d.Scores, Position: int64(r.IntN(3))}}[r.IntN(2)]
	answer := []d.Answer{d.Agreed, d.Refused, ""}[r.IntN(3)]
	outcome := []d.Outcome{d.TakenOver, d.InPart, d.NotTakenOver, ""}[r.IntN(4)]
	commands := []d.Command{
		d.StartDeliverable{in, report, kind, "en", words},
		d.SaveVersion{in, report, v, []id.Passage{p}, []d.Passage{passage}, words}, d.SaveVersion{in, report, v, []id.Passage{p, other}, []d.Passage{passage}, words},
		d.SubmitDeliverable{in, report, v}, d.CommentPassage{in, report, c, v, p, words}, d.RequestChanges{in, report, words},
		d.AddContributor{in, report, asker.Actor}, d.AnswerNaming{in, report, asker.Actor, answer},
		d.AddTranslation{in, report, tr, v, "fi", words, []d.Passage{{Passage: p, Text: words}}},
		d.MarkTranslationOutdated{in, report, tr}, d.SupersedeDeliverable{in, report, newer, kind},
		d.ConfirmSuccessor{in, report, kind}, d.NoteSuggestion{in, report, su, p}, d.NoteAnswer{in, report, su, outcome, v},
		d.EndorseDeliverable{in, report, v}, d.ApproveDeliverable{in, report, v, kind}, d.PublishDeliverable{in, report},
	}
	n := r.IntN(len(commands))
	if n >= len(commands)-3 && r.IntN(4) > 0 { // seldom: they end the story
		n = r.IntN(len(commands) - 3)
	}
	return commands[n], asker
}

func sound(s d.State) error {
	for _, passages := range s.Versions {
		seen := map[id.Passage]bool{}
		for _, p := range passages {
			if seen[p] || !s.Passages[p] {
				return errors.New("a version holds a passage twice or one that nobody wrote")
			}
			seen[p] = true
		}
	}
	_, known := s.Versions[s.Chosen]
	settled := s.Status == d.Approved || s.Status == d.Published || s.Status == d.Superseded
	switch {
	case !s.Chosen.IsZero() && !known:
		return errors.New("DEL-1: a version was chosen that is not there")
	case settled && s.Kind == d.FinalReport && s.EndorsedBy.IsZero():
		return errors.New("STR-3: a final report was approved by one alone")
	}
	for t, tr := range s.Translations {
		if !tr.Outdated && !s.Chosen.IsZero() && tr.Version != s.Chosen {
			return fmt.Errorf("DEL-2: %v renders another version and is not outdated", t)
		}
	}
	for _, outcome := range s.Suggestions {
		if settled && outcome == "" {
			return errors.New("ACA-4: approved with a suggestion that waits")
		}
	}
	return nil
}
