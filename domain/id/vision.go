package id

type (
	ideaKind        struct{}
	swotItemKind    struct{}
	ambitionKind    struct{}
	objectiveKind   struct{}
	deliverableKind struct{}
	documentKind    struct{}
	passageKind     struct{}
	translationKind struct{}
	suggestionKind  struct{}
)

type (
	// Idea is what somebody proposes that a city could do.
	Idea = Of[ideaKind]
	// SwotItem is one strength, weakness, opportunity or threat of a city.
	SwotItem = Of[swotItemKind]
	// Ambition is one statement of where a city wants to be; a city has
	// several, one after the other.
	Ambition = Of[ambitionKind]
	// Objective is a strategic or operational objective of a city's strategy.
	Objective = Of[objectiveKind]
	// Deliverable is a report that passes review.
	Deliverable = Of[deliverableKind]
	// DocumentVersion is one saved state of a deliverable.
	DocumentVersion = Of[documentKind]
	// Passage is a part of a deliverable that keeps its id from one version to
	// the next, so that remarks find it again.
	Passage = Of[passageKind]
	// Translation renders one version of a deliverable in another language.
	Translation = Of[translationKind]
	// Suggestion is what a peer review proposes about a deliverable.
	Suggestion = Of[suggestionKind]
)
