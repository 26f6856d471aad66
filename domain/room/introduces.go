package room

import "megdan/domain/event"

// Introduces the room of a city, which its host owns; who is invited into its
// session may look into it too.
func (e RoomOpened) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Room.UUID(), Kind: "room", Participation: e.Participation, Owner: e.Host, Within: e.Session.UUID()})
}
