package id

type (
	boardKind         struct{}
	columnKind        struct{}
	cardLabelKind     struct{}
	cardKind          struct{}
	linkKind          struct{}
	thingKind         struct{}
	practiceKind      struct{}
	adoptionKind      struct{}
	questionKind      struct{}
	answerKind        struct{}
	contactKind       struct{}
	workingGroupKind  struct{}
	collaborationKind struct{}
	partnerKind       struct{}
	offerKind         struct{}
	useKind           struct{}
	methodKind        struct{}
	pageKind          struct{}
)

type (
	// Board is a shared space of cards in columns.
	Board = Of[boardKind]
	// Column is one column of a board.
	Column = Of[columnKind]
	// CardLabel is one of a board's labels for cards.
	CardLabel = Of[cardLabelKind]
	// Card is one card.
	Card = Of[cardKind]
	// Link is one reference from a card to something else.
	Link = Of[linkKind]
	// Thing is anything that has an id: what a card links to, what a page shows.
	Thing = Of[thingKind]
	// Practice is a reusable experience of a city.
	Practice = Of[practiceKind]
	// Adoption is one city's taking over of a practice.
	Adoption = Of[adoptionKind]
	// Question is something that somebody asks everybody.
	Question = Of[questionKind]
	// Answer is one answer to a question.
	Answer = Of[answerKind]
	// Contact is what one person asked another: to be told how to reach them.
	Contact = Of[contactKind]
	// WorkingGroup is a working group of cities.
	WorkingGroup = Of[workingGroupKind]
	// Collaboration is what two cities do together.
	Collaboration = Of[collaborationKind]
	// Partner is an organisation that takes part in a city's hub.
	Partner = Of[partnerKind]
	// Offer is something that a hub offers.
	Offer = Of[offerKind]
	// Use is one use of an offer, or of a method.
	Use = Of[useKind]
	// Method is an item of the library of methods and tools.
	Method = Of[methodKind]
	// Page is a public page.
	Page = Of[pageKind]
)

// ContactOf is the one request that a person can make of another.
func ContactOf(p Programme, from, to Person) Contact {
	return Contact(Derive(p.UUID(), "contact "+from.String()+" "+to.String()))
}

// PageOf is the public page of a thing: a programme, a city's participation, a
// practice.
func PageOf(p Programme, of Thing) Page { return Page(Derive(p.UUID(), "page "+of.String())) }
