package id

type (
	helpRequestKind struct{}
	matchKind       struct{}
	sessionKind     struct{}
	agendaItemKind  struct{}
	noteKind        struct{}
	decisionKind    struct{}
	actionItemKind  struct{}
	pollKind        struct{}
	addendumKind    struct{}
	roomKind        struct{}
	blockKind       struct{}
	seminarKind     struct{}
	roundKind       struct{}
	reviewKind      struct{}
)

type (
	// HelpRequest is a question of a city that waits for somebody who knows.
	HelpRequest = Of[helpRequestKind]
	// Match is one mentor with one city on one theme.
	Match = Of[matchKind]
	// Session is one live meeting.
	Session = Of[sessionKind]
	// AgendaItem is one point of an agenda.
	AgendaItem = Of[agendaItemKind]
	// Note is one piece of a session's notes.
	Note = Of[noteKind]
	// Decision is one line of the decision register.
	Decision = Of[decisionKind]
	// ActionItem is something that one person does until a day.
	ActionItem = Of[actionItemKind]
	// Poll is one question put to the vote.
	Poll = Of[pollKind]
	// Addendum adds to minutes that were agreed.
	Addendum = Of[addendumKind]
	// Room is where people work together at the same moment.
	Room = Of[roomKind]
	// TextBlock is one edit of a shared text.
	TextBlock = Of[blockKind]
	// Seminar is a seminar, a workshop or a visit.
	Seminar = Of[seminarKind]
	// ReviewRound is one round of peer review.
	ReviewRound = Of[roundKind]
	// Review is what one city says about another's deliverable.
	Review = Of[reviewKind]
)
