// Package call is the one call of a programme: the groups of applicants with
// their deadlines, what applications are judged by, and the ranking. It keeps
// what a single application cannot know: which city is in which application
// (APP-1), and how the scores compare (APP-8). An application tells it what it
// has to know in the same append.
//
//	     open_group         publish          close, after all deadlines
//	none ──────────▶ draft ─────────▶ published ─────────▶ closed
//
// Ranking and decisions go on when the call is closed.
package call

import (
	"maps"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

// Status is where a call stands.
type Status string

// The states; the empty one means that there is no call.
const (
	Draft     Status = "draft"
	Published Status = "published"
	Closed    Status = "closed"
)

// State is what decisions read.
type State struct {
	Programme id.Programme
	Status    Status
	Groups    map[id.ApplicantGroup]Group
	Weights   scoring.Weights
	TieOrder  []scoring.Criterion
	Terms     Terms // defaults filled in
	Entries   map[id.Application]Entry
	Cities    map[id.City]id.Application // of entries that were not withdrawn
	Entered   int                        // how many ever
	Rankings  int                        // how many were made
	Outdated  map[id.Wave]bool           // scores changed since the wave's ranking
}

// Group is a group of applicants.
type Group struct {
	Wave   id.Wave
	Opens  calendar.Date
	CutOff calendar.Date
}

// Entry is what the call knows of an application.
type Entry struct {
	City       id.City
	Group      id.ApplicantGroup
	Wave       id.Wave
	Applicant  id.Person
	Number     int
	Members    []id.City
	Population int
	Team       int
	Scored     bool
	Scores     scoring.Scores
	Total      int
	Rank       int // in the wave's latest ranking; 0: in none
	Outcome    Outcome
	Left       bool
}

// Decider of the stream call-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "call",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the programme of the call.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case OpenGroup:
		return openGroup(s, c)
	case PublishCall:
		return publish(s, c, by)
	case ConfirmNoApplication:
		return nil, s.free(id.Application{}, c.City)
	case MoveDeadline, CloseCall, RankApplications, EnterApplication, NoteForm, LeaveCall, ConfirmSubmission,
		ConfirmPreScreening, ConfirmEvaluation, NoteScore, SetScoreAside, Settle, Unsettle:
		if s.Status != Published && s.Status != Closed {
			return nil, decider.Refuse("call.unknown")
		}
		return decidePublished(s, c, by)
	}
	panic("call: a command outside the sealed set")
}

// decidePublished decides what only a call that was published can be asked.
func decidePublished(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case MoveDeadline:
		return moveDeadline(s, c)
	case CloseCall:
		return closeCall(s, by)
	case RankApplications:
		return rank(s, c)
	case EnterApplication:
		return enter(s, c, by)
	case LeaveCall:
		return leave(s, c)
	case SetScoreAside:
		return setScoreAside(s, c)
	case Unsettle:
		return unsettle(s, c)
	case NoteForm:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return noteForm(s, e, c, by) })
	case ConfirmSubmission:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return nil, confirmSubmission(s, e, by) })
	case ConfirmPreScreening:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return nil, confirmPreScreening(s, e, by) })
	case ConfirmEvaluation:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return nil, confirmEvaluation(s, e, c, by) })
	case NoteScore:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return noteScore(s, e, c) })
	case Settle:
		return onEntry(s, c.Application, func(e Entry) ([]Event, error) { return settle(s, e, c) })
	case OpenGroup, PublishCall, ConfirmNoApplication: // decided by decide
	}
	panic("call: a command outside the sealed set")
}

// onEntry decides about an application that the call knows.
func onEntry(s State, a id.Application, decide func(Entry) ([]Event, error)) ([]Event, error) {
	e, known := s.Entries[a]
	if !known || e.Left {
		return nil, decider.Refuse("call.application_unknown")
	}
	return decide(e)
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case GroupOpened:
		s.Programme = e.Programme
		if s.Status == "" {
			s.Status = Draft
		}
		s.Groups = decider.With(s.Groups, e.Group, Group{e.Wave, e.Opens, e.CutOff})
	case CallPublished:
		s.Programme, s.Status = e.Programme, Published
		s.Weights = scoring.Weights{Relevance: e.Relevance, DigitalAmbition: e.DigitalAmbition, Impact: e.Impact, Resources: e.Resources}
		s.TieOrder = slices.Clone(e.TieOrder)
		s.Terms = Terms{e.Threshold, e.Evaluators, e.Difference, e.TeamLeast, e.OfferDays, e.RedressDays, e.PopulationLeast, e.PreScreeningDays}
	case DeadlineMoved:
		g := s.Groups[e.Group]
		g.CutOff = e.CutOff
		s.Groups = decider.With(s.Groups, e.Group, g)
	case CallClosed:
		s.Status = Closed
	case ApplicationEntered:
		s.Entries = decider.With(s.Entries, e.Application, Entry{City: e.City, Group: e.Group, Wave: e.Wave, Applicant: e.Applicant, Number: e.Number})
		s.Cities = decider.With(s.Cities, e.City, e.Application)
		s.Entered = e.Number
	case ConsortiumNoted:
		s = s.consortium(e)
	case ApplicationLeft:
		s = s.consortium(ConsortiumNoted{Application: e.Application})
		s.Cities = maps.Clone(s.Cities)
		delete(s.Cities, s.Entries[e.Application].City)
		s = s.edit(e.Application, func(n *Entry) { n.Left = true })
	case ScoreNoted:
		s = s.edit(e.Application, func(n *Entry) {
			n.Scored, n.Total = true, e.Total
			n.Scores = scoring.Scores{Relevance: e.Relevance, DigitalAmbition: e.DigitalAmbition, Impact: e.Impact, Resources: e.Resources}
		})
		s.Outdated = decider.With(s.Outdated, s.Entries[e.Application].Wave, true)
	case ScoreSetAside:
		s = s.edit(e.Application, func(n *Entry) { n.Scored, n.Scores, n.Total, n.Rank = false, scoring.Scores{}, 0, 0 })
		s.Outdated = decider.With(s.Outdated, s.Entries[e.Application].Wave, true)
	case ApplicationsRanked:
		s.Rankings = e.Ranking
		s.Outdated = decider.With(s.Outdated, e.Wave, false)
	case ApplicationRanked:
		s = s.edit(e.Application, func(n *Entry) { n.Rank = e.Rank })
	case ApplicationSettled:
		s = s.edit(e.Application, func(n *Entry) { n.Outcome = e.Outcome })
	case ApplicationUnsettled:
		s = s.edit(e.Application, func(n *Entry) { n.Outcome = "" })
	}
	return s
}

// edit gives the state with one entry changed in a copy.
func (s State) edit(a id.Application, change func(*Entry)) State {
	e := s.Entries[a]
	change(&e)
	s.Entries = decider.With(s.Entries, a, e)
	return s
}

// consortium replaces the further cities of an application.
func (s State) consortium(e ConsortiumNoted) State {
	s.Cities = maps.Clone(s.Cities)
	for _, c := range s.Entries[e.Application].Members {
		delete(s.Cities, c)
	}
	for _, c := range e.Members {
		s.Cities[c] = e.Application
	}
	return s.edit(e.Application, func(n *Entry) { n.Members, n.Population, n.Team = slices.Clone(e.Members), e.Population, e.Team })
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	call := id.CallOf(s.Programme)
	tags := []id.UUID{s.Programme.UUID(), call.UUID()}
	of := func(a id.Application) {
		n := s.Entries[a]
		tags = append(tags, a.UUID(), id.ParticipationOf(s.Programme, n.City).UUID())
	}
	switch e := e.(type) {
	case GroupOpened:
		tags = append(tags, e.Group.UUID(), e.Wave.UUID())
	case DeadlineMoved: // everybody with an application there is told
		tags = append(tags, e.Group.UUID())
		for _, a := range e.Told {
			tags = append(tags, a.UUID(), s.Entries[a].Applicant.UUID())
		}
	case ApplicationEntered:
		of(e.Application)
		tags = append(tags, e.City.UUID(), e.Group.UUID(), e.Applicant.UUID())
	case ConsortiumNoted:
		of(e.Application)
		for _, c := range e.Members {
			tags = append(tags, c.UUID())
		}
	case ApplicationLeft:
		of(e.Application)
	case ScoreNoted:
		of(e.Application)
	case ScoreSetAside:
		of(e.Application)
	case ApplicationsRanked:
		tags = append(tags, e.Wave.UUID())
	case ApplicationRanked:
		of(e.Application)
	case ApplicationSettled:
		of(e.Application)
	case ApplicationUnsettled:
		of(e.Application)
	case CallPublished, CallClosed:
		// they concern the call as a whole
	}
	return s.Programme, id.Set(tags)
}

// writing lists the applications of a group that are not withdrawn, in order
// of entry.
func (s State) writing(g id.ApplicantGroup) []id.Application {
	var out []id.Application
	for a, e := range s.Entries {
		if e.Group == g && !e.Left {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b id.Application) int { return s.Entries[a].Number - s.Entries[b].Number })
	return out
}
