package idea

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one idea. The set is sealed.
//
//sumtype:decl
type Event interface{ ideaEvent() }

// Group is the heading that an idea stands under: a short word such as
// "skills", the code of a dimension or one that the city chose.
type Group string

// IdeaWritten begins an idea that only its author reads until it is revealed.
type IdeaWritten struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Group         Group            `json:"group" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Idea"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Idea"`
}

// IdeaRewritten replaces the words of an idea that is not revealed yet.
type IdeaRewritten struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Idea"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Idea"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaRevealed shows a privately written idea to everybody in the city.
type IdeaRevealed struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaSubmitted begins an idea that everybody in the city reads.
type IdeaSubmitted struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Group         Group            `json:"group" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Idea"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Idea"`
}

// IdeaEdited replaces the words of an idea.
type IdeaEdited struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Idea"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Idea"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaMoved puts an idea under another heading.
type IdeaMoved struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Group         Group            `json:"group" pii:"none"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaSupported adds a supporter.
type IdeaSupported struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Supporter     id.Person        `json:"supporter" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// SupportWithdrawn takes a supporter away.
type SupportWithdrawn struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Supporter     id.Person        `json:"supporter" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaCommented adds a remark.
type IdeaCommented struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Comment       id.Comment       `json:"comment" pii:"ref"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Idea"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaTakenUp says that the city looks into the idea.
type IdeaTakenUp struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaAccepted says that the city wants it.
type IdeaAccepted struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaParked sets an idea aside; its author is told why.
type IdeaParked struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Idea"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaDeclined says that the city does not want it; its author is told why.
type IdeaDeclined struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Idea"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaMergedInto ends an idea in favour of another; it stays readable.
type IdeaMergedInto struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Into          id.Idea          `json:"into" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeasMerged joins another idea to this one: its author, and those of its
// supporters that this one did not have.
type IdeasMerged struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	From          id.Idea          `json:"from" pii:"ref"`
	Author        id.Person        `json:"author" pii:"ref"`
	Supporters    []id.Person      `json:"supporters,omitempty" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// IdeaPromoted makes an activity of the idea.
type IdeaPromoted struct {
	Idea          id.Idea          `json:"idea" pii:"ref"`
	Activity      id.Activity      `json:"activity" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

func (IdeaWritten) ideaEvent()      {}
func (IdeaRewritten) ideaEvent()    {}
func (IdeaRevealed) ideaEvent()     {}
func (IdeaSubmitted) ideaEvent()    {}
func (IdeaEdited) ideaEvent()       {}
func (IdeaMoved) ideaEvent()        {}
func (IdeaSupported) ideaEvent()    {}
func (SupportWithdrawn) ideaEvent() {}
func (IdeaCommented) ideaEvent()    {}
func (IdeaTakenUp) ideaEvent()      {}
func (IdeaAccepted) ideaEvent()     {}
func (IdeaParked) ideaEvent()       {}
func (IdeaDeclined) ideaEvent()     {}
func (IdeaMergedInto) ideaEvent()   {}
func (IdeasMerged) ideaEvent()      {}
func (IdeaPromoted) ideaEvent()     {}

// Events lists every event of an idea with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[IdeaWritten]("idea.idea_written"),
		of[IdeaRewritten]("idea.idea_rewritten"),
		of[IdeaRevealed]("idea.idea_revealed"),
		of[IdeaSubmitted]("idea.idea_submitted"),
		of[IdeaEdited]("idea.idea_edited"),
		of[IdeaMoved]("idea.idea_moved"),
		of[IdeaSupported]("idea.idea_supported"),
		of[SupportWithdrawn]("idea.support_withdrawn"),
		of[IdeaCommented]("idea.idea_commented"),
		of[IdeaTakenUp]("idea.idea_taken_up"),
		of[IdeaAccepted]("idea.idea_accepted"),
		of[IdeaParked]("idea.idea_parked"),
		of[IdeaDeclined]("idea.idea_declined"),
		of[IdeaMergedInto]("idea.idea_merged_into"),
		of[IdeasMerged]("idea.ideas_merged"),
		of[IdeaPromoted]("idea.idea_promoted"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
