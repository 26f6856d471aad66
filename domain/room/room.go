// Package room is where the people of a session work together at the same
// moment: who is in it, whose hand is up, who has the floor, which board they
// look at, and the text that they write together. Each edit of the text is one
// event for one block, so that a replay shows how it grew.
//
// Who may come in is asked of the session: whoever is in its meeting. A room is
// open until its host closes it.
package room

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of one room.
const (
	PeopleMost = 500
	BlocksMost = 1000
	BlockMost  = 200 // characters
)

// State is what decisions read.
type State struct {
	Room          id.Room // zero: there is none
	Programme     id.Programme
	Participation id.Participation
	Session       id.Session
	Host          id.Person
	Closed        bool
	People        map[id.Person]bool
	Hands         map[id.Person]bool
	Raised        int
	Floor         id.Person
	Board         id.Board
	Blocks        []id.TextBlock
}

// Decider of the stream room-<room>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "room",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the room of a city, and as its owner
// who is meant by "oneself".
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.at().Programme, Participation: s.Participation, Owner: s.Host}
	inside := func(p id.Person) id.Person {
		if s.People[p] {
			return p
		}
		return s.Host
	}
	switch c := c.(type) {
	case OpenRoom: // whether who opens it is a host is asked of the session
		if s.Room.IsZero() && !c.City.IsZero() {
			o.Participation = id.ParticipationOf(c.Programme, c.City)
		}
	case EnterRoom: // whether the person may is asked of the session
		o.Owner = c.Person
	case LeaveRoom:
		o.Owner = inside(c.Person)
	case RaiseHand:
		o.Owner = inside(c.Person)
	case LowerHand:
		o.Owner = inside(c.Person)
	case ShareBoard:
		o.Owner = inside(c.Person)
	case EditSharedText:
		o.Owner = inside(c.Person)
	case GrantFloor, CloseRoom: // the host
	}
	return o, true
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := make([]id.UUID, 0, 7)
	add := func(u id.UUID) {
		if !u.IsZero() && !slices.Contains(tags, u) {
			tags = append(tags, u)
		}
	}
	for _, u := range []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Room.UUID(), s.Session.UUID()} {
		add(u)
	}
	switch e := e.(type) {
	case RoomOpened:
		add(e.Host.UUID())
	case RoomEntered:
		add(e.Person.UUID())
	case RoomLeft:
		add(e.Person.UUID())
	case HandRaised:
		add(e.Person.UUID())
	case HandLowered:
		add(e.Person.UUID())
	case FloorGranted:
		add(e.Person.UUID())
	case BoardShared:
		add(e.Board.UUID())
	case SharedTextEdited:
		add(e.Author.UUID())
	case RoomClosed: // it concerns the room as a whole
	}
	return s.Programme, tags
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	if open, is := c.(OpenRoom); is {
		return openRoom(s, open, by)
	}
	if s.Room.IsZero() || s.Programme != at.Programme {
		return nil, decider.Refuse("room.unknown")
	}
	if s.Closed {
		if _, closing := c.(CloseRoom); closing {
			return nil, nil
		}
		return nil, decider.Refuse("room.closed")
	}
	switch c := c.(type) {
	case EnterRoom:
		return enter(s, c, by)
	case LeaveRoom:
		switch {
		case c.Person != by.Actor:
			return nil, decider.Refuse("room.not_oneself")
		case !s.People[c.Person]:
			return nil, nil
		}
		return []Event{RoomLeft{c.Room, c.Person}}, nil
	case RaiseHand:
		if err := s.inside(c.Person, by); err != nil || s.Hands[c.Person] {
			return nil, err
		}
		return []Event{HandRaised{c.Room, c.Person, s.Raised + 1}}, nil
	case LowerHand:
		if err := s.inside(c.Person, by); err != nil || !s.Hands[c.Person] {
			return nil, err
		}
		return []Event{HandLowered{c.Room, c.Person}}, nil
	case GrantFloor:
		switch {
		case by.Actor != s.Host:
			return nil, decider.Refuse("room.host_only")
		case !s.People[c.To]:
			return nil, decider.Refuse("room.not_in_it")
		case s.Floor == c.To:
			return nil, nil
		}
		return []Event{FloorGranted{c.Room, c.To, s.Floor}}, nil
	case ShareBoard:
		if err := s.inside(c.Person, by); err != nil {
			return nil, err
		}
		switch c.Board {
		case id.Board{}:
			return nil, decider.Refuse("room.board_missing")
		case s.Board:
			return nil, nil
		}
		return []Event{BoardShared{c.Room, c.Board}}, nil
	case EditSharedText:
		return edit(s, c, by)
	case CloseRoom:
		if by.Actor != s.Host {
			return nil, decider.Refuse("room.host_only")
		}
		return []Event{RoomClosed{c.Room}}, nil
	case OpenRoom: // decided above
	}
	panic("room: a command outside the sealed set")
}

func openRoom(s State, c OpenRoom, by decider.By) ([]Event, error) {
	switch {
	case !s.Room.IsZero() && s.Session == c.Session && s.Host == by.Actor:
		return nil, nil
	case !s.Room.IsZero():
		return nil, decider.Refuse("room.known")
	case c.Room.IsZero() || c.Programme.IsZero():
		return nil, decider.Refuse("room.unknown")
	case c.Session.IsZero():
		return nil, decider.Refuse("room.session_missing")
	}
	p := id.Participation{}
	if !c.City.IsZero() {
		p = id.ParticipationOf(c.Programme, c.City)
	}
	return []Event{RoomOpened{c.Room, c.Programme, p, c.Session, by.Actor}}, nil
}

func enter(s State, c EnterRoom, by decider.By) ([]Event, error) {
	switch {
	case c.Person != by.Actor:
		return nil, decider.Refuse("room.not_oneself")
	case c.Session != s.Session:
		return nil, decider.Refuse("room.other_session")
	case s.People[c.Person]:
		return nil, nil
	case len(s.People) >= PeopleMost:
		return nil, decider.Refuse("room.full", "most", PeopleMost)
	}
	return []Event{RoomEntered{c.Room, c.Person}}, nil
}

func edit(s State, c EditSharedText, by decider.By) ([]Event, error) {
	if err := s.inside(c.Person, by); err != nil {
		return nil, err
	}
	if _, err := wording.May("text", c.Text, BlockMost); err != nil {
		return nil, err
	}
	text := event.Text(c.Text) // spaces between blocks count, so that nothing is trimmed
	known := slices.Contains(s.Blocks, c.Block)
	mode := Written
	switch {
	case c.Block.IsZero():
		return nil, decider.Refuse("room.block_missing")
	case !known && text.IsEmpty():
		return nil, nil
	case known && text.IsEmpty():
		mode = Removed
	case known:
		mode = Replaced
	case !c.After.IsZero() && !slices.Contains(s.Blocks, c.After):
		return nil, decider.Refuse("room.block_unknown")
	case len(s.Blocks) >= BlocksMost:
		return nil, decider.Refuse("room.too_many", "most", BlocksMost)
	}
	return []Event{SharedTextEdited{c.Room, c.Block, c.After, c.Person, mode, text}}, nil
}

func (s State) inside(p id.Person, by decider.By) error {
	switch {
	case p != by.Actor:
		return decider.Refuse("room.not_oneself")
	case !s.People[p]:
		return decider.Refuse("room.not_in_it")
	}
	return nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case RoomOpened:
		s = State{Room: e.Room, Programme: e.Programme, Participation: e.Participation, Session: e.Session, Host: e.Host}
	case RoomEntered:
		s.People = with(s.People, e.Person)
	case RoomLeft:
		s.People, s.Hands = without(s.People, e.Person), without(s.Hands, e.Person)
		if s.Floor == e.Person {
			s.Floor = id.Person{}
		}
	case HandRaised:
		s.Hands, s.Raised = with(s.Hands, e.Person), e.Number
	case HandLowered:
		s.Hands = without(s.Hands, e.Person)
	case FloorGranted:
		s.Floor, s.Hands = e.Person, without(s.Hands, e.Person)
	case BoardShared:
		s.Board = e.Board
	case SharedTextEdited:
		switch e.Mode {
		case Written:
			s.Blocks = append(slices.Clip(s.Blocks), e.Block)
		case Removed:
			s.Blocks = slices.DeleteFunc(slices.Clone(s.Blocks), func(b id.TextBlock) bool { return b == e.Block })
		case Replaced:
		}
	case RoomClosed:
		s.Closed = true
	}
	return s
}

func with(m map[id.Person]bool, p id.Person) map[id.Person]bool {
	out := make(map[id.Person]bool, len(m)+1)
	maps.Copy(out, m)
	out[p] = true
	return out
}

func without(m map[id.Person]bool, p id.Person) map[id.Person]bool {
	out := maps.Clone(m)
	delete(out, p)
	return out
}
