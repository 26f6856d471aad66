package idea

import "megdan/domain/id"

// OfCity is every event of an idea: it says for which city the idea is, so that
// what is shown of a city finds it.
type OfCity interface{ Of() id.Participation }

// Of is the city of the idea.
func (e IdeaWritten) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaRewritten) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaRevealed) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaSubmitted) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaEdited) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaMoved) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaSupported) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e SupportWithdrawn) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaCommented) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaTakenUp) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaAccepted) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaParked) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaDeclined) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaMergedInto) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeasMerged) Of() id.Participation { return e.Participation }

// Of is the city of the idea.
func (e IdeaPromoted) Of() id.Participation { return e.Participation }
