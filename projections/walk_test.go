package projections_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections"
	milestoneview "megdan/projections/milestone"
	programmeview "megdan/projections/programme"
	roadmapview "megdan/projections/roadmap"
	"megdan/projections/viewtest"
)

// life is one roadmap at random: what the decider accepts goes into a log with
// the tags that the decider gives it, and every view follows by patches alone.
type life struct {
	*viewtest.Log
	r         *rand.Rand
	state     roadmap.State
	programme id.Programme
	city      id.City
	people    []id.Person
	fold      *folder
	readers   map[string][]byte // by view and key: what a watcher holds
	accepted  map[string]int
	fresh     map[string]map[id.UUID]projections.Document // by view: folded once more at the end
}

func newLife(seed uint64) *life {
	l := &life{Log: viewtest.NewLog(), r: rand.New(rand.NewPCG(seed, 7)), state: roadmap.Decider.Initial,
		fold: newFolder(), readers: map[string][]byte{}, accepted: map[string]int{}}
	l.programme, l.city = id.Programme(l.ID("programme")), id.City(l.ID("city"))
	for n := range 4 {
		l.people = append(l.people, id.Person(l.ID(fmt.Sprint("person ", n))))
	}
	return l
}

var roles = []role.Role{role.CityLead, role.LeadExpert}

// ask gives one command to the decider and records what it says.
func (l *life) ask(t *testing.T, c roadmap.Command) {
	t.Helper()
	l.Wait(time.Duration(l.r.IntN(40)) * time.Hour)
	by := decider.By{Actor: l.people[l.r.IntN(len(l.people))], ActingAs: roles[l.r.IntN(len(roles))], At: l.Now()}
	events, err := roadmap.Decider.Decide(l.state, c, by)
	if err != nil {
		return
	}
	for _, e := range events {
		l.state = roadmap.Decider.Evolve(l.state, e)
		programme, tags := roadmap.Decider.About(l.state, e)
		stream := event.StreamOf(roadmap.Decider.Kind, c.Stream())
		recorded := viewtest.By{Log: l.Log, Stream: stream, In: programme, Actor: by.Actor, As: by.ActingAs}.Append(e, tags)
		l.accepted[recorded.Type]++
		l.follow(t, recorded)
	}
}

// follow folds one event into every view and lets the watchers merge patches.
func (l *life) follow(t *testing.T, e *event.Recorded) {
	t.Helper()
	l.fold.apply(e)
	for _, i := range l.fold.byType[e.Type] {
		for _, k := range l.fold.views[i].Keys(nil, e) {
			if !e.HasTag(k) {
				t.Fatalf("%s concerns %s/%s, and the decider does not tag it so", e.Type, l.fold.views[i].Name, l.Names[k])
			}
			name := l.fold.views[i].Name + "/" + k.String()
			patch := l.fold.docs[i][k].Patch(nil)
			if len(patch) == 0 {
				continue
			}
			merged, err := projections.Merge(l.readers[name], patch)
			if err != nil {
				t.Fatal(err)
			}
			l.readers[name] = merged
		}
	}
}

func (l *life) milestone() id.Milestone {
	all := l.state.Milestones()
	if len(all) == 0 || l.r.IntN(30) == 0 {
		return id.Milestone(l.ID("unknown"))
	}
	return all[l.r.IntN(len(all))].ID
}

func (l *life) day() calendar.Date {
	return calendar.In(l.Now(), time.UTC).AddDays(l.r.IntN(90))
}

func (l *life) pieces(most int) (list []roadmap.Evidence) {
	for range l.r.IntN(most + 1) {
		list = append(list, roadmap.Evidence{Evidence: id.Evidence(l.ID("evidence")), Title: "minutes", Link: "https://example.org/minutes"})
	}
	return list
}

func (l *life) command() roadmap.Command {
	p, c, m, someone := l.programme, l.city, l.milestone(), l.people[l.r.IntN(len(l.people))]
	const reason = "a reason that is long enough"
	switch l.r.IntN(18) {
	case 0:
		return roadmap.PlanMilestone{Programme: p, City: c, Milestone: id.Milestone(l.ID("milestone")), Title: "a milestone", Due: l.day(), Owner: someone}
	case 1:
		return roadmap.RenameMilestone{Programme: p, City: c, Milestone: m, Title: "another title"}
	case 2:
		return roadmap.MoveMilestone{Programme: p, City: c, Milestone: m, After: l.milestone()}
	case 3:
		return roadmap.AttachEvidence{Programme: p, City: c, Milestone: m, Evidence: l.pieces(2)}
	case 4, 5:
		return roadmap.StartMilestone{Programme: p, City: c, Milestone: m}
	case 6, 7:
		return roadmap.SubmitMilestone{Programme: p, City: c, Milestone: m, Evidence: l.pieces(2)}
	case 8:
		return roadmap.AcceptMilestone{Programme: p, City: c, Milestone: m}
	case 9:
		return roadmap.ReturnMilestone{Programme: p, City: c, Milestone: m, Due: l.day(), Reason: reason}
	case 10, 11:
		return roadmap.RescheduleMilestone{Programme: p, City: c, Milestone: m, Due: l.day(), Reason: reason}
	case 12:
		return roadmap.ReassignMilestone{Programme: p, City: c, Milestone: m, Owner: someone}
	case 13:
		return roadmap.ProposeMilestoneCancellation{Programme: p, City: c, Milestone: m, Reason: reason}
	case 14:
		if l.r.IntN(2) == 0 {
			return roadmap.WithdrawCancellationProposal{Programme: p, City: c, Milestone: m}
		}
		return roadmap.CancelMilestone{Programme: p, City: c, Milestone: m}
	case 15:
		return roadmap.ReopenMilestone{Programme: p, City: c, Milestone: m, Reason: reason}
	case 16:
		return roadmap.CommentOnMilestone{Programme: p, City: c, Milestone: m, Comment: id.Comment(l.ID("comment")), Text: "a remark"}
	}
	return roadmap.PlanActivity{Programme: p, City: c, Activity: id.Activity(l.ID("activity")), Title: "an activity", Organisation: "the city", Start: l.day(), End: l.day().AddDays(100)}
}

// What the decider holds of each milestone and what the views show of it are
// two folds of the same events: they must say the same.
func TestViewsAgreeWithTheDecider(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(6) {
		l := newLife(seed)
		l.ask(t, roadmap.OpenRoadmap{Programme: l.programme, City: l.city, Category: role.Participating, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30})
		for range 600 {
			l.ask(t, l.command())
		}
		l.compare(t, seed)
		for name, n := range l.accepted {
			seen[name] += n
		}
	}
	for _, name := range []string{"roadmap.milestone_accepted", "roadmap.milestone_returned", "roadmap.milestone_reopened", "roadmap.milestone_cancelled", "roadmap.manager_informed_of_shift"} {
		if seen[name] == 0 {
			t.Errorf("%s never happened: the walk goes too few ways", name)
		}
	}
}

// body is the document that a watcher holds, which is also the one that a fold
// without watchers gives.
func (l *life) body(t *testing.T, view string, key id.UUID, into any) {
	t.Helper()
	held := l.readers[view+"/"+key.String()]
	if fresh := l.fresh[view][key].Encode(nil); !bytes.Equal(fresh, held) {
		t.Fatalf("the watcher of %s holds\n%s\nand a fresh fold gives\n%s", view, held, fresh)
	}
	if err := json.Unmarshal(held, into); err != nil {
		t.Fatal(err)
	}
}

func (l *life) compare(t *testing.T, seed uint64) {
	t.Helper()
	l.fresh = map[string]map[id.UUID]projections.Document{}
	for _, v := range l.fold.views {
		l.fresh[v.Name] = viewtest.Fold(v, l.Events)
	}
	var board roadmapview.Document
	var overview programmeview.Document
	participation := id.ParticipationOf(l.programme, l.city)
	l.body(t, "roadmap", participation.UUID(), &board)
	l.body(t, "programme", l.programme.UUID(), &overview)
	counts := programmeview.Counts{}
	for _, want := range l.state.Milestones() {
		shown, _ := board.Milestones.Get(want.ID)
		var alone milestoneview.Document
		l.body(t, "milestone", want.ID.UUID(), &alone)
		line, inOverview := overview.Milestones.Get(want.ID)
		type facts struct {
			state               string
			due, first          calendar.Date
			owner, submitted    id.Person
			shifts, number      int
			evidence, comments  int
			proposed, cancelled bool
		}
		expected := facts{string(want.Status), want.Due, want.First, want.Owner, id.Person{}, want.Shifts, want.Number, len(want.Evidence), len(want.Comments),
			want.Proposal != (roadmap.Proposal{}), want.Status == roadmap.Cancelled}
		if want.Status == roadmap.Submitted || want.Status == roadmap.Accepted {
			expected.submitted = want.SubmittedBy
		}
		onBoard := facts{string(shown.State), shown.Due, shown.First, shown.Owner, shown.Submitted.By, shown.Shifts, shown.Number, len(shown.Evidence), shown.Comments,
			!shown.Cancellation.By.IsZero(), !shown.Cancelled.By.IsZero()}
		if onBoard.cancelled { // what was agreed stays to be read
			onBoard.proposed = expected.proposed
		}
		byItself := facts{string(alone.State), alone.Due, alone.First, alone.Owner, alone.SubmittedBy, alone.Shifts, alone.Number, alone.Evidence.Len(), alone.Comments.Len(),
			expected.proposed, expected.cancelled}
		if onBoard != expected || byItself != expected || shown.Rank != want.Rank {
			t.Fatalf("seed %d, M%d:\n     decider %+v\n     roadmap %+v\n   milestone %+v", seed, want.Number, expected, onBoard, byItself)
		}
		if inOverview == expected.cancelled || inOverview && (string(line.State) != expected.state || line.Due != expected.due || line.Shifts != expected.shifts) {
			t.Fatalf("seed %d, M%d: the programme says %+v of %+v", seed, want.Number, line, expected)
		}
		count(&counts, want.Status)
	}
	if city, _ := overview.Cities.Get(participation); city.Counts != counts {
		t.Errorf("seed %d: the programme counts %+v, want %+v", seed, city.Counts, counts)
	}
}

func count(c *programmeview.Counts, s roadmap.Status) {
	switch s {
	case roadmap.Planned:
		c.Planned++
	case roadmap.InProgress:
		c.InProgress++
	case roadmap.Submitted:
		c.Submitted++
	case roadmap.Accepted:
		c.Accepted++
	case roadmap.Cancelled:
		c.Cancelled++
	}
}
