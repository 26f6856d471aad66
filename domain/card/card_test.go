package card_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/rank"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[card.Command, card.Event]
	events = []card.Event
)

var (
	dcc       = id.Programme(named("dcc"))
	in        = place.InProgramme{Programme: dcc}
	elsewhere = place.InProgramme{Programme: id.Programme(named("icc"))}
	b1, b2    = id.Board(named("board")), id.Board(named("another board"))
	k1        = id.Card(named("card"))
	todo      = id.Column(named("to do"))
	done      = id.Column(named("done"))
	label1    = id.CardLabel(named("label 1"))
	label2    = id.CardLabel(named("label 2"))
	link1     = id.Link(named("link"))
	remark    = id.Comment(named("remark"))
	reply     = id.Comment(named("reply"))
	third     = id.Comment(named("third"))
	writer    = id.Person(named("writer"))
	reader    = id.Person(named("reader"))
	at        = calendar.Of(2018, time.October, 9).Time().Add(10 * time.Hour)
	asWriter  = decider.By{Actor: writer, ActingAs: role.CityMember, At: at}
	asReader  = decider.By{Actor: reader, ActingAs: role.CityMember, At: at}
	asLead    = decider.By{Actor: reader, ActingAs: role.CityLead, At: at}

	added     = card.CardAdded{k1, b1, dcc, todo, "0005i", writer, text("Open data"), text("Which sets first?")}
	edited    = card.CardEdited{k1, b1, 2, text("Open data portal"), text("Budget and contracts")}
	moved     = card.CardMoved{k1, b1, done, todo, rank.Place("", "", k1.UUID())}
	assigned  = card.CardAssigned{k1, b1, reader}
	labelled  = card.CardLabelled{k1, b1, []id.CardLabel{label1}}
	linked    = card.CardLinked{k1, b1, link1, card.ToWeb, id.Thing{}, text("Portal"), text("https://sofia.example")}
	commented = card.CommentAdded{k1, b1, remark, id.Comment{}, writer, nil, text("Contracts, please")}
	replied   = card.CommentAdded{k1, b1, reply, remark, reader, []id.Person{writer}, text("Agreed")}
	reworded  = card.CommentEdited{k1, b1, remark, 2, nil, text("Contracts first, please")}
	withdrawn = card.CommentWithdrawn{k1, b1, remark, writer}
	signed    = card.ReactionAdded{k1, b1, id.Comment{}, reader, card.Thanks}
	archived  = card.CardArchived{k1, b1}
	restored  = card.CardRestored{k1, b1, todo, "0005i"}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func story(more ...card.Event) events { return append(events{added}, more...) }

func TestAddingAndMoving(t *testing.T) {
	t.Parallel()
	add := card.AddCard{InProgramme: in, Board: b1, Card: k1, Column: todo, Title: " Open data ", Text: "Which sets first?"}
	latest, between := added, added
	latest.Rank = rank.Latest(at, k1.UUID())
	between.Rank = rank.Place("0001i", "0002i", k1.UUID())
	addBetween, addOdd, addNameless, addElsewhere := add, add, add, add
	addBetween.After, addBetween.Before = "0001i", "0002i"
	addOdd.After = "Odd"
	addNameless.Title = ""
	addElsewhere.Board = b2
	move := card.MoveCard{in, b1, k1, done, "", ""}
	decidertest.Run(t, card.Decider, []row{
		{Name: "KNB-2: without a place a card goes to the end by its time", When: add, By: asWriter, Then: events{latest}},
		{Name: "KNB-2: or between two others", When: addBetween, By: asWriter, Then: events{between}},
		{Name: "a rank is a rank", When: addOdd, By: asWriter, Refused: "card.rank_impossible"},
		{Name: "a card has a title", When: addNameless, By: asWriter, Refused: "text.missing"},
		{Name: "twice is quiet", Given: story(), When: add, By: asWriter},
		{Name: "but not on another board", Given: story(), When: addElsewhere, By: asWriter, Refused: "card.added_differently"},
		{Name: "KNB-2: a move names the place and not the others", Given: story(), When: move, By: asReader, Then: events{moved}},
		{Name: "KNB-2: of two moves at once the later one stands too", Given: story(moved), When: card.MoveCard{in, b1, k1, todo, "0001i", ""}, By: asWriter,
			Then: events{card.CardMoved{k1, b1, todo, done, rank.Place("0001i", "", k1.UUID())}}},
		{Name: "where it stands is quiet", Given: story(), When: card.MoveCard{in, b1, k1, todo, "0001i", "0009i"}, By: asReader},
		{Name: "not to an odd place", Given: story(), When: card.MoveCard{in, b1, k1, done, "", "ä"}, By: asReader, Refused: "card.rank_impossible"},
		{Name: "what is not there does not move", When: move, By: asReader, Refused: "card.unknown"},
		{Name: "nor from another board", Given: story(), When: card.MoveCard{in, b2, k1, done, "", ""}, By: asReader, Refused: "card.unknown"},
		{Name: "nor from another programme", Given: story(), When: card.MoveCard{elsewhere, b1, k1, done, "", ""}, By: asReader, Refused: "card.unknown"},
		{Name: "KNB-4: a card is archived", Given: story(), When: card.ArchiveCard{in, b1, k1}, By: asReader, Then: events{archived}},
		{Name: "twice archived is quiet", Given: story(archived), When: card.ArchiveCard{in, b1, k1}, By: asReader},
		{Name: "KNB-4: an archived card takes nothing", Given: story(archived), When: move, By: asReader, Refused: "card.archived"},
		{Name: "KNB-4: until it is restored where it was", Given: story(archived), When: card.RestoreCard{in, b1, k1}, By: asReader, Then: events{restored}},
		{Name: "twice restored is quiet", Given: story(archived, restored), When: card.RestoreCard{in, b1, k1}, By: asReader},
		{Name: "what is not there is not archived", When: card.ArchiveCard{in, b1, k1}, By: asReader, Refused: "card.unknown"},
	})
}

func TestEditing(t *testing.T) {
	t.Parallel()
	edit := card.EditCard{in, b1, k1, 1, "Open data portal", "Budget and contracts"}
	nameless := edit
	nameless.Title = ""
	decidertest.Run(t, card.Decider, []row{
		{Name: "KNB-3: an edit names the version it starts from", Given: story(), When: edit, By: asReader, Then: events{edited}},
		{Name: "KNB-3: who was slower gets both texts", Given: story(edited), When: card.EditCard{in, b1, k1, 1, "Open data", "Transport"}, By: asWriter,
			Refused: "card.edited_meanwhile", Args: map[string]any{"version": 2, "theirs_title": text("Open data portal"),
				"theirs_text": text("Budget and contracts"), "yours_title": "Open data", "yours_text": "Transport"}},
		{Name: "KNB-3: and goes on from the newer one", Given: story(edited), When: card.EditCard{in, b1, k1, 2, "Open data", "Transport"}, By: asWriter,
			Then: events{card.CardEdited{k1, b1, 3, text("Open data"), text("Transport")}}},
		{Name: "a title stays", Given: story(), When: nameless, By: asReader, Refused: "text.missing"},
		{Name: "a card is given to a person", Given: story(), When: card.AssignCard{in, b1, k1, reader}, By: asWriter, Then: events{assigned}},
		{Name: "giving twice is quiet", Given: story(assigned), When: card.AssignCard{in, b1, k1, reader}, By: asWriter},
		{Name: "and taken", Given: story(assigned), When: card.UnassignCard{in, b1, k1, reader}, By: asWriter, Then: events{card.CardUnassigned{k1, b1, reader}}},
		{Name: "taking twice is quiet", Given: story(), When: card.UnassignCard{in, b1, k1, reader}, By: asWriter},
		{Name: "labels are a set", Given: story(), When: card.LabelCard{in, b1, k1, []id.CardLabel{label1, label1}}, By: asWriter, Then: events{labelled}},
		{Name: "the same set is quiet", Given: story(labelled), When: card.LabelCard{in, b1, k1, []id.CardLabel{label1}}, By: asWriter},
		{Name: "none takes them away", Given: story(labelled), When: card.LabelCard{in, b1, k1, nil}, By: asWriter, Then: events{card.CardLabelled{Card: k1, Board: b1}}},
		{Name: "a card refers to the web", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing{}, "Portal", "https://sofia.example"}, By: asWriter, Then: events{linked}},
		{Name: "or to a milestone", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToMilestone, id.Thing(named("m1")), "Portal", ""}, By: asWriter,
			Then: events{card.CardLinked{k1, b1, link1, card.ToMilestone, id.Thing(named("m1")), text("Portal"), event.Private{}}}},
		{Name: "not to both", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing(named("m1")), "Portal", "https://sofia.example"}, By: asWriter, Refused: "card.link_unclear"},
		{Name: "nor to neither", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToCard, id.Thing{}, "Portal", ""}, By: asWriter, Refused: "card.link_unclear"},
		{Name: "nor to a moon", Given: story(), When: card.LinkCard{in, b1, k1, link1, "moon", id.Thing(named("m1")), "Moon", ""}, By: asWriter, Refused: "card.link_unclear"},
		{Name: "a link has a title", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing{}, "", "https://sofia.example"}, By: asWriter, Refused: "text.missing"},
		{Name: "and an address that a browser follows", Given: story(), When: card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing{}, "Portal", "javascript:x"}, By: asWriter, Refused: "text.not_a_web_address"},
		{Name: "a link stands once", Given: story(linked), When: card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing{}, "Portal", "https://sofia.example"}, By: asWriter, Refused: "card.link_known"},
		{Name: "a link is taken away", Given: story(linked), When: card.UnlinkCard{in, b1, k1, link1}, By: asWriter, Then: events{card.CardUnlinked{k1, b1, link1}}},
		{Name: "if it is there", Given: story(), When: card.UnlinkCard{in, b1, k1, link1}, By: asWriter, Refused: "card.link_unknown"},
	})
}

func TestTalking(t *testing.T) {
	t.Parallel()
	say := card.CommentOnCard{in, b1, k1, remark, id.Comment{}, nil, "Contracts, please"}
	edit := card.EditComment{in, b1, k1, remark, 1, nil, "Contracts first, please"}
	withdraw := card.WithdrawComment{in, b1, k1, remark}
	react := card.React{in, b1, k1, id.Comment{}, card.Thanks}
	crowd := make([]id.Person, card.MentionsMost+1)
	decidertest.Run(t, card.Decider, []row{
		{Name: "a remark is made", Given: story(), When: say, By: asWriter, Then: events{commented}},
		{Name: "once", Given: story(commented), When: say, By: asWriter, Refused: "card.comment_known"},
		{Name: "with words", Given: story(), When: card.CommentOnCard{in, b1, k1, remark, id.Comment{}, nil, " "}, By: asWriter, Refused: "text.missing"},
		{Name: "a reply goes into the thread and mentions people once", Given: story(commented),
			When: card.CommentOnCard{in, b1, k1, reply, remark, []id.Person{writer, {}, writer}, "Agreed"}, By: asReader, Then: events{replied}},
		{Name: "a reply to a reply too", Given: story(commented, replied), When: card.CommentOnCard{in, b1, k1, third, reply, nil, "Good"}, By: asWriter,
			Then: events{card.CommentAdded{k1, b1, third, remark, writer, nil, text("Good")}}},
		{Name: "not to nothing", Given: story(), When: card.CommentOnCard{in, b1, k1, reply, remark, nil, "Agreed"}, By: asReader, Refused: "card.comment_unknown"},
		{Name: "not to a crowd", Given: story(), When: card.CommentOnCard{in, b1, k1, remark, id.Comment{}, crowd, "All"}, By: asReader, Refused: "card.too_many"},
		{Name: "the author rewords it", Given: story(commented), When: edit, By: asWriter, Then: events{reworded}},
		{Name: "nobody else does", Given: story(commented), When: edit, By: asReader, Refused: "card.not_the_author"},
		{Name: "KNB-3: from the version that was seen", Given: story(commented, reworded), When: edit, By: asWriter, Refused: "card.edited_meanwhile",
			Args: map[string]any{"version": 2, "theirs_text": text("Contracts first, please"), "yours_text": "Contracts first, please"}},
		{Name: "not to nothing at all", Given: story(commented), When: card.EditComment{in, b1, k1, remark, 1, nil, ""}, By: asWriter, Refused: "text.missing"},
		{Name: "not for a crowd", Given: story(commented), When: card.EditComment{in, b1, k1, remark, 1, crowd, "All"}, By: asWriter, Refused: "card.too_many"},
		{Name: "what was never said is not reworded", Given: story(), When: edit, By: asWriter, Refused: "card.comment_unknown"},
		{Name: "KNB-4: the author takes it back and it is known that it was there", Given: story(commented), When: withdraw, By: asWriter, Then: events{withdrawn}},
		{Name: "the city lead may too", Given: story(commented), When: withdraw, By: asLead, Then: events{withdrawn}},
		{Name: "others may not", Given: story(commented), When: withdraw, By: asReader, Refused: "card.not_the_author"},
		{Name: "twice taken back is quiet", Given: story(commented, withdrawn), When: withdraw, By: asWriter},
		{Name: "what was never said is not taken back", Given: story(), When: withdraw, By: asWriter, Refused: "card.comment_unknown"},
		{Name: "KNB-4: what was taken back is not reworded", Given: story(commented, withdrawn), When: edit, By: asWriter, Refused: "card.comment_withdrawn"},
		{Name: "a sign on the card", Given: story(), When: react, By: asReader, Then: events{signed}},
		{Name: "the same sign is quiet", Given: story(signed), When: react, By: asReader},
		{Name: "a sign that there is", Given: story(), When: card.React{in, b1, k1, id.Comment{}, "shrug"}, By: asReader, Refused: "card.reaction_unknown"},
		{Name: "on a remark that there is", Given: story(), When: card.React{in, b1, k1, remark, card.Like}, By: asReader, Refused: "card.comment_unknown"},
		{Name: "and was not taken back", Given: story(commented, withdrawn), When: card.React{in, b1, k1, remark, card.Like}, By: asReader, Refused: "card.comment_withdrawn"},
		{Name: "a sign is taken back", Given: story(signed), When: card.TakeReactionBack{in, b1, k1, id.Comment{}, card.Thanks}, By: asReader,
			Then: events{card.ReactionRemoved{k1, b1, id.Comment{}, reader, card.Thanks}}},
		{Name: "one's own only", Given: story(signed), When: card.TakeReactionBack{in, b1, k1, id.Comment{}, card.Thanks}, By: asWriter},
	})
}

func TestLimits(t *testing.T) {
	t.Parallel()
	people, links, remarks := story(), story(), story()
	for n := range card.PeopleMost {
		people = append(people, card.CardAssigned{k1, b1, id.Person(named(fmt.Sprint("person", n)))})
	}
	for n := range card.LinksMost {
		links = append(links, card.CardLinked{k1, b1, id.Link(named(fmt.Sprint("link", n))), card.ToWeb, id.Thing{}, text("x"), text("https://x.example")})
	}
	s := card.Decider.Fold(card.Decider.Initial, remarks...)
	s.Comments = map[id.Comment]card.Comment{}
	for n := range card.CommentsMost {
		s.Comments[id.Comment(named(fmt.Sprint("remark", n)))] = card.Comment{}
	}
	var no *decider.Refusal
	if _, err := card.Decider.Decide(s, card.CommentOnCard{in, b1, k1, remark, id.Comment{}, nil, "One more"}, asReader); !errors.As(err, &no) || no.Code != "card.too_many" {
		t.Errorf("one remark too many: %v", err)
	}
	decidertest.Run(t, card.Decider, []row{
		{Name: "not everybody takes care of a card", Given: people, When: card.AssignCard{in, b1, k1, reader}, By: asWriter, Refused: "card.too_many"},
		{Name: "links have a limit", Given: links, When: card.LinkCard{in, b1, k1, link1, card.ToCard, id.Thing(named("x")), "x", ""}, By: asWriter, Refused: "card.too_many"},
		{Name: "texts have one", Given: story(), When: card.EditCard{in, b1, k1, 1, "x", strings.Repeat("ж", card.TextMost+1)}, By: asWriter, Refused: "text.too_long"},
	})
	if o, _ := card.Object(s, card.ArchiveCard{}); o != (role.Object{Programme: dcc, Within: b1.UUID()}) {
		t.Errorf("object: %+v", o)
	}
	if o, _ := card.Object(card.State{}, card.AddCard{InProgramme: in, Board: b2}); o != (role.Object{Programme: dcc, Within: b2.UUID()}) {
		t.Errorf("object of a new one: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[card.State, card.Command, card.Event]{
		Decider: card.Decider, Command: anything, Invariant: sound, Walks: 40, Steps: 200,
	}.Run(t)
	for _, e := range card.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s card.State) (card.Command, decider.By) {
	asker := []decider.By{asWriter, asReader, asLead}[r.IntN(3)]
	words := []string{"", "Open data", "Open data", "\xff"}[r.IntN(4)]
	column := []id.Column{todo, done}[r.IntN(2)]
	on := []id.Comment{{}, remark, reply, third}[r.IntN(4)]
	after := []rank.Rank{"", "0001i", "0005i", s.Rank}[r.IntN(4)]
	before := []rank.Rank{"", "0002i", "0009i", s.Rank}[r.IntN(4)]
	version := s.Edition - r.IntN(2)
	sign := []card.Reaction{card.Like, card.Thanks, "shrug"}[r.IntN(3)]
	commands := []card.Command{
		card.AddCard{in, b1, k1, column, words, words, after, before}, card.EditCard{in, b1, k1, version, words, words},
		card.MoveCard{in, b1, k1, column, after, before}, card.AssignCard{in, b1, k1, reader}, card.UnassignCard{in, b1, k1, reader},
		card.LabelCard{in, b1, k1, []id.CardLabel{label1, label2}[:r.IntN(3)]}, card.LinkCard{in, b1, k1, link1, card.ToWeb, id.Thing{}, words, "https://x.example"},
		card.UnlinkCard{in, b1, k1, link1}, card.CommentOnCard{in, b1, k1, remark, on, []id.Person{writer}, words}, card.CommentOnCard{in, b1, k1, reply, on, nil, words},
		card.EditComment{in, b1, k1, remark, s.Comments[remark].Edition - r.IntN(2), nil, words}, card.React{in, b1, k1, on, sign},
		card.TakeReactionBack{in, b1, k1, on, sign}, card.RestoreCard{in, b1, k1}, card.RestoreCard{in, b1, k1},
	}
	switch r.IntN(60) {
	case 0:
		return card.ArchiveCard{in, b1, k1}, asker
	case 1:
		return card.WithdrawComment{in, b1, k1, on}, asker
	}
	return commands[r.IntN(len(commands))], asker
}

func sound(s card.State) error {
	if s.Card.IsZero() {
		return nil
	}
	if !s.Rank.Valid() || s.Edition < 1 {
		return fmt.Errorf("KNB-2, KNB-3: rank %q, edition %d", s.Rank, s.Edition)
	}
	for c, m := range s.Comments {
		if root := s.Comments[m.Thread]; root.Thread != m.Thread {
			return fmt.Errorf("the thread of %s does not begin a thread", c)
		}
		if m.Withdrawn && !m.Text.IsEmpty() {
			return errors.New("KNB-4: a withdrawn remark still has its text")
		}
	}
	return nil
}
