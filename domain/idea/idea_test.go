package idea_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[idea.Command, idea.Event]

var (
	dcc       = id.Programme(named("programme"))
	sofia     = id.City(named("city"))
	in        = place.InCity{Programme: dcc, City: sofia}
	elsewhere = place.InCity{Programme: dcc, City: id.City(named("patras"))}
	part      = in.Participation()
	today     = calendar.Of(2018, time.May, 9)
	due       = calendar.Of(2019, time.May, 9)
	hub, club = id.Idea(named("hub")), id.Idea(named("club"))
	activity  = id.Activity(named("activity"))
	remark    = id.Comment(named("remark"))
	author    = id.Person(named("author"))
	friend    = id.Person(named("friend"))
	other     = id.Person(named("other"))
	reason    = "there is no room for it"
	asAuthor  = by(author, role.CityMember)
	asFriend  = by(friend, role.CityMember)
	asLead    = by(id.Person(named("lead")), role.CityLead)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func text(s string) event.Private { return event.Text(s) }

var (
	submitted = idea.IdeaSubmitted{hub, part, dcc, sofia, author, "skills", text("Talent hub"), text("In the old mill")}
	written   = idea.IdeaWritten{hub, part, dcc, sofia, author, "skills", text("Talent hub"), text("In the old mill")}
	revealed  = idea.IdeaRevealed{hub, author, part}
	supported = idea.IdeaSupported{hub, friend, part}
	takenUp   = idea.IdeaTakenUp{hub, part}
	accepted  = idea.IdeaAccepted{hub, today, part}
	parked    = idea.IdeaParked{hub, author, text(reason), part}
	declined  = idea.IdeaDeclined{hub, author, text(reason), part}
	away      = idea.IdeaMergedInto{hub, club, part}
	promoted  = idea.IdeaPromoted{hub, activity, today, part}
)

func story(more ...idea.Event) []idea.Event { return append([]idea.Event{submitted}, more...) }

func TestWriting(t *testing.T) {
	t.Parallel()
	submit := idea.SubmitIdea{in, hub, "skills", " Talent hub ", "In the old mill"}
	with := func(change func(*idea.SubmitIdea)) idea.SubmitIdea {
		c := submit
		change(&c)
		return c
	}
	homeless := submitted
	homeless.Group = idea.DefaultGroup
	edit := idea.EditIdea{in, hub, "Hub", "In the new mill"}
	decidertest.Run(t, idea.Decider, []row{
		{Name: "an idea is submitted", When: submit, By: asAuthor, Then: []idea.Event{submitted}},
		{Name: "once", Given: story(), When: submit, By: asAuthor, Refused: "idea.known"},
		{Name: "with an id", When: with(func(c *idea.SubmitIdea) { c.Idea = id.Idea{} }), By: asAuthor, Refused: "idea.known"},
		{Name: "with a title", When: with(func(c *idea.SubmitIdea) { c.Title = "" }), By: asAuthor, Refused: "text.missing"},
		{Name: "of some length", When: with(func(c *idea.SubmitIdea) { c.Title = strings.Repeat("я", 201) }), By: asAuthor, Refused: "text.too_long"},
		{Name: "under a heading", When: with(func(c *idea.SubmitIdea) { c.Group = "" }), By: asAuthor, Then: []idea.Event{homeless}},
		{Name: "that is a short word", When: with(func(c *idea.SubmitIdea) { c.Group = "People & skills" }), By: asAuthor, Refused: "idea.group_unknown"},
		{Name: "an idea is written privately", When: idea.WriteIdea{in, hub, "skills", "Talent hub", "In the old mill"}, By: asAuthor, Then: []idea.Event{written}},
		{Name: "once only", Given: []idea.Event{written}, When: idea.WriteIdea{in, hub, "skills", "Talent hub", ""}, By: asAuthor, Refused: "idea.known"},
		{Name: "its author goes on writing", Given: []idea.Event{written}, When: edit, By: asAuthor,
			Then: []idea.Event{idea.IdeaRewritten{hub, text("Hub"), text("In the new mill"), part}}},
		{Name: "nobody supports what is hidden", Given: []idea.Event{written}, When: idea.SupportIdea{in, hub}, By: asFriend, Refused: "idea.hidden"},
		{Name: "nor decides about it", Given: []idea.Event{written}, When: idea.DeclineIdea{in, hub, reason}, By: asLead, Refused: "idea.hidden"},
		{Name: "it is revealed", Given: []idea.Event{written}, When: idea.RevealIdea{in, hub}, By: asLead, Then: []idea.Event{revealed}},
		{Name: "revealing twice is quiet", Given: []idea.Event{written, revealed}, When: idea.RevealIdea{in, hub}, By: asLead},
		{Name: "then it is an idea like others", Given: []idea.Event{written, revealed}, When: idea.SupportIdea{in, hub}, By: asFriend, Then: []idea.Event{supported}},
		{Name: "what was not begun is not revealed", When: idea.RevealIdea{in, hub}, By: asLead, Refused: "idea.unknown"},
		{Name: "nor that of another city", Given: []idea.Event{written}, When: idea.RevealIdea{elsewhere, hub}, By: asLead, Refused: "idea.unknown"},
		{Name: "an author edits", Given: story(), When: edit, By: asAuthor, Then: []idea.Event{idea.IdeaEdited{hub, text("Hub"), text("In the new mill"), part}}},
		{Name: "nobody else does", Given: story(), When: edit, By: asFriend, Refused: "idea.not_the_author"},
		{Name: "not what was accepted", Given: story(accepted), When: edit, By: asAuthor, Refused: "idea.settled", Args: map[string]any{"status": "accepted"}},
		{Name: "an idea moves under another heading", Given: story(), When: idea.MoveIdea{in, hub, "data"}, By: asFriend, Then: []idea.Event{idea.IdeaMoved{hub, "data", part}}},
		{Name: "where it stands is quiet", Given: story(), When: idea.MoveIdea{in, hub, "skills"}, By: asFriend},
		{Name: "not under any words", Given: story(), When: idea.MoveIdea{in, hub, ""}, By: asFriend, Refused: "idea.group_unknown"},
		{Name: "people comment", Given: story(), When: idea.CommentOnIdea{in, hub, remark, "Which mill?"}, By: asFriend, Then: []idea.Event{idea.IdeaCommented{hub, remark, text("Which mill?"), part}}},
		{Name: "a comment is made once", Given: story(idea.IdeaCommented{hub, remark, text("x"), part}), When: idea.CommentOnIdea{in, hub, remark, "Which mill?"}, By: asFriend, Refused: "idea.comment_known"},
		{Name: "and says something", Given: story(), When: idea.CommentOnIdea{in, hub, remark, " "}, By: asFriend, Refused: "text.missing"},
	})
}

func TestSupporting(t *testing.T) {
	t.Parallel()
	withdrawn := idea.SupportWithdrawn{hub, friend, part}
	decidertest.Run(t, idea.Decider, []row{
		{Name: "VIS-1: a person supports an idea", Given: story(), When: idea.SupportIdea{in, hub}, By: asFriend, Then: []idea.Event{supported}},
		{Name: "VIS-1: once", Given: story(supported), When: idea.SupportIdea{in, hub}, By: asFriend},
		{Name: "VIS-1: authors do not support their own", Given: story(), When: idea.SupportIdea{in, hub}, By: asAuthor, Refused: "idea.own_support"},
		{Name: "not what was declined", Given: story(declined), When: idea.SupportIdea{in, hub}, By: asFriend, Refused: "idea.settled"},
		{Name: "support is withdrawn", Given: story(supported), When: idea.WithdrawSupport{in, hub}, By: asFriend, Then: []idea.Event{withdrawn}},
		{Name: "what was not given is not withdrawn", Given: story(), When: idea.WithdrawSupport{in, hub}, By: asFriend},
		{Name: "VIS-1: support can be given again", Given: story(supported, withdrawn), When: idea.SupportIdea{in, hub}, By: asFriend, Then: []idea.Event{supported}},
		{Name: "the record of what ended stays", Given: story(supported, away), When: idea.WithdrawSupport{in, hub}, By: asFriend, Refused: "idea.settled"},
	})
}

func TestDeciding(t *testing.T) {
	t.Parallel()
	promote := idea.PromoteIdea{in, hub, activity, "Talent hub", "Chamber", today, due}
	none := promote
	none.Activity = id.Activity{}
	decidertest.Run(t, idea.Decider, []row{
		{Name: "the city looks into an idea", Given: story(), When: idea.ReviewIdea{in, hub}, By: asLead, Then: []idea.Event{takenUp}},
		{Name: "twice is quiet", Given: story(takenUp), When: idea.ReviewIdea{in, hub}, By: asLead},
		{Name: "again when it was parked", Given: story(parked), When: idea.ReviewIdea{in, hub}, By: asLead, Then: []idea.Event{takenUp}},
		{Name: "not when it is accepted", Given: story(accepted), When: idea.ReviewIdea{in, hub}, By: asLead, Refused: "idea.settled"},
		{Name: "it is accepted", Given: story(takenUp), When: idea.AcceptIdea{in, hub}, By: asLead, Then: []idea.Event{accepted}},
		{Name: "accepting twice is quiet", Given: story(accepted), When: idea.AcceptIdea{in, hub}, By: asLead},
		{Name: "what was declined is not", Given: story(declined), When: idea.AcceptIdea{in, hub}, By: asLead, Refused: "idea.settled"},
		{Name: "VIS-2: parking has a reason for the author", Given: story(), When: idea.ParkIdea{in, hub, reason}, By: asLead, Then: []idea.Event{parked}},
		{Name: "VIS-2: of ten characters", Given: story(), When: idea.ParkIdea{in, hub, "later"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "parking twice is quiet", Given: story(parked), When: idea.ParkIdea{in, hub, reason}, By: asLead},
		{Name: "what was promoted is not parked", Given: story(accepted, promoted), When: idea.ParkIdea{in, hub, reason}, By: asLead, Refused: "idea.settled"},
		{Name: "VIS-2: declining has a reason for the author", Given: story(), When: idea.DeclineIdea{in, hub, reason}, By: asLead, Then: []idea.Event{declined}},
		{Name: "VIS-2: of ten characters too", Given: story(), When: idea.DeclineIdea{in, hub, "no"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "declining twice is quiet", Given: story(declined), When: idea.DeclineIdea{in, hub, reason}, By: asLead},
		{Name: "what was merged is not declined", Given: story(away), When: idea.DeclineIdea{in, hub, reason}, By: asLead, Refused: "idea.settled"},
		{Name: "VIS-3: an accepted idea becomes an activity", Given: story(accepted), When: promote, By: asLead, Then: []idea.Event{promoted}},
		{Name: "VIS-3: only an accepted one", Given: story(takenUp), When: promote, By: asLead, Refused: "idea.not_accepted", Args: map[string]any{"status": "taken_up"}},
		{Name: "VIS-3: once", Given: story(accepted, promoted), When: promote, By: asLead, Refused: "idea.promoted_already"},
		{Name: "VIS-3: a new activity", Given: story(accepted), When: none, By: asLead, Refused: "idea.activity_missing"},
	})
}

func TestMerging(t *testing.T) {
	t.Parallel()
	merge, itself := idea.MergeIdeas{in, hub, club}, idea.MergeIdeas{in, hub, hub}
	take := idea.TakeMerged{in, hub, club, other, []id.Person{friend, author, id.Person(named("third")), other}}
	joined := idea.IdeasMerged{hub, club, other, []id.Person{id.Person(named("third"))}, part}
	decidertest.Run(t, idea.Decider, []row{
		{Name: "VIS-1: a merged idea keeps a link to the one that goes on", Given: story(supported), When: merge, By: asLead, Then: []idea.Event{away}},
		{Name: "merging twice is quiet", Given: story(supported, away), When: merge, By: asLead},
		{Name: "not into itself", Given: story(supported), When: itself, By: asLead, Refused: "idea.merged_into_itself"},
		{Name: "not what was declined", Given: story(supported, declined), When: merge, By: asLead, Refused: "idea.settled"},
		{Name: "VIS-1: supporters are joined as a set, without the authors", Given: story(supported), When: take, By: asLead, Then: []idea.Event{joined}},
		{Name: "VIS-1: the other author supports neither from then on", Given: story(joined), When: idea.SupportIdea{in, hub}, By: by(other, role.CityMember), Refused: "idea.own_support"},
		{Name: "taking twice is quiet", Given: story(joined), When: take, By: asLead},
		{Name: "not into what ended", Given: story(declined), When: take, By: asLead, Refused: "idea.settled"},
	})
	asked := idea.Decider.Fold(idea.Decider.Initial, story(supported)...).TakeMerged(merge)
	if want := (idea.TakeMerged{in, club, hub, author, []id.Person{friend}}); !reflect.DeepEqual(asked, want) {
		t.Errorf("VIS-1: merging asks %+v of the other idea, want %+v", asked, want)
	}
	s := idea.Decider.Fold(idea.Decider.Initial, story(idea.IdeaSupported{hub, other, part}, joined)...)
	if len(s.Supporters) != 1 || s.Supporters[other] {
		t.Error("VIS-1: the author of a merged idea remains a supporter", s.Supporters)
	}
}

func TestBounds(t *testing.T) {
	t.Parallel()
	s := idea.Decider.Fold(idea.Decider.Initial, story()...)
	s.Supporters, s.Comments = map[id.Person]bool{}, map[id.Comment]bool{}
	for n := range idea.SupportersMost {
		s.Supporters[id.Person(named(fmt.Sprint(n)))] = true
	}
	for n := range idea.CommentsMost {
		s.Comments[id.Comment(named(fmt.Sprint(n)))] = true
	}
	for _, row := range []struct {
		ask  idea.Command
		want string
	}{{idea.SupportIdea{in, hub}, "idea.too_many most=5000"}, {idea.CommentOnIdea{in, hub, remark, "x"}, "idea.too_many most=2000"}} {
		if _, err := idea.Decider.Decide(s, row.ask, asFriend); err == nil || err.Error() != row.want {
			t.Errorf("got %v, want %s", err, row.want)
		}
	}
	if o, _ := idea.Object(s, idea.SupportIdea{elsewhere, hub}); o != (role.Object{Programme: dcc, Participation: part, Owner: author}) {
		t.Error("an idea is of its own city, whatever the command names", o)
	}
	if o, _ := idea.Object(idea.Decider.Initial, idea.SubmitIdea{InCity: in, Idea: hub}); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Error("a new idea is of the city that the command names", o)
	}
}
