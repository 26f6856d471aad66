package session

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

func moveToItem(s State, c MoveToAgendaItem, by decider.By) ([]Event, error) {
	if err := hostOnly(s, by); err != nil {
		return nil, err
	}
	switch {
	case !slices.Contains(s.Agenda, c.Item):
		return nil, decider.Refuse("session.item_unknown")
	case s.At == c.Item:
		return nil, nil
	}
	return []Event{AgendaItemReached{c.Session, c.Item, by.At}}, nil
}

func takeNote(s State, c TakeNote, by decider.By) ([]Event, error) {
	if err := present(s, by); err != nil {
		return nil, err
	}
	switch {
	case c.Note.IsZero() || slices.Contains(s.Notes, c.Note):
		return nil, decider.Refuse("session.note_known")
	case len(s.Notes) >= NotesMost:
		return nil, decider.Refuse("session.too_many", "most", NotesMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{NoteTaken{c.Session, c.Note, by.Actor, s.At, text}}, nil
}

func openPoll(s State, c OpenPoll, by decider.By) ([]Event, error) {
	if err := present(s, by); err != nil {
		return nil, err
	}
	_, known := s.Polls[c.Poll]
	switch {
	case known || c.Poll.IsZero():
		return nil, decider.Refuse("session.poll_known")
	case len(c.Options) < 2 || len(c.Options) > OptionsMost:
		return nil, decider.Refuse("session.poll_needs_options", "most", OptionsMost)
	case len(s.Polls) >= ListMost:
		return nil, decider.Refuse("session.too_many", "most", ListMost)
	}
	question, err := wording.Must("question", c.Question, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	events := []Event{PollOpened{c.Session, c.Poll, len(c.Options), question}}
	for i, o := range c.Options {
		text, err := wording.Must("options", o, wording.TitleMost)
		if err != nil {
			return nil, err
		}
		events = append(events, PollOptionAdded{c.Session, c.Poll, i + 1, text})
	}
	return events, nil
}

func castVote(s State, c CastVote, by decider.By) ([]Event, error) {
	if err := ownPresence(s, c.Person, by); err != nil {
		return nil, err
	}
	p, known := s.Polls[c.Poll]
	voted := p.Votes[c.Person]
	switch {
	case !known:
		return nil, decider.Refuse("session.poll_unknown")
	case p.Closed:
		return nil, decider.Refuse("session.poll_closed")
	case c.Choice < 1 || c.Choice > p.Options:
		return nil, decider.Refuse("session.option_unknown", "most", p.Options)
	case voted == c.Choice:
		return nil, nil
	}
	votes := len(p.Votes)
	if voted == 0 {
		votes++
	}
	return []Event{VoteCast{c.Session, c.Poll, c.Person, c.Choice, votes}}, nil
}

func closePoll(s State, c ClosePoll, by decider.By) ([]Event, error) {
	if err := present(s, by); err != nil {
		return nil, err
	}
	p, known := s.Polls[c.Poll]
	switch {
	case !known:
		return nil, decider.Refuse("session.poll_unknown")
	case p.Closed:
		return nil, nil
	}
	return []Event{p.count(c.Session, c.Poll)}, nil
}

func (p Poll) count(s id.Session, key id.Poll) PollClosed {
	counts := make([]int, p.Options)
	for _, choice := range p.Votes {
		counts[choice-1]++
	}
	return PollClosed{s, key, counts, len(p.Votes)}
}

func askConsent(s State, by decider.By) ([]Event, error) {
	if err := hostOnly(s, by); err != nil || s.ConsentAsked {
		return nil, err
	}
	return []Event{RecordingConsentAsked{s.Session, id.Person{}}}, nil
}

func giveConsent(s State, c GiveConsent, by decider.By) ([]Event, error) {
	if err := mayAnswer(s, c.Person, by); err != nil || s.Consents[c.Person] == Gave {
		return nil, err
	}
	return []Event{RecordingConsentGiven{c.Session, c.Person}}, nil
}

// SES-5: taking a consent back stops the recording.
func refuseConsent(s State, c RefuseConsent, by decider.By) ([]Event, error) {
	before := s.Consents[c.Person]
	if err := mayAnswer(s, c.Person, by); err != nil || before == Not {
		return nil, err
	}
	if before == "" {
		return []Event{RecordingConsentRefused{c.Session, c.Person, Refused}}, nil
	}
	events := []Event{RecordingConsentRefused{c.Session, c.Person, TakenBack}}
	if s.Recording {
		events = append(events, RecordingStopped{c.Session, by.At, ByConsentTakenBack})
	}
	return events, nil
}

func mayAnswer(s State, p id.Person, by decider.By) error {
	if err := ownPresence(s, p, by); err != nil {
		return err
	}
	if !s.ConsentAsked {
		return decider.Refuse("session.consent_not_asked")
	}
	return nil
}

// SES-5: everybody who is there has answered; who refused stays unrecorded.
func startRecording(s State, by decider.By) ([]Event, error) {
	if err := hostOnly(s, by); err != nil || s.Recording {
		return nil, err
	}
	if !s.ConsentAsked {
		return nil, decider.Refuse("session.consent_not_asked")
	}
	missing, agreed := 0, 0
	for p, a := range s.People {
		switch {
		case !a.Present:
		case s.Consents[p] == "":
			missing++
		case s.Consents[p] == Gave:
			agreed++
		}
	}
	switch {
	case missing > 0:
		return nil, decider.Refuse("session.consent_missing", "missing", missing)
	case agreed == 0:
		return nil, decider.Refuse("session.nobody_agreed")
	}
	return []Event{RecordingStarted{s.Session, by.At}}, nil
}

func stopRecording(s State, by decider.By) ([]Event, error) {
	if err := hostOnly(s, by); err != nil || !s.Recording {
		return nil, err
	}
	return []Event{RecordingStopped{s.Session, by.At, ByHost}}, nil
}
