package board_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/rank"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[board.Command, board.Event]
	events = []board.Event
)

var (
	dcc, icc  = id.Programme(named("dcc")), id.Programme(named("icc"))
	sofia     = id.City(named("sofia"))
	part      = id.ParticipationOf(dcc, sofia)
	b1        = id.Board(named("board"))
	group     = id.WorkingGroup(named("group"))
	another   = id.WorkingGroup(named("another group"))
	todo      = id.Column(named("to do"))
	done      = id.Column(named("done"))
	urgent    = id.CardLabel(named("urgent"))
	owner     = id.Person(named("owner"))
	member    = id.Person(named("member"))
	today     = calendar.Of(2018, time.October, 9)
	in        = place.InProgramme{Programme: dcc}
	inSofia   = place.InCity{Programme: dcc, City: sofia}
	asOwner   = by(owner, role.CityMember)
	asMember  = by(member, role.CityMember)
	asLead    = by(member, role.CityLead)
	asManager = by(member, role.ProgrammeManager)

	created   = board.BoardCreated{b1, dcc, part, id.WorkingGroup{}, owner, role.CityAudience, text("Open data")}
	ofGroup   = board.BoardCreated{b1, dcc, id.Participation{}, group, owner, role.GroupAudience, text("Open data")}
	ofAll     = board.BoardCreated{b1, dcc, id.Participation{}, id.WorkingGroup{}, owner, role.ProgrammeAudience, text("Open data")}
	widened   = changed(role.ProgrammeAudience, role.CityAudience, id.WorkingGroup{})
	shared    = changed(role.GroupAudience, role.CityAudience, group)
	asked     = board.PublicationAsked{b1, owner}
	first     = board.ColumnAdded{b1, todo, "0001i", text("To do")}
	second    = board.ColumnAdded{b1, done, "0002i", text("Done")}
	labelled  = board.LabelDefined{b1, urgent, board.Red, text("Urgent")}
	archived  = board.BoardArchived{b1, part, id.WorkingGroup{}, today}
	published = changed(role.PublicAudience, role.ProgrammeAudience, id.WorkingGroup{})
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func changed(to, from role.Audience, g id.WorkingGroup) board.VisibilityChanged {
	return board.VisibilityChanged{b1, to, from, part, g, id.WorkingGroup{}, text("Open data")}
}

func story(more ...board.Event) events { return append(events{created}, more...) }

func TestCreating(t *testing.T) {
	t.Parallel()
	create := board.CreateCityBoard{inSofia, b1, " Open data "}
	decidertest.Run(t, board.Decider, []row{
		{Name: "KNB-1: a city's board begins in the city", When: create, By: asOwner, Then: events{created}},
		{Name: "KNB-1: a group's in the group", When: board.CreateGroupBoard{in, b1, group, "Open data"}, By: asOwner, Then: events{ofGroup}},
		{Name: "KNB-1: that of the programme in the programme", When: board.CreateProgrammeBoard{in, b1, "Open data"}, By: asOwner, Then: events{ofAll}},
		{Name: "twice is quiet", Given: story(), When: create, By: asOwner},
		{Name: "another place under the same id is refused", Given: story(), When: board.CreateProgrammeBoard{in, b1, "Open data"}, By: asOwner, Refused: "board.created_differently"},
		{Name: "a board has a name", When: board.CreateCityBoard{inSofia, b1, " "}, By: asOwner, Refused: "text.missing"},
		{Name: "what is not there cannot be changed", When: board.RenameBoard{in, b1, "Data"}, By: asOwner, Refused: "board.unknown"},
		{Name: "nor that of another programme", Given: story(), When: board.RenameBoard{place.InProgramme{Programme: icc}, b1, "Data"}, By: asOwner, Refused: "board.unknown"},
		{Name: "a board is renamed", Given: story(), When: board.RenameBoard{in, b1, "Data"}, By: asMember, Then: events{board.BoardRenamed{b1, part, id.WorkingGroup{}, text("Data")}}},
		{Name: "not to nothing", Given: story(), When: board.RenameBoard{in, b1, ""}, By: asMember, Refused: "text.missing"},
		{Name: "KNB-4: an archived board takes nothing", Given: story(archived), When: board.RenameBoard{in, b1, "Data"}, By: asMember, Refused: "board.archived"},
		{Name: "KNB-4: the owner archives", Given: story(), When: board.ArchiveBoard{in, b1}, By: asOwner, Then: events{archived}},
		{Name: "the city lead does too", Given: story(), When: board.ArchiveBoard{in, b1}, By: asLead, Then: events{archived}},
		{Name: "another member does not", Given: story(), When: board.ArchiveBoard{in, b1}, By: asMember, Refused: "board.not_owner"},
		{Name: "archiving twice is quiet", Given: story(archived), When: board.ArchiveBoard{in, b1}, By: asOwner},
		{Name: "the owner hands over", Given: story(), When: board.HandOverBoard{in, b1, member}, By: asOwner, Then: events{board.BoardHandedOver{b1, part, id.WorkingGroup{}, member, owner}}},
		{Name: "to the owner is quiet", Given: story(), When: board.HandOverBoard{in, b1, owner}, By: asMember},
		{Name: "nobody takes a board", Given: story(), When: board.HandOverBoard{in, b1, member}, By: asMember, Refused: "board.not_owner"},
	})
}

func TestVisibility(t *testing.T) {
	t.Parallel()
	widen := board.WidenBoard{in, b1, role.ProgrammeAudience, "Open data"}
	public := board.WidenBoard{in, b1, role.PublicAudience, "Open data"}
	share := board.ShareWithGroup{inSofia, b1, group, "Open data"}
	publish := board.PublishBoard{in, b1, "Open data"}
	narrow := board.NarrowBoard{in, b1, role.CityAudience, "Open data"}
	toGroup, toProgramme := narrow, narrow
	toGroup.Visibility, toProgramme.Visibility = role.GroupAudience, role.ProgrammeAudience
	decidertest.Run(t, board.Decider, []row{
		{Name: "KNB-1: the owner widens to the programme", Given: story(), When: widen, By: asOwner, Then: events{widened}},
		{Name: "KNB-1: nobody else does, not even the manager", Given: story(), When: widen, By: asManager, Refused: "board.owner_widens"},
		{Name: "widening twice is quiet", Given: story(widened), When: widen, By: asOwner},
		{Name: "widening to fewer is refused", Given: story(widened, published), When: widen, By: asOwner, Refused: "board.not_wider"},
		{Name: "widening to a city is none", Given: story(), When: board.WidenBoard{in, b1, role.CityAudience, "Open data"}, By: asOwner, Refused: "board.visibility_unknown"},
		{Name: "who sees it needs a name", Given: story(), When: board.WidenBoard{in, b1, role.ProgrammeAudience, ""}, By: asOwner, Refused: "text.missing"},
		{Name: "KNB-1: for public the owner asks", Given: story(widened), When: public, By: asOwner, Then: events{asked}},
		{Name: "KNB-1: which others do not", Given: story(widened), When: public, By: asManager, Refused: "board.owner_widens"},
		{Name: "asking twice is quiet", Given: story(widened, asked), When: public, By: asOwner},
		{Name: "KNB-1: and the manager makes it public", Given: story(widened, asked), When: publish, By: asManager, Then: events{published}},
		{Name: "KNB-1: not without being asked", Given: story(widened), When: publish, By: asManager, Refused: "board.publication_not_asked"},
		{Name: "the public reads a name", Given: story(widened, asked), When: board.PublishBoard{in, b1, ""}, By: asManager, Refused: "text.missing"},
		{Name: "publishing twice is quiet", Given: story(widened, asked, published), When: publish, By: asManager},
		{Name: "KNB-1: what was narrowed is asked for again", Given: story(widened, asked, published, changed(role.ProgrammeAudience, role.PublicAudience, id.WorkingGroup{})), When: publish, By: asManager, Refused: "board.publication_not_asked"},
		{Name: "KNB-1: the owner shares it with a group", Given: story(), When: share, By: asOwner, Then: events{shared}},
		{Name: "nobody else shares", Given: story(), When: share, By: asMember, Refused: "board.owner_widens"},
		{Name: "sharing twice is quiet", Given: story(shared), When: share, By: asOwner},
		{Name: "another group takes its place", Given: story(shared), When: board.ShareWithGroup{inSofia, b1, another, "Open data"}, By: asOwner,
			Then: events{board.VisibilityChanged{b1, role.GroupAudience, role.GroupAudience, part, another, group, text("Open data")}}},
		{Name: "what all see is not shared", Given: story(widened), When: share, By: asOwner, Refused: "board.not_wider"},
		{Name: "a group reads a name", Given: story(), When: board.ShareWithGroup{inSofia, b1, group, ""}, By: asOwner, Refused: "text.missing"},
		{Name: "a city shares its own boards", Given: events{ofAll}, When: share, By: asOwner, Refused: "board.unknown"},
		{Name: "KNB-1: narrowing is allowed to who works on it", Given: story(widened), When: narrow, By: asMember, Then: events{changed(role.CityAudience, role.ProgrammeAudience, id.WorkingGroup{})}},
		{Name: "narrowing twice is quiet", Given: story(), When: narrow, By: asMember},
		{Name: "narrowing does not widen", Given: story(), When: toProgramme, By: asOwner, Refused: "board.not_narrower"},
		{Name: "a group's board stays in the group", Given: events{ofGroup}, When: narrow, By: asOwner, Refused: "board.beyond_home"},
		{Name: "there may be no group to narrow to", Given: story(widened), When: toGroup, By: asOwner, Refused: "board.group_unknown"},
		{Name: "back to the group that it was shared with", Given: story(shared, changed(role.ProgrammeAudience, role.GroupAudience, group)), When: toGroup, By: asMember,
			Then: events{changed(role.GroupAudience, role.ProgrammeAudience, group)}},
		{Name: "narrowing to public is none", Given: story(), When: board.NarrowBoard{in, b1, role.PublicAudience, "x"}, By: asOwner, Refused: "board.visibility_unknown"},
		{Name: "who still sees it reads a name", Given: story(widened), When: board.NarrowBoard{in, b1, role.CityAudience, ""}, By: asMember, Refused: "text.missing"},
	})
}

func TestColumns(t *testing.T) {
	t.Parallel()
	full := story()
	for n := range board.ColumnsMost {
		full = append(full, board.ColumnAdded{b1, id.Column(named(fmt.Sprint("column", n))), "0001i", text("x")})
	}
	many := story()
	for n := range board.LabelsMost {
		many = append(many, board.LabelDefined{b1, id.CardLabel(named(fmt.Sprint("label", n))), board.Red, text("x")})
	}
	moved := func(r string, c id.Column) events { return events{board.ColumnMoved{b1, c, rank.Rank(r)}} }
	decidertest.Run(t, board.Decider, []row{
		{Name: "a column is added", Given: story(), When: board.AddColumn{in, b1, todo, "To do"}, By: asMember, Then: events{first}},
		{Name: "at the end", Given: story(first), When: board.AddColumn{in, b1, done, "Done"}, By: asMember, Then: events{second}},
		{Name: "not twice", Given: story(first), When: board.AddColumn{in, b1, todo, "To do"}, By: asMember, Refused: "board.column_known"},
		{Name: "with a name", Given: story(), When: board.AddColumn{in, b1, todo, ""}, By: asMember, Refused: "text.missing"},
		{Name: "within limits", Given: full, When: board.AddColumn{in, b1, todo, "To do"}, By: asMember, Refused: "board.too_many"},
		{Name: "a column is renamed", Given: story(first), When: board.RenameColumn{in, b1, todo, "Later"}, By: asMember, Then: events{board.ColumnRenamed{b1, todo, text("Later")}}},
		{Name: "not to nothing", Given: story(first), When: board.RenameColumn{in, b1, todo, ""}, By: asMember, Refused: "text.missing"},
		{Name: "nor one that is not there", Given: story(first), When: board.RenameColumn{in, b1, done, "Later"}, By: asMember, Refused: "board.column_unknown"},
		{Name: "a column is moved to the front", Given: story(first, second), When: board.MoveColumn{in, b1, done, id.Column{}}, By: asMember, Then: moved("0001", done)},
		{Name: "and to the end", Given: story(first, second), When: board.MoveColumn{in, b1, todo, done}, By: asMember, Then: moved("0003i", todo)},
		{Name: "where it stands is quiet", Given: story(first, second), When: board.MoveColumn{in, b1, done, todo}, By: asMember},
		{Name: "behind itself is quiet", Given: story(first), When: board.MoveColumn{in, b1, todo, todo}, By: asMember},
		{Name: "behind one that is there", Given: story(first), When: board.MoveColumn{in, b1, todo, done}, By: asMember, Refused: "board.column_unknown"},
		{Name: "if it is there itself", Given: story(first), When: board.MoveColumn{in, b1, done, todo}, By: asMember, Refused: "board.column_unknown"},
		{Name: "a label is defined", Given: story(), When: board.DefineLabel{in, b1, urgent, "Urgent", board.Red}, By: asMember, Then: events{labelled}},
		{Name: "in a colour that there is", Given: story(), When: board.DefineLabel{in, b1, urgent, "Urgent", "pink"}, By: asMember, Refused: "board.colour_unknown"},
		{Name: "with words", Given: story(), When: board.DefineLabel{in, b1, urgent, "", board.Red}, By: asMember, Refused: "text.missing"},
		{Name: "labels have a limit", Given: many, When: board.DefineLabel{in, b1, urgent, "Urgent", board.Red}, By: asMember, Refused: "board.too_many"},
		{Name: "a card asks for a column", Given: story(first), When: board.ConfirmColumn{in, b1, todo}, By: asMember},
		{Name: "that is there", Given: story(first), When: board.ConfirmColumn{in, b1, done}, By: asMember, Refused: "board.column_unknown"},
		{Name: "for the board", Given: story(), When: board.ConfirmBoard{in, b1}, By: asMember},
		{Name: "KNB-4: which must not be archived", Given: story(archived), When: board.ConfirmBoard{in, b1}, By: asMember, Refused: "board.archived"},
		{Name: "and for labels", Given: story(labelled), When: board.ConfirmLabels{in, b1, []id.CardLabel{urgent}}, By: asMember},
		{Name: "that are defined", Given: story(), When: board.ConfirmLabels{in, b1, []id.CardLabel{urgent}}, By: asMember, Refused: "board.label_unknown"},
	})
}

func TestTheObjectIsItsHome(t *testing.T) {
	t.Parallel()
	fold := func(e ...board.Event) board.State { return board.Decider.Fold(board.Decider.Initial, e...) }
	for _, r := range []struct {
		name string
		s    board.State
		c    board.Command
		want role.Object
	}{
		{"a new one of a city", board.State{}, board.CreateCityBoard{InCity: inSofia}, role.Object{Programme: dcc, Participation: part}},
		{"a new one of a group", board.State{}, board.CreateGroupBoard{InProgramme: in, Group: group}, role.Object{Programme: dcc, Audience: role.GroupAudience, Within: group.UUID()}},
		{"a new one of the programme", board.State{}, board.CreateProgrammeBoard{InProgramme: in}, role.Object{Programme: dcc}},
		{"one that is shared", fold(story(shared)...), board.AddColumn{InProgramme: in}, role.Object{Programme: dcc, Participation: part, Audience: role.GroupAudience, Within: group.UUID()}},
		{"of a group", fold(ofGroup), board.AddColumn{InProgramme: in}, role.Object{Programme: dcc, Audience: role.GroupAudience, Within: group.UUID()}},
	} {
		if got, _ := board.Object(r.s, r.c); got != r.want {
			t.Errorf("%s: %+v, want %+v", r.name, got, r.want)
		}
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[board.State, board.Command, board.Event]{
		Decider: board.Decider, Command: anything, Invariant: sound, Walks: 60, Steps: 120,
	}.Run(t)
	for _, e := range board.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ board.State) (board.Command, decider.By) {
	asker := []decider.By{asOwner, asOwner, asMember, asLead, asManager}[r.IntN(5)]
	name := []string{"", "Open data", "Open data", "\xff"}[r.IntN(4)]
	audience := []role.Audience{role.CityAudience, role.GroupAudience, role.ProgrammeAudience, role.PublicAudience, "all"}[r.IntN(5)]
	column, other := id.Column(named(fmt.Sprint(r.IntN(5)))), id.Column(named(fmt.Sprint(r.IntN(5))))
	commands := []board.Command{
		board.CreateCityBoard{inSofia, b1, name}, board.CreateGroupBoard{in, b1, group, name}, board.CreateProgrammeBoard{in, b1, name},
		board.RenameBoard{in, b1, name}, board.WidenBoard{in, b1, audience, name}, board.ShareWithGroup{inSofia, b1, group, name},
		board.PublishBoard{in, b1, name}, board.NarrowBoard{in, b1, audience, name}, board.HandOverBoard{in, b1, []id.Person{owner, member}[r.IntN(2)]},
		board.AddColumn{in, b1, column, name}, board.RenameColumn{in, b1, column, name}, board.MoveColumn{in, b1, column, other},
		board.MoveColumn{in, b1, column, id.Column{}}, board.DefineLabel{in, b1, urgent, name, board.Blue}, board.ConfirmBoard{in, b1},
	}
	if r.IntN(300) == 0 {
		return board.ArchiveBoard{in, b1}, asker
	}
	return commands[r.IntN(len(commands))], asker
}

func sound(s board.State) error {
	ranks := map[rank.Rank]bool{}
	for _, k := range s.Columns {
		if ranks[k] || !k.Valid() {
			return fmt.Errorf("rank %q stands twice or leaves no room", k)
		}
		ranks[k] = true
	}
	switch {
	case s.Board.IsZero():
		return nil
	case s.Owner.IsZero():
		return errors.New("a board has an owner")
	case s.Visibility == role.CityAudience && s.Participation.IsZero():
		return errors.New("KNB-1: seen by a city that it does not belong to")
	case s.Visibility == role.GroupAudience && s.Group.IsZero() && s.Shared.IsZero():
		return errors.New("KNB-1: seen by a group that there is not")
	}
	return nil
}
