package call

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the call of the programme, and the group.
func (e GroupOpened) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Call), event.Named{Key: e.Group.UUID(), Kind: "applicant_group"})
}

// Introduces the call of the programme.
func (e CallPublished) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Call))
}

func named(c id.Call) event.Named { return event.Named{Key: c.UUID(), Kind: "call"} }
