// Package instrument keeps a questionnaire through its versions (ASM-1). A
// version is a draft until it is published and never changes afterwards; a
// correction is another version. Rounds are opened with a published version
// and keep it; retiring one only ends that.
//
//	draft → published → retired
//
// It belongs to the installation: programmes pin a version (programme), rounds
// ask with it (assessment). What a content may hold, and how it scores, is
// said by package questionnaire.
package instrument

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// VersionsMost bounds the versions of one instrument.
const VersionsMost = 200

// State is what decisions read.
type State struct {
	Instrument id.Instrument // zero: there is none
	Names      event.Names
	Versions   map[id.InstrumentVersion]Version
	Mappings   map[Pair][]questionnaire.Dimension
}

// Pair is two versions in the order of a mapping.
type Pair struct{ From, To id.InstrumentVersion }

// Version is one version of the content.
type Version struct {
	Number  questionnaire.Number
	Content questionnaire.Stored
	Status  Status
}

// Status of a version.
type Status string

// The states of a version.
const (
	Draft     Status = "draft"
	Published Status = "published"
	Retired   Status = "retired"
)

// Decider of the stream instrument-<id>.
var Decider = decider.Decider[State, Command, Event]{Kind: "instrument", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the programme whose manager asks.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition()}, true
}

func decide(s State, c Command, _ decider.By) ([]Event, error) {
	if d, is := c.(DraftInstrument); is {
		return draft(s, d)
	}
	if s.Instrument.IsZero() {
		return nil, decider.Refuse("instrument.unknown")
	}
	switch c := c.(type) {
	case DraftInstrument: // decided above
	case EditDraft:
		return edit(s, c)
	case PublishInstrumentVersion:
		return publish(s, c)
	case RetireInstrumentVersion:
		return retire(s, c)
	case MapVersions:
		return mapVersions(s, c)
	case ConfirmVersion:
		return nil, confirm(s, c)
	case ConfirmInstrument:
		return nil, nil
	}
	panic("instrument: a command outside the sealed set")
}

func draft(s State, c DraftInstrument) ([]Event, error) {
	names, err := wording.Names("names", c.Names)
	switch {
	case err != nil:
		return nil, err
	case s.Instrument.IsZero():
		return []Event{InstrumentDrafted{c.Instrument, names}}, nil
	case !s.Names.Equal(names):
		return nil, decider.Refuse("instrument.drafted_differently")
	}
	return nil, nil
}

func edit(s State, c EditDraft) ([]Event, error) {
	v, known := s.Versions[c.Version]
	stored := c.Content.Store()
	used := func() bool {
		for of, o := range s.Versions {
			if of != c.Version && o.Number == c.Content.Number {
				return true
			}
		}
		return false
	}
	switch {
	case c.Version.IsZero():
		return nil, decider.Refuse("instrument.version_unknown")
	case known && v.Content == stored:
		return nil, nil
	case known && v.Status != Draft: // ASM-1
		return nil, decider.Refuse("instrument.version_published", "number", v.Number)
	case !known && len(s.Versions) >= VersionsMost:
		return nil, decider.Refuse("instrument.too_many", "most", VersionsMost)
	case used():
		return nil, decider.Refuse("instrument.number_used", "number", c.Content.Number)
	}
	if err := c.Content.Check(); err != nil {
		return nil, err
	}
	return []Event{InstrumentDraftEdited{s.Instrument, c.Version, c.Content.Number, stored}}, nil
}

func publish(s State, c PublishInstrumentVersion) ([]Event, error) {
	v, known := s.Versions[c.Version]
	switch {
	case !known:
		return nil, decider.Refuse("instrument.version_unknown")
	case v.Status == Published:
		return nil, nil
	case v.Status == Retired:
		return nil, decider.Refuse("instrument.version_retired", "number", v.Number)
	}
	return []Event{InstrumentVersionPublished{s.Instrument, c.Version, v.Number, v.Content}}, nil
}

func retire(s State, c RetireInstrumentVersion) ([]Event, error) {
	v, known := s.Versions[c.Version]
	switch {
	case !known:
		return nil, decider.Refuse("instrument.version_unknown")
	case v.Status == Retired:
		return nil, nil
	case v.Status == Draft:
		return nil, decider.Refuse("instrument.version_not_published", "number", v.Number)
	}
	return []Event{InstrumentVersionRetired{s.Instrument, c.Version}}, nil
}

// ASM-12: what a mapping covers are dimensions that both versions have.
func mapVersions(s State, c MapVersions) ([]Event, error) {
	var keys [2]questionnaire.Key
	for i, of := range []id.InstrumentVersion{c.From, c.To} {
		v, known := s.Versions[of]
		switch {
		case !known:
			return nil, decider.Refuse("instrument.version_unknown")
		case v.Status == Draft:
			return nil, decider.Refuse("instrument.version_not_published", "number", v.Number)
		}
		keys[i], _ = s.Key(of)
	}
	var dimensions []questionnaire.Dimension
	for _, d := range keys[0].Dimensions {
		if slices.Contains(c.Dimensions, d.ID) && keys[1].HasDimension(d.ID) {
			dimensions = append(dimensions, d.ID)
		}
	}
	if c.From == c.To || len(dimensions) != len(c.Dimensions) {
		return nil, decider.Refuse("instrument.mapping_impossible")
	}
	before, mapped := s.Mappings[Pair{c.From, c.To}]
	if mapped && slices.Equal(before, dimensions) {
		return nil, nil
	}
	return []Event{InstrumentVersionsMapped{s.Instrument, c.From, c.To, dimensions}}, nil
}

// ASM-1: retired versions open no new assessments.
func confirm(s State, c ConfirmVersion) error {
	v, known := s.Versions[c.Version]
	switch {
	case !known:
		return decider.Refuse("instrument.version_unknown")
	case v.Status == Draft:
		return decider.Refuse("instrument.version_not_published", "number", v.Number)
	case v.Status == Retired:
		return decider.Refuse("instrument.version_retired", "number", v.Number)
	}
	return nil
}

// Key gives a version without its texts.
func (s State) Key(of id.InstrumentVersion) (questionnaire.Key, bool) {
	v, known := s.Versions[of]
	if !known {
		return questionnaire.Key{}, false
	}
	c, err := v.Content.Content()
	return c.Key(), err == nil
}

// Comparable gives, for a version and an earlier one, the dimensions in which
// they can be compared.
func (s State) Comparable() map[id.InstrumentVersion]map[id.InstrumentVersion][]questionnaire.Dimension {
	out := map[id.InstrumentVersion]map[id.InstrumentVersion][]questionnaire.Dimension{}
	for pair, dimensions := range s.Mappings {
		if out[pair.To] == nil {
			out[pair.To] = map[id.InstrumentVersion][]questionnaire.Dimension{}
		}
		out[pair.To][pair.From] = dimensions
	}
	return out
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case InstrumentDrafted:
		s.Instrument, s.Names = e.Instrument, e.Names
	case InstrumentDraftEdited:
		s.Versions = decider.With(s.Versions, e.Version, Version{e.Number, e.Content, Draft})
	case InstrumentVersionPublished:
		v := s.Versions[e.Version]
		v.Status = Published
		s.Versions = decider.With(s.Versions, e.Version, v)
	case InstrumentVersionRetired:
		v := s.Versions[e.Version]
		v.Status = Retired
		s.Versions = decider.With(s.Versions, e.Version, v)
	case InstrumentVersionsMapped:
		s.Mappings = decider.With(s.Mappings, Pair{e.From, e.To}, e.Dimensions)
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{id.Installation, s.Instrument.UUID()}
	switch e := e.(type) {
	case InstrumentDrafted:
	case InstrumentDraftEdited:
		tags = append(tags, e.Version.UUID())
	case InstrumentVersionPublished:
		tags = append(tags, e.Version.UUID())
	case InstrumentVersionRetired:
		tags = append(tags, e.Version.UUID())
	case InstrumentVersionsMapped:
		tags = append(tags, e.From.UUID(), e.To.UUID())
	}
	return id.Programme{}, tags
}
