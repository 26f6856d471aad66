package room_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/room"
)

type row = decidertest.Row[room.Command, room.Event]

var (
	dcc        = id.Programme(named("dcc"))
	plovdiv    = id.City(named("plovdiv"))
	part       = id.ParticipationOf(dcc, plovdiv)
	session    = id.Session(named("session"))
	r1         = id.Room(named("room"))
	board      = id.Board(named("board"))
	b1, b2     = id.TextBlock(named("block 1")), id.TextBlock(named("block 2"))
	pia, elena = id.Person(named("pia")), id.Person(named("elena"))
	in         = room.InRoom{InProgramme: place.InProgramme{Programme: dcc}, Room: r1}
	opened     = room.RoomOpened{r1, dcc, part, session, pia}
	entered    = room.RoomEntered{r1, elena}
	raised     = room.HandRaised{r1, elena, 1}
	written    = room.SharedTextEdited{r1, b1, id.TextBlock{}, elena, room.Written, event.Text("We start")}
	closed     = room.RoomClosed{r1}
	asPia      = decider.By{Actor: pia, ActingAs: role.Mentor}
	asElena    = decider.By{Actor: elena, ActingAs: role.CityLead}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func story(more ...room.Event) []room.Event { return append([]room.Event{opened}, more...) }

func TestRoom(t *testing.T) {
	t.Parallel()
	open := room.OpenRoom{in, session, plovdiv}
	enter := room.EnterRoom{in, session, elena}
	inside := story(entered)
	edit := func(b, after id.TextBlock, text string) room.EditSharedText {
		return room.EditSharedText{in, elena, b, after, text}
	}
	crowd, pages := story(), slices.Clone(inside)
	for n := range room.PeopleMost {
		crowd = append(crowd, room.RoomEntered{r1, id.Person(named(fmt.Sprint("person", n)))})
	}
	for n := range room.BlocksMost {
		pages = append(pages, room.SharedTextEdited{r1, id.TextBlock(named(fmt.Sprint("page", n))), id.TextBlock{}, elena, room.Written, event.Text("x")})
	}
	decidertest.Run(t, room.Decider, []row{
		{Name: "a room is opened for a session", When: open, By: asPia, Then: story()},
		{Name: "in a seminar for no city", When: room.OpenRoom{in, session, id.City{}}, By: asPia, Then: []room.Event{room.RoomOpened{r1, dcc, id.Participation{}, session, pia}}},
		{Name: "twice is quiet", Given: story(), When: open, By: asPia},
		{Name: "not for another session", Given: story(), When: room.OpenRoom{in, id.Session(named("other")), plovdiv}, By: asPia, Refused: "room.known"},
		{Name: "under an id", When: room.OpenRoom{room.InRoom{InProgramme: in.InProgramme}, session, plovdiv}, By: asPia, Refused: "room.unknown"},
		{Name: "for one session", When: room.OpenRoom{in, id.Session{}, plovdiv}, By: asPia, Refused: "room.session_missing"},
		{Name: "somebody enters", Given: story(), When: enter, By: asElena, Then: []room.Event{entered}},
		{Name: "entering twice is quiet", Given: inside, When: enter, By: asElena},
		{Name: "for oneself", Given: story(), When: enter, By: asPia, Refused: "room.not_oneself"},
		{Name: "from the session of the room", Given: story(), When: room.EnterRoom{in, id.Session{}, elena}, By: asElena, Refused: "room.other_session"},
		{Name: "while there is room", Given: crowd, When: enter, By: asElena, Refused: "room.full"},
		{Name: "a room that there is", When: enter, By: asElena, Refused: "room.unknown"},
		{Name: "somebody leaves", Given: inside, When: room.LeaveRoom{in, elena}, By: asElena, Then: []room.Event{room.RoomLeft{r1, elena}}},
		{Name: "leaving twice is quiet", Given: story(), When: room.LeaveRoom{in, elena}, By: asElena},
		{Name: "nobody is thrown out", Given: inside, When: room.LeaveRoom{in, elena}, By: asPia, Refused: "room.not_oneself"},
		{Name: "a hand is raised", Given: inside, When: room.RaiseHand{in, elena}, By: asElena, Then: []room.Event{raised}},
		{Name: "once", Given: append(slices.Clone(inside), raised), When: room.RaiseHand{in, elena}, By: asElena},
		{Name: "from inside", Given: story(), When: room.RaiseHand{in, elena}, By: asElena, Refused: "room.not_in_it"},
		{Name: "it is lowered", Given: append(slices.Clone(inside), raised), When: room.LowerHand{in, elena}, By: asElena, Then: []room.Event{room.HandLowered{r1, elena}}},
		{Name: "lowering what is down is quiet", Given: inside, When: room.LowerHand{in, elena}, By: asElena},
		{Name: "the host grants the floor", Given: inside, When: room.GrantFloor{in, elena}, By: asPia, Then: []room.Event{room.FloorGranted{r1, elena, id.Person{}}}},
		{Name: "which she has then", Given: append(slices.Clone(inside), room.FloorGranted{r1, elena, id.Person{}}), When: room.GrantFloor{in, elena}, By: asPia},
		{Name: "nobody takes it", Given: inside, When: room.GrantFloor{in, elena}, By: asElena, Refused: "room.host_only"},
		{Name: "to who is there", Given: story(), When: room.GrantFloor{in, elena}, By: asPia, Refused: "room.not_in_it"},
		{Name: "a board is shared", Given: inside, When: room.ShareBoard{in, board, elena}, By: asElena, Then: []room.Event{room.BoardShared{r1, board}}},
		{Name: "sharing it again is quiet", Given: append(slices.Clone(inside), room.BoardShared{r1, board}), When: room.ShareBoard{in, board, elena}, By: asElena},
		{Name: "one that there is", Given: inside, When: room.ShareBoard{in, id.Board{}, elena}, By: asElena, Refused: "room.board_missing"},
		{Name: "a block of text is written", Given: inside, When: edit(b1, id.TextBlock{}, "We start"), By: asElena, Then: []room.Event{written}},
		{Name: "another follows it", Given: append(slices.Clone(inside), written), When: edit(b2, b1, " at ten"), By: asElena, Then: []room.Event{room.SharedTextEdited{r1, b2, b1, elena, room.Written, event.Text(" at ten")}}},
		{Name: "it follows one that there is", Given: inside, When: edit(b2, b1, " at ten"), By: asElena, Refused: "room.block_unknown"},
		{Name: "it is replaced", Given: append(slices.Clone(inside), written), When: edit(b1, id.TextBlock{}, "We began"), By: asElena, Then: []room.Event{room.SharedTextEdited{r1, b1, id.TextBlock{}, elena, room.Replaced, event.Text("We began")}}},
		{Name: "or removed", Given: append(slices.Clone(inside), written), When: edit(b1, id.TextBlock{}, ""), By: asElena, Then: []room.Event{room.SharedTextEdited{r1, b1, id.TextBlock{}, elena, room.Removed, event.Private{}}}},
		{Name: "nothing is no block", Given: inside, When: edit(b1, id.TextBlock{}, ""), By: asElena},
		{Name: "a block has an id", Given: inside, When: edit(id.TextBlock{}, id.TextBlock{}, "x"), By: asElena, Refused: "room.block_missing"},
		{Name: "the text has an end", Given: pages, When: edit(b1, id.TextBlock{}, "x"), By: asElena, Refused: "room.too_many"},
		{Name: "it is closed", Given: story(), When: room.CloseRoom{in}, By: asPia, Then: []room.Event{closed}},
		{Name: "closing twice is quiet", Given: story(closed), When: room.CloseRoom{in}, By: asPia},
		{Name: "by its host", Given: inside, When: room.CloseRoom{in}, By: asElena, Refused: "room.host_only"},
		{Name: "nobody enters any more", Given: story(closed), When: enter, By: asElena, Refused: "room.closed"},
	})
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[room.State, room.Command, room.Event]{
		Decider: room.Decider, Walks: 40, Steps: 150,
		Command: func(r *rand.Rand, _ room.State) (room.Command, decider.By) {
			by := []decider.By{asPia, asElena}[r.IntN(2)]
			block := id.TextBlock(named(fmt.Sprint(r.IntN(6))))
			if r.IntN(100) == 0 {
				return room.CloseRoom{in}, by
			}
			return []room.Command{
				room.OpenRoom{in, session, plovdiv}, room.EnterRoom{in, session, by.Actor}, room.LeaveRoom{in, elena}, room.RaiseHand{in, elena},
				room.LowerHand{in, elena}, room.GrantFloor{in, elena}, room.ShareBoard{in, board, elena},
				room.EditSharedText{in, elena, block, id.TextBlock{}, []string{"", "words"}[r.IntN(2)]},
			}[r.IntN(8)], by
		},
		Invariant: func(s room.State) error {
			for p := range s.Hands {
				if !s.People[p] {
					return errors.New("a hand from outside")
				}
			}
			if !s.Floor.IsZero() && !s.People[s.Floor] {
				return errors.New("the floor is outside")
			}
			return nil
		},
	}.Run(t)
	for _, e := range room.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := room.Decider.Fold(room.Decider.Initial, story(entered)...)
	_, tags := room.Decider.About(s, raised)
	if want := []id.UUID{dcc.UUID(), part.UUID(), r1.UUID(), session.UUID(), elena.UUID()}; !slices.Equal(tags, want) {
		t.Errorf("a hand concerns room, session and person: %v", tags)
	}
	if o, _ := room.Object(s, room.RaiseHand{in, elena}); o != (role.Object{Programme: dcc, Participation: part, Owner: elena}) {
		t.Errorf("object: %+v", o)
	}
}
