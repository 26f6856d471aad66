package deliverable

import "megdan/domain/id"

// OfCity is every event of a deliverable: it says for which city the deliverable is, so that
// what is shown of a city finds it.
type OfCity interface{ Of() id.Participation }

// Of is the city of the deliverable.
func (e DeliverableStarted) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e PassageWritten) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e PartInserted) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e VersionSaved) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e DeliverableSubmitted) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e PassageCommented) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e ChangesRequested) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e DeliverableEndorsed) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e DeliverableApproved) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e DeliverablePublished) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e ContributorAdded) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e NamingAnswered) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e PassageTranslated) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e TranslationAdded) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e TranslationOutdated) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e DeliverableSuperseded) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e SuggestionNoted) Of() id.Participation { return e.Participation }

// Of is the city of the deliverable.
func (e SuggestionAnswered) Of() id.Participation { return e.Participation }
